import { reattach, type Token } from '../../core/index.js';
import type { Tree } from '../tree.js';

/** As what a parser hangs on an auxiliary what belongs to its verb. */
const OF_VERB = ['nsubj', 'obj', 'iobj', 'obl', 'advmod', 'advcl', 'ccomp', 'xcomp'] as const;

/**
 * The sentence with auxiliaries for what a tagger took for verbs though the parser did not, and with what hangs on one hung on its verb:
 * "EU, der støtter Y, er af X blevet kritiseret".
 */
export function mendAuxiliaries(tree: Tree): readonly Token[] {
  const isAuxiliary = (at: number): boolean => tree.is(at, 'aux', 'cop');
  const verbOf = (at: number): number => {
    let verb = at;
    while (isAuxiliary(verb)) verb = tree.head(verb);
    return verb;
  };
  let tokens: Token[] | undefined;
  for (const [at, token] of tree.tokens.entries()) {
    if (isAuxiliary(at) && token.upos === 'VERB') {
      tokens ??= [...tree.tokens];
      tokens[at] = { ...token, upos: 'AUX' };
    }
    if (token.head < 0 || !isAuxiliary(token.head) || !tree.is(at, ...OF_VERB)) continue;
    tokens ??= [...tree.tokens];
    tokens[at] = reattach(token, verbOf(token.head), token.relation);
  }
  return tokens ?? tree.tokens;
}

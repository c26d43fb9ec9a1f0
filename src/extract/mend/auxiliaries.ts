import { reattach, type Token } from '../../core/index.js';
import type { WordIndex } from '../lexicon/word-index.js';
import type { Tree } from '../syntax/tree.js';
import { isPastParticiple } from '../syntax/verb-forms.js';

/** As what a parser hangs on an auxiliary what belongs to its verb. */
const OF_VERB = ['nsubj', 'obj', 'iobj', 'obl', 'advmod', 'advcl', 'ccomp', 'xcomp'] as const;

/** What stands between an auxiliary and its verb where the subject does. */
const BETWEEN: readonly string[] = ['PROPN', 'NOUN', 'PRON', 'DET', 'ADJ', 'ADV'];

/**
 * The sentence with auxiliaries for what a tagger took for verbs though the parser did not, and with what hangs on one hung on its verb:
 * "EU, der støtter Y, er af X blevet kritiseret".
 */
export function mendAuxiliaries(tree: Tree, words: WordIndex): readonly Token[] {
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
    const verb = verbBelow(tree, at) ?? passiveBehind(tree, at, words);
    if (verb !== undefined) {
      tokens ??= [...tree.tokens];
      // "siger, at den har angrebet X": what somebody says is a clause.
      tokens[verb] = reattach(tokens[verb]!, token.head, token.relation === 'obj' ? 'ccomp' : token.relation);
      tokens[at] = { ...reattach(tokens[at]!, verb, 'aux'), upos: 'AUX' };
      for (const child of tree.children(at, 'mark', ...OF_VERB))
        if (child !== verb) tokens[child] = reattach(tokens[child]!, verb, tree.relation(child));
    }
    if (token.head < 0 || !isAuxiliary(token.head) || !tree.is(at, ...OF_VERB)) continue;
    tokens ??= [...tree.tokens];
    tokens[at] = reattach(token, verbOf(token.head), token.relation);
  }
  return tokens ?? tree.tokens;
}

/** "Til gengæld vil X støtte Y": the infinitive or participle that a parser hung on its auxiliary, with nothing but a subject between. */
function verbBelow(tree: Tree, auxiliary: number): number | undefined {
  const { upos, features } = tree.token(auxiliary);
  if (upos !== 'AUX' || features.VerbForm !== 'Fin' || tree.is(auxiliary, 'aux', 'cop')) return undefined;
  return tree.children(auxiliary).find((verb) => {
    const { upos: own, features: form } = tree.token(verb);
    if (own !== 'VERB' || !['Inf', 'Part'].includes(form.VerbForm ?? '') || verb < auxiliary) return false;
    if (tree.child(verb, 'aux', 'cop', 'mark', 'cc') !== undefined) return false;
    return tree.tokens.slice(auxiliary + 1, verb).every(({ upos: between }) => BETWEEN.includes(between));
  });
}

/** "Danmark bliver truet af X", "er blevet angrebet": the participle right behind an auxiliary of the passive that the parser took for a verb. */
function passiveBehind(tree: Tree, auxiliary: number, words: WordIndex): number | undefined {
  const { upos, lemma } = tree.token(auxiliary);
  if (
    !['VERB', 'AUX'].includes(upos) ||
    tree.is(auxiliary, 'aux', 'cop') ||
    !words.inClass(lemma.toLowerCase(), 'passiveAuxiliary')
  )
    return undefined;
  const [verb] = tree.children(auxiliary, 'xcomp');
  if (verb !== auxiliary + 1 || tree.token(verb).upos !== 'VERB') return undefined;
  return isPastParticiple(tree.token(verb).features) ? verb : undefined;
}

import { reattach, type Token } from '../../core/index.js';
import { NOMINAL, type Tree } from '../tree.js';
import type { WordIndex } from '../word-index.js';

/** The class of relative pronouns that stand for people only. */
export const RELATIVE_OF_PEOPLE = 'relativeOfPeople';

/** As what a parser hangs a relative clause on the verb before it. */
const MISTAKEN = ['ccomp', 'parataxis', 'advcl'] as const;

/** "wants X, a colonel whom a court sentenced", taken for "wants that a court sentenced": such a pronoun right behind a noun opens a clause on it. */
export function mendRelativeClauses(tree: Tree, words: WordIndex): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const [at, { text }] of tree.tokens.entries()) {
    if (at < 2 || !words.inClass(text.toLowerCase(), RELATIVE_OF_PEOPLE)) continue;
    const clause = tree.head(at);
    if (clause < at || !tree.is(at, 'nsubj', 'obj') || !tree.is(clause, ...MISTAKEN)) continue;
    const noun = tree.tokens[at - 1]!.text === ',' ? at - 2 : at - 1;
    if (!NOMINAL.includes(tree.token(noun).upos) || tree.isWithin(noun, clause)) continue;
    tokens ??= [...tree.tokens];
    tokens[clause] = reattach(tokens[clause]!, nameOf(tree, noun), 'acl:relcl');
  }
  return tokens ?? tree.tokens;
}

/** The head of a name that ends at a token. */
const nameOf = (tree: Tree, end: number): number => (tree.is(end, 'flat') ? tree.head(end) : end);

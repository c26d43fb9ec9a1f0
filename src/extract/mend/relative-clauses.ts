import { reattach, type Token } from '../../core/index.js';
import { NOMINAL, type Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

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
    tokens[clause] = reattach(tokens[clause]!, peopleAt(tree, nameOf(tree, noun), words), 'acl:relcl');
  }
  return tokens ?? tree.tokens;
}

/** "French forces in the region, who": the noun for people above one for a thing, or that itself where there is none. */
function peopleAt(tree: Tree, noun: number, words: WordIndex): number {
  const isOfPeople = (at: number): boolean => {
    if (tree.token(at).upos !== 'NOUN' || words.officeAt(tree.tokens, at)) return true;
    const { role, type } = words.nounAt(tree.tokens, at)?.term ?? {};
    return role === 'state' || role === 'regime' || type === 'Person';
  };
  let at = noun;
  while (!isOfPeople(at) && tree.is(at, 'nmod') && tree.head(at) < at) at = tree.head(at);
  return isOfPeople(at) ? at : noun;
}

/** The head of a name that ends at a token. */
const nameOf = (tree: Tree, end: number): number => (tree.is(end, 'flat') ? tree.head(end) : end);

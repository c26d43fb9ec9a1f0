import { reattach, type Token } from '../../core/index.js';
import { rootOfConjuncts } from '../syntax/conjuncts.js';
import { NOMINAL, type Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

/**
 * The sentence with finite verbs joined to the verb that they go on from, where the parser joined them to the noun right before the
 * conjunction ("talte med X og rejser til Y"), or, though a comma closes it, to the clause before ("kræver, at X straffer Y, og har truet Z").
 */
export function mendJoinedVerbs(tree: Tree, words: WordIndex): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const verb of tree.tokens.keys()) {
    if (!tree.is(verb, 'conj') || tree.token(verb).upos !== 'VERB' || !isFinite(tree, verb)) continue;
    const above = verbOfNoun(tree, verb) ?? verbBeforeClause(tree, verb, words);
    if (above === undefined || above > verb || tree.isWithin(above, verb)) continue;
    tokens ??= [...tree.tokens];
    tokens[verb] = reattach(tokens[verb]!, above, 'conj');
  }
  return tokens ?? tree.tokens;
}

const isFinite = (tree: Tree, verb: number): boolean =>
  [verb, ...tree.children(verb, 'aux')].some((at) => tree.token(at).features.VerbForm === 'Fin');

/** The verb above the noun that a verb is joined to, unless the noun is what is said of somebody. */
function verbOfNoun(tree: Tree, verb: number): number | undefined {
  const noun = tree.head(verb);
  if (!NOMINAL.includes(tree.token(noun).upos) || tree.child(noun, 'cop', 'nsubj') !== undefined) return undefined;
  if (tree.child(verb, 'cc') === undefined) return undefined;
  return tree.path(noun).find((at) => tree.token(at).upos === 'VERB');
}

/** The verb above a clause that a comma closes before a conjunction which has the verb right behind it, and no subject. */
function verbBeforeClause(tree: Tree, verb: number, words: WordIndex): number | undefined {
  const joined = tree.child(verb, 'cc');
  if (joined === undefined || tree.tokens[joined - 1]?.text !== ',' || tree.child(verb, 'nsubj', 'mark') !== undefined)
    return undefined;
  if (!words.inClass(tree.token(joined).lemma.toLowerCase(), 'inverting')) return undefined;
  if (!['VERB', 'AUX'].includes(tree.tokens[joined + 1]?.upos ?? '')) return undefined;
  const clause = rootOfConjuncts(tree, verb);
  const isBelow = tree.relation(clause) === 'acl:relcl' || tree.child(clause, 'mark') !== undefined;
  if (!isBelow) return undefined;
  return tree.path(clause).find((at) => at !== clause && tree.token(at).upos === 'VERB');
}

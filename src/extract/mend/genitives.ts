import { reattach, relate, type Token } from '../../core/index.js';
import type { NameSpan } from '../names/names.js';
import { NOMINAL, type Tree } from '../syntax/tree.js';

/** "Lars Løkke Rasmussen og Grønlands udenrigsminister": a name without a genitive's ending before a conjunction owns nothing; gives what the parser made its own. */
export function ownedByJoined(tree: Tree, names: readonly NameSpan[], at: number): number | undefined {
  if (tree.relation(at) !== 'nmod:poss' || tree.token(at).upos !== 'PROPN') return undefined;
  const name = names.find(({ first, last }) => first <= at && at <= last);
  const owned = tree.head(at);
  if (!name || name.isGenitive || owned < at || tree.child(at, 'case') !== undefined) return undefined;
  const isBare = tree.tokens.slice(name.first, name.last + 1).every(({ features }) => features.Case !== 'Gen');
  const joined = tree.tokens.slice(name.last + 1, owned).find(({ upos }) => upos === 'CCONJ' || upos === 'NOUN');
  return isBare && joined?.upos === 'CCONJ' ? owned : undefined;
}

/** Gives a word the place of the one that it hung on, and joins that one to it. */
export function putBeside(tokens: Token[], tree: Tree, at: number, other: number): void {
  const { head, relation } = tree.token(other);
  tokens[at] = reattach(tokens[at]!, head, relation);
  tokens[other] = reattach(tokens[other]!, at, 'conj');
  for (const child of tree.children(other, 'case'))
    if (child < at) tokens[child] = reattach(tokens[child]!, at, 'case');
}

/** `genitives`: where known names end that the text has with a genitive's ending. */
export const isGenitive = (tree: Tree, genitives: ReadonlySet<number>, at: number): boolean =>
  tree.token(at).features.Case === 'Gen' || genitives.has(at);

/** "Venstres ordfører, X, kritiserer", "Irans Reza Mokhtari": a genitive that a parser made the head of what it belongs to. */
export function putBelow(tokens: Token[], tree: Tree, at: number): void {
  const { relation, head } = tree.token(at);
  const owned = ownedByBoth(tree, at) ?? at + 1;
  const noun = tree.tokens[owned];
  if (relation === 'nmod:poss' || !noun || !NOMINAL.includes(noun.upos)) return;
  if (noun.upos === 'NOUN' && noun.head === head && isBareArgument(tree, at) && isBareArgument(tree, owned)) {
    // "har straffet Xs styre", "i går gav Xs regering Y en frist": a parser may make two arguments of a genitive and its noun.
    if (tree.is(at, 'nsubj')) tokens[owned] = relate(tokens[owned]!, relation);
    tokens[at] = reattach(tokens[at]!, owned, 'nmod:poss');
    return;
  }
  if (noun.head !== at || !tree.is(owned, 'nmod', 'appos', 'flat', 'obj', 'dep')) return;
  tokens[owned] = reattach(noun, head, relation);
  for (const child of tree.children(at))
    if (child > owned || tree.is(child, 'case'))
      tokens[child] = reattach(tokens[child]!, owned, tokens[child]!.relation);
  tokens[at] = reattach(tokens[at]!, owned, 'nmod:poss');
}

const isBareArgument = (tree: Tree, noun: number): boolean =>
  tree.is(noun, 'nsubj', 'obj', 'iobj') && tree.child(noun, 'case', 'det') === undefined;

/** "Togos og Norges udenrigsministre": what two own of whom a conjunction stands between. */
const ownedByBoth = (tree: Tree, at: number): number | undefined =>
  tree.tokens[at + 1]?.upos === 'CCONJ'
    ? tree.children(at, 'nmod').find((noun) => tree.children(noun, 'nmod:poss').some((owner) => owner > at + 1))
    : undefined;

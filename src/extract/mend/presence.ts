import { reattach, type Token } from '../../core/index.js';
import type { NameSpan } from '../names/names.js';
import { standsBehind } from '../syntax/adpositions.js';
import type { Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** What belongs to the name of a place; all else that a parser hung on it is said of being there. */
const OF_PLACE = ['case', 'det', 'flat', 'compound', 'amod', 'nmod:poss', 'appos'] as const;
/** How the name of a person hangs on the office before it. */
const NAMED = ['appos', 'flat', 'nmod'] as const;

/**
 * "The minister, Eva Lind, was in Warsaw on Friday": being somewhere is told as what verbs tell, with the place behind its adposition, so
 * that a frame can ask for it. In a treebank the place is the predicate, and its copula no more than a mark.
 */
export function mendPresence(tree: Tree, names: readonly NameSpan[], words: WordIndex): readonly Token[] {
  for (const { first, last, type } of names) {
    if (type !== 'Place' && type !== 'Country') continue;
    const place = predicateOf(tree, tree.headOf(first, last));
    const copula = tree.child(place, 'cop');
    const subject = tree.child(place, 'nsubj');
    if (copula === undefined || subject === undefined || copula > first) continue;
    const isThere = standsBehind(tree, place, 'locative', words);
    if (isThere && isPerson(tree, subject, names, words))
      return tellAsVerb(tree, { place, copula, name: tree.headOf(first, last) });
  }
  return tree.tokens;
}

/** "was in the Ukrainian city of Lviv": the noun that a name tells which of is meant. */
function predicateOf(tree: Tree, name: number): number {
  const noun = tree.head(name);
  const isNamed = noun >= 0 && tree.is(name, 'nmod') && tree.token(noun).upos === 'NOUN';
  return isNamed && tree.child(noun, 'cop') !== undefined ? noun : name;
}

function isPerson(tree: Tree, subject: number, names: readonly NameSpan[], words: WordIndex): boolean {
  const own = [subject, ...tree.children(subject, ...NAMED)];
  const isNamed = names.some(
    ({ type, first, last }) => type === 'Person' && own.some((at) => first <= at && at <= last),
  );
  return isNamed || words.pronoun(tree.token(subject).text)?.types?.includes('Person') === true;
}

function tellAsVerb(
  tree: Tree,
  { place, copula, name }: Readonly<Record<'place' | 'copula' | 'name', number>>,
): Token[] {
  const { head, relation } = tree.token(place);
  return tree.tokens.map((token, at): Token => {
    if (at === copula) return { ...reattach(token, head, relation), upos: 'VERB' };
    if (at === place) return reattach(token, copula, 'obl');
    if (token.head !== place || tree.is(at, ...OF_PLACE) || at === name) return token;
    return reattach(token, copula, tree.is(at, 'nmod') ? 'obl' : token.relation);
  });
}

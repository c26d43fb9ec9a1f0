import { reattach, type Token } from '../../core/index.js';
import { rootOfConjuncts } from '../syntax/conjuncts.js';
import type { NameSpan } from '../names/names.js';
import { NOMINAL, type Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** How a parser hangs a name on a word behind it that it takes it for a part of. */
const PART = ['compound', 'nmod', 'amod', 'flat'] as const;
/** Tags of what tells, behind the comma, who somebody is: "a leader of the opposition Coalition". */
const DESCRIBING: readonly string[] = ['DET', 'ADJ', 'NOUN', 'PROPN', 'ADP', 'PART', 'NUM'];

/**
 * "Washington's envoy to Syria, Tom Barrack", "the leader of M23's political wing, Corneille Nangaa", "the presidents of Guyana and Venezuela,
 * Irfaan Ali and Nicolás Maduro": nobody is a country, a place or a part of something, so that a name beside one is beside the noun above it,
 * and those that a conjunction joins to it with it.
 */
export function mendHolders(tree: Tree, names: readonly NameSpan[], words: WordIndex): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const { first, last, type } of names) {
    const name = tree.headOf(first, last);
    if (type !== 'Person' || !tree.is(name, 'appos', 'conj') || tree.tokens[first - 1]?.text !== ',') continue;
    if (tokens && tokens[name] !== tree.tokens[name]) continue;
    const beside = tree.head(name);
    const isPlace = names.some(
      (other) => other.first <= beside && beside <= other.last && (other.type === 'Country' || other.type === 'Place'),
    );
    const place = isPlace ? rootOfConjuncts(tree, beside) : beside;
    const others = names
      .filter((other) => other.type === 'Person' && other.first > last)
      .map((other) => tree.headOf(other.first, other.last))
      .filter((other) => tree.is(other, 'conj') && rootOfConjuncts(tree, other) === place);
    // "the leaders of Mali, Macron and Sunak": in a list that goes on only a second person tells that a new one begins.
    if (tree.is(name, 'conj') && others.length === 0) continue;
    const noun = tree.head(place);
    const isPart =
      tree.token(place).upos === 'NOUN' &&
      isOffice(tree, noun, words) &&
      !isOffice(tree, place, words) &&
      words.nounAt(tree.tokens, place)?.term.type !== 'Person';
    if (!(isPlace || isPart) || !tree.is(place, 'nmod') || noun > place || tree.token(noun).upos !== 'NOUN') continue;
    tokens ??= [...tree.tokens];
    tokens[name] = reattach(tokens[name]!, noun, 'appos');
    for (const other of others) tokens[other] = reattach(tokens[other]!, name, 'conj');
  }
  return tokens ?? tree.tokens;
}

const isOffice = (tree: Tree, at: number, words: WordIndex): boolean =>
  at >= 0 && words.officeAt(tree.tokens, at) !== undefined;

/** "X and Y, the founder of Z, left": what one is who stands behind a list is said of the last, where a parser hung it on the first. */
export function mendLastNamed(tree: Tree): readonly Token[] {
  const lastBefore = (at: number): number | undefined => {
    const { upos, features } = tree.token(at);
    const first = tree.head(at);
    if (!tree.is(at, 'appos') || upos !== 'NOUN' || features.Number === 'Plur' || first > at) return undefined;
    const others = tree.children(first, 'conj').filter((other) => other < at && tree.token(other).upos === 'PROPN');
    return NOMINAL.includes(tree.token(first).upos) ? others.at(-1) : undefined;
  };
  const last = tree.tokens.map((_, at) => lastBefore(at));
  if (last.every((name) => name === undefined)) return tree.tokens;
  return tree.tokens.map((token, at): Token => (last[at] === undefined ? token : reattach(token, last[at], 'appos')));
}

/**
 * "Police detained Eva Lind, a leader of the opposition Coalition for Change": who is named before a comma is what the sentence speaks of,
 * where a parser took the organisation behind it for that, and the name for a part of the organisation's.
 */
export function mendAppositions(tree: Tree, names: readonly NameSpan[]): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const { first, last, type } of names) {
    if (type !== 'Person' || tree.tokens[last + 1]?.text !== ',') continue;
    const name = tree.headOf(first, last);
    const taken = tree.head(name);
    if (taken <= last + 1 || !tree.is(name, ...PART) || tree.child(name, 'case') !== undefined) continue;
    const noun = tree.children(name, 'appos').find((child) => last < child && child < taken);
    const isDescription = tree.tokens.slice(last + 2, taken).every(({ upos }) => DESCRIBING.includes(upos));
    if (noun === undefined || !isDescription) continue;
    tokens ??= [...tree.tokens];
    tokens[name] = reattach(tokens[name]!, tree.head(taken), tree.relation(taken));
    for (const child of tree.children(taken, 'case'))
      if (child < first) tokens[child] = reattach(tokens[child]!, name, 'case');
    tokens[taken] = reattach(tokens[taken]!, noun, 'nmod');
  }
  return tokens ?? tree.tokens;
}

/**
 * "Police detained Eva Lind, a leader of the opposition Coalition for Change": what is named behind a noun that says who somebody is, and its
 * adposition, belongs to the noun, where a parser joined it to the name without a conjunction or a comma.
 */
export function mendDescriptions(tree: Tree, names: readonly NameSpan[]): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const { first, last } of names) {
    const name = tree.headOf(first, last);
    const described = tree.head(name);
    if (!tree.is(name, 'conj') || described > name) continue;
    const noun = tree.children(described, 'appos').find((child) => described < child && child < first);
    if (noun === undefined || tree.token(noun).upos !== 'NOUN' || tree.tokens[noun + 1]?.upos !== 'ADP') continue;
    if (!tree.tokens.slice(noun + 1, first).every(({ upos }) => DESCRIBING.includes(upos))) continue;
    tokens ??= [...tree.tokens];
    tokens[name] = reattach(tokens[name]!, noun, 'nmod');
    tokens[noun + 1] = reattach(tokens[noun + 1]!, name, 'case');
  }
  return tokens ?? tree.tokens;
}

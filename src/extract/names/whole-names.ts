import type { EntitySpan, TaggedSentence } from '../../core/index.js';
import type { KnownAt } from './joined-names.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** The class of adpositions within names in capitals: "of", "for". */
const WITHIN_NAME = 'withinName';
const NAME_PARTS: readonly string[] = ['PROPN', 'NOUN', 'ADJ'];
const SCORE = 0.6;

type Tokens = TaggedSentence['tokens'];

/**
 * The names that the language found, with those made whole of which it found a part: "Movement for the Liberation of Congo" where it has
 * "Liberation of Congo", "Rally for Congolese Democracy" where it has nothing.
 */
export function makeWhole(
  { tokens }: TaggedSentence,
  entities: readonly EntitySpan[],
  words: WordIndex,
  knownAt: KnownAt,
): readonly EntitySpan[] {
  const whole: EntitySpan[] = [];
  // At the beginning any noun has a capital.
  for (let first = 1; first < tokens.length; first += 1) {
    if (!isCapital(tokens, first) || !words.organizationNouns.has(tokens[first]!.text.toLowerCase())) continue;
    if (words.nounAt(tokens, first)?.term.role === 'state') continue;
    const end = endOf(tokens, first, words, knownAt);
    const isKnown = (knownAt(first)?.length ?? 0) > end - first;
    if (end === first || isKnown) continue;
    const found = withParts(tokens, entities, first, end);
    whole.push(found);
    first = found.last;
  }
  if (whole.length === 0) return entities;
  const isPart = (entity: EntitySpan): boolean =>
    whole.some(({ first, last }) => entity.first <= last && first <= entity.last);
  return [...entities.filter((entity) => !isPart(entity)), ...whole].sort((a, b) => a.first - b.first);
}

/** The name from `first` to `end`, with what the language found of it. */
function withParts(tokens: Tokens, entities: readonly EntitySpan[], first: number, end: number): EntitySpan {
  const parts = entities.filter((entity) => entity.first <= end && first <= entity.last);
  const start = Math.min(first, ...parts.map((part) => part.first));
  // What the language found may go on: "Movement for Justice in Karala".
  const goesOn = tokens[end + 1]?.upos === 'ADP';
  const last = goesOn ? Math.max(end, ...parts.map((part) => part.last)) : end;
  return { first: start, last, type: 'Organization', score: SCORE };
}

const isCapital = (tokens: Tokens, at: number): boolean =>
  NAME_PARTS.includes(tokens[at]?.upos ?? '') && /^\p{Lu}\p{Ll}/u.test(tokens[at]!.text);

/** Where the name ends that a noun begins with: behind what follows an adposition, as long as it has capitals and is nobody known. */
function endOf(tokens: Tokens, noun: number, words: WordIndex, knownAt: KnownAt): number {
  let last = noun;
  for (;;) {
    const adposition = tokens[last + 1];
    if (adposition?.upos !== 'ADP' || !words.inClass(adposition.lemma.toLowerCase(), WITHIN_NAME)) return last;
    const begin = tokens[last + 2]?.upos === 'DET' ? last + 3 : last + 2;
    if (!isCapital(tokens, begin) || words.officeAt(tokens, begin)) return last;
    const known = knownAt(begin);
    if (last === noun && known && known.entries[0]!.use !== 'demonym') return last;
    last = begin;
    while (isCapital(tokens, last + 1)) last += 1;
  }
}

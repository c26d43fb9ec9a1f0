import type { Assertion } from './extraction.js';
import type { ReadSentence } from './read-sentence.js';

/** What a pattern finds that a sentence states, whoever says so. */
export type Fact = Omit<Assertion, 'saidBy'>;

/** A fact of a sentence; `trigger` is a token of it, `rule` the name of the pattern. */
export const factOf = ({ index }: ReadSentence, fact: Omit<Fact, 'sentence' | 'extractor'>): Fact => ({
  ...fact,
  sentence: index,
  extractor: 'pattern',
});

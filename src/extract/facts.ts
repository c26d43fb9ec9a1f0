import type { Assertion } from './extraction.js';
import type { ReadSentence } from './read-sentence.js';

/** What a pattern finds that a sentence states, whoever says so. */
export type Fact = Assertion;

type Found = Pick<Assertion, 'type' | 'source' | 'target' | 'status' | 'trigger' | 'confidence' | 'rule'>;

/** A fact of a sentence; `trigger` is a token of it, `rule` the name of the pattern. */
export const factOf = (
  { index }: ReadSentence,
  { type, source, target, status, trigger, confidence, rule }: Found,
): Fact => ({
  type,
  source,
  target,
  status,
  saidBy: [],
  sentence: index,
  trigger,
  confidence,
  extractor: 'pattern',
  rule,
});

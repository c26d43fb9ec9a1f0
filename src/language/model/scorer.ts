import type { Templates } from './templates.js';

/** How many features a decision has at most. Their weights are bytes, so that the sums of a finished model fit into 16 bits. */
export const MOST_FEATURES = 256;
export const MOST_PARTS = 64;

export type Scores = Int16Array | Int32Array;

/** What adds the weights of features to the scores of classes: a finished model, or one in training. */
export interface Scorer {
  /** What templates join to features: hashes or small numbers, written here before. */
  readonly parts: Int32Array;
  /** 32-bit hashes, written here or joined before they are scored. */
  readonly features: Int32Array;
  /** What the last call found, one number a class. */
  readonly scores: Scores;
  /** Makes the features from the parts; returns how many. */
  join(templates: Templates): number;
  /** Scores the first `count` of the features. */
  score(count: number): void;
}

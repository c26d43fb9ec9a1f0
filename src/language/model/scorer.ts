/** How many features a decision has at most. Their weights are bytes, so that the sums of a finished model fit into 16 bits. */
export const MOST_FEATURES = 256;

export type Scores = Int16Array | Int32Array;

/** What adds the weights of features to the scores of classes: a finished model, or one in training. */
export interface Scorer {
  /** 32-bit hashes, written here before they are scored. */
  readonly features: Int32Array;
  /** What the last call found, one number a class. */
  readonly scores: Scores;
  /** Scores the first `count` of the features. */
  score(count: number): void;
}

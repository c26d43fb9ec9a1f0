/** What adds the weights of features to the scores of classes: a finished model, or one in training. */
export interface Scorer {
  /** `features` holds 32-bit hashes; only the first `count` are read. `scores` is overwritten. */
  score(features: Int32Array, count: number, scores: Int32Array): void;
}

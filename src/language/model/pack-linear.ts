import { LinearModel } from './linear-model.js';

/** The weights of a linear model as three planes of bytes, which compress better apart: entries a bucket, classes, weights. */
export interface PackedLinear {
  readonly counts: Uint8Array;
  readonly labels: Uint8Array;
  readonly weights: Uint8Array;
}

export const packLinear = ({ counts, entries }: LinearModel): PackedLinear => ({
  counts,
  labels: Uint8Array.from(entries, (entry) => entry & 255),
  weights: Uint8Array.from(entries, (entry) => (entry >> 8) & 255),
});

export function unpackLinear({ counts, labels, weights }: PackedLinear, classes: number): LinearModel {
  const entries = new Int16Array(labels.length);
  for (let at = 0; at < entries.length; at += 1) entries[at] = (weights[at]! << 8) | labels[at]!;
  // A copy, as the planes of a file share memory, which would all be kept.
  return new LinearModel(Math.log2(counts.length), classes, counts.slice(), entries);
}

import { LinearModel } from './linear-model.js';

/** The weights of a linear model as three planes of bytes, which compress better apart: entries a bucket, classes, weights. */
export interface PackedLinear {
  readonly counts: Uint8Array;
  readonly labels: Uint8Array;
  readonly weights: Uint8Array;
}

export function packLinear(model: LinearModel): PackedLinear {
  const { starts, entries } = model;
  return {
    counts: Uint8Array.from({ length: starts.length - 1 }, (_, bucket) => starts[bucket + 1]! - starts[bucket]!),
    labels: Uint8Array.from(entries, (entry) => entry & 255),
    weights: Uint8Array.from(entries, (entry) => (entry >> 8) & 255),
  };
}

/** On shared memory, so that the threads of a process can read one copy. */
export function unpackLinear({ counts, labels, weights }: PackedLinear, classes: number): LinearModel {
  const starts = new Uint32Array(new SharedArrayBuffer(4 * (counts.length + 1)));
  let total = 0;
  for (let bucket = 0; bucket < counts.length; bucket += 1) {
    starts[bucket] = total;
    total += counts[bucket]!;
  }
  starts[counts.length] = total;
  const entries = new Int16Array(new SharedArrayBuffer(2 * total));
  for (let at = 0; at < total; at += 1) entries[at] = (weights[at]! << 8) | labels[at]!;
  return new LinearModel(Math.log2(counts.length), classes, starts, entries);
}

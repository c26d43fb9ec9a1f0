import type { Scorer } from './scorer.js';

/**
 * Sparse weights of a linear classifier. A feature's bucket is the top `bits` bits of its hash; bucket b has the entries
 * `starts[b]` up to `starts[b + 1]`, each a class in the low byte and its weight, signed, in the high one.
 */
export class LinearModel implements Scorer {
  private readonly shift: number;

  constructor(
    readonly bits: number,
    readonly classes: number,
    readonly starts: Uint32Array,
    readonly entries: Int16Array,
  ) {
    this.shift = 32 - bits;
  }

  score(features: Int32Array, count: number, scores: Float64Array): void {
    const { starts, entries, shift } = this;
    scores.fill(0);
    for (let index = 0; index < count; index += 1) {
      const bucket = features[index]! >>> shift;
      const end = starts[bucket + 1]!;
      for (let at = starts[bucket]!; at < end; at += 1) {
        const entry = entries[at]!;
        scores[entry & 255]! += entry >> 8;
      }
    }
  }
}

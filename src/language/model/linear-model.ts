import type { Scorer } from './scorer.js';

const { imul } = Math;

/** Which features have weights, of those asked for at once; the caller may ask for more in parts. */
const MOST_FEATURES = 256;

/**
 * Sparse weights of a linear classifier. A feature's bucket is the top `bits` bits of its hash; bucket b has the next `counts[b]` of
 * the entries, each a class in the low byte and its weight, signed, in the high one.
 *
 * Scoring waits for memory more than it computes. So what is looked up first is small enough for the processor's cache: a bit for each
 * bucket, whether it has entries (most have none), and how many before it have; only those have a place in `starts`. And each
 * pass over the features does one step for all of them without a branch, so that they wait together.
 */
export class LinearModel implements Scorer {
  private readonly shift: number;
  /** For each 32 buckets their bits, then how many buckets before them have entries. */
  private readonly filled: Int32Array;
  private readonly starts: Int32Array;
  private readonly begins = new Int32Array(MOST_FEATURES);
  private readonly ends = new Int32Array(MOST_FEATURES);
  private readonly firsts = new Int32Array(MOST_FEATURES);

  constructor(
    readonly bits: number,
    readonly classes: number,
    readonly counts: Uint8Array,
    readonly entries: Int16Array,
  ) {
    this.shift = 32 - bits;
    this.filled = new Int32Array(2 * Math.ceil(counts.length / 32));
    const starts = new Int32Array(counts.length + 1);
    let rows = 0;
    let start = 0;
    for (let bucket = 0; bucket < counts.length; bucket += 1) {
      const word = (bucket >>> 5) << 1;
      if ((bucket & 31) === 0) this.filled[word + 1] = rows;
      if (counts[bucket] === 0) continue;
      this.filled[word]! |= 1 << (bucket & 31);
      starts[rows++] = start;
      start += counts[bucket]!;
    }
    starts[rows] = start;
    this.starts = starts.slice(0, rows + 1);
  }

  score(features: Int32Array, count: number, scores: Int32Array): void {
    scores.fill(0, 0, this.classes);
    this.add(features, 0, count, scores);
  }

  /** Adds the weights of the features `from` up to `to`, at most 256, to the scores. */
  add(features: Int32Array, from: number, to: number, scores: Int32Array): void {
    const { entries, begins, ends, firsts } = this;
    const rows = this.findRows(features, from, to);
    for (let row = 0; row < rows; row += 1) firsts[row] = entries[begins[row]!]!;
    for (let row = 0; row < rows; row += 1) {
      const first = firsts[row]!;
      scores[first & 255]! += first >> 8;
      const end = ends[row]!;
      for (let at = begins[row]! + 1; at < end; at += 1) {
        const entry = entries[at]!;
        scores[entry & 255]! += entry >> 8;
      }
    }
  }

  /** Puts where the entries of the features begin and end into `begins` and `ends`; returns of how many. */
  private findRows(features: Int32Array, from: number, to: number): number {
    const { filled, shift, starts, begins, ends } = this;
    let rows = 0;
    for (let index = from; index < to; index += 1) {
      const bucket = features[index]! >>> shift;
      const word = (bucket >>> 5) << 1;
      const bits = filled[word]!;
      begins[rows] = filled[word + 1]! + countBits(bits & ~(-1 << (bucket & 31)));
      rows += (bits >>> (bucket & 31)) & 1;
    }
    for (let row = 0; row < rows; row += 1) {
      const place = begins[row]!;
      begins[row] = starts[place]!;
      ends[row] = starts[place + 1]!;
    }
    return rows;
  }
}

/** How many bits of 32 are set, counted in pairs, fours and bytes at once. */
function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

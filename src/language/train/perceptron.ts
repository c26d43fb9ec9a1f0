import { LinearModel } from '../model/linear-model.js';
import type { Scorer } from '../model/scorer.js';

/**
 * Averaged perceptron (Collins 2002) in training. Each bucket has a short row that grows when a class is first updated, as
 * most features only ever speak for a few classes. A row's entry is the class in the low byte and its weight, a whole
 * number, above. `sums` collects step x change, so that the average is weight - sum / steps (Daumé 2006).
 */
export class Perceptron implements Scorer {
  private readonly shift: number;
  /** Start and length of each bucket's row. */
  private readonly rows: Int32Array;
  private entries = new Int32Array(1 << 20);
  private sums = new Float64Array(1 << 20);
  private used = 0;
  private steps = 1;

  constructor(
    readonly bits: number,
    readonly classes: number,
  ) {
    if (classes > 255) throw new RangeError(`a perceptron has at most 255 classes, not ${classes}`);
    this.shift = 32 - bits;
    this.rows = new Int32Array(2 << bits);
  }

  score(features: Int32Array, count: number, scores: Float64Array): void {
    const { rows, entries, shift } = this;
    scores.fill(0);
    for (let index = 0; index < count; index += 1) {
      const row = (features[index]! >>> shift) << 1;
      const start = rows[row]!;
      const end = start + rows[row + 1]!;
      for (let at = start; at < end; at += 1) {
        const entry = entries[at]!;
        scores[entry & 255]! += entry >> 8;
      }
    }
  }

  /** Counts one decision; the average is over decisions, not over mistakes. */
  step(): void {
    this.steps += 1;
  }

  /** `change` is a whole number. */
  update(features: Int32Array, count: number, label: number, change: number): void {
    for (let index = 0; index < count; index += 1) {
      const at = this.findEntry((features[index]! >>> this.shift) << 1, label);
      this.entries[at]! += change * 256;
      this.sums[at]! += this.steps * change;
    }
  }

  /** The averaged weights times `scale`, rounded; those under `least` (before scaling) are dropped. */
  finish(least: number, scale: number): LinearModel {
    const buckets = this.rows.length >> 1;
    const starts = new Uint32Array(buckets + 1);
    const entries = new Int16Array(this.used);
    let kept = 0;
    for (let bucket = 0; bucket < buckets; bucket += 1) {
      starts[bucket] = kept;
      const first = this.rows[2 * bucket]!;
      const row: number[] = [];
      for (let at = first; at < first + this.rows[2 * bucket + 1]!; at += 1) {
        const average = (this.entries[at]! >> 8) - this.sums[at]! / this.steps;
        const weight = Math.max(-127, Math.min(127, Math.round(average * scale)));
        if (Math.abs(average) >= least && weight !== 0) row.push((weight << 8) | (this.entries[at]! & 255));
      }
      row.sort((a, b) => (a & 255) - (b & 255));
      for (const entry of row) entries[kept++] = entry;
    }
    starts[buckets] = kept;
    return new LinearModel(this.bits, this.classes, starts, entries.slice(0, kept));
  }

  private findEntry(row: number, label: number): number {
    const start = this.rows[row]!;
    const length = this.rows[row + 1]!;
    for (let at = start; at < start + length; at += 1) if ((this.entries[at]! & 255) === label) return at;
    if ((length & (length - 1)) === 0) this.grow(row, length);
    const at = this.rows[row]! + length;
    this.entries[at] = label;
    this.sums[at] = 0;
    this.rows[row + 1] = length + 1;
    return at;
  }

  /** Rows have room for a power of two, so a full one moves to the end. */
  private grow(row: number, length: number): void {
    const room = length === 0 ? 1 : length * 2;
    while (this.used + room > this.entries.length) this.enlarge();
    const from = this.rows[row]!;
    this.entries.copyWithin(this.used, from, from + length);
    this.sums.copyWithin(this.used, from, from + length);
    this.rows[row] = this.used;
    this.used += room;
  }

  private enlarge(): void {
    const entries = new Int32Array(this.entries.length * 2);
    entries.set(this.entries);
    this.entries = entries;
    const sums = new Float64Array(entries.length);
    sums.set(this.sums);
    this.sums = sums;
  }
}

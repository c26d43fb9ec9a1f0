import { TrainedModel } from './trained-model.js';
import { MOST_FEATURES, MOST_PARTS, type Scorer } from '../model/scorer.js';
import type { Templates } from '../model/templates.js';

/**
 * Averaged perceptron (Collins 2002) in training. Each bucket has a short row that grows when a class is first updated, as
 * most features only ever speak for a few classes. A row's entry is the class in the low byte and its weight, a whole
 * number, above. `sums` collects step x change, so that the average is weight - sum / steps (Daumé 2006).
 */
export class Perceptron implements Scorer {
  readonly parts = new Int32Array(MOST_PARTS);
  readonly features = new Int32Array(MOST_FEATURES);
  readonly scores = new Int32Array(256);
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

  join(templates: Templates): number {
    return templates.join(this.parts, this.features);
  }

  score(count: number): void {
    const { features, scores, rows, entries, shift } = this;
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

  /** Changes the weights of the first `count` features by a whole number. */
  update(count: number, label: number, change: number): void {
    for (let index = 0; index < count; index += 1) {
      const at = this.findEntry((this.features[index]! >>> this.shift) << 1, label);
      this.entries[at]! += change * 256;
      this.sums[at]! += this.steps * change;
    }
  }

  /** Adds the averaged weights of a bucket to `totals`, one a class. */
  addAverages(bucket: number, totals: Float64Array): void {
    const start = this.rows[2 * bucket]!;
    const end = start + this.rows[2 * bucket + 1]!;
    for (let at = start; at < end; at += 1) {
      const entry = this.entries[at]!;
      totals[entry & 255]! += (entry >> 8) - this.sums[at]! / this.steps;
    }
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

/** What of the weights is kept, and how: those over `least`, at most so many, times `scale` and rounded to a byte. */
export interface Pruning {
  readonly least: number;
  readonly most: number;
  readonly scale: number;
}

/**
 * The model of perceptrons that learned the same examples in other orders: the mean of their averaged weights, pruned. Scores are
 * sums of weights, so this votes as all of them would, at the cost of one.
 */
export function joinPerceptrons(perceptrons: readonly Perceptron[], pruning: Pruning): TrainedModel {
  const { bits, classes } = perceptrons[0]!;
  const { scale } = pruning;
  const least = findLeast(perceptrons, pruning);
  const counts = new Uint8Array(1 << bits);
  const labels: number[] = [];
  const weights: number[] = [];
  visitMeans(perceptrons, (bucket, label, mean) => {
    const weight = Math.max(-127, Math.min(127, Math.round(mean * scale)));
    if (Math.abs(mean) < least || weight === 0) return;
    labels.push(label);
    weights.push(weight);
    counts[bucket]! += 1;
  });
  return new TrainedModel({ counts, labels: Uint8Array.from(labels), weights: Uint8Array.from(weights) }, classes);
}

/** All means that are not 0, by bucket and class. */
function visitMeans(
  perceptrons: readonly Perceptron[],
  visit: (bucket: number, label: number, mean: number) => void,
): void {
  const { bits, classes } = perceptrons[0]!;
  const totals = new Float64Array(classes);
  for (let bucket = 0; bucket < 1 << bits; bucket += 1) {
    for (const perceptron of perceptrons) perceptron.addAverages(bucket, totals);
    for (let label = 0; label < classes; label += 1) {
      if (totals[label] === 0) continue;
      visit(bucket, label, totals[label]! / perceptrons.length);
      totals[label] = 0;
    }
  }
}

const STEPS = 64;

/** The least weight to keep, in steps of 1/64, so that there are no more than `most`. */
function findLeast(perceptrons: readonly Perceptron[], { least, most }: Pruning): number {
  const counts = new Uint32Array(STEPS * STEPS);
  visitMeans(perceptrons, (_bucket, _label, mean) => {
    counts[Math.min(counts.length - 1, Math.floor(Math.abs(mean) * STEPS))]! += 1;
  });
  let step = counts.length;
  for (let kept = 0; step > least * STEPS; step -= 1) {
    kept += counts[step - 1]!;
    if (kept > most) break;
  }
  return step / STEPS;
}

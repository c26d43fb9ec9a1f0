import type { LinearModel } from './linear-model.js';
import type { Scorer } from './scorer.js';

/** By itself, as the globals of jest's contexts are slow to look up. */
const { imul } = Math;
const MIX = 0x9e3779b1;
/** Places of a group: some thousand words, or pairs of tags, make up most of what is written. */
const PLACE_BITS = 12;
/** Rows are added so many at a time, as each pass over the scores costs about as much as a row. */
const AT_ONCE = 4;

/**
 * A linear model whose first features come in groups that are met again and again, such as those that depend on one word and its tag.
 * The sum of a group's weights, a row of one number a class, is kept under the features themselves, so that it never changes a score;
 * each group has so many places, and in each the last row that fell on it, which bounds the memory.
 */
export class GroupedModel implements Scorer {
  /** Behind which feature each group ends. */
  private readonly ends: Int32Array;
  /** Of each place: 1 if there is a row, then its features. */
  private readonly keys: Int32Array;
  private readonly keySize: number;
  /** A weight is a byte, so a group has at most 258 features. The last row is empty. */
  private readonly rows: Int16Array;
  /** Where the rows of the features in question begin; filled up with the empty row. */
  private readonly found: Int32Array;
  private readonly sums: Int32Array;

  /** `sizes`: how many features each group has. What stands behind the last is in no group. */
  constructor(
    private readonly model: LinearModel,
    sizes: readonly number[],
  ) {
    let end = 0;
    this.ends = Int32Array.from(sizes, (size) => (end += size));
    this.keySize = 1 + Math.max(...sizes);
    const places = sizes.length << PLACE_BITS;
    this.keys = new Int32Array(places * this.keySize);
    this.rows = new Int16Array((places + 1) * model.classes);
    this.found = new Int32Array(Math.ceil(sizes.length / AT_ONCE) * AT_ONCE).fill(places * model.classes);
    this.sums = new Int32Array(model.classes);
  }

  score(features: Int32Array, count: number, scores: Int32Array): void {
    const { ends, found, rows } = this;
    const { classes } = this.model;
    const groups = ends.length;
    let start = 0;
    for (let group = 0; group < groups; group += 1) {
      const end = ends[group]!;
      found[group] = this.findRow(group, features, start, end);
      start = end;
    }
    scores.fill(0, 0, classes);
    for (let group = 0; group < groups; group += AT_ONCE) {
      const a = found[group]!;
      const b = found[group + 1]!;
      const c = found[group + 2]!;
      const d = found[group + 3]!;
      for (let label = 0; label < classes; label += 1)
        scores[label]! += rows[a + label]! + rows[b + label]! + rows[c + label]! + rows[d + label]!;
    }
    this.model.add(features, start, count, scores);
  }

  private findRow(group: number, features: Int32Array, from: number, to: number): number {
    const { keys, keySize } = this;
    let hash = 0;
    for (let index = from; index < to; index += 1) hash = imul(hash ^ features[index]!, MIX);
    const place = (group << PLACE_BITS) | (hash >>> (32 - PLACE_BITS));
    const key = place * keySize;
    const row = place * this.model.classes;
    if (keys[key] === 0) return this.fillRow(key, row, features, from, to);
    for (let index = from; index < to; index += 1)
      if (keys[key + 1 + index - from] !== features[index]) return this.fillRow(key, row, features, from, to);
    return row;
  }

  private fillRow(key: number, row: number, features: Int32Array, from: number, to: number): number {
    const { keys, rows, sums, model } = this;
    keys[key] = 1;
    for (let index = from; index < to; index += 1) keys[key + 1 + index - from] = features[index]!;
    sums.fill(0);
    model.add(features, from, to, sums);
    rows.set(sums, row);
    return row;
  }
}

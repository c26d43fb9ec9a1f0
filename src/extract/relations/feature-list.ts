/** Parts have fewer features, and fewer values that these hold. */
const MOST_FEATURES = 96;
const MOST_VALUES = 96;
/** A feature holds at most so many values together. */
const MOST_HELD = 3;
const ROW = 1 + MOST_HELD;

/** Which of its values a feature of a part holds together: their places, from 1. */
export type FeatureRow = readonly number[];

/**
 * The features of a part as data, so that one loop makes them of the values, for each of hundreds of parts in a sentence. What a feature
 * holds is told apart by its place among all of its part.
 */
export class FeatureTable {
  /** Of each feature where its hash begins, and the places of its values, of which 0 holds nothing. */
  readonly cells: Int32Array;

  /** `first`: how many features the part has before these. */
  constructor(part: number, rows: readonly FeatureRow[], first = 0) {
    this.cells = Int32Array.from(
      rows.flatMap(([a = 0, b = 0, c = 0], index) => [Math.imul(part + first + index, 0x9e3779b1), a, b, c]),
    );
  }
}

/**
 * Features of one part of a candidate: each is a hash of the values that it holds together, and of its place among the part's
 * features. Values are numbers, or hashes of words, so that nothing but sums is done for each of many candidates. One list is filled
 * anew for each part, since there are hundreds in a sentence.
 */
export class FeatureList {
  /** What the features joined next hold; the first is always 0. */
  readonly values = new Int32Array(MOST_VALUES);
  /** Only the first `count` are of the part described last. */
  readonly hashes = new Int32Array(MOST_FEATURES);
  count = 0;

  /** Makes the first features of a part of the values. */
  begin(table: FeatureTable): void {
    this.count = 0;
    this.join(table);
  }

  /** Makes further features of the values. */
  join({ cells }: FeatureTable): void {
    const { values, hashes } = this;
    let { count } = this;
    for (let row = 0; row < cells.length; row += ROW) {
      let hash = cells[row]!;
      hash = (Math.imul(hash ^ values[cells[row + 1]!]!, 0x01000193) + 0x7f4a7c15) | 0;
      hash = (Math.imul(hash ^ values[cells[row + 2]!]!, 0x01000193) + 0x7f4a7c15) | 0;
      hash = (Math.imul(hash ^ values[cells[row + 3]!]!, 0x01000193) + 0x7f4a7c15) | 0;
      hashes[count] = spread(hash);
      count += 1;
    }
    this.count = count;
  }
}

/** Spreads the bits of a hash, as the top ones choose the bucket. */
function spread(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}

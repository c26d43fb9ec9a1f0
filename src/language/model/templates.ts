import { join1, join2, join3, join4, joinNumber } from './hash.js';

/** A feature: its number, and which of the parts of what a model sees it joins, one to four. */
export type Template = readonly [number: number, ...parts: number[]];

const MOST_PARTS = 4;

/**
 * The features of a model as data, so that the kernel, which has the weights, can join them too (score.wat). Sorted by how many parts
 * they have, as their order is of no matter to a sum.
 */
export class Templates {
  readonly rows: readonly Template[];
  /** Of each row its number as it is joined, and the places of its parts, a byte each. */
  readonly table: Int32Array;
  /** Behind the rows of one part, of two, of three. */
  readonly ends: readonly number[];

  constructor(rows: readonly Template[]) {
    this.rows = [...rows].sort((a, b) => a.length - b.length);
    this.table = Int32Array.from(
      this.rows.flatMap(([number, ...parts]) => [
        joinNumber(number),
        parts.reduce((packed, part, index) => packed | (part << (8 * index)), 0),
      ]),
    );
    this.ends = [1, 2, 3].map((size) => this.rows.filter(({ length }) => length <= size + 1).length);
    if (this.rows.some(({ length }) => length > MOST_PARTS + 1))
      throw new RangeError('a template has four parts at most');
  }

  /** Writes the features of the parts; returns how many. For training: a finished model joins them itself. */
  join(parts: Int32Array, features: Int32Array): number {
    this.rows.forEach(([number, a, b, c, d], index) => {
      if (b === undefined) features[index] = join1(number, parts[a!]!);
      else if (c === undefined) features[index] = join2(number, parts[a!]!, parts[b]!);
      else if (d === undefined) features[index] = join3(number, parts[a!]!, parts[b]!, parts[c]!);
      else features[index] = join4(number, parts[a!]!, parts[b]!, parts[c]!, parts[d]!);
    });
    return this.rows.length;
  }
}

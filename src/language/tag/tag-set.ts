import { UPOS, type Features, type Upos } from '../../core/index.js';
import { readFeatures } from './features.js';

/** The part of speech of a coarse tag: a contraction's is that of its preposition, but for "duquel". */
export const uposOf = (coarse: string): Upos =>
  UPOS.find((tag) => tag === coarse.split('+')[coarse === 'ADP+PRON' ? 1 : 0]) ?? 'X';

/**
 * The tags of a language. A coarse tag is a part of speech, or two joined by "+" for a contraction ("du" is "ADP+DET"); a fine tag
 * is a coarse one with features. The fine tags of a coarse one have numbers from `first[coarse]` up to `first[coarse + 1]`.
 */
export class TagSet {
  readonly coarse: readonly string[];
  readonly first: Int32Array;
  readonly upos: readonly Upos[];
  readonly features: readonly Features[];
  /** The coarse tag of each fine one. */
  readonly coarseOf: Uint8Array;
  private readonly numbers: ReadonlyMap<string, number>;

  /** `fine`: for each coarse tag its name and the feature columns met with it. */
  constructor(readonly fine: readonly (readonly [string, readonly string[]])[]) {
    this.coarse = fine.map(([name]) => name);
    this.first = new Int32Array(fine.length + 1);
    fine.forEach(([, columns], index) => (this.first[index + 1] = this.first[index]! + columns.length));
    this.upos = this.coarse.map(uposOf);
    this.features = fine.flatMap(([, columns]) => columns.map(readFeatures));
    this.coarseOf = Uint8Array.from(fine.flatMap(([, columns], tag) => columns.map(() => tag)));
    this.numbers = new Map(
      fine.flatMap(([name, columns], tag) =>
        columns.map((column, index): [string, number] => [`${name}|${column}`, this.first[tag]! + index]),
      ),
    );
  }

  get size(): number {
    return this.first[this.coarse.length]!;
  }

  /** Number of a coarse tag's name. */
  findCoarse(name: string): number {
    return this.coarse.indexOf(name);
  }

  /** Number of the fine tag; the first of its coarse tag where the features were never met with it. */
  findFine(coarse: number, features: string): number {
    return this.numbers.get(`${this.coarse[coarse]!}|${features}`) ?? this.first[coarse]!;
  }
}

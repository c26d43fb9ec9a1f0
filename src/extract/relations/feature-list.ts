/** Parts have fewer features. */
const MOST_FEATURES = 64;

/**
 * Features of one part of a candidate: each is a hash of the values that it holds together, and of its place among the part's
 * features. Values are numbers, or hashes of words, so that nothing but sums is done for each of many candidates. One list is filled
 * anew for each part, since there are hundreds in a sentence.
 */
export class FeatureList {
  /** Only the first `count` are of the part described last. */
  readonly hashes = new Int32Array(MOST_FEATURES);
  count = 0;
  private part = 0;

  begin(part: number): void {
    this.part = part;
    this.count = 0;
  }

  add(a = 0, b = 0, c = 0): void {
    let hash = Math.imul(this.part + this.count, 0x9e3779b1);
    hash = (Math.imul(hash ^ a, 0x01000193) + 0x7f4a7c15) | 0;
    hash = (Math.imul(hash ^ b, 0x01000193) + 0x7f4a7c15) | 0;
    hash = (Math.imul(hash ^ c, 0x01000193) + 0x7f4a7c15) | 0;
    this.hashes[this.count] = spread(hash);
    this.count += 1;
  }
}

/** Spreads the bits of a hash, as the top ones choose the bucket. */
function spread(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}

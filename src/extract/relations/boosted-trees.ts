/** Questions that each tree asks. */
export const TREE_DEPTH = 5;
export const LEAVES = 2 ** TREE_DEPTH;

/** Trees as arrays, one after the other. */
export interface TreeArrays {
  /** Of each question, the place of the value that it asks about, and the number that it has to exceed. */
  readonly places: Uint8Array;
  readonly bounds: Float32Array;
  /** What each tree adds for each way to answer its questions, the first question as the highest bit. */
  readonly leaves: Float32Array;
}

/** Trees that ask the same question wherever they are at one depth (as in Prokhorenkova et al. 2018), so that the answers are a leaf's number. */
export class BoostedTrees {
  constructor(readonly arrays: TreeArrays) {}

  /** What all trees add for these values. */
  sum(values: Float32Array): number {
    const { places, bounds, leaves } = this.arrays;
    let sum = 0;
    for (let question = 0, first = 0; question < places.length; first += LEAVES) {
      let leaf = 0;
      for (let depth = 0; depth < TREE_DEPTH; depth += 1, question += 1)
        leaf = leaf * 2 + Number(values[places[question]!]! > bounds[question]!);
      sum += leaves[first + leaf]!;
    }
    return sum;
  }
}

export const NO_TREES = new BoostedTrees({
  places: new Uint8Array(0),
  bounds: new Float32Array(0),
  leaves: new Float32Array(0),
});

import fc from 'fast-check';
import { boostTrees, type TreeRow } from '../../src/train/boost-trees.js';

/** Told where just one of two values is high: what no sum of weights can say. */
const ROWS: TreeRow[] = Array.from({ length: 400 }, (_, at) => {
  const values = Float32Array.from([at % 7, (at * 3) % 11, at % 2]);
  return { values, start: 0, isTold: values[0]! > 3 !== values[1]! > 5 };
});

describe('boostTrees', () => {
  const trees = boostTrees(ROWS);

  it('learns what holds of two values together', () => {
    const wrong = ROWS.filter(({ values, isTold }) => trees.sum(values) > 0 !== isTold);
    expect(wrong.length).toBeLessThan(ROWS.length / 20);
  });

  it('grows the same trees from the same rows', () => {
    expect(boostTrees(ROWS).arrays).toEqual(trees.arrays);
  });

  it('adds something finite for whatever values', () => {
    fc.assert(
      fc.property(fc.float32Array({ minLength: 3, maxLength: 3 }), (values) => Number.isFinite(trees.sum(values))),
    );
  });

  it('grows trees that add nothing where there is nothing to learn from', () => {
    expect(boostTrees([]).sum(new Float32Array(3))).toBe(0);
  });
});

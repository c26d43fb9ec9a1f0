import type { Sentence } from '../../src/core/index.js';
import { conjunctsOf } from '../../src/extract/syntax/conjuncts.js';
import { Tree } from '../../src/extract/syntax/tree.js';

test('conjuncts that all hang on each other are found, however many, the given one first', () => {
  const count = 50_000;
  const tokens = Array.from({ length: count }, (_, index) => ({
    head: index - 1,
    relation: index === 0 ? 'root' : 'conj',
  }));
  const heads = conjunctsOf(new Tree({ tokens } as unknown as Sentence), 0);
  expect(heads).toHaveLength(count);
  expect(heads.slice(0, 3)).toEqual([0, 1, 2]);
});

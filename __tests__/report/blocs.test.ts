import fc from 'fast-check';
import type { ActorId } from '../../src/core/index.js';
import { findBlocs } from '../../src/report/index.js';

const tie = (first: string, second: string, stance: number): { first: ActorId; second: ActorId; stance: number } => ({
  first: first as ActorId,
  second: second as ActorId,
  stance,
});
const TIES = [
  tie('a', 'b', 1),
  tie('b', 'c', 2),
  tie('a', 'c', 1),
  tie('x', 'y', 1),
  tie('c', 'x', -3),
  tie('l', 'm', -1),
];

describe('blocs', () => {
  it('are who stands together, the largest first; who stands alone is in none', () => {
    expect(Object.fromEntries(findBlocs(TIES, 1))).toEqual({ a: 1, b: 1, c: 1, x: 2, y: 2 });
  });

  it('leave out who is tied to one of them and against the rest', () => {
    const ties = [...TIES, tie('a', 'spoiler', 0.2), tie('b', 'spoiler', -2)];
    expect(findBlocs(ties, 1).has('spoiler' as ActorId)).toBe(false);
  });

  it('are the same in whatever order the ties come', () => {
    const shuffled = fc.shuffledSubarray(TIES, { minLength: TIES.length });
    fc.assert(
      fc.property(shuffled, (ties) => {
        expect([...findBlocs(ties, 1)]).toEqual([...findBlocs(TIES, 1)]);
      }),
    );
  });

  it('of nothing are none', () => {
    expect(findBlocs([], 1).size).toBe(0);
  });
});

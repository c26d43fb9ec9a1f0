import { resourcePath } from '../../src/core/index.js';
import { identityErrors, identityTable, judgeIdentity } from '../../src/cli/evaluate-identity.js';

describe('the identity gold', () => {
  it('has 150 pairs that must join and 150 that must not, in three languages, and 97 in 100 are judged right', async () => {
    const judged = await judgeIdentity(resourcePath('corpus/identity'));
    const [join, apart] = [true, false].map((same) => judged.filter(({ pair }) => pair.same === same));
    expect(join!.length).toBeGreaterThanOrEqual(150);
    expect(apart!.length).toBeGreaterThanOrEqual(150);
    expect([...new Set(judged.flatMap(({ pair: { a, b } }) => [a.lang, b.lang]))].sort()).toEqual(['da', 'en', 'fr']);
    expect(new Set(judged.map(({ pair }) => pair.id)).size).toBe(judged.length);
    const right = judged.filter((row) => row.right);
    expect(right.length / judged.length).toBeGreaterThanOrEqual(0.97);
    expect(identityErrors(judged)).toHaveLength(judged.length - right.length);
    expect(identityTable(judged).rows[0]).toMatchObject({ '': 'all', pairs: judged.length, right: right.length });
  });
});

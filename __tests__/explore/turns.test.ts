import { makeTurns } from '../../src/explore/turns.js';

describe('turns', () => {
  it('let what was worked out be sent before the next is worked out', async () => {
    const turn = makeTurns();
    const seen: string[] = [];
    const answer = async (name: string): Promise<void> => {
      await turn();
      seen.push(`work ${name}`);
      await new Promise<void>((done) => setImmediate(done));
      seen.push(`send ${name}`);
    };
    await Promise.all(['a', 'b', 'c'].map(answer));
    expect(seen).toEqual(['work a', 'send a', 'work b', 'send b', 'work c', 'send c']);
  });
});

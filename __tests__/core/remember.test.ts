import { describe, expect, it } from '@jest/globals';
import { remember } from '../../src/core/index.js';

/** More than are kept at once. */
const MANY = 100_000;

function counted(): { readonly ask: (word: string) => number; readonly found: Map<string, number> } {
  const found = new Map<string, number>();
  const ask = remember((word) => {
    found.set(word, (found.get(word) ?? 0) + 1);
    return word.length;
  });
  return { ask, found };
}

describe('remember', () => {
  it('finds a word that keeps being asked for once, however many others there are', () => {
    const { ask, found } = counted();
    for (let at = 0; at < MANY; at += 1) {
      ask(`word ${at}`);
      if (at % 1_000 === 0) expect(ask('always')).toBe(6);
    }
    expect(found.get('always')).toBe(1);
  });

  it('forgets words that nobody asks for any more', () => {
    const { ask, found } = counted();
    ask('long ago');
    for (let at = 0; at < MANY; at += 1) ask(`word ${at}`);
    expect(ask('long ago')).toBe(8);
    expect(found.get('long ago')).toBe(2);
  });

  it('keeps no very long word', () => {
    const { ask, found } = counted();
    const long = 'x'.repeat(1_000);
    expect([ask(long), ask(long)]).toEqual([1_000, 1_000]);
    expect(found.get(long)).toBe(2);
  });
});

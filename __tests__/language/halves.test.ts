import { describe, expect, it } from '@jest/globals';
import { halfOf } from '../../src/language/index.js';
import { withoutHalf } from '../../src/language/train/train-language.js';
import type { Example } from '../../src/language/train/treebank.js';

const example = (id: string): Example => ({
  comments: [`# sent_id = ${id}`],
  forms: [],
  lemmas: [],
  coarse: [],
  features: [],
  heads: [],
  relations: [],
});

const articles = Array.from({ length: 400 }, (_, at) => `fr-train-${at}`);
const ids = (examples: readonly Example[]): string[] =>
  examples.map(({ comments }) => comments[0]!.slice('# sent_id = '.length));

describe('halves of the training articles', () => {
  it('are both there, and an article is in one of them', () => {
    const first = articles.filter((article) => halfOf(article) === 0).length;
    expect(first).toBeGreaterThan(150);
    expect(first).toBeLessThan(250);
  });

  it('are left out with all sentences of their articles, and treebanks stay whole', () => {
    const sentences = articles.flatMap((article) => [`${article}-0`, `${article}-117`]);
    const all = ['annodis.er_00001', 'n01001011', ...sentences].map(example);
    const left = ids(withoutHalf(all, 1));
    expect(left).toEqual([
      'annodis.er_00001',
      'n01001011',
      ...sentences.filter((sentence) => halfOf(sentence.replace(/-\d+$/u, '')) === 0),
    ]);
  });
});

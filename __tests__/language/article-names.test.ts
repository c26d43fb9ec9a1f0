import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LABELS } from '../../src/language/entities/labels.js';
import { WordIndex } from '../../src/language/entities/word-lists.js';
import { collectWordLists } from '../../src/language/entities/word-list-sources.js';
import { loadArticleNames } from '../../src/language/train/article-names.js';

/** The sentences of an article with each name as "TYPE words". */
function namesOf(lang: string, text: string, actors: readonly { type: string; names: string[] }[]): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'entente-names-'));
  writeFileSync(join(folder, 'x.txt'), text);
  writeFileSync(join(folder, 'x.gold.json'), JSON.stringify({ lang, source: 'x.txt', actors }));
  const index = new WordIndex(collectWordLists(lang, []));
  return loadArticleNames(folder, lang, index).map(({ forms, labels }) =>
    labels.flatMap((label, at) => {
      const tag = LABELS[label]!;
      if (!tag.startsWith('B')) return [];
      let end = at + 1;
      while (labels[end] === label + 1) end += 1;
      return [`${tag.slice(2)} ${forms.slice(at, end).join(' ')}`];
    }),
  );
}

it('takes names from the gold of an article, wherever they stand, but no descriptions, adjectives and titles', () => {
  const actors = [
    { type: 'Country', names: ['Mali', 'Malian', 'the Sahel nation'] },
    { type: 'Person', names: ['President Ann Roth', 'Roth', 'the colonel'] },
    { type: 'Organization', names: ['Front for Peace', 'FP'] },
  ];
  const text = 'President Ann Roth left Mali. The Malian colonel, Roth, met the Front for Peace (FP).\n';
  expect(namesOf('en', text, actors)).toEqual([
    ['PER Ann Roth', 'LOC Mali'],
    ['PER Roth', 'ORG Front for Peace', 'ORG FP'],
  ]);
});

it('takes names with the ending of a genitive', () => {
  const actors = [{ type: 'Country', names: ['Rusland'] }];
  expect(namesOf('da', 'Ruslands hær forlod Rusland.\n', actors)).toEqual([['LOC Ruslands', 'LOC Rusland']]);
});

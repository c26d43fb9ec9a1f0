import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { analyse, LANGUAGE_CODES } from '../../src/language/index.js';
import type { Sentence } from '../../src/core/index.js';

/** From every token one comes to the one root. */
function isTree(heads: readonly number[]): boolean {
  const reaches = new Set([-1]);
  for (let at = 0; at < heads.length; at += 1) {
    const path = new Set<number>();
    for (let next = at; !reaches.has(next); next = heads[next]!) {
      if (path.has(next) || next >= heads.length) return false;
      path.add(next);
    }
    for (const step of path) reaches.add(step);
  }
  return heads.filter((head) => head === -1).length === 1;
}

/** What holds of each analysis, whatever the text. */
function expectWhole(text: string, sentences: readonly Sentence[]): void {
  let behind = 0;
  for (const { start, end, tokens, entities } of sentences) {
    expect([start, end]).toEqual([tokens[0]!.start, tokens.at(-1)!.end]);
    expect(start).toBeGreaterThanOrEqual(behind);
    expect(tokens.filter((token) => text.slice(token.start, token.end) !== token.text)).toEqual([]);
    expect(tokens.filter((token, at) => at > 0 && token.start < tokens[at - 1]!.end)).toEqual([]);
    expect(isTree(tokens.map(({ head }) => head))).toBe(true);
    expect(entities.filter(({ first, last }) => last < first || last >= tokens.length)).toEqual([]);
    expect(entities.filter(({ first }, at) => at > 0 && first <= entities[at - 1]!.last)).toEqual([]);
    behind = end;
  }
}

const SCRIPTS = [
  'Niger',
  'junta',
  'réunion',
  'møde',
  'Ўзбекистан',
  '尼日尔',
  'النيجر',
  'निजेर',
  '한국',
  'Ⅷ',
  '١٢٣',
  '𝔘𝔫',
  'ǅ',
  'ß',
  'İ',
];
const SIGNS = [
  '.',
  '…',
  '"',
  '« ',
  ' »',
  '”',
  "'",
  '’',
  '-',
  '–',
  '(',
  ')',
  ' ',
  '\n',
  '\n\n',
  '\t',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\0',
];
const EMOJI = ['👩‍👩‍👧', '🇳🇪', '✌🏽', '\ud83d', '\udc69', '\ufe0f'];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.constantFrom(...SCRIPTS, ...SIGNS, ...EMOJI), { maxLength: 80 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...SCRIPTS, ' ', '. ', ', '), { maxLength: 80 }).map((parts) => parts.join(' ')),
);

describe.each(LANGUAGE_CODES)('an analysis in %s', (code) => {
  test('of any text has tokens that slice back, and a tree for each sentence', () => {
    fc.assert(
      fc.property(text, (wild) => expectWhole(wild, analyse(wild, code))),
      { numRuns: 80 },
    );
  });

  test('is the same each time, whatever was read between', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const first = analyse(one, code);
        analyse(other, code);
        expect(analyse(one, code)).toEqual(first);
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    ['nothing', ''],
    ['only white space', ' \n\t\u00a0\n'],
    ['a thousand quotation marks', '"'.repeat(1000)],
    ['a thousand opened brackets', '('.repeat(1000)],
    ['lone surrogates', '\ud83d \udc69\ud83d'.repeat(200)],
    ['emoji', '👩‍👩‍👧🇳🇪✌🏽'.repeat(200)],
    ['a long list without a stop', 'Niger, Mali, '.repeat(500)],
    ['marks of combination', 'e\u0301\u0301\u0301'.repeat(500)],
    ['an address without an end', `https://x.org/${'a?b=c&'.repeat(1000)}`],
  ])('takes %s', (_, wild) => expectWhole(wild, analyse(wild, code)));
});

describe('a text without a space', () => {
  test.each([
    ['of a megabyte of one letter', 'a'.repeat(1_000_000)],
    ['of full stops and letters', 'a.B'.repeat(10_000)],
    ['of Chinese', '尼日尔的军政府'.repeat(14_000)],
  ])('%s comes to an end, and loses nothing', (_, long) => {
    const words = analyse(long, 'en').flatMap(({ tokens }) => tokens.map((token) => token.text));
    expect(words.join('')).toBe(long);
  });
});

test('a name behind its office is an apposition in French, whichever treebank the parser thinks of', () => {
  const text =
    "Il s'est entretenu mardi par téléphone avec le président russe Vladimir Poutine pour discuter de leurs accords.";
  const [{ tokens }] = analyse(text, 'fr') as [Sentence];
  const name = tokens.find((token) => token.text === 'Vladimir')!;
  expect([name.relation, tokens[name.head]!.text]).toEqual(['appos', 'président']);
});

test('cities of the world that no English example names are places', () => {
  const [{ tokens, entities }] = analyse('Bukavu fell, and Uvira was next.', 'en') as [Sentence];
  expect(entities.map(({ first, type }) => [tokens[first]!.text, type])).toEqual([
    ['Bukavu', 'Place'],
    ['Uvira', 'Place'],
  ]);
});

import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { resourcePath, type DateLexicon } from '../../src/core/index.js';
import { findDates } from '../../src/extract/dates/find-dates.js';

const lexicon = (code: string): DateLexicon =>
  JSON.parse(readFileSync(resourcePath(`src/language/${code}/dates.json`), 'utf8')) as DateLexicon;
const lexicons = { en: lexicon('en'), fr: lexicon('fr'), da: lexicon('da') };

// Friday 15 December 2023
const PUBLISHED = '2023-12-15';

function read(code: keyof typeof lexicons, text: string, publishedAt: string | undefined = PUBLISHED): string {
  const tokens = text.split(' ').map((form) => ({ text: form }));
  return findDates(tokens, lexicons[code], publishedAt)
    .map(({ kind, value, future }) => `${kind === 'on' ? '' : `${kind} `}${value}${future ? ` or ${future}` : ''}`)
    .join('; ');
}

describe('dates are read against the day of publication', () => {
  it.each([
    ['announced on Wednesday', '2023-12-13 or 2023-12-20'],
    ['said on Friday', '2023-12-15'],
    ['on July 26', '2023-07-26 or 2024-07-26'],
    ['on 26 July 2021', '2021-07-26'],
    ['on Wednesday , March 27 , 2024', '2024-03-27'],
    ['took power in a July coup', '2023-07 or 2024-07'],
    ['established in 2012 to assist', '2012'],
    ['Last week , he reported', '2023-12'],
    ['last month', '2023-11'],
    ['late last year', '2022'],
    ['a fortnight ago', '2023'],
    ['the year before last', '2021'],
    ['yesterday evening', '2023-12-14'],
    ['the second half of 2022', '2022'],
    ['earlier this year', '2023'],
    ['two weeks ago', '2023'],
    ['three days ago', '2023-12-12'],
    ['in July of last year', '2022-07'],
    ['since 2014', 'since 2014'],
    ['until next Friday', 'until 2023-12-22'],
    ['he may march with them', ''],
    ['in mid - March', '2023-03 or 2024-03'],
    ['Dec. 13', '2023-12-13 or 2024-12-13'],
    ['on January 3', '2024-01-03 or 2024-01-03'],
    ['more than 1,100 soldiers and 648 troops', ''],
  ])('English: %s', (text, expected) => expect(read('en', text)).toBe(expected));

  it.each([
    ['le mercredi 27 mars', '2023-03-27 or 2024-03-27'],
    ['mercredi 13 décembre 2023', '2023-12-13'],
    ['samedi après une visite', '2023-12-09 or 2023-12-16'],
    ['Mi-mars , le Niger', '2023-03 or 2024-03'],
    ['la semaine dernière', '2023-12'],
    ['en décembre dernier', '2023-12'],
    ['en juillet', '2023-07 or 2024-07'],
    ['le 1er août 2020', '2020-08-01'],
    ['avant-hier', '2023-12-13'],
    ['il y a trois jours', '2023-12-12'],
    ["depuis le mois d' août", 'since 2023-08 or 2024-08'],
    ['jeudi prochain', '2023-12-21'],
    ["l' an dernier", '2022'],
    ['depuis 2012', 'since 2012'],
  ])('French: %s', (text, expected) => expect(read('fr', text)).toBe(expected));

  it.each([
    ['siger en diplomat onsdag', '2023-12-13 or 2023-12-20'],
    ['i onsdags', '2023-12-13 or 2023-12-20'],
    ['mødes på mandag', '2023-12-18'],
    ['den 26. juli 2023', '2023-07-26'],
    ['torsdag den 14. december', '2023-12-14 or 2024-12-14'],
    ['ved et kup i juli', '2023-07 or 2024-07'],
    ['i sidste uge', '2023-12'],
    ['Tidligere i år', '2023'],
    ['for to dage siden', '2023-12-13'],
    ['siden 2014', 'since 2014'],
    ['i midten af marts', '2023-03 or 2024-03'],
    ['i fjor', '2022'],
    ['i går', '2023-12-14'],
    ['næste måned', '2024-01'],
  ])('Danish: %s', (text, expected) => expect(read('da', text)).toBe(expected));

  it.each([
    ['en', 'in Accra on November 2 and , a week later , in Abuja', '2023-11-02 or 2024-11-02; 2023-11'],
    ['en', 'on 4 May 2022 ; the following day', '2022-05-04; 2022-05-05'],
    ['en', 'in 2012 and two years later', '2012; 2014'],
    ['en', 'on 4 May 2022 and the day before', '2022-05-04; 2022-05-03'],
    ['en', 'in May 2022 ; that month', '2022-05; 2022-05'],
    ['fr', 'le 28 février 2023 , puis le lendemain', '2023-02-28; 2023-03-01'],
    ['da', 'den 1. marts 2024 og dagen før', '2024-03-01; 2024-02-29'],
    ['da', 'den 1. marts 2024 og to døgn senere', '2024-03-01; 2024-03-03'],
    ['da', 'den 1. marts 2024 og dagen derpå', '2024-03-01; 2024-03-02'],
    ['en', 'the same day', ''],
    ['en', 'in May 2022 and the next day', '2022-05'],
    ['fr', 'arrivé la veille', '2023-12-14'],
    ['fr', 'le 28 février 2023 , puis la semaine suivante', '2023-02-28; 2023-03'],
    ['fr', 'voilà trois jours', '2023-12-12'],
    ['fr', 'en mai 2022 et l’ année d’ avant', '2022-05; 2021'],
  ] as const)('counts from the time that was told of last, %s: %s', (code, text, expected) =>
    expect(read(code, text)).toBe(expected),
  );

  it('leaves relative dates open where the day of publication is not known', () => {
    expect(findDates([{ text: 'yesterday' }, { text: 'in' }, { text: '2012' }], lexicons.en, undefined)).toEqual([
      { first: 1, last: 2, kind: 'on', value: '2012' },
    ]);
  });

  it('gives spans in order and dates that exist, whatever the words', () => {
    const word = fc.oneof(
      fc.constantFrom(
        '31',
        '30',
        'February',
        'Friday',
        'last',
        'next',
        'year',
        '2023',
        'week',
        'ago',
        'two',
        'since',
        'of',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(word), fc.constantFrom(undefined, '2023', '2024-02', '2024-02-29'), (forms, publishedAt) => {
        let end = -1;
        for (const { first, last, value } of findDates(
          forms.map((text) => ({ text })),
          lexicons.en,
          publishedAt,
        )) {
          expect(first).toBeGreaterThan(end);
          expect(last).toBeGreaterThanOrEqual(first);
          if (value.length === 10) expect(new Date(value).toISOString().slice(0, 10)).toBe(value);
          end = last;
        }
      }),
    );
  });
});

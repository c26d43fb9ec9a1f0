import { parseHTML } from 'linkedom';
import { FORMATS, type Answer, type Column } from '../../src/report/index.js';

const columns = (...names: string[]): Column[] => names.map((name) => ({ name, type: 'text', means: '' }));
const SOURCE = 'Entente, report x; from 3 documents of 2023-01-01 to 2023-12-31';
const draw = (answer: Answer): Promise<string> => FORMATS.svg(answer, { source: SOURCE });

const pairs: Answer = {
  title: 'Ties & <tags>',
  picture: 'network',
  columns: columns('actor', 'other', 'stance', 'events'),
  rows: [
    { actor: 'Niger', other: 'Côte d’Ivoire & <co>', stance: 1.5, events: 3 },
    { actor: 'Niger', other: 'France', stance: -2, events: 1 },
  ],
};
const ANSWERS: readonly Answer[] = [
  pairs,
  { ...pairs, picture: 'matrix' },
  {
    title: 'Months',
    picture: 'months',
    columns: columns('month', 'cooperation', 'conflict', 'stance'),
    rows: [
      { month: '2023-11', cooperation: 2, conflict: 1, stance: 0.4 },
      { month: '2024-01', cooperation: 0, conflict: 3, stance: -2 },
    ],
  },
  {
    title: 'Events',
    picture: 'events',
    columns: columns('date', 'source', 'relation', 'target', 'status', 'event'),
    rows: [
      { date: '2023-07-26', source: 'A', relation: 'EXPELLED', target: 'B', status: 'actual', event: '1' },
      { date: '2023-08', source: 'B', relation: 'MET_WITH', target: 'A', status: 'planned', event: '2' },
      { date: null, source: 'B', relation: 'AIDED', target: 'A', status: 'actual', event: '3' },
    ],
  },
];

/** What stands written in a picture. */
const textsOf = (svg: string): string =>
  [...parseHTML(svg).document.querySelectorAll('text')].map(({ textContent }) => textContent).join('\n');

describe.each(ANSWERS.map((answer) => [answer.picture as string, answer] as const))('the picture %s', (_, answer) => {
  it('has its title, its source and the same bytes each time', async () => {
    const svg = await draw(answer);
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/u);
    expect(textsOf(svg)).toContain(answer.title);
    expect(textsOf(svg)).toContain(SOURCE);
    expect(await draw(answer)).toBe(svg);
  });

  it('can be drawn of nothing', async () => {
    expect(textsOf(await draw({ ...answer, rows: [] }))).toContain(answer.title);
  });
});

it.each([
  ['network', ['Niger', 'France', '1 event', 'more for than against', 'more against than for']],
  ['matrix', ['Niger', 'Côte d’Ivoire & <co>', '-2.0', 'for', 'against']],
  ['months', ['2023-11', '2024-01', 'cooperation', 'conflict', 'sum of stances']],
  ['events', ['A EXPELLED B', 'B MET_WITH A', 'cooperation', 'conflict', 'hollow']],
])('the picture %s says who, and has a legend', async (picture, expected) => {
  const texts = textsOf(await draw(ANSWERS.find((answer) => answer.picture === picture) as Answer));
  for (const text of expected) expect(texts).toContain(text);
});

it('an answer without a picture says so', async () => {
  const { title, columns: named, rows } = pairs;
  await expect(draw({ title, columns: named, rows })).rejects.toMatchObject({ code: 'USAGE' });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/core/index.js';
import { DANISH, ENGLISH, FRENCH, readAll, readFile } from './read-all.js';

const marked = ({ text, boilerplate = [] }: Article): string[] =>
  boilerplate.map(({ start, end }) => text.slice(start, end));

describe('what a text says about itself', () => {
  it('finds the headline of a plain text, its date line, and the headline told again', async () => {
    const article = await readFile(
      'a.txt',
      `Peru and Chile resume talks\n3 May 2021 14:05\n\nPeru and Chile resume talks\n\n${ENGLISH}`,
    );
    expect(article).toMatchObject({ title: 'Peru and Chile resume talks', publishedAt: '2021-05-03' });
    expect(marked(article)).toEqual(['3 May 2021 14:05', 'Peru and Chile resume talks']);
    expect(article.text.indexOf('Peru and Chile')).toBe(0);
  });

  it('takes no first sentence, no quote and no line of wrapped text for a headline', async () => {
    expect(await readFile('a.txt', `${ENGLISH}\n\nMore followed.`)).not.toHaveProperty('title');
    expect(await readFile('a.txt', `- ${DANISH.slice(0, -1)}\n\nMere følger senere på dagen.`)).not.toHaveProperty(
      'title',
    );
    const wrapped = ENGLISH.replace(/(.{30,40}) /gu, '$1\n');
    expect(await readFile('a.txt', `${wrapped}\n\n${wrapped}`)).not.toHaveProperty('title');
  });

  it.each([
    ['a label', `Un titre\n\nPublié le 27 mars 2024 à 18:30 | 3 min de lecture\n\n${FRENCH}`, '2024-03-27'],
    ['the first of several lines', `Mis à jour le 2 mai 2020\nPublié le 1er mai 2020\n\n${FRENCH}`, '2020-05-01'],
    ['a dateline', `NIAMEY, 14 décembre 2023 (AFP) – ${FRENCH}`, '2023-12-14'],
    ['a dateline with a weekday', `BRUSSELS, Tuesday 5 March 2019 - ${ENGLISH}`, '2019-03-05'],
    ['a last line', `${DANISH}\n\n13. december 2023`, '2023-12-13'],
    ['an address', `---\nurl: https://example.org/2017/08/09/talks\n---\n${ENGLISH}`, '2017-08-09'],
  ])('takes the date from %s', async (_, text, day) => {
    expect((await readFile('a.txt', text)).publishedAt).toBe(day);
  });

  it.each([
    ['prose', `The treaty was signed on 5 March 1999 in Paris, officials said. ${ENGLISH}`],
    ['a line far down', `${`${ENGLISH}\n\n`.repeat(12)}5 March 1999\n\n${`${ENGLISH}\n\n`.repeat(4)}`],
    ['a dateline without a year', `LIMA (Reuters) - Dec 13 - ${ENGLISH}`],
  ])('takes no date from %s', async (_, text) => {
    expect(await readFile('a.txt', text)).not.toHaveProperty('publishedAt');
    expect((await readFile('a.txt', text, { published: '2001-02' })).publishedAt).toBe('2001-02');
  });

  it('prefers what the source says; the option is for documents that say nothing', async () => {
    const text = `---\ntitle: Given\ndate: 2015-01-02\n---\n3 May 2021\n\n${ENGLISH}`;
    expect(await readFile('a.md', text, { published: '2001' })).toMatchObject({
      title: 'Given',
      publishedAt: '2015-01-02',
    });
  });

  it.each([
    ['Home | World | Africa | Sport', true],
    ['Accueil > Afrique > Niger', true],
    ['Share this article on Facebook', true],
    ['Partager sur WhatsApp', true],
    ['Del artiklen', true],
    ['We use cookies to give you the best experience on this site', true],
    ['Photo: Ana Ruiz/Reuters', true],
    ['Foto: Ólafur Steinar Gestsson/Ritzau Scanpix', true],
    ['© 2024 The Tide', true],
    ['Temps de lecture : 3 minutes', true],
    ['By Jane Doe and John Roe', true],
    ['(Reporting by Jane Doe in Lima; Editing by John Roe)', true],
    ['Writing and editing by John Roe', true],
    ['Jane Doe in Lima contributed to this report.', true],
    ['Peru contributed to this effort.', false],
    ['/ritzau/AFP', true],
    ['(AFP)', true],
    ['Avec AFP et Reuters', true],
    ['Læs også:', true],
    ['arrow-left iconarrow-right iconbell iconcheck iconclose icon x iconedit iconmenu iconplay iconplus iconsearch iconshare iconuser icon', true],
    ['Peru expels the ambassador of Chile', false],
    ['Denmark, Norway, Sweden, Finland, Iceland, Estonia, Latvia, Lithuania, Poland, Germany, France, Spain, Italy, Greece', false],
    ['- Vi vil læse aftalen, siger ministeren.', false],
    ['Share prices fell after Russia attacked Ukraine.', false],
    ['Photographs show Russian tanks in Kherson.', false],
    ['Reuters reported that Peru expelled the ambassador.', false],
    ['By Monday, the army had withdrawn.', false],
    ['On Sunday', false],
  ])('tells whether a line is prose: %s', async (line, isBoilerplate) => {
    const article = await readFile('a.txt', `---\nlang: en\ntitle: Given\n---\n${line}\n\n${ENGLISH}`);
    expect(marked(article)).toEqual(isBoilerplate ? [line] : []);
  }); // prettier-ignore

  it('marks the label of a link to another article, whose headline still asserts something', async () => {
    for (const label of ['A lire:', 'Lire plus :', 'À lire aussi –', 'Voir aussi:']) {
      const article = await readFile(
        'a.txt',
        `${FRENCH}\n${label} Le Pérou expulse un ambassadeur\n${FRENCH.toUpperCase()}`,
      );
      expect(marked(article).map((span) => span.trim())).toEqual([label]);
    }
  });

  it('takes a dateline for no prose', async () => {
    const article = await readFile('a.txt', `LIMA, Peru (Reuters) - ${ENGLISH}`);
    expect(marked(article)).toEqual(['LIMA, Peru (Reuters) - ']);
  });

  it('takes who reported a story, behind its last sentence, for no prose', async () => {
    const credit = '(Reporting by Jane Doe; Additional reporting by Ann Poe; Editing by John Roe)';
    const article = await readFile('a.txt', `${ENGLISH}\n\n${ENGLISH} ${credit}`);
    expect(marked(article)).toEqual([credit]);
  });

  it('names the agency that signs or datelines an article as its publisher, unless the source names one', async () => {
    expect((await readFile('a.txt', `${DANISH}\n\n/ritzau/Reuters`)).publisher).toBe('Ritzau');
    expect((await readFile('a.txt', `LIMA (Reuters) - ${ENGLISH}`)).publisher).toBe('Reuters');
    expect((await readFile('a.md', `---\npublisher: The Tide\n---\nLIMA (Reuters) - ${ENGLISH}`)).publisher).toBe(
      'The Tide',
    );
  });
});

describe('markdown and front matter', () => {
  it('reads markdown as its prose', async () => {
    const { text, title } = await readFile(
      'a.md',
      `# Peru *and* Chile\n${ENGLISH}\n\n> A **bold** [word](https://example.org) in \`snake_case_name\`.\n\n![Photo](x.jpg)\n\n- Ja, siger hun.\n`,
    );
    expect(title).toBe('Peru and Chile');
    expect(text).toBe(`Peru and Chile\n\n${ENGLISH}\n\nA bold word in \`snake_case_name\`.\n\n- Ja, siger hun.`);
  });

  it('reads front matter that is no YAML, drops wrong values, and leaves rules that are no front matter', async () => {
    const article = await readFile(
      'a.txt',
      `---\ntitle: Peru: a deal\ndate: some day\nlanguage: English\naddress: nowhere\n---\n${ENGLISH}`,
    );
    expect(article).toMatchObject({ title: 'Peru: a deal', language: 'en', text: ENGLISH });
    expect(article).not.toHaveProperty('publishedAt');
    expect(article).not.toHaveProperty('url');
    expect((await readFile('b.txt', `---\n${ENGLISH}\n---\n${ENGLISH}`)).text).toContain('---');
  });

  it('survives front matter that multiplies', async () => {
    const bomb = `a: &a [x,x,x,x,x,x]\n${[...'bcdefgh'].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(',')}]`).join('\n')}`;
    expect(await readFile('a.md', `---\ntitle: Peru\n${bomb}\n---\n${ENGLISH}`)).toMatchObject({
      title: 'Peru',
      text: ENGLISH,
    });
  });
});

const shared = join(process.cwd(), '../shared/seeds');
(existsSync(shared) ? describe : describe.skip)('the five real articles (where ../shared is there)', () => {
  it('reads them all, marks what is no prose in them, and keeps the words of the files', async () => {
    const { articles, skipped } = await readAll([shared]);
    expect(skipped).toEqual([]);
    expect(articles.map(({ language }) => language)).toEqual(['da', 'fr', 'en', 'fr', 'fr']);
    const english = articles[2]!;
    expect(english.publishedAt).toBe('2023-12-15');
    expect(marked(english)).toHaveLength(3);
    for (const { origin, text } of articles) {
      expect(text.replace(/\s+/gu, '')).toBe(readFileSync(origin, 'utf8').normalize('NFC').replace(/\s+/gu, ''));
    }
  });
});

import { existsSync } from 'node:fs';
import { resourcePath, type Article, type Claim, type Reading } from '../../src/core/index.js';
import { Analyst } from '../../src/ingest/analyst.js';
import { LANGUAGE_CODES } from '../../src/language/index.js';
import { readInputs } from '../../src/read/index.js';

interface Read {
  readonly article: Article;
  readonly reading: Reading;
}

async function readAll(folder: string): Promise<Read[]> {
  const analyst = new Analyst();
  const all: Read[] = [];
  for await (const input of readInputs([folder], { languages: LANGUAGE_CODES })) {
    if (input.kind === 'skipped') throw new Error(input.skipped.message);
    all.push({ article: input.article, reading: analyst.read(input.article) });
  }
  return all;
}

function expectExactQuotes(all: readonly Read[]): void {
  for (const { article, reading } of all) {
    for (const { start, end, text } of reading.places) expect(article.text.slice(start, end)).toBe(text);
    for (const claim of reading.claims) {
      expect(article.text.slice(claim.start, claim.end)).toBe(claim.quote);
      expect(article.text.slice(claim.sentenceStart, claim.sentenceEnd)).toBe(claim.sentence);
      expect(claim.start).toBeGreaterThanOrEqual(claim.sentenceStart);
      expect(claim.end).toBeLessThanOrEqual(claim.sentenceEnd);
    }
  }
}

describe('the sample articles', () => {
  let all: Read[];
  beforeAll(async () => (all = await readAll(resourcePath('seeds/articles'))));

  it('are 24, 8 in each language, and each tells something', () => {
    for (const code of LANGUAGE_CODES) expect(all.filter(({ article }) => article.language === code)).toHaveLength(8);
    for (const { reading } of all) expect(reading.claims.length).toBeGreaterThan(0);
  });

  it('stand behind every claim and mention word for word', () => {
    expectExactQuotes(all);
  });

  it('give each actor one id in all three languages', () => {
    const languagesOf = (id: string): Set<string> =>
      new Set(
        all
          .filter(({ reading }) => reading.actors.some((actor) => actor.id === id))
          .map(({ article }) => article.language),
      );
    for (const id of ['org:ecowas', 'country:rus', 'person:molly-phee', 'person:vladimir-putin', 'country:ner'])
      expect([...languagesOf(id)].sort()).toEqual(['da', 'en', 'fr']);
  });

  it('give the same reading again', () => {
    const { article, reading } = all[0]!;
    expect(new Analyst().read(article)).toEqual(reading);
  });
});

const shared = resourcePath('../shared/seeds');

// The five real articles lie beside the project where it is developed and in CI; they may not be part of it.
(existsSync(shared) ? describe : describe.skip)('the five real articles', () => {
  let all: Read[];
  beforeAll(async () => (all = await readAll(shared)));

  const claimsOf = (type: string, sources: readonly string[], target: string): Claim[] =>
    all.flatMap(({ reading }) =>
      reading.claims.filter(
        (claim) => claim.type === type && sources.includes(claim.source) && claim.target === target,
      ),
    );
  const articlesOf = (claims: readonly Claim[]): number => new Set(claims.map(({ articleId }) => articleId)).size;

  it('stand behind every claim and mention word for word', () => {
    expectExactQuotes(all);
  });

  it('name these actors by one id each, whatever the language', () => {
    const found = new Set(all.flatMap(({ reading }) => reading.actors.map(({ id }) => id as string)));
    for (const id of [
      'person:molly-phee',
      'person:abdourahamane-tiani',
      'person:mohamed-bazoum',
      'org:cnsp-niger',
      'org:ecowas',
      'country:rus',
    ])
      expect(found).toContain(id);
    expect([...found].filter((id) => /phee|tiani|bazoum|cnsp|ecowas|cedeao|rusland|russie/u.test(id)).sort()).toEqual([
      'org:cnsp-niger',
      'org:ecowas',
      'person:abdourahamane-tiani',
      'person:mohamed-bazoum',
      'person:molly-phee',
    ]);
  });

  it.each([
    ['MET_WITH', ['person:molly-phee'], 'org:cnsp-niger'],
    ['SUSPENDED_AID_TO', ['country:usa'], 'country:ner'],
    ['EXPELLED', ['org:cnsp-niger', 'country:ner'], 'country:fra'],
  ] as const)('tell %s of %j and %s in more than one article', (type, sources, target) => {
    expect(articlesOf(claimsOf(type, sources, target))).toBeGreaterThan(1);
  });

  it('give no actor and no claim from a line of icon names, a date line and a headline told twice', () => {
    for (const { article, reading } of all)
      for (const { start, end } of article.boilerplate ?? []) {
        expect(reading.places.filter((place) => place.start >= start && place.end <= end)).toEqual([]);
        expect(reading.claims.filter((claim) => claim.start >= start && claim.end <= end)).toEqual([]);
      }
  });
});

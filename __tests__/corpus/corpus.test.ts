import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RELATIONS, STATUSES } from '../../src/core/index.js';
import { readGold, type GoldText } from '../../src/evaluate/index.js';

const LANGUAGES = ['en', 'fr', 'da'];

function readAll(): { readonly where: string; readonly gold: GoldText }[] {
  const articles = readdirSync('corpus/articles').flatMap((folder) =>
    readGold(join('corpus/articles', folder)).map((gold) => ({ where: `${folder}/${gold.gold.id}`, gold })),
  );
  const sentences = LANGUAGES.flatMap((code) =>
    readGold(`corpus/sentences/${code}.jsonl`).map((gold) => ({ where: gold.gold.id, gold })),
  );
  return [...articles, ...sentences];
}

describe('the corpus', () => {
  const all = readAll();

  it('has gold whose names and quotes stand in its texts and whose relations name its actors', () => {
    const wrong = all.flatMap(({ where, gold: { gold, text } }) => {
      const ids = new Set(gold.actors.map(({ id }) => id));
      return [
        ...gold.actors.flatMap(({ names }) => names.filter((name) => !text.includes(name)).map((name) => `${where}: name ${name}`)),
        ...gold.relations
          .filter(({ quote }) => quote !== undefined && !text.includes(quote))
          .map(({ quote }) => `${where}: quote ${quote}`),
        ...gold.relations.flatMap(({ source, target }) =>
          [...source, ...target].filter((id) => !ids.has(id)).map((id) => `${where}: actor ${id}`),
        ),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('has references whose expressions stand where they say, and mean actors of their article', () => {
    const articles = new Map(all.map(({ gold }) => [gold.gold.id, gold]));
    const rows = LANGUAGES.flatMap((code) =>
      readFileSync(`corpus/references/${code}.tsv`, 'utf8').trimEnd().split('\n').slice(1),
    );
    const wrong = rows.filter((row) => {
      const [article, start, end, expression, actors] = row.split('\t');
      const { gold, text } = articles.get(article!)!;
      const ids = new Set(['-', ...gold.actors.map(({ id }) => id)]);
      const said = text.slice(Number(start), Number(end)).replace(/\s+/gu, ' ');
      return said !== expression || !actors!.split(',').every((id) => ids.has(id));
    });
    expect(wrong).toEqual([]);
    expect(rows.length).toBeGreaterThan(15_000);
  });

  it('has ids and texts only once', () => {
    const ids = all.map(({ gold: { gold } }) => gold.id);
    const texts = all.map(({ gold: { text } }) => text);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });

  it.each(LANGUAGES)('has ten open and ten held articles in %s', (code) => {
    for (const folder of ['open', 'held'])
      expect(readGold(`corpus/articles/${folder}`).filter(({ gold }) => gold.lang === code)).toHaveLength(10);
  });
});

describe.each(LANGUAGES)('the sentences in %s', (code) => {
  const golds = readGold(`corpus/sentences/${code}.jsonl`);
  const relations = golds.flatMap(({ gold }) => gold.relations);

  it('are at least 800, of which at least 150 tell no relation', () => {
    expect(golds.length).toBeGreaterThanOrEqual(800);
    expect(golds.filter(({ gold }) => gold.relations.length === 0).length).toBeGreaterThanOrEqual(150);
  });

  it('have every relation type at least 12 times and every status at least 30 times', () => {
    const types = [...RELATIONS.keys()].filter((type) => relations.filter((relation) => relation.type.includes(type)).length < 12);
    const statuses = STATUSES.filter(
      (status) => relations.filter((relation) => [relation.status, ...relation.statusAlso].includes(status)).length < 30,
    );
    expect({ types, statuses }).toEqual({ types: [], statuses: [] });
  });

  it('are written each for itself: phrases of four words and openings hardly come back', () => {
    const words = readFileSync(`corpus/sentences/${code}.jsonl`, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { text: string }).text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean));
    const phrases = words.flatMap((all) => all.slice(3).map((_, at) => all.slice(at, at + 4).join(' ')));
    expect(new Set(phrases).size / phrases.length).toBeGreaterThan(0.97);
    const openings = new Map<string, number>();
    for (const all of words) {
      const opening = all.slice(0, 2).join(' ');
      openings.set(opening, (openings.get(opening) ?? 0) + 1);
    }
    expect(Math.max(...openings.values()) / words.length).toBeLessThan(0.03);
  });
});

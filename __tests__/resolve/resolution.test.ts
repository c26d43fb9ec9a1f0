import fc from 'fast-check';
import { articleId, type DocumentRecord } from '../../src/core/index.js';
import { Analyst } from '../../src/ingest/analyst.js';
import { loadKnowledge, Resolver, type ResolvableEntity } from '../../src/resolve/index.js';

const analyst = new Analyst();

function read(language: string, publishedAt: string, text: string): DocumentRecord {
  const identity = { text, publishedAt };
  return analyst.read({ id: articleId(identity), ...identity, language, origin: 'test', name: 'test' });
}

/** The actors that the texts are taken to mean, in their order: "Phee: person:molly-phee". */
const meant = ({ places }: DocumentRecord): string[] => places.map(({ text, actor }) => `${text}: ${actor}`);
const reasons = (record: DocumentRecord, actor: string): readonly string[] =>
  record.mentions.find((mention) => mention.actor === actor)!.reasons;

describe('who is meant', () => {
  it('an office means who held it on the day of the article', () => {
    expect(meant(read('en', '2022-06-01', 'The president of Niger visited Brussels.'))).toContain(
      'president of Niger: person:mohamed-bazoum',
    );
    expect(meant(read('en', '2018-06-01', 'The president of Niger visited Brussels.'))).toContain(
      'president of Niger: person:mahamadou-issoufou',
    );
    expect(meant(read('da', '2022-09-24', 'Den russiske udenrigsminister talte i FN.'))).toContain(
      'russiske udenrigsminister: person:sergei-lavrov',
    );
  });

  it.each([
    ['a former holder', 'The former president of Niger visited Brussels.'],
    ['holders', 'The presidents of Niger visited Brussels.'],
    ['whoever heads a part', "The president of Niger's parliament visited Brussels."],
  ])('an office of %s does not mean the holder', (_, text) => {
    expect(meant(read('en', '2022-06-01', text)).join()).not.toContain('person:mohamed-bazoum');
  });

  it('an acronym in brackets means the name before it, everywhere in the article', () => {
    const record = read(
      'en',
      '2019-03-02',
      'The Movement for Justice in Karala (MJK) attacked a convoy. Later the MJK denied it.',
    );
    expect(meant(record)).toEqual(
      expect.arrayContaining([
        'Movement for Justice in Karala: org:movement-for-justice-in-karala',
        'MJK: org:movement-for-justice-in-karala',
      ]),
    );
    expect(record.actors.map(({ id }) => id)).toEqual(['org:movement-for-justice-in-karala']);
    expect(reasons(record, 'org:movement-for-justice-in-karala')[0]).toContain('the article uses "MJK" for the same');
  });

  it('"known as" ties two names', () => {
    const record = read(
      'en',
      '2023-08-01',
      'Soldiers calling themselves the National Council for Hope, known as the NCH, seized power. The NCH closed the borders.',
    );
    expect(meant(record).filter((line) => line.startsWith('NCH'))).toEqual([
      'NCH: org:national-council-for-hope',
      'NCH: org:national-council-for-hope',
    ]);
  });

  it('two people of one surname stay two, and their surname alone is neither', () => {
    const record = read(
      'en',
      '2019-05-04',
      'Anna Westergaard praised the ministry. Peter Westergaard blamed it. Westergaard spoke in Lagos.',
    );
    expect(record.actors.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['person:anna-westergaard', 'person:peter-westergaard', 'person:westergaard']),
    );
  });

  it('each decision tells its reason', () => {
    const record = read(
      'en',
      '2022-06-01',
      'Molly Phee met Kathleen Westergaard in Niamey. The president of Niger left.',
    );
    expect(reasons(record, 'person:molly-phee')).toEqual(['"Molly Phee" is a name of Molly Phee in the actors data']);
    expect(reasons(record, 'person:kathleen-westergaard')[0]).toContain('new: no known actor has the name');
    expect(reasons(record, 'person:mohamed-bazoum')[0]).toContain(
      'an office or a description that means Mohamed Bazoum',
    );
  });
});

describe('ids of new actors', () => {
  const resolver = new Resolver(loadKnowledge());
  const idOf = (name: string, type: ResolvableEntity['type'] = 'Person'): string =>
    resolver.resolve([{ type, names: [name] }])[0]!.actor.id;

  it.each([
    ['Andrew Brunsen', 'person:andrew-brunsen'],
    ['Émile Garanger', 'person:emile-garanger'],
    ['Søren Løvgreen', 'person:soren-lovgreen'],
    ['John Q. Whitfield', 'person:john-whitfield'],
    ['Mme Wanjiru Kamotho', 'person:wanjiru-kamotho'],
    ['President Wanjiru Kamotho', 'person:wanjiru-kamotho'],
    ['Prince Ludovic', 'person:prince-ludovic'],
    ["Kamotho's", 'person:kamotho'],
  ])('read like the name: %s', (name, id) => {
    expect(idOf(name)).toBe(id);
  });

  it.each([
    ['Oksana Chernenkova', 'Oksana Tchernenkova', 'Oksana Tjernenkova'],
    ['Viktor Zhemchugov', 'Viktor Jemtchougov', 'Viktor Zjemtjugov'],
    ['Mohammed al-Dawoudi', 'Mohamed al-Daoudi', 'Muhammad al-Dawudi'],
  ])('are one for one name in three spellings: %s', (...names) => {
    expect(new Set(names.map((name) => idOf(name))).size).toBe(1);
  });

  it.each([
    ['Emile Garanger', 'Emilie Garanger'],
    ['Hanne Løkke', 'Hanne Lykke'],
    ['Moussa Kéïta-Barry', 'Moussa Barry'],
  ])('keep every letter: %s is not %s', (a, b) => {
    expect(idOf(a)).not.toBe(idOf(b));
  });

  it('are ids, whatever stands in a name, and do not depend on the order of names', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1 });
    const type = fc.constantFrom('Person', 'Organization', 'Place', 'Country');
    const property = fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), type, (names, kind) => {
      const [one] = resolver.resolve([{ type: kind, names } as ResolvableEntity]);
      const [other] = resolver.resolve([{ type: kind, names: [...names].reverse() } as ResolvableEntity]);
      expect(one!.actor).toEqual(other!.actor);
      expect(one!.actor.id).toMatch(/^(?:person|org|place|country):[^\s:"]+$/u);
    });
    fc.assert(property, { numRuns: 300 });
  });
});

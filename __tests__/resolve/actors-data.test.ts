import { existsSync, mkdtempSync, readFileSync, cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resourcePath } from '../../src/core/index.js';
import { readActors } from '../../src/resolve/read-actors.js';
import { World } from '../../src/resolve/world.js';
import { runFolder } from '../support/hold.js';

const data = readActors();
const LANGUAGES = ['en', 'fr', 'da'] as const;

/** Offices that news means by their holder. */
const LEADING = new Set([
  'head-of-state',
  'head-of-government',
  'monarch',
  'foreign-minister',
  'defence-minister',
  'head',
]);

/** Where nobody is called by the country's name. */
const WITHOUT_DEMONYMS = new Set(['country:vat', 'country:kna']);
/** Where the capital has the name of the country, or one of many places. */
const WITHOUT_CAPITAL = new Set([
  'country:dji',
  'country:esh',
  'country:grd',
  'country:lux',
  'country:mco',
  'country:sgp',
  'country:smr',
  'country:syc',
  'country:vat',
  'country:vct',
]);

describe('the actors data', () => {
  it('fits together: every id is defined once, and every row names only ids that are', () => {
    expect(() => new World(data)).not.toThrow();
  });

  it('has every country with its names, demonyms and capital, a state of the past without a capital, a territory at least with its names', () => {
    expect(data.countries.length).toBeGreaterThanOrEqual(249);
    for (const { id, name, demonyms, capitals, territory, until } of data.countries) {
      expect([id, Object.keys(name).sort()]).toEqual([id, ['da', 'en', 'fr']]);
      if (territory) continue;
      if (!WITHOUT_DEMONYMS.has(id))
        expect([id, LANGUAGES.filter((code) => demonyms?.[code]?.length)]).toEqual([id, [...LANGUAGES]]);
      if (until !== undefined) continue;
      expect([id, WITHOUT_CAPITAL.has(id) || capitals?.length]).not.toEqual([id, undefined]);
    }
  });

  it('has at least 250 organisations, with what they belong to where they are a part', () => {
    expect(data.organizations.length).toBeGreaterThanOrEqual(250);
    expect(data.organizations.filter(({ partOf }) => partOf?.length).length).toBeGreaterThanOrEqual(60);
  });

  it('has at least 400 people who held a leading office between 2015 and 2026, with dates', () => {
    const holders = data.people.filter(({ offices }) =>
      offices.some(
        ({ office, from, to = '9' }) => LEADING.has(office) && from !== undefined && to >= '2015' && from < '2027',
      ),
    );
    expect(holders.length).toBeGreaterThanOrEqual(400);
  });

  it('tells for each row what it was taken from', () => {
    for (const { id, source } of [...data.countries, ...data.organizations, ...data.places, ...data.people])
      expect([id, source]).toEqual([id, expect.stringMatching(/Wikidata Q\d+|public knowledge|ISO 3166/u)]);
  });

  it('has no office that ends before it begins', () => {
    for (const { id, offices } of data.people)
      for (const { from = '0', to = '9' } of offices)
        expect([id, from <= to || from.startsWith(to)]).toEqual([id, true]);
  });

  it('gives a country one head of state at a time, but where two claimed to be', () => {
    const disputed = ['country:civ', 'country:gmb'];
    const byCountry = new Map<string, [from: string, to: string, person: string][]>();
    for (const { id, offices } of data.people)
      for (const { of, office, from = '0', to = '9' } of offices)
        if (office === 'head-of-state') byCountry.set(of, [...(byCountry.get(of) ?? []), [from, to, id]]);
    for (const [country, terms] of byCountry) {
      if (disputed.includes(country)) continue;
      terms.sort(([a], [b]) => (a < b ? -1 : 1));
      terms.slice(1).forEach(([from, , next], index) => {
        const [, to, person] = terms[index]!;
        const meets = to <= from || to.startsWith(from) || from.startsWith(to);
        expect([country, person, next, meets]).toEqual([country, person, next, true]);
      });
    }
  });

  it.each([
    ['people/leaders.json', '"gender": "Masc"', '"gender": "masc"', 'person:donald-trump'],
    ['countries.json', '"iso3": "ABW"', '"iso3": "abw"', 'country:abw'],
    ['organizations.json', '"kind": "', '"kind": "x', 'org:'],
    ['guards.json', '"titles"', '"title"', 'titles'],
  ])('names file and row where one does not fit: %s', (file, sound, broken, named) => {
    const folder = mkdtempSync(join(runFolder(), 'actors-'));
    cpSync(resourcePath('seeds/actors'), folder, { recursive: true });
    writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(sound, broken));
    expect(() => readActors(folder)).toThrow(
      expect.objectContaining({
        code: 'LEXICON_INVALID',
        message: expect.stringMatching(new RegExp(`${file}.*${named}`, 'su')) as unknown,
      }),
    );
  });
});

const gazetteer = resourcePath('../shared/data/gazetteer/danish_demonyms.json');

// The list lies beside the project where it is developed; it may be compared with, not copied.
(existsSync(gazetteer) ? describe : describe.skip)('Danish names of countries and their people', () => {
  it('are there as another list has them, but for its slips', () => {
    const { forms } = JSON.parse(readFileSync(gazetteer, 'utf8')) as { forms: Record<string, string[]> };
    const known = new Map(
      data.countries.map(({ iso3 = '', name, aliases, demonyms }) => [
        iso3,
        new Set(
          [name.en, name.da, ...Object.values(aliases ?? {}).flat(), ...Object.values(demonyms ?? {}).flat()].map(
            (form) => form?.toLowerCase(),
          ),
        ),
      ]),
    );
    const wanted = Object.entries(forms).flatMap(([iso3, list]) =>
      known.has(iso3) ? list.map((form) => [iso3, form] as const) : [],
    );
    const missing = wanted.filter(([iso3, form]) => !known.get(iso3)!.has(form));
    expect(wanted.length).toBeGreaterThan(380);
    expect(missing.length / wanted.length).toBeLessThan(0.03);
  });
});

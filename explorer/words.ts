import type { Lang } from './address.js';
import da from './words/da.json';
import en from './words/en.json';
import fr from './words/fr.json';

type Table = typeof en;

// Each table must have every word of the English one: the compiler checks it.
const TABLES: Readonly<Record<Lang, Table>> = { en, fr, da };

export const LANG_NAMES: Readonly<Record<Lang, string>> = { en: 'English', fr: 'Français', da: 'Dansk' };

export interface Words extends Table {
  readonly lang: Lang;
  /** "3 events", in the grammar of the language. */
  readonly count: (what: keyof Table['counts'], n: number) => string;
  /** "expelled", for a relation type of the ontology. */
  readonly relation: (type: string) => string;
  /** "12 Dec 2023", "Dec 2023" or "2023": as precise as the date is. */
  readonly date: (date: string) => string;
  readonly number: (value: number) => string;
  /** "+0.3": sums of stances. */
  readonly signed: (value: number) => string;
  readonly share: (value: number) => string;
}

/** Puts values into the places of a text: fill('{n} of {total}', {n: '3', total: '9'}). */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/gu, (place, name: string) => values[name] ?? place);

function makeWords(lang: Lang): Words {
  const table = TABLES[lang];
  const locale = lang === 'en' ? 'en-GB' : lang;
  const plural = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const share = new Intl.NumberFormat(locale, { style: 'percent' });
  const dates: Readonly<Record<number, Intl.DateTimeFormat>> = {
    4: new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: 'UTC' }),
    7: new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', timeZone: 'UTC' }),
    10: new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' }),
  };
  const names: Readonly<Record<string, string>> = table.relationNames;
  return {
    ...table,
    lang,
    count: (what, n) =>
      fill(table.counts[what][plural.select(n) === 'one' ? 'one' : 'other'], { n: numbers.format(n) }),
    relation: (type) => names[type] ?? type.toLowerCase().replaceAll('_', ' '),
    date: (date) => dates[date.length]?.format(new Date(date)) ?? date,
    number: (value) => numbers.format(value),
    signed: (value) => signed.format(value),
    share: (value) => share.format(value),
  };
}

const made = new Map<Lang, Words>();

/** The words of the interface in a language. */
export function wordsOf(lang: Lang): Words {
  const words = made.get(lang) ?? makeWords(lang);
  made.set(lang, words);
  return words;
}

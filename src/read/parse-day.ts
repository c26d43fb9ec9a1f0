import { isPartialDate } from '../core/index.js';

const MONTHS: readonly string[] = [
  'jan january janvier janv januar',
  'feb february fevrier fevr fev februar febr',
  'mar march mars marts',
  'apr april avril avr',
  'may mai maj',
  'jun june juin juni',
  'jul july juillet juil juli',
  'aug august aout',
  'sep sept september septembre',
  'oct october octobre okt oktober',
  'nov november novembre',
  'dec december decembre',
];
const MONTH_OF = new Map(MONTHS.flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)));
const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const MONTH = String.raw`(?<month>\p{L}{3,9})\.?`;
const YEAR = String.raw`(?<year>(?:19|20)\d{2})(?!\d)`;
const DAY = String.raw`(?<![\d.,:])(?<day>\d{1,2})`;
const FORMS: readonly RegExp[] = [
  new RegExp(String.raw`(?<!\d)${YEAR}[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)`, 'u'),
  new RegExp(String.raw`(?<!\d)(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?!\d)`, 'u'),
  new RegExp(String.raw`${DAY}(?:er|st|nd|rd|th|\.)?(?: of)?[ -]{0,2}${MONTH},?[ -]{1,2}${YEAR}`, 'iu'),
  new RegExp(String.raw`(?<!\p{L})${MONTH} (?<day>\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}`, 'iu'),
  new RegExp(String.raw`${DAY}\.(?<month>\d{1,2})\.${YEAR}`, 'u'),
  new RegExp(String.raw`${DAY}[/-](?<month>\d{1,2})[/-]${YEAR}`, 'u'),
];
/** The form whose order of day and month depends on who writes it. */
const AMBIGUOUS = FORMS.length - 1;
const DAY_FIRST = new Set(['fr', 'da']);

export interface FoundDay {
  /** ISO day. */
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

const pad = (value: number): string => String(value).padStart(2, '0');

function toDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return `${year}-${pad(month)}-${pad(day)}`;
}

/**
 * The first full date in a line, in the ways that English, French and Danish write one. `03/04/2024` is read day first in French
 * and Danish text, and not at all where the language is not known to be one of them.
 */
export function findDay(line: string, language?: string): FoundDay | undefined {
  let first: FoundDay | undefined;
  FORMS.forEach((form, at) => {
    const match = form.exec(line);
    if (!match?.groups || (first && match.index >= first.start)) return;
    const { year, month, day } = match.groups;
    const monthNumber = MONTH_OF.get(fold(month!)) ?? Number(month);
    let order: readonly [number, number] = [monthNumber, Number(day)];
    if (at === AMBIGUOUS && !DAY_FIRST.has(language ?? '')) {
      if (order[1] <= 12 && order[0] <= 12 && order[0] !== order[1]) return;
      if (order[0] > 12) order = [order[1], order[0]];
    }
    const iso = toDay(Number(year), ...order);
    if (iso !== undefined) first = { day: iso, start: match.index, end: match.index + match[0].length };
  });
  return first;
}

/**
 * A value of metadata as a date: ISO day, month or year, or the day of any way of writing that `findDay` reads. The day is the
 * one written there, whatever the time zone. Undefined when it is none.
 */
export function parseDay(value: string, language?: string): string | undefined {
  const trimmed = value.trim();
  if (/^\d{4}(?:-\d{2})?$/u.test(trimmed)) return isPartialDate(trimmed) ? trimmed : undefined;
  return findDay(trimmed, language)?.day;
}

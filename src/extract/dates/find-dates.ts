import type { DateLexicon, DatePattern, PartialDate, Token } from '../../core/index.js';
import { addDays, daysBetween, formatDate, isRealDay, shift, weekdayOf } from './calendar.js';
import { DateWords, type DateKind } from './date-words.js';
import type { Filled } from './pattern.js';

/** An expression of time, tokens first..last. */
export interface DateMention {
  readonly first: number;
  readonly last: number;
  readonly kind: DateKind;
  /** What it means of something that has happened. */
  readonly value: PartialDate;
  /** What it means of something to come, where the words leave it open ("on Friday"). */
  readonly future?: PartialDate;
}

type Reading = Pick<DateMention, 'value' | 'future'>;

/** A day without a year may lie this many days ahead when the one behind is nearly a year ago. */
const NEAR_FUTURE_DAYS = 45;

const wordsOf = new WeakMap<DateLexicon, DateWords>();

/**
 * The expressions of time of a sentence, longest first, without overlaps. Relative ones need the day of publication, or the time that
 * was told of last (`told`, before this sentence), else they stay out.
 */
export function findDates(
  tokens: readonly Pick<Token, 'text'>[],
  lexicon: DateLexicon,
  publishedAt: PartialDate | undefined,
  told?: PartialDate,
): DateMention[] {
  let words = wordsOf.get(lexicon);
  if (!words) wordsOf.set(lexicon, (words = new DateWords(lexicon)));
  const forms = tokens.map(({ text }) => text);
  const found: DateMention[] = [];
  for (let at = 0; at < forms.length;) {
    let longest = 0;
    let reading: Reading | undefined;
    for (const pattern of words.patternsAt(forms[at]!)) {
      const match = pattern.match(forms, at, words);
      if (!match || match.length <= longest) continue;
      longest = match.length;
      reading = readPattern(match.filled, pattern.row, publishedAt, found.at(-1)?.value ?? told);
    }
    if (reading) found.push({ first: at, last: at + longest - 1, kind: words.kindBefore(forms, at), ...reading });
    at += Math.max(longest, 1);
  }
  return found;
}

function readPattern(
  filled: Filled,
  row: DatePattern,
  publishedAt: PartialDate | undefined,
  told: PartialDate | undefined,
): Reading | undefined {
  if (row.from === 'text' && told !== undefined) return countFrom(told, filled, row);
  // What lies after another time, or on the same day, means nothing without it.
  if (row.from === 'text' && row.shift! >= 0) return undefined;
  const { month, day } = filled;
  const anchor = publishedAt?.length === 10 ? publishedAt : undefined;
  const unit = filled.unit ?? row.unit;
  const years = unit === 'year' && row.shift !== undefined && filled.number === undefined ? row.shift : undefined;
  const year =
    filled.year ??
    (month !== undefined && years !== undefined && publishedAt ? Number(publishedAt.slice(0, 4)) + years : undefined);
  if (year !== undefined) {
    if (month !== undefined && day !== undefined && !isRealDay(year, month, day))
      return { value: formatDate(year, month) };
    return { value: formatDate(year, month, day) };
  }
  if (month !== undefined) return readMonth(month, day, row.side, publishedAt);
  if (filled.weekday !== undefined) return anchor ? readWeekday(filled.weekday, row, anchor) : undefined;
  if (unit === undefined || row.shift === undefined) return undefined;
  if (!anchor)
    return unit === 'year' && publishedAt
      ? asReading(shift(`${publishedAt.slice(0, 4)}-01-01`, unit, row.shift * (filled.number ?? 1)))
      : undefined;
  return asReading(shift(anchor, unit, row.shift * (filled.number ?? 1)));
}

/** As exact as both the time that is counted from and the unit. */
function countFrom(told: PartialDate, { number = 1, unit: stated }: Filled, row: DatePattern): Reading | undefined {
  const unit = stated ?? row.unit!;
  if (told.length < 10 && unit !== 'year' && !(unit === 'month' && told.length === 7)) return undefined;
  return asReading(shift(`${told}-01-01`.slice(0, 10), unit, row.shift! * number));
}

const asReading = (value: PartialDate | undefined): Reading | undefined =>
  value === undefined ? undefined : { value };

/** The month or day of that name nearest to the publication: the last one, or the one that the words or the near future ask for. */
function readMonth(
  month: number,
  day: number | undefined,
  side: DatePattern['side'],
  publishedAt: PartialDate | undefined,
): Reading | undefined {
  if (!publishedAt) return undefined;
  const year = Number(publishedAt.slice(0, 4));
  const today =
    publishedAt.length === 10 ? publishedAt : publishedAt.length === 7 ? `${publishedAt}-28` : `${publishedAt}-12-31`;
  const inYear = (shifted: number): PartialDate | undefined =>
    day === undefined || isRealDay(year + shifted, month, day) ? formatDate(year + shifted, month, day) : undefined;
  const candidates = [-1, 0, 1].map(inYear).filter((value) => value !== undefined);
  const past = candidates.filter((value) => value <= today.slice(0, value.length)).at(-1);
  const future = candidates.find((value) => value >= today.slice(0, value.length));
  if (side === 'future') return asReading(future);
  if (past === undefined) return asReading(future);
  if (side === 'past' || future === undefined || future === past) return { value: past };
  const isNear = day !== undefined && daysBetween(today, future) <= NEAR_FUTURE_DAYS && daysBetween(past, today) > 300;
  return { value: isNear ? future : past, future };
}

function readWeekday(weekday: number, row: DatePattern, anchor: string): Reading {
  const back = (weekdayOf(anchor) - weekday + 7) % 7;
  if (row.unit === 'week' && row.shift !== undefined)
    return { value: addDays(anchor, weekday - weekdayOf(anchor) + 7 * row.shift) };
  if (row.side === 'future') return { value: addDays(anchor, 7 - back) };
  if (row.side === 'past') return { value: addDays(anchor, back === 0 ? -7 : -back) };
  // On a Friday, "on Friday" is today, whether it has happened or is to come.
  return back === 0 ? { value: anchor } : { value: addDays(anchor, -back), future: addDays(anchor, 7 - back) };
}

import { relationOf, type DatedClaim, type PartialDate, type RelationType } from '../../core/index.js';

const YEAR = 4;
const MONTH = 7;

/** Claims of a period can share a happening with those of the periods beside it, and with no others. */
const REACH_OF_CLAIMS = 1;
/** A new happening can take claims from one two periods away, and what that one keeps hangs on two more. */
const TOUCHED = 2 * REACH_OF_CLAIMS;
const NEEDED = 2 * TOUCHED;

export type Pace = 'passing' | 'lasting' | 'standing';

/** How a relation's happenings follow each other: acts that are done again and again, changes that last, facts that stand. */
export function paceOf(type: RelationType): Pace {
  const { plover, lasts } = relationOf(type);
  if (plover === 'STATE') return 'standing';
  return lasts === true ? 'lasting' : 'passing';
}

/** The part of time that a date is looked up by: months for what passes, years for what lasts or stands. A year alone is a period of its own. */
export const periodOfDate = (type: RelationType, date: PartialDate): string =>
  date.slice(0, paceOf(type) === 'passing' ? MONTH : YEAR);

/** The period of a claim: that of its date, else of its article's; '' where neither is known. */
export const periodOf = ({ type, date, publishedAt }: Pick<DatedClaim, 'type' | 'date' | 'publishedAt'>): string =>
  periodOfDate(type, date ?? publishedAt ?? '');

function shift(period: string, by: number): string {
  if (period.length === YEAR) return String(Number(period) + by).padStart(YEAR, '0');
  const months = Number(period.slice(0, YEAR)) * 12 + Number(period.slice(YEAR + 1)) - 1 + by;
  return `${String(Math.floor(months / 12)).padStart(YEAR, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

function around(type: RelationType, period: string, by: number): readonly string[] {
  const pace = paceOf(type);
  const stands = pace === 'standing' || period === '' || (pace === 'passing' && period.length === YEAR);
  return stands ? [period] : Array.from({ length: 2 * by + 1 }, (_, index) => shift(period, index - by));
}

/** The periods whose happenings a claim of this period can change. */
export const touchedPeriods = (type: RelationType, period: string): readonly string[] => around(type, period, TOUCHED);

/** The periods whose claims must be known to derive the happenings of those. */
export const neededPeriods = (type: RelationType, period: string): readonly string[] => around(type, period, NEEDED);

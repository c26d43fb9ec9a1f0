import { append, datesAgree, type DatedClaim, type PartialDate } from '../../core/index.js';
import { daysBetween } from './days.js';
import { paceOf, periodOf, periodOfDate } from './period.js';

/** Claims of one dyad and status that speak of one happening. */
export interface Happening<T extends DatedClaim> {
  /** Tells it from the other happenings of the dyad and status: its date, or the period in which it was reported or stood. */
  readonly anchor: string;
  readonly period: string;
  readonly date?: PartialDate;
  readonly claims: readonly T[];
}

/** An undated claim is taken for a happening that is at most so many days from the day its article was published. */
const REACH = { passing: 28, lasting: 365 };
const [DAY, MONTH, YEAR] = ['2000-01-01'.length, '2000-01'.length, '2000'.length];

/** The date nearest to when the article was published; of equally near ones, and without such a day, the earliest. */
function nearest(dates: readonly PartialDate[], publishedAt: PartialDate | undefined): PartialDate | undefined {
  if (publishedAt === undefined) return dates[0];
  let best: PartialDate | undefined;
  let distance = Infinity;
  for (const date of dates) {
    const days = daysBetween(date, publishedAt);
    if (days < distance) [best, distance] = [date, days];
  }
  return best;
}

/** The happening that an undated claim is taken for: the nearest within reach, of those known to the day, then to the month, then to the year. */
function anchorOf(claim: DatedClaim, dates: readonly PartialDate[]): PartialDate | undefined {
  const { type, publishedAt } = claim;
  const pace = paceOf(type);
  if (publishedAt === undefined || pace === 'standing') return undefined;
  if (pace === 'passing' && publishedAt.length < MONTH) return undefined;
  const near = dates.filter((date) => daysBetween(date, publishedAt) <= REACH[pace]);
  for (const precision of pace === 'passing' ? [DAY, MONTH] : [DAY, MONTH, YEAR]) {
    const found = nearest(
      near.filter(({ length }) => length === precision),
      publishedAt,
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The happening that a claim with only a month or a year is taken for, which is within that time. */
function anchorWithin({ type, date, publishedAt }: DatedClaim, finer: readonly PartialDate[]): PartialDate {
  const known = date as PartialDate;
  if (known.length === YEAR && paceOf(type) === 'passing') return known;
  const within = finer.filter((anchor) => datesAgree(anchor, known));
  return nearest(within, publishedAt) ?? known;
}

/**
 * Claims of one dyad and status, grouped by happening. Each day is a happening; a claim that knows only the month or the year
 * joins the happening within it that is nearest to its article's date, or makes one of its own; an undated claim joins one near
 * to its article's date, else those that were reported in the same period. What a claim can join depends only on the more
 * precise claims, so the order of claims cannot matter, and only on those of the periods beside its own, so that their number
 * does not. A standing fact is one happening each year.
 */
export function clusterClaims<T extends DatedClaim>(claims: readonly T[]): readonly Happening<T>[] {
  const [first] = claims;
  if (!first) return [];
  const undated = new Map<string, T[]>();
  const dated = new Map<PartialDate, T[]>();
  const stands = paceOf(first.type) === 'standing';
  for (const precision of stands ? [] : [DAY, MONTH, YEAR]) {
    const finer = [...dated.keys()].sort();
    for (const claim of claims) {
      if (claim.date?.length !== precision) continue;
      append(dated, precision === DAY ? claim.date : anchorWithin(claim, finer), claim);
    }
  }
  const dates = [...dated.keys()].sort();
  for (const claim of claims) {
    if (claim.date !== undefined && !stands) continue;
    const anchor = anchorOf(claim, dates);
    if (anchor === undefined) append(undated, periodOf(claim), claim);
    else append(dated, anchor, claim);
  }
  return [
    ...[...dated].map(([date, members]) => ({
      anchor: date,
      period: periodOfDate(first.type, date),
      date,
      claims: members,
    })),
    ...[...undated].map(([period, members]) => ({ anchor: `reported ${period}`, period, claims: members })),
  ];
}

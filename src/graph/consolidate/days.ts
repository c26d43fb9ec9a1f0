import type { PartialDate } from '../../core/index.js';

const DAY = 86_400_000;

/** First and last day that a partial date allows, in days since 1970. */
export function spanOf(date: PartialDate): readonly [first: number, last: number] {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  const first = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  if (day !== undefined) return [first / DAY, first / DAY];
  const next = month === undefined ? Date.UTC(year + 1, 0, 1) : Date.UTC(year, month, 1);
  return [first / DAY, next / DAY - 1];
}

/** Days between two partial dates; 0 where they can be the same day. */
export function daysBetween(a: PartialDate, b: PartialDate): number {
  const [firstA, lastA] = spanOf(a);
  const [firstB, lastB] = spanOf(b);
  return Math.max(0, firstB - lastA, firstA - lastB);
}

import type { PartialDate } from '../../core/index.js';

export type Unit = 'day' | 'week' | 'month' | 'year';

const DAY_MS = 86_400_000;
const pad = (value: number): string => String(value).padStart(2, '0');

const toTime = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const isRealDay = (year: number, month: number, day: number): boolean =>
  day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

export const formatDate = (year: number, month?: number, day?: number): PartialDate =>
  month === undefined
    ? String(year)
    : day === undefined
      ? `${year}-${pad(month)}`
      : `${year}-${pad(month)}-${pad(day)}`;

export const addDays = (day: string, count: number): string => toDay(toTime(day) + count * DAY_MS);

/** Whole days from `a` to `b`. */
export const daysBetween = (a: string, b: string): number => (toTime(b) - toTime(a)) / DAY_MS;

/** ISO weekday, Monday 1 to Sunday 7. */
export const weekdayOf = (day: string): number => new Date(toTime(day)).getUTCDay() || 7;

/** The unit that lies `count` units from a day: a day, a month or a year; a week as the longest date that all its days share. */
export function shift(day: string, unit: Unit, count: number): PartialDate | undefined {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  switch (unit) {
    case 'day':
      return addDays(day, count);
    case 'week': {
      const monday = addDays(day, 1 - weekdayOf(day) + 7 * count);
      const sunday = addDays(monday, 6);
      if (monday.slice(0, 7) === sunday.slice(0, 7)) return monday.slice(0, 7);
      return monday.slice(0, 4) === sunday.slice(0, 4) ? monday.slice(0, 4) : undefined;
    }
    case 'month': {
      const months = year * 12 + (month - 1) + count;
      return formatDate(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1);
    }
    case 'year':
      return formatDate(year + count);
  }
}

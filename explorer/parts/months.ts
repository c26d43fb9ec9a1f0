/** Seconds since 1970 of the first day of a month, "2024-03"; where plots put it. */
export const secondsOf = (month: string): number => Date.parse(`${month}-01`) / 1000;

/** The day, "2024-03-01", of seconds since 1970. */
export const dayOf = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);

/** The last day of the month of a day. */
export function endOfMonth(day: string): string {
  const [year, month] = day.split('-').map(Number);
  return new Date(Date.UTC(year!, month!, 0)).toISOString().slice(0, 10);
}

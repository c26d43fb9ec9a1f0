/** A date as far as it is known: `2023`, `2023-07` or `2023-07-26`. Its length is its precision. */
export type PartialDate = string;

const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/u;

export const isPartialDate = (value: string): boolean => PARTIAL_DATE.test(value);

/** Whether both can be the same day: equal, or one is a prefix of the other. */
export const datesAgree = (a: PartialDate, b: PartialDate): boolean =>
  `${a}-`.startsWith(`${b}-`) || `${b}-`.startsWith(`${a}-`);

/** Every month from the first to the last, "2024-03". */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = monthAfter(month)) months.push(month);
  return months;
}

function monthAfter(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

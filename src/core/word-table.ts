/** A table whose keys are words of a text. It has none of the properties that every object has: "constructor" is a word too. */
export const wordTable = <Value>(rows: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  Object.assign(Object.create(null) as Record<string, Value>, rows);

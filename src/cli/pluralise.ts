/** A count with its noun, which takes an s where there is not one of it: "1 document", "0 documents". */
export const pluralise = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

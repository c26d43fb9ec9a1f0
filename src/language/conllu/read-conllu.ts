/** One line of a word, of a range ("3-4") or of an empty node ("5.1"): its ten columns, id first. */
export type ConlluRow = readonly string[];

export interface ConlluSentence {
  /** The lines that begin with "#", as they stand. */
  readonly comments: readonly string[];
  readonly rows: readonly ConlluRow[];
}

export const ID = 0;
export const FORM = 1;
export const LEMMA = 2;
export const TAG = 3;
export const FEATURES = 5;
export const HEAD = 6;
export const RELATION = 7;
export const MISC = 9;

export const isRange = (row: ConlluRow): boolean => row[ID]!.includes('-');
export const isWord = (row: ConlluRow): boolean => /^\d+$/u.test(row[ID]!);

/** The sentences of a file in the format of universaldependencies.org/format. Lines with fewer than ten columns are filled with "_". */
export function readConllu(text: string): ConlluSentence[] {
  const sentences: ConlluSentence[] = [];
  for (const block of text.replaceAll('\r\n', '\n').split(/\n[ \t]*\n/u)) {
    const lines = block.split('\n').filter((line) => line.trim() !== '');
    const comments = lines.filter((line) => line.startsWith('#'));
    const rows = lines
      .filter((line) => /^\d+(?:[-.]\d+)?\t/u.test(line))
      .map((line) => {
        const columns = line.split('\t');
        return Array.from({ length: 10 }, (_, index) => columns[index] || '_');
      });
    if (rows.length > 0) sentences.push({ comments, rows });
  }
  return sentences;
}

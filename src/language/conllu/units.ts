import { FORM, ID, isRange, isWord, type ConlluRow, type ConlluSentence } from './read-conllu.js';

/** What the analysis takes as one token: a word line, or all word lines of a contraction that is not taken apart ("du"). */
export interface Unit {
  readonly form: string;
  readonly words: readonly ConlluRow[];
}

/** The tokens of a treebank's sentence; a range whose form is one of `contractions` (lower case) is one token. */
export function groupUnits(sentence: ConlluSentence, contractions: ReadonlySet<string>): Unit[] {
  const units: Unit[] = [];
  let end = 0;
  sentence.rows.forEach((row, index) => {
    if (isRange(row) && contractions.has(row[FORM]!.toLowerCase())) {
      const [first, last] = row[ID]!.split('-').map(Number) as [number, number];
      const words = sentence.rows.slice(index + 1).filter((next) => isWord(next) && Number(next[ID]) <= last);
      if (words.length === last - first + 1) {
        units.push({ form: row[FORM]!, words });
        end = last;
      }
    } else if (isWord(row) && Number(row[ID]) > end) units.push({ form: row[FORM]!, words: [row] });
  });
  return units;
}

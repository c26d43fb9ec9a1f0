import { HEAD, ID, RELATION, TAG, type ConlluRow, type ConlluSentence } from './read-conllu.js';
import { readSentenceTable, sentenceId } from './sentence-table.js';

const CORRECTION = /^(?<id>\d+) (?<tag>\S+) (?<head>\d+) (?<relation>\S+)$/u;

/** A sentence's lines with its corrected words: "13 VERB 17 acl:relcl" is number, part of speech, head and relation. */
function correctRows(rows: readonly ConlluRow[], corrections: readonly string[]): ConlluRow[] {
  const words = new Map(
    corrections.map((correction) => {
      const { id, tag, head, relation } = CORRECTION.exec(correction)!.groups!;
      return [id!, [tag!, head!, relation!] as const] as const;
    }),
  );
  return rows.map((row) => {
    const corrected = words.get(row[ID]!);
    if (!corrected) return row;
    const columns = [...row];
    [columns[TAG], columns[HEAD], columns[RELATION]] = corrected;
    return columns;
  });
}

/** The sentences with the words that a table (`sentence-table.ts`) corrects; the others as they are. */
export function correctTrees(sentences: readonly ConlluSentence[], table: string): ConlluSentence[] {
  const corrections = readSentenceTable(table);
  return sentences.map((sentence) => {
    const found = corrections.get(sentenceId(sentence.comments));
    return found ? { ...sentence, rows: correctRows(sentence.rows, found) } : sentence;
  });
}

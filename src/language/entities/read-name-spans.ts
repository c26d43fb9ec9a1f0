import { readSentenceTable, sentenceId } from '../conllu/sentence-table.js';
import { OUTSIDE, parseLabel, type Label } from './labels.js';
import type { NamedSentence } from './read-iob.js';

const SPAN = /^(?<first>\d+)(?:-(?<last>\d+))? (?<type>\p{Lu}+)$/u;

/** Labels of a sentence of `size` words from its spans: "3 LOC", or "9-12 PER" for the words 9 to 12. */
function labelsOf(spans: readonly string[], size: number): Label[] {
  const labels = new Array<Label>(size).fill(OUTSIDE);
  for (const span of spans) {
    const { first, last = first, type } = SPAN.exec(span)!.groups!;
    const from = Number(first) - 1;
    labels.fill(parseLabel(`I-${type}`), from, Number(last));
    labels[from] = parseLabel(`B-${type}`);
  }
  return labels;
}

/** Sentences of a treebank with the names that a table (`sentence-table.ts`) has of them; one that it does not have has no names. */
export function readNameSpans(
  table: string,
  treebank: readonly { readonly comments: readonly string[]; readonly forms: readonly string[] }[],
): NamedSentence[] {
  const spans = readSentenceTable(table);
  return treebank.map(({ comments, forms }) => ({
    forms,
    labels: labelsOf(spans.get(sentenceId(comments)) ?? [], forms.length),
  }));
}

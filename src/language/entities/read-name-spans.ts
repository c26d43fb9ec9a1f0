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

/**
 * Sentences of a treebank with the names that a table has of them, for texts that this repository does not hold. The table has a line a sentence,
 * its id and its spans, with tabs between; comments begin with "#". A sentence without a line has no names.
 */
export function readNameSpans(
  table: string,
  treebank: readonly { readonly id: string; readonly forms: readonly string[] }[],
): NamedSentence[] {
  const lines = table.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const spans = new Map(
    lines.map((line) => {
      const [id, ...rest] = line.split('\t');
      return [id!, rest] as const;
    }),
  );
  return treebank.map(({ id, forms }) => ({ forms, labels: labelsOf(spans.get(id) ?? [], forms.length) }));
}

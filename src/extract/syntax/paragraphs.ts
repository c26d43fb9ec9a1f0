import type { TaggedSentence } from '../../core/index.js';

/** Whether a sentence of a text opens a paragraph. */
export function opensParagraph(sentences: readonly TaggedSentence[], index: number, text: string): boolean {
  const before = sentences[index - 1];
  return !before || text.slice(before.end, sentences[index]!.start).includes('\n');
}

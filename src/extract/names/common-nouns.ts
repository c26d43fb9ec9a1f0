import type { TaggedSentence } from '../../core/index.js';
import type { NameSpan } from './names.js';

/** The names of a document without single words at the start of a sentence that it has elsewhere as common nouns: "Haj skader dreng … en haj". */
export function withoutCommonNouns(
  spans: readonly NameSpan[],
  sentences: readonly TaggedSentence[],
): readonly NameSpan[] {
  const isSingle = ({ first, last, entries }: NameSpan): boolean =>
    first <= 1 && first === last && entries.length === 0;
  if (!spans.some(isSingle)) return spans;
  const nouns = new Set<string>();
  for (const { tokens } of sentences)
    for (const { text, upos } of tokens) if (upos === 'NOUN' && text === text.toLowerCase()) nouns.add(text);
  return spans.filter((span) => !isSingle(span) || !nouns.has(span.text.toLowerCase()));
}

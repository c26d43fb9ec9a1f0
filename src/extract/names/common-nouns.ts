import type { TaggedSentence } from '../../core/index.js';
import type { NameSpan } from './names.js';

/**
 * The names of a document without single words at the start of a sentence that it has elsewhere as common nouns ("Haj skader dreng … en haj"),
 * unless they are part of a longer name: "Jane Young … Young said … a young man". A tagger may take such a noun for an adjective.
 */
export function withoutCommonNouns(
  spans: readonly NameSpan[],
  sentences: readonly TaggedSentence[],
): readonly NameSpan[] {
  const isSingle = ({ first, last, entries }: NameSpan): boolean =>
    first <= 1 && first === last && entries.length === 0;
  if (!spans.some(isSingle)) return spans;
  const parts = new Set(spans.filter((span) => !isSingle(span)).flatMap(({ text }) => text.toLowerCase().split(' ')));
  const nouns = new Set<string>();
  const adjectives = new Set<string>();
  for (const { tokens } of sentences)
    for (const { text, upos } of tokens)
      if (text === text.toLowerCase() && !parts.has(text)) {
        if (upos === 'NOUN') nouns.add(text);
        else if (upos === 'ADJ') adjectives.add(text);
      }
  return spans.filter((span) => {
    const word = span.text.toLowerCase();
    return !isSingle(span) || !(nouns.has(word) || (span.type === 'Person' && adjectives.has(word)));
  });
}

import type { TaggedSentence } from '../../core/index.js';
import type { NameSpan } from './names.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** The class of nouns for what of nature has a name but does nothing to anybody on purpose: *hurricane, typhoon*. */
const STORM = 'storm';

/** The names of a document without those of storms, wherever it has them: "Hurricane Rosa threatens Phoenix … Rosa". */
export function withoutStorms(
  spans: readonly NameSpan[],
  sentences: readonly TaggedSentence[],
  words: WordIndex,
): readonly NameSpan[] {
  const storms = new Set<string>();
  for (const { tokens } of sentences)
    for (const [at, { lemma }] of tokens.entries()) {
      if (!words.inClass(lemma.toLowerCase(), STORM)) continue;
      let last = at;
      while (tokens[last + 1]?.upos === 'PROPN') last += 1;
      if (last > at) storms.add(tokens[last]!.text);
    }
  if (storms.size === 0) return spans;
  return spans.filter(
    ({ sentence, last, entries }) => entries.length > 0 || !storms.has(sentences[sentence]!.tokens[last]!.text),
  );
}

import type { TaggedSentence } from '../../core/index.js';
import type { WordIndex } from '../lexicon/word-index.js';
import { isDash } from '../syntax/hyphen.js';
import { opensParagraph } from '../syntax/paragraphs.js';

const OPENING = /^[“„]$/u;
const CLOSING = /^[”‟]$/u;
/** What opens and closes a quote: French news sets «…», Danish »…«. */
const EITHER = /^(?:["«»]|''|``)$/u;

/**
 * Which words of a text are somebody's who is quoted, for each sentence and word: between quotation marks, over sentences ("We must act.
 * Putin must stop."), or behind a dash that opens a paragraph, up to the verb of saying.
 */
export function readQuotes(
  sentences: readonly TaggedSentence[],
  text: string,
  words: WordIndex,
): readonly (readonly boolean[])[] {
  let isOpen = false;
  let isDashed = false;
  return sentences.map(({ tokens }, index) => {
    if (opensParagraph(sentences, index, text)) {
      isOpen = false;
      isDashed = isDash(tokens[0]?.text);
    }
    return tokens.map((token, at) => {
      const isFirst = at === 0;
      if (OPENING.test(token.text)) isOpen = true;
      else if (CLOSING.test(token.text)) isOpen = false;
      else if (EITHER.test(token.text)) isOpen = isFirst || !isOpen;
      else if (tokens[at - 1]?.text === ',' && words.isReporting(token)) isDashed = false;
      return isOpen || isDashed;
    });
  });
}

import type { PartialDate, TaggedSentence } from '../../core/index.js';
import { opensParagraph } from '../syntax/paragraphs.js';
import type { DateMention } from './find-dates.js';

/** What stands between the date of an entry and what happened then. */
const OPENERS: readonly string[] = [':', '–', '—', '-', '.'];

/**
 * The dates of a timeline's entries ("28 May 2025 – A soldier is shot. Cambodia protests."), for each sentence of a text: the date
 * that opens its paragraph, before a colon, a dash or the end of a sentence.
 */
export function readEntryDates(
  sentences: readonly TaggedSentence[],
  dates: readonly (readonly DateMention[])[],
  text: string,
): readonly (PartialDate | undefined)[] {
  let entry: PartialDate | undefined;
  return sentences.map(({ tokens }, index) => {
    if (opensParagraph(sentences, index, text)) {
      const opening = dates[index]!.find(({ first }) => first === 0);
      const sign = opening && tokens[opening.last + 1]?.text;
      entry = sign !== undefined && OPENERS.includes(sign) ? opening!.value : undefined;
    }
    return entry;
  });
}

import type { TaggedSentence } from '../../core/index.js';

/** "21.12", "21:12", "21h12"; an hour of which the minutes stand apart is left alone. */
const CLOCK = /^\d{1,2}[.:h]\d{2}$/u;
const SEPARATOR = /^[:–—-]$/u;
/** "Kl. 21.12", "9.12 pm": at most one word stands before and one behind the time. */
const REACH = 3;

/**
 * The sentences with the time of day before a live report's entry made one of its own, as it has no part in what the entry tells: "Klokken 21.12: Iran …",
 * and so where the text was not cut there already (`datelineLength`).
 */
export const splitClockHeadings = (sentences: readonly TaggedSentence[]): readonly TaggedSentence[] =>
  sentences.some((sentence) => headingEnd(sentence) > 0) ? sentences.flatMap(split) : sentences;

/** How many tokens the time of day and the sign behind it take; 0 where the sentence begins with none. */
function headingEnd({ tokens }: TaggedSentence): number {
  const clock = tokens.slice(0, 2).findIndex(({ text }) => CLOCK.test(text));
  if (clock < 0) return 0;
  const sign = tokens.findIndex(({ text }, at) => at > clock && at <= REACH && SEPARATOR.test(text));
  return sign < 0 || sign > clock + 2 || sign === tokens.length - 1 ? 0 : sign + 1;
}

function split(sentence: TaggedSentence): readonly TaggedSentence[] {
  const end = headingEnd(sentence);
  if (end === 0) return [sentence];
  const { tokens, entities } = sentence;
  const moved = entities.filter(({ first }) => first >= end);
  return [
    { ...sentence, end: tokens[end - 1]!.end, tokens: tokens.slice(0, end), entities: [] },
    {
      ...sentence,
      start: tokens[end]!.start,
      tokens: tokens.slice(end),
      entities: moved.map((entity) => ({ ...entity, first: entity.first - end, last: entity.last - end })),
    },
  ];
}

import type { Mark } from './contract.js';

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What to highlight in the sentence of a claim: its trigger, and of each actor the longest of its names that stands there. The
 * graph keeps no place of them, so that who is meant by a pronoun is not marked.
 */
export function markSentence(
  sentence: string,
  trigger: Span,
  sourceNames: readonly string[],
  targetNames: readonly string[],
): Mark[] {
  const marks: Mark[] = [];
  const add = (span: Span | undefined, role: Mark['role']): void => {
    if (span && span.start < span.end && !marks.some((mark) => overlap(mark, span))) marks.push({ ...span, role });
  };
  add({ start: Math.max(0, trigger.start), end: Math.min(sentence.length, trigger.end) }, 'trigger');
  add(findName(sentence, sourceNames, marks), 'source');
  add(findName(sentence, targetNames, marks), 'target');
  return marks.sort((a, b) => a.start - b.start);
}

function findName(sentence: string, names: readonly string[], taken: readonly Span[]): Span | undefined {
  for (const name of [...new Set(names)].sort((a, b) => b.length - a.length))
    for (let start = sentence.indexOf(name); start >= 0 && name !== ''; start = sentence.indexOf(name, start + 1)) {
      const span = { start, end: start + name.length };
      if (standsAlone(sentence, span) && !taken.some((other) => overlap(other, span))) return span;
    }
  return undefined;
}

/** Whether a span is no part of a longer word: "Niger" in "Nigeria". */
const standsAlone = (text: string, { start, end }: Span): boolean =>
  !(isLetter(text[start - 1]) && isLetter(text[start])) && !(isLetter(text[end - 1]) && isLetter(text[end]));

const isLetter = (character: string | undefined): boolean => character !== undefined && /\p{L}/u.test(character);

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

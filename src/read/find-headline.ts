import { readDateLine } from './dateline.js';
import type { TextLine } from './text-lines.js';

const LONGEST = 200;
const FEWEST_WORDS = 2;
const ENDS_SENTENCE = /[.!,;:…][»”"’')\]]*$/u;
const BEGINS_QUOTE = /^[-–—"“«]/u;
const BEGINS_LOWER = /^["“«‘(]*\p{Ll}/u;
/** Text that is wrapped to a width has its lines no longer than this, and most of them nearly that long. */
const WRAP_WIDTH = 110;
const NEARLY = 0.7;

/** Whether lines end where the width ends, so that the first is no line of its own. */
function isWrapped(lines: readonly TextLine[]): boolean {
  const inside = lines.filter(({ endsParagraph }) => !endsParagraph);
  const width = Math.max(0, ...inside.slice(0, 200).map(({ text }) => text.length));
  const isNarrow = inside.length > 2 && width <= WRAP_WIDTH;
  return isNarrow && inside.filter(({ text }) => text.length >= width * NEARLY).length > inside.length / 2;
}

/**
 * The headline that a text begins with: its first line of prose, when that is short, is no full sentence, and other lines follow.
 * `prose` are the lines that are no boilerplate.
 */
export function findHeadline(prose: readonly TextLine[]): TextLine | undefined {
  const [first, second] = prose;
  if (!first || !second || first.text.length > LONGEST) return undefined;
  if (ENDS_SENTENCE.test(first.text) || BEGINS_QUOTE.test(first.text) || readDateLine(first)) return undefined;
  if (first.text.split(' ').length < FEWEST_WORDS || !/\p{L}{2}/u.test(first.text)) return undefined;
  if (!first.endsParagraph && (BEGINS_LOWER.test(second.text) || isWrapped(prose))) return undefined;
  return first;
}

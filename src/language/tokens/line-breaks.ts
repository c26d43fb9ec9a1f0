import type { Span } from './tokenize.js';

const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029\v\f]/gu;
const STARTS_BLOCK = /^(?:[-–—•*·▪◦►»"“«'‘(]|\d+[.)]\s)/u;
const STARTS_LOWER = /^[^\p{L}\p{N}]*\p{Ll}/u;
const ENDS_OPEN = /[,(–—-]$/u;
const WRAPPED_SHARE = 0.2;
const SHORT_LINE = 0.6;

interface Gap {
  /** Index of the token behind the line break. */
  readonly at: number;
  readonly length: number;
  readonly next: string;
  readonly previous: string;
}

/** Where a single line break stands between two tokens: what stands before and behind it, and how long the line before is. */
function describeGap(text: string, tokens: readonly Span[], at: number, lineStart: number): Gap {
  const previous = tokens[at - 1]!;
  const next = tokens[at]!;
  return {
    at,
    length: previous.end - lineStart,
    previous: text.slice(Math.max(previous.start, previous.end - 8), previous.end),
    next: text.slice(next.start, next.start + 24),
  };
}

/**
 * Indices of the tokens that begin a new block: behind a blank line always; behind a single line break unless the text is
 * wrapped to a width (many lines begin in lower case), where only a short line or the sign of a list item or a quote tells.
 */
export function findLineBreaks(text: string, tokens: readonly Span[]): Set<number> {
  const breaks = new Set<number>();
  const gaps: Gap[] = [];
  let lineStart = tokens[0]?.start ?? 0;
  for (let at = 1; at < tokens.length; at += 1) {
    const from = tokens[at - 1]!.end;
    const to = tokens[at]!.start;
    if (to === from) continue;
    const lines = text.slice(from, to).match(LINE_END)?.length ?? 0;
    if (lines === 1) gaps.push(describeGap(text, tokens, at, lineStart));
    if (lines > 1) breaks.add(at);
    if (lines > 0) lineStart = to;
  }
  const lower = gaps.filter((gap) => STARTS_LOWER.test(gap.next)).length;
  const isWrapped = lower >= gaps.length * WRAPPED_SHARE;
  const width = gaps.reduce((longest, { length }) => Math.max(longest, length), 0);
  for (const gap of gaps) {
    if (STARTS_LOWER.test(gap.next) || ENDS_OPEN.test(gap.previous)) continue;
    if (!isWrapped || STARTS_BLOCK.test(gap.next) || gap.length < width * SHORT_LINE) breaks.add(gap.at);
  }
  return breaks;
}

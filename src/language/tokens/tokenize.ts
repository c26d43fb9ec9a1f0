import { intern, remember } from '../../core/index.js';
import type { SegmentationRules } from './rules.js';
import { cutWithWink } from './wink.js';

/** `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A token with its text. */
export interface Form extends Span {
  readonly text: string;
}

const formOf = (text: string, start: number, end: number): Form => ({ start, end, text: text.slice(start, end) });

/** Pieces longer than this are cut before wink and the expressions see them, which keeps the time linear. */
const LONGEST = 120;
const PIECE = /\S+/gu;
const PART = /[\p{L}\p{M}\p{N}_'’.@/-]{1,60}|./gsu;
const RUN = /[\p{L}\p{M}\p{N}]+|./gsu;
const ABBREVIATION = /(?<![\p{L}\p{M}\p{N}])\p{L}(?:[\p{L}\p{M}/-]|\.(?=\p{L}))*\./gu;
const ADDRESS = /^(?:https?:\/\/|www\.)/iu;
const THOUSANDS = /(?<![\d.,])\d{1,3}(?:[  \u202f]\d{3})+(?![\d])/gu;
const SPACES = /^[ \u00a0]+$/u;
const STARTS_LOWER = /^\p{Ll}/u;
/** A lone "I" is a word more often than a number. */
const IS_NUMBER = /^(?:\d|[IVXLC]{2,}$)/u;
const ORDINAL = /^(\d{1,3}|[IVX]+)\.$/u;

function cutWithoutWink(piece: string): number[] {
  const cuts: number[] = [];
  for (const { index } of piece.matchAll(RUN)) if (index > 0) cuts.push(index);
  return cuts;
}

const isInsidePair = (piece: string, at: number): boolean =>
  /^[\uD800-\uDBFF]$/u.test(piece[at - 1]!) && /^[\uDC00-\uDFFF]$/u.test(piece[at]!);

const NO_MATCHES: readonly RegExpExecArray[] = [];

/** As `matchAll`, which copies the expression each time, though few pieces hold what it looks for. */
const allIn = (piece: string, expression: RegExp): Iterable<RegExpExecArray> =>
  piece.search(expression) < 0 ? NO_MATCHES : piece.matchAll(expression);

/** The tokens of a piece without white space. */
function cutPiece(piece: string, rules: SegmentationRules): string[] {
  if (piece.length === 1) return [piece];
  const cuts = new Set(cutWithWink(piece) ?? cutWithoutWink(piece));
  const join = (start: number, end: number): void => {
    for (let at = start + 1; at < end; at += 1) cuts.delete(at);
  };
  for (const rule of rules.joins)
    for (const { index, 0: match } of allIn(piece, rule)) join(index, index + match.length);
  for (const rule of rules.splits) for (const { index, 0: match } of allIn(piece, rule)) cuts.add(index + match.length);
  const kept: Span[] = [];
  const keep = (start: number, end: number): void => {
    if (kept.some((span) => start < span.end && end > span.start)) return;
    kept.push({ start, end });
    join(start, end);
    cuts.add(start).add(end);
  };
  for (const { pattern, isKept } of rules.keeps)
    for (const { index, 0: match } of allIn(piece, pattern))
      if (isKept === undefined || isKept(match)) keep(index, index + match.length);
  for (const { index, 0: match } of allIn(piece, ABBREVIATION))
    if (rules.abbreviations.has(match.toLowerCase())) keep(index, index + match.length);
  const ends = [...cuts].filter((at) => at > 0 && at < piece.length && !isInsidePair(piece, at)).sort((a, b) => a - b);
  return [...ends, piece.length].map((end, index) => intern(piece.slice(ends[index - 1] ?? 0, end)));
}

type Cut = (piece: string) => readonly string[];

/**
 * Most pieces are met again; what a piece's tokens are depends on nothing else. That all tokens of a form are one string makes the look-ups
 * behind this fast: its hash is known, and what is found is equal by its address.
 */
const cutters = new WeakMap<SegmentationRules, Cut>();

function cutterOf(rules: SegmentationRules): Cut {
  let cut = cutters.get(rules);
  if (!cut) cutters.set(rules, (cut = remember((piece) => cutPiece(piece, rules))));
  return cut;
}

function pushPiece(tokens: Form[], start: number, piece: string, cut: Cut): void {
  let from = start;
  for (const text of cut(piece)) {
    const end = from + text.length;
    tokens.push({ start: from, end, text });
    from = end;
  }
}

function pushLongPiece(tokens: Form[], start: number, piece: string, cut: Cut): void {
  if (ADDRESS.test(piece) && piece.length < 2000) tokens.push({ start, end: start + piece.length, text: piece });
  else for (const { index, 0: part } of piece.matchAll(PART)) pushPiece(tokens, start + index, part, cut);
}

/** Joins "1 500 000" where the language writes so. */
function joinThousands(tokens: readonly Form[], text: string): readonly Form[] {
  const numbers = [...text.matchAll(THOUSANDS)];
  if (numbers.length === 0) return tokens;
  const joined: Form[] = [];
  let next = 0;
  for (const token of tokens) {
    while (next < numbers.length && numbers[next]!.index + numbers[next]![0].length <= token.start) next += 1;
    const number = numbers[next];
    const last = joined.at(-1);
    if (number && last && last.start === number.index && token.end <= number.index + number[0].length)
      joined[joined.length - 1] = formOf(text, last.start, token.end);
    else joined.push(token);
  }
  return joined;
}

/** Joins the full stop of "3. maj" (before a lower case word) and of "No. 5" (before a number), never across lines. */
function joinStops(tokens: readonly Form[], text: string, rules: SegmentationRules): Form[] {
  const joined: Form[] = [];
  tokens.forEach((token, index) => {
    const last = joined.at(-1);
    const next = tokens[index + 1];
    if (last && next && token.text === '.' && last.end === token.start) {
      const word = text.slice(last.start, token.end);
      const follower = SPACES.test(text.slice(token.end, next.start)) ? next.text : '';
      const isOrdinal = rules.ordinalDot && ORDINAL.test(word) && STARTS_LOWER.test(follower);
      if (isOrdinal || (IS_NUMBER.test(follower) && rules.beforeNumber.has(word.toLowerCase()))) {
        joined[joined.length - 1] = formOf(text, last.start, token.end);
        return;
      }
    }
    joined.push(token);
  });
  return joined;
}

/** The tokens of a text in order. Every character that is no white space is in one. Takes time in proportion to the length. */
export function tokenize(text: string, rules: SegmentationRules): Form[] {
  const tokens: Form[] = [];
  const cut = cutterOf(rules);
  for (const { index, 0: piece } of text.matchAll(PIECE)) {
    if (piece.length <= LONGEST) pushPiece(tokens, index, piece, cut);
    else pushLongPiece(tokens, index, piece, cut);
  }
  return joinStops(rules.spacedNumbers ? joinThousands(tokens, text) : tokens, text, rules);
}

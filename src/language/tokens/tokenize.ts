import type { SegmentationRules } from './rules.js';
import { cutWithWink } from './wink.js';

/** `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

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

/** Offsets at which a piece without white space is cut into tokens, ascending, without its ends. */
function cutPiece(piece: string, rules: SegmentationRules): number[] {
  if (piece.length === 1) return [];
  const cuts = new Set(cutWithWink(piece) ?? cutWithoutWink(piece));
  const join = (start: number, end: number): void => {
    for (let at = start + 1; at < end; at += 1) cuts.delete(at);
  };
  for (const rule of rules.joins)
    for (const { index, 0: match } of piece.matchAll(rule)) join(index, index + match.length);
  for (const rule of rules.splits)
    for (const { index, 0: match } of piece.matchAll(rule)) cuts.add(index + match.length);
  const kept: Span[] = [];
  const keep = (start: number, end: number): void => {
    if (kept.some((span) => start < span.end && end > span.start)) return;
    kept.push({ start, end });
    join(start, end);
    cuts.add(start).add(end);
  };
  for (const rule of rules.keeps)
    for (const { index, 0: match } of piece.matchAll(rule)) keep(index, index + match.length);
  for (const { index, 0: match } of piece.matchAll(ABBREVIATION))
    if (rules.abbreviations.has(match.toLowerCase())) keep(index, index + match.length);
  return [...cuts].filter((at) => at > 0 && at < piece.length && !isInsidePair(piece, at)).sort((a, b) => a - b);
}

/** Most pieces are met again; what a piece's cuts are depends on nothing else. */
const remembered = new WeakMap<SegmentationRules, Map<string, readonly number[]>>();
const REMEMBERED_PIECES = 20_000;
const REMEMBERED_LENGTH = 24;

function findCuts(piece: string, rules: SegmentationRules): readonly number[] {
  if (piece.length > REMEMBERED_LENGTH) return cutPiece(piece, rules);
  let known = remembered.get(rules);
  if (!known || known.size >= REMEMBERED_PIECES) remembered.set(rules, (known = new Map()));
  let cuts = known.get(piece);
  if (!cuts) known.set(piece, (cuts = cutPiece(piece, rules)));
  return cuts;
}

function pushPiece(tokens: Span[], text: string, start: number, end: number, rules: SegmentationRules): void {
  let from = start;
  for (const cut of findCuts(text.slice(start, end), rules)) {
    tokens.push({ start: from, end: start + cut });
    from = start + cut;
  }
  tokens.push({ start: from, end });
}

function pushLongPiece(tokens: Span[], text: string, start: number, piece: string, rules: SegmentationRules): void {
  if (ADDRESS.test(piece) && piece.length < 2000) tokens.push({ start, end: start + piece.length });
  else
    for (const { index, 0: part } of piece.matchAll(PART))
      pushPiece(tokens, text, start + index, start + index + part.length, rules);
}

/** Joins "1 500 000" where the language writes so. */
function joinThousands(tokens: readonly Span[], text: string): Span[] {
  const numbers = [...text.matchAll(THOUSANDS)];
  const joined: Span[] = [];
  let next = 0;
  for (const token of tokens) {
    while (next < numbers.length && numbers[next]!.index + numbers[next]![0].length <= token.start) next += 1;
    const number = numbers[next];
    const last = joined.at(-1);
    if (number && last && last.start === number.index && token.end <= number.index + number[0].length)
      joined[joined.length - 1] = { start: last.start, end: token.end };
    else joined.push(token);
  }
  return joined;
}

/** Joins the full stop of "3. maj" (before a lower case word) and of "No. 5" (before a number), never across lines. */
function joinStops(tokens: readonly Span[], text: string, rules: SegmentationRules): Span[] {
  const joined: Span[] = [];
  tokens.forEach((token, index) => {
    const last = joined.at(-1);
    const next = tokens[index + 1];
    if (last && next && text[token.start] === '.' && token.end === token.start + 1 && last.end === token.start) {
      const word = text.slice(last.start, token.end);
      const follower = SPACES.test(text.slice(token.end, next.start)) ? text.slice(next.start, next.end) : '';
      const isOrdinal = rules.ordinalDot && ORDINAL.test(word) && STARTS_LOWER.test(follower);
      if (isOrdinal || (IS_NUMBER.test(follower) && rules.beforeNumber.has(word.toLowerCase()))) {
        joined[joined.length - 1] = { start: last.start, end: token.end };
        return;
      }
    }
    joined.push(token);
  });
  return joined;
}

/** The tokens of a text in order. Every character that is no white space is in one. Takes time in proportion to the length. */
export function tokenize(text: string, rules: SegmentationRules): Span[] {
  let tokens: Span[] = [];
  for (const { index, 0: piece } of text.matchAll(PIECE)) {
    if (piece.length <= LONGEST) pushPiece(tokens, text, index, index + piece.length, rules);
    else pushLongPiece(tokens, text, index, piece, rules);
  }
  if (rules.spacedNumbers) tokens = joinThousands(tokens, text);
  return joinStops(tokens, text, rules);
}

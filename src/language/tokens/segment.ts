import { datelineLength } from '../../core/index.js';
import { findLineBreaks } from './line-breaks.js';
import type { SegmentationRules } from './rules.js';
import { tokenize, type Form, type Span } from './tokenize.js';

export interface RawSentence extends Span {
  readonly tokens: readonly Form[];
}

/** No sentence of prose is longer; what is longer is a list or no language, and the stages behind should not wait for it. */
const LONGEST = 400;
/** One of these ends each sentence, but for those that end with a line. */
const STOPS = '.!?…。！？؟।';
const STOP = /^[.!?…。！？؟।]+$/u;
const CLOSER = /^["'”’»«›)\]}]+$/u;
/** Quotation marks, brackets, dashes, and the signs of list items, notes and quoted mail. */
const OPENER = /^["'“”‘’«»„‹›([{¿¡–—*•·~#&+=<>-]+$|^-{2,}$/u;
const STARTS_LOWER = /^[\p{Ll}\p{M}]/u;
const STARTS_WORD = /^[\p{L}\p{N}\p{Sc}]/u;
const INITIAL = /^\p{Lu}\.$/u;
const DOTTED = /^\p{L}.*\.$/u;
const ROMAN = /^[IVX]\.$/u;
const BRACKET = /^[([{]$/u;
const CLOSING_BRACKET = /^[)\]]$/u;
const ELLIPSIS = /^(?:\.{2,}|…)$/u;
const DASH = /^[–—-]$/u;
/** No abbreviation, as it is too long, a number, or what closes: a stop behind it ends a sentence though the next one begins in lower case. */
const PLAIN_WORD = /^(?:(?:\p{L}+[-‑])*\p{L}{4,}|\p{N}[\p{N}.,:/-]*\p{N}(?:\p{L}{2})?|\p{N}\p{L}{2}|[)%\]"”’»])$/u;
const SHORT_WORD = /^\p{Ll}{2,3}$/u;
const QUESTION = /^!*\?[?!]*$/u;
const CALL = /^!+$/u;
const NUMBER = /^\d+$/u;
const QUANTITY = /^\d[\d.,  ]*$/u;

class SentenceCutter {
  private quotes = 0;

  constructor(
    private readonly tokens: readonly Form[],
    private readonly rules: SegmentationRules,
  ) {}

  private word(index: number): string {
    return this.tokens[index]?.text ?? '';
  }

  private isGlued(index: number): boolean {
    const token = this.tokens[index];
    return index > 0 && token !== undefined && this.tokens[index - 1]!.end === token.start;
  }

  private closes(index: number): boolean {
    const word = this.word(index);
    if (!CLOSER.test(word)) return false;
    if (this.isGlued(index)) return !(this.isGlued(index + 1) && word === '"' && this.quotes % 2 === 0);
    return this.rules.closers.has(word) || (word === '"' && this.quotes % 2 === 1 && !this.isGlued(index + 1));
  }

  /** The first word behind quotation marks, brackets, dashes and the signs of what is left out. */
  private firstWord(index: number): string {
    let at = index;
    while (at < index + 5 && (OPENER.test(this.word(at)) || this.omits(at) || this.isLost(at))) at += 1;
    return this.word(at);
  }

  /** A lone "?" behind a full stop stands for a sign that the text has lost, such as a wide space of a mail. */
  private isLost(index: number): boolean {
    const isLone = this.word(index) === '?' && !this.isGlued(index) && !this.isGlued(index + 1);
    return isLone && this.word(index - 1) === '.' && this.isGlued(index - 1);
  }

  /** "[...] They", "(…)", "...they" */
  private omits(index: number): boolean {
    const isEllipsis = (at: number): boolean => ELLIPSIS.test(this.word(at));
    return isEllipsis(index) || (isEllipsis(index - 1) && CLOSING_BRACKET.test(this.word(index)));
  }

  /** The sign of a list's item behind the end of another. */
  private isItem(stop: number): boolean {
    const dash = stop + 1;
    return this.word(stop) === '.' && DASH.test(this.word(dash)) && !this.isGlued(dash) && !this.isGlued(dash + 1);
  }

  private endsAt(index: number, first: number): boolean {
    const word = this.word(index);
    const next = this.firstWord(index + 1);
    if (next === '') return false;
    const isNumbering = index === first + 1 && NUMBER.test(this.word(first));
    if (this.isItem(index) && !isNumbering) return true;
    if (STARTS_LOWER.test(next)) return this.endsBeforeLower(index, first, next);
    if (STOP.test(word)) return STARTS_WORD.test(next) && !isNumbering;
    if (!DOTTED.test(word)) return false;
    if (this.rules.beforeNumber.has(word.toLowerCase())) return false;
    const isNamed = /^\p{Lu}/u.test(this.word(index - 1));
    // "my wife and I."
    if (word === 'I.' && !isNamed && this.rules.starters.has('i')) return true;
    // "v." is an abbreviation, "Charles V." is not.
    const isNumeral = ROMAN.test(word) && isNamed;
    const kind = isNumeral ? undefined : this.rules.abbreviations.get(word.toLowerCase());
    // "30 m." and "5 ft." are units, and belong to no name behind them.
    const isUnit = kind === 'before' && QUANTITY.test(this.word(index - 1));
    if ((kind === 'before' && !isUnit) || BRACKET.test(this.word(index + 1))) return false;
    if (kind === 'after') return !NUMBER.test(next);
    if (INITIAL.test(word) && !isNumeral && isNamed) return false;
    return this.rules.starters.has(next.toLowerCase());
  }

  /** Whether a stop ends a sentence though the next one begins in lower case, as in mails and in careless text. */
  private endsBeforeLower(index: number, first: number, next: string): boolean {
    const word = this.word(index);
    const before = this.word(index - 1);
    if (QUESTION.test(word)) return true;
    // "Yahoo! said" goes on.
    if (CALL.test(word)) return this.rules.callsEnd && (index === first + 1 || !/^\p{Lu}/u.test(before));
    if (word !== '.') return false;
    const { starters } = this.rules;
    return PLAIN_WORD.test(before) || (SHORT_WORD.test(before) && (starters.has(next) || starters.has(before)));
  }

  /** The index behind the last token of the sentence that begins at `first`. */
  endOf(first: number, breaks: ReadonlySet<number>): number {
    this.quotes = 0;
    const limit = Math.min(this.tokens.length, first + LONGEST);
    for (let index = first; index < limit; index += 1) {
      if (this.word(index) === '"') this.quotes += 1;
      if (breaks.has(index + 1)) return index + 1;
      if (!STOPS.includes(this.word(index).at(-1)!)) continue;
      let last = index;
      if (STOP.test(this.word(index)) || DOTTED.test(this.word(index)))
        while (!breaks.has(last + 1) && this.closes(last + 1)) last += 1;
      const isApart = last + 1 >= this.tokens.length || !this.isGlued(last + 1) || this.isScraped(last);
      if (isApart && !breaks.has(last + 1) && this.endsAfter(index, last, first)) return last + 1;
    }
    return limit;
  }

  private endsAfter(stop: number, last: number, first: number): boolean {
    if (last === stop) return this.endsAt(stop, first);
    if (stop === first + 1 && this.omits(last)) return false;
    const next = this.firstWord(last + 1);
    if (!STARTS_WORD.test(next) || STARTS_LOWER.test(next)) return false;
    // "(Michigan Ave.) Does it …"
    return STOP.test(this.word(stop)) || this.rules.starters.has(next.toLowerCase());
  }

  /** A stop glued to a capitalised word behind it, which the tokenizer's splits have let through. */
  private isScraped(last: number): boolean {
    return /^\p{Lu}/u.test(this.word(last + 1)) && /[\p{Ll}]$/u.test(this.word(last - 1));
  }
}

/** Indices of the tokens behind the datelines that begin a block. */
function findDatelineEnds(text: string, tokens: readonly Span[], breaks: ReadonlySet<number>): number[] {
  return [0, ...breaks].flatMap((first) => {
    const start = tokens[first]?.start ?? text.length;
    const end = start + datelineLength(text.slice(start, start + LONGEST));
    let behind = first;
    while (behind < tokens.length && tokens[behind]!.start < end) behind += 1;
    return end > start && behind < tokens.length ? [behind] : [];
  });
}

/**
 * Sentences of tokens. Offsets count UTF-16 units of `text`; `text.slice(start, end)` is the token. Blank lines end a
 * sentence, single line breaks where the text has one paragraph or headline a line, and so does a dateline. Takes time in proportion to the length.
 */
export function segment(text: string, rules: SegmentationRules): RawSentence[] {
  const tokens = tokenize(text, rules);
  const breaks = findLineBreaks(text, tokens);
  for (const at of findDatelineEnds(text, tokens, breaks)) breaks.add(at);
  const cutter = new SentenceCutter(tokens, rules);
  const sentences: RawSentence[] = [];
  for (let first = 0; first < tokens.length;) {
    const behind = cutter.endOf(first, breaks);
    const words = tokens.slice(first, behind);
    sentences.push({ start: words[0]!.start, end: words.at(-1)!.end, tokens: words });
    first = behind;
  }
  return sentences;
}

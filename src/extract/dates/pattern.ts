import type { DatePattern } from '../../core/index.js';
import type { Unit } from './calendar.js';

/** What a pattern's slots were filled with. */
export interface Filled {
  weekday?: number;
  day?: number;
  month?: number;
  year?: number;
  number?: number;
  unit?: Unit;
}

type Slot = keyof Filled;

/** What the slots can be filled with in a language. */
export interface SlotWords {
  named(slot: 'weekday' | 'month', text: string, isPart: boolean): number | undefined;
  number(text: string): number | undefined;
  unit(text: string): Unit | undefined;
}

interface Part {
  readonly slot?: Slot;
  /** Literal text of the token; in front of a slot, the beginning of it ("mi-{month}"). */
  readonly literal: string;
  readonly optional: boolean;
}

const DAY = /^(\d{1,2})(?:\.|st|nd|rd|th|er|ère)?$/u;
const YEAR = /^(?:19|20)\d{2}$/u;

/** Is filled where it only matters whether words fit. */
const UNREAD: Filled = {};

export class Pattern {
  private readonly parts: readonly Part[];

  constructor(readonly row: DatePattern) {
    this.parts = row.match.split(' ').map((text) => {
      const optional = text.endsWith('?') && text.length > 1;
      const bare = optional ? text.slice(0, -1) : text;
      const slot = /^([^{]*)\{(\w+)\}$/u.exec(bare);
      return slot ? { literal: slot[1]!, slot: slot[2] as Slot, optional } : { literal: bare, optional };
    });
  }

  /** Whether a token can be the first one of a match. */
  canBegin(token: string, words: SlotWords): boolean {
    for (const part of this.parts) {
      if (fits(part, token, UNREAD, words)) return true;
      if (!part.optional) return false;
    }
    return false;
  }

  /** Number of tokens from `at` that fit, with what fills the slots. */
  match(tokens: readonly string[], at: number, words: SlotWords): { length: number; filled: Filled } | undefined {
    const length = this.lengthAt(tokens, at, words, UNREAD);
    if (length === 0) return undefined;
    const filled: Filled = {};
    this.lengthAt(tokens, at, words, filled);
    return { length, filled };
  }

  private lengthAt(tokens: readonly string[], at: number, words: SlotWords, filled: Filled): number {
    let next = at;
    for (const part of this.parts) {
      const token = tokens[next];
      if (token !== undefined && fits(part, token, filled, words)) next += 1;
      else if (!part.optional) return 0;
    }
    return next - at;
  }
}

const fits = ({ slot, literal }: Part, token: string, filled: Filled, words: SlotWords): boolean =>
  slot ? fill(filled, slot, token, literal, words) : token.toLowerCase() === literal;

function fill(filled: Filled, slot: Slot, token: string, prefix: string, words: SlotWords): boolean {
  if (!token.toLowerCase().startsWith(prefix)) return false;
  const text = token.slice(prefix.length);
  switch (slot) {
    case 'weekday':
    case 'month': {
      const value = words.named(slot, text, prefix !== '');
      if (value === undefined) return false;
      filled[slot] = value;
      return true;
    }
    case 'day': {
      const value = Number(DAY.exec(text)?.[1]);
      if (!(value >= 1 && value <= 31)) return false;
      filled.day = value;
      return true;
    }
    case 'year':
      if (!YEAR.test(text)) return false;
      filled.year = Number(text);
      return true;
    case 'number': {
      const value = words.number(text);
      if (value === undefined) return false;
      filled.number = value;
      return true;
    }
    case 'unit': {
      const value = words.unit(text);
      if (value === undefined) return false;
      filled.unit = value;
      return true;
    }
  }
}

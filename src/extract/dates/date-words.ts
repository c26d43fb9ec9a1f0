import { remember, type DateLexicon } from '../../core/index.js';
import type { Unit } from './calendar.js';
import { Pattern, type SlotWords } from './pattern.js';

/** How a date bounds what it is said of: `on` that day or in that time, or `since`, `until`, `before`, `after` it. */
export type DateKind = 'on' | 'since' | 'until' | 'before' | 'after';

const LARGEST_NUMBER = 1000;

/** The words of time of a language, ready for matching. */
export class DateWords implements SlotWords {
  /** The patterns that a word can begin, in their order: for most words there are none. */
  readonly patternsAt: (word: string) => readonly Pattern[];
  private readonly kinds = new Map<string, DateKind>();

  constructor(private readonly lexicon: DateLexicon) {
    const patterns = lexicon.patterns.map((row) => new Pattern(row));
    this.patternsAt = remember((word) => patterns.filter((pattern) => pattern.canBegin(word, this)));
    for (const [kind, words] of Object.entries(lexicon.bounds))
      for (const word of words) this.kinds.set(word, kind as DateKind);
  }

  /** The number of a month or weekday; where the language writes them with a capital, only so. */
  named(slot: 'weekday' | 'month', text: string, isPart: boolean): number | undefined {
    if (this.lexicon.capitalised && !isPart && text.charAt(0) === text.charAt(0).toLowerCase()) return undefined;
    const key = text.toLowerCase().replace(/\.$/u, '');
    return slot === 'month' ? this.lexicon.months[key] : this.lexicon.weekdays[key];
  }

  number(text: string): number | undefined {
    const value = this.lexicon.numbers[text.toLowerCase()] ?? (/^\d{1,3}$/u.test(text) ? Number(text) : undefined);
    return value !== undefined && value < LARGEST_NUMBER ? value : undefined;
  }

  unit(text: string): Unit | undefined {
    return this.lexicon.units[text.toLowerCase()];
  }

  /** What the words before a date make of it: the last one or two of them, over words that may stand between. */
  kindBefore(tokens: readonly string[], first: number): DateKind {
    for (let at = first - 1; at >= 0 && at >= first - 3; at--) {
      const word = tokens[at]!.toLowerCase();
      const pair = at > 0 ? `${tokens[at - 1]!.toLowerCase()} ${word}` : word;
      const kind = this.kinds.get(pair) ?? this.kinds.get(word);
      if (kind) return kind;
      if (!this.lexicon.between.includes(word)) return 'on';
    }
    return 'on';
  }
}

import type { z } from 'zod';
import { splitAtoms } from './atoms.js';
import type { guardsFile } from './actors-schema.js';

const CAPITALISED = /^\p{Lu}\p{Ll}/u;
const SHOUTED = /^\p{Lu}{2,}$/u;

/** Words that a form may stand directly behind or before. */
interface Neighbours {
  readonly after: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
}

const readNeighbours = (rows: z.infer<typeof guardsFile>['only']): ReadonlyMap<string, Neighbours> =>
  new Map(rows.map(({ form, after, before }) => [form, { after: new Set(after), before: new Set(before) }]));

/** Where a form that could be a known name is none: "Michael Jordan", "WHAT IS NEXT", "Male". */
export class Guards {
  private readonly accented: ReadonlySet<string>;
  private readonly words: ReadonlySet<string>;
  private readonly common: ReadonlySet<string>;
  private readonly titles: ReadonlySet<string>;
  private readonly styles: ReadonlySet<string>;
  private readonly openers: ReadonlySet<string>;
  private readonly beside: ReadonlyMap<string, Neighbours>;
  private readonly only: ReadonlyMap<string, Neighbours>;

  constructor({ accented, words, common, titles, styles, openers, beside, only }: z.infer<typeof guardsFile>) {
    this.accented = new Set(accented);
    this.words = new Set(words);
    this.common = new Set(common);
    this.titles = new Set(titles);
    this.styles = new Set(styles);
    this.openers = new Set(openers);
    this.beside = readNeighbours(beside);
    this.only = readNeighbours(only);
  }

  /** Whether a form counts only with its accents: "Malé" is a city, "Male" is not. */
  needsAccents(form: string): boolean {
    return this.accented.has(form);
  }

  /** Whether a family name says nothing by itself: "May", "Park". */
  isCommon(family: string): boolean {
    return this.common.has(family);
  }

  /** Whether the words beside it say that the form means something else. */
  forbid(form: string, tokens: readonly string[], first: number, last: number): boolean {
    const hasOneOf = ({ after, before }: Neighbours): boolean =>
      after.has(tokens[first - 1] ?? '') || before.has(tokens[last + 1] ?? '');
    const forbidding = this.beside.get(form);
    const needed = this.only.get(form);
    if ((forbidding && hasOneOf(forbidding)) || (needed && !hasOneOf(needed))) return true;
    // In a line of capitals "US" and "IS" are words.
    return this.words.has(form) && [tokens[first - 1], tokens[last + 1]].some((token) => SHOUTED.test(token ?? ''));
  }

  /** Whether a word that could be a given name stands before it, so that a family name may be another person's: "Melania Trump". */
  standsAfterName(tokens: readonly string[], first: number): boolean {
    const before = tokens[first - 1];
    if (first < 2 || before === undefined || !CAPITALISED.test(before)) return false;
    const word = splitAtoms(before).at(-1)?.text.toLowerCase();
    return word !== undefined && ![this.titles, this.styles, this.openers].some((words) => words.has(word));
  }

  /** A person's name without titles before it; "King Charles" keeps his. */
  withoutTitles(name: string): string {
    const words = name.split(/\s+/u);
    const isTitle = (at: number): boolean => {
      const word = words[at]!.toLowerCase().replace(/\.$/u, '');
      return this.titles.has(word) || (this.styles.has(word) && at + 2 < words.length);
    };
    let first = 0;
    while (first < words.length - 1 && isTitle(first)) first += 1;
    return words.slice(first).join(' ');
  }
}

import { remember } from '../../core/index.js';
import { encodeWord } from '../model/word-codes.js';

/** What a pack's lists say of a word, as bits. */
export const GIVEN = 1;
export const TITLE = 2;
export const ORGANIZATION_NOUN = 4;
export const ROLE = 8;
export const PLACE = 16;
export const PLACE_INSIDE = 32;
export const ORGANIZATION = 64;
export const ORGANIZATION_INSIDE = 128;
export const DEMONYM = 256;
export const LOCATIVE = 512;
export const LINK = 1024;
export const SAYING = 2048;
export const PLACE_NOUN = 4096;
export const ARTICLE = 8192;
/** Met in lower case in the treebanks: a capital at the start of a sentence says nothing. */
export const COMMON = 16384;
/** Four bits of what stands before a hyphen. */
export const PART_SHIFT = 15;
export const SURNAME = 1 << 19;

/** The lists of a language, lower case, sorted. */
export interface WordLists {
  readonly given: readonly string[];
  readonly surnames: readonly string[];
  readonly titles: readonly string[];
  readonly organizationNouns: readonly string[];
  /** Last or only words of offices: "minister", "spokesman". */
  readonly roles: readonly string[];
  readonly demonyms: readonly string[];
  /** Prepositions before places. */
  readonly locatives: readonly string[];
  /** Words that join the parts of one name: "of", "de", "von", "and". */
  readonly links: readonly string[];
  readonly articles: readonly string[];
  readonly sayings: readonly string[];
  readonly placeNouns: readonly string[];
  /** Words that are met in lower case. */
  readonly common: readonly string[];
  /** Names of places and of organisations, words with a space between. */
  readonly places: readonly string[];
  readonly organizations: readonly string[];
}

const SINGLE: readonly (readonly [keyof WordLists, number])[] = [
  ['given', GIVEN],
  ['surnames', SURNAME],
  ['titles', TITLE],
  ['organizationNouns', ORGANIZATION_NOUN],
  ['roles', ROLE],
  ['demonyms', DEMONYM],
  ['locatives', LOCATIVE],
  ['links', LINK],
  ['articles', ARTICLE],
  ['sayings', SAYING],
  ['placeNouns', PLACE_NOUN],
  ['common', COMMON],
];

interface Phrase {
  readonly words: readonly string[];
  readonly first: number;
  readonly later: number;
}

/** A word of a text with what the lists say of it. */
export interface ListedWord {
  readonly codes: Int32Array;
  /** Lower case, with straight apostrophes. */
  readonly folded: string;
  readonly bits: number;
  readonly isCapitalised: boolean;
  readonly hasLetter: boolean;
  /** Digits and signs of numbers and addresses alone. */
  readonly isFigure: boolean;
  /** Whether a listed name begins with it. */
  readonly beginsPhrase: boolean;
}

const CAPITAL = /^[\p{Lu}\p{Lt}]|^\p{Ll}{1,3}[-'’]?\p{Lu}|^[0-9]+[-]?\p{Lu}/u;
const LETTER = /\p{L}/u;
const FIGURE = /^[\p{Lu}\d.&/-]{2,}$/u;

export const foldWord = (text: string): string => text.toLowerCase().replaceAll('’', "'");

/** Looks words and names up in a language's lists. */
export class WordIndex {
  private readonly bits = new Map<string, number>();
  private readonly phrases = new Map<string, Phrase[]>();

  constructor(readonly lists: WordLists) {
    for (const [name, bit] of SINGLE)
      for (const word of lists[name]) this.bits.set(word, (this.bits.get(word) ?? 0) | bit);
    this.addPhrases(lists.places, PLACE, PLACE_INSIDE);
    this.addPhrases(lists.organizations, ORGANIZATION, ORGANIZATION_INSIDE);
  }

  /** What is known of a form by itself. */
  readonly look = remember((form): ListedWord => {
    const folded = foldWord(form);
    return {
      codes: encodeWord(form),
      folded,
      bits: this.describe(folded),
      isCapitalised: CAPITAL.test(form),
      hasLetter: LETTER.test(form),
      isFigure: FIGURE.test(folded),
      beginsPhrase: this.phrases.has(folded) || this.phrases.has(stripGenitive(folded)),
    };
  });

  /** The bits of a folded word; what stands before a hyphen has its own. */
  private describe(word: string): number {
    let bits = this.bits.get(word) ?? 0;
    if (bits === 0) bits = this.bits.get(stripGenitive(word)) ?? 0;
    const hyphen = word.search(/[-‑–]/u);
    if (hyphen > 0) {
      const part = word.slice(0, hyphen);
      const known = (this.bits.get(part) ?? 0) & GIVEN ? 1 : 0;
      const names = this.phrases.get(part)?.find((phrase) => phrase.words.length === 1);
      bits |= (known | ((names?.first ?? 0) >> 3)) << PART_SHIFT;
    }
    return bits;
  }

  /** Adds the bits of the listed names that begin with the folded word `at` to those of their words. */
  markPhrases(words: readonly string[], at: number, found: Int32Array): void {
    for (const form of [words[at]!, stripGenitive(words[at]!)])
      for (const phrase of this.phrases.get(form) ?? []) {
        const last = at + phrase.words.length - 1;
        const fits = phrase.words.every(
          (word, index) =>
            index === 0 ||
            word === words[at + index] ||
            (at + index === last && word === stripGenitive(words[at + index] ?? '')),
        );
        if (!fits) continue;
        found[at]! |= phrase.first;
        for (let index = at + 1; index <= last; index += 1) found[index]! |= phrase.later;
      }
  }

  private addPhrases(names: readonly string[], first: number, later: number): void {
    for (const name of names) {
      const words = name.split(' ');
      const known = this.phrases.get(words[0]!) ?? [];
      known.push({ words, first, later });
      this.phrases.set(words[0]!, known);
    }
  }
}

const stripGenitive = (word: string): string => (word.length > 3 ? word.replace(/(?:'s|s'?|')$/u, '') : word);

import { spread } from '../model/hash.js';
import { Templates, type Template } from '../model/templates.js';
import { CODES, PREFIX, SHAPE, SUFFIX, WORD } from '../model/word-codes.js';

/** How many words on a word's tags depend: its fine tag on coarse tags two words on, and each of those on words two further. */
export const TAG_REACH = 4;

const OUTSIDE = new Int32Array(16).fill(spread(-1));
const START = spread(-2);

/** What the tagger reads of a sentence: its words' codes, what each word alone would be, and the tags so far, spread. */
export interface TagContext {
  readonly words: readonly Int32Array[];
  readonly guesses: Int32Array;
  readonly coarse: Int32Array;
  readonly fine: Int32Array;
}

/** What templates join behind the codes of the word itself, which come first, as word-codes.ts has them. */
const enum Part {
  none = 11,
  isFirst,
  before,
  beforeShape,
  beforeEnd3,
  after,
  afterShape,
  afterEnd2,
  afterEnd3,
  before2,
  after2,
  own,
  guess1,
  guess2,
  tag1,
  tag2,
  next1,
  next2,
  fine1,
  fine2,
}

const END2 = SUFFIX + 1;
const END3 = SUFFIX + 2;
const SIZES = [0, 1, 2, 3, 4] as const;

const WORD_ROWS: readonly Template[] = [
  [0, Part.none],
  [1, WORD],
  ...SIZES.map((size): Template => [2 + size, SUFFIX + size]),
  ...SIZES.slice(0, 4).map((size): Template => [7 + size, PREFIX + size]),
  [11, SHAPE],
  [12, SHAPE, END3],
  [13, SHAPE, END2],
  [14, PREFIX, END3],
];

/** Features of a word without its neighbours. */
export const WORD_TEMPLATES = new Templates(WORD_ROWS);

/** Features for a coarse tag, when the tags to the left are known. */
export const COARSE_TEMPLATES = new Templates([
  ...WORD_ROWS,
  [15, Part.before],
  [16, Part.before2],
  [17, Part.after],
  [18, Part.after2],
  [19, Part.tag1],
  [20, Part.tag1, Part.tag2],
  [21, Part.tag1, WORD],
  [22, Part.tag1, Part.tag2, WORD],
  [23, Part.before, WORD],
  [24, WORD, Part.after],
  [25, Part.beforeEnd3],
  [26, Part.afterEnd3],
  [27, Part.afterShape],
  [28, Part.beforeShape, SHAPE],
  [29, Part.isFirst, SHAPE],
  [30, Part.before2, Part.before, WORD],
  [31, Part.tag1, END3],
  [32, Part.tag1, Part.guess1],
  [33, Part.tag1, Part.guess1, WORD],
  [34, Part.guess1],
  [35, Part.guess1, Part.guess2],
  [36, Part.tag1, Part.after],
  [37, Part.own, Part.guess1],
  [38, Part.tag1, Part.own, Part.guess1],
  [39, Part.own],
  [40, Part.before, Part.own, Part.guess1],
  [41, Part.own, Part.guess1, Part.guess2],
  [42, Part.tag2, Part.tag1, Part.own],
]);

/** Features for a fine tag, when all coarse tags and the fine ones to the left are known. */
export const FINE_TEMPLATES = new Templates([
  [0, Part.own],
  [1, Part.own, WORD],
  ...SIZES.map((size): Template => [2 + size, Part.own, SUFFIX + size]),
  [7, Part.own, SHAPE],
  [8, Part.own, PREFIX + 2],
  [9, Part.own, Part.fine1],
  [10, Part.own, Part.fine1, Part.fine2],
  [11, Part.own, Part.fine1, END2],
  [12, Part.own, Part.fine1, WORD],
  [13, Part.own, Part.tag1, Part.next1],
  [14, Part.own, Part.tag1, Part.tag2],
  [15, Part.own, Part.next1, Part.next2],
  [16, Part.own, Part.next1, WORD],
  [17, Part.own, Part.before],
  [18, Part.own, Part.after],
  [19, Part.own, Part.before2],
  [20, Part.own, Part.after2],
  [21, Part.own, Part.before, WORD],
  [22, Part.own, WORD, Part.after],
  [23, Part.own, Part.next1, Part.afterEnd2],
  [24, Part.own, Part.fine1, Part.next1],
]);

export function fillWordParts(parts: Int32Array, word: Int32Array): void {
  for (let code = 0; code < CODES; code += 1) parts[code] = word[code]!;
}

function fillNeighbours(parts: Int32Array, words: readonly Int32Array[], at: number): void {
  const before = words[at - 1] ?? OUTSIDE;
  const after = words[at + 1] ?? OUTSIDE;
  fillWordParts(parts, words[at]!);
  parts[Part.before] = before[WORD]!;
  parts[Part.beforeShape] = before[SHAPE]!;
  parts[Part.beforeEnd3] = before[END3]!;
  parts[Part.after] = after[WORD]!;
  parts[Part.afterShape] = after[SHAPE]!;
  parts[Part.afterEnd2] = after[END2]!;
  parts[Part.afterEnd3] = after[END3]!;
  parts[Part.before2] = (words[at - 2] ?? OUTSIDE)[WORD]!;
  parts[Part.after2] = (words[at + 2] ?? OUTSIDE)[WORD]!;
}

/** Writes what COARSE_TEMPLATES join for word `at`. */
export function fillCoarseParts(parts: Int32Array, { words, guesses, coarse }: TagContext, at: number): void {
  fillNeighbours(parts, words, at);
  parts[Part.isFirst] = at === 0 ? 1 : 0;
  parts[Part.own] = guesses[at]!;
  parts[Part.guess1] = at + 1 < words.length ? guesses[at + 1]! : START;
  parts[Part.guess2] = at + 2 < words.length ? guesses[at + 2]! : START;
  parts[Part.tag1] = at > 0 ? coarse[at - 1]! : START;
  parts[Part.tag2] = at > 1 ? coarse[at - 2]! : START;
}

/** Writes what FINE_TEMPLATES join for word `at`. */
export function fillFineParts(parts: Int32Array, { words, coarse, fine }: TagContext, at: number): void {
  fillNeighbours(parts, words, at);
  parts[Part.own] = coarse[at]!;
  parts[Part.tag1] = at > 0 ? coarse[at - 1]! : START;
  parts[Part.tag2] = at > 1 ? coarse[at - 2]! : START;
  parts[Part.next1] = at + 1 < words.length ? coarse[at + 1]! : START;
  parts[Part.next2] = at + 2 < words.length ? coarse[at + 2]! : START;
  parts[Part.fine1] = at > 0 ? fine[at - 1]! : START;
  parts[Part.fine2] = at > 1 ? fine[at - 2]! : START;
}

import { join1, join2, join3, spread } from '../model/hash.js';
import { PREFIX, SHAPE, SUFFIX, WORD } from '../model/word-codes.js';

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

/** Features of a word without its neighbours. Returns how many. */
export function fillWordFeatures(out: Int32Array, word: Int32Array): number {
  let count = 0;
  out[count++] = join1(0, 0);
  out[count++] = join1(1, word[WORD]!);
  for (let size = 0; size < 5; size += 1) out[count++] = join1(2 + size, word[SUFFIX + size]!);
  for (let size = 0; size < 4; size += 1) out[count++] = join1(7 + size, word[PREFIX + size]!);
  out[count++] = join1(11, word[SHAPE]!);
  out[count++] = join2(12, word[SHAPE]!, word[SUFFIX + 2]!);
  out[count++] = join2(13, word[SHAPE]!, word[SUFFIX + 1]!);
  out[count++] = join2(14, word[PREFIX]!, word[SUFFIX + 2]!);
  return count;
}

/** Features for the coarse tag of word `at`, of which the tags to the left are known. Returns how many. */
export function fillCoarseFeatures(out: Int32Array, context: TagContext, at: number): number {
  const { words, guesses, coarse } = context;
  const word = words[at]!;
  const before = words[at - 1] ?? OUTSIDE;
  const before2 = words[at - 2] ?? OUTSIDE;
  const after = words[at + 1] ?? OUTSIDE;
  const after2 = words[at + 2] ?? OUTSIDE;
  const tag1 = at > 0 ? coarse[at - 1]! : START;
  const tag2 = at > 1 ? coarse[at - 2]! : START;
  const own = guesses[at]!;
  const guess1 = at + 1 < words.length ? guesses[at + 1]! : START;
  const guess2 = at + 2 < words.length ? guesses[at + 2]! : START;
  // The word by itself.
  let count = fillWordFeatures(out, word);
  out[count++] = join2(29, at === 0 ? 1 : 0, word[SHAPE]!);
  out[count++] = join1(39, own);

  // The words beside it by themselves.
  out[count++] = join1(15, before[WORD]!);
  out[count++] = join1(25, before[SUFFIX + 2]!);

  out[count++] = join1(17, after[WORD]!);
  out[count++] = join1(26, after[SUFFIX + 2]!);
  out[count++] = join1(27, after[SHAPE]!);
  out[count++] = join1(34, guess1);

  // Tags and guesses.
  out[count++] = join1(19, tag1);
  out[count++] = join2(20, tag1, tag2);
  out[count++] = join3(42, tag2, tag1, own);

  out[count++] = join2(35, guess1, guess2);
  out[count++] = join2(37, own, guess1);
  out[count++] = join3(41, own, guess1, guess2);

  out[count++] = join2(32, tag1, guess1);
  out[count++] = join3(38, tag1, own, guess1);

  out[count++] = join1(16, before2[WORD]!);
  out[count++] = join1(18, after2[WORD]!);
  out[count++] = join2(21, tag1, word[WORD]!);
  out[count++] = join3(22, tag1, tag2, word[WORD]!);
  out[count++] = join2(23, before[WORD]!, word[WORD]!);
  out[count++] = join2(24, word[WORD]!, after[WORD]!);
  out[count++] = join2(28, before[SHAPE]!, word[SHAPE]!);
  out[count++] = join3(30, before2[WORD]!, before[WORD]!, word[WORD]!);
  out[count++] = join2(31, tag1, word[SUFFIX + 2]!);
  out[count++] = join3(33, tag1, guess1, word[WORD]!);
  out[count++] = join2(36, tag1, after[WORD]!);
  out[count++] = join3(40, before[WORD]!, own, guess1);
  return count;
}

/** Features for the fine tag of word `at`, of which all coarse tags and the fine ones to the left are known. Returns how many. */
export function fillFineFeatures(out: Int32Array, context: TagContext, at: number): number {
  const { words, coarse, fine } = context;
  const word = words[at]!;
  const before = words[at - 1] ?? OUTSIDE;
  const after = words[at + 1] ?? OUTSIDE;
  const tag0 = coarse[at]!;
  const tag1 = at > 0 ? coarse[at - 1]! : START;
  const tag2 = at > 1 ? coarse[at - 2]! : START;
  const next1 = at + 1 < words.length ? coarse[at + 1]! : START;
  const next2 = at + 2 < words.length ? coarse[at + 2]! : START;
  const fine1 = at > 0 ? fine[at - 1]! : START;
  const fine2 = at > 1 ? fine[at - 2]! : START;
  let count = 0;
  out[count++] = join1(0, tag0);
  out[count++] = join2(1, tag0, word[WORD]!);
  for (let size = 0; size < 5; size += 1) out[count++] = join2(2 + size, tag0, word[SUFFIX + size]!);
  out[count++] = join2(7, tag0, word[SHAPE]!);
  out[count++] = join2(8, tag0, word[PREFIX + 2]!);
  out[count++] = join2(9, tag0, fine1);
  out[count++] = join3(10, tag0, fine1, fine2);
  out[count++] = join3(11, tag0, fine1, word[SUFFIX + 1]!);
  out[count++] = join3(12, tag0, fine1, word[WORD]!);
  out[count++] = join3(13, tag0, tag1, next1);
  out[count++] = join3(14, tag0, tag1, tag2);
  out[count++] = join3(15, tag0, next1, next2);
  out[count++] = join3(16, tag0, next1, word[WORD]!);
  out[count++] = join2(17, tag0, before[WORD]!);
  out[count++] = join2(18, tag0, after[WORD]!);
  out[count++] = join2(19, tag0, (words[at - 2] ?? OUTSIDE)[WORD]!);
  out[count++] = join2(20, tag0, (words[at + 2] ?? OUTSIDE)[WORD]!);
  out[count++] = join3(21, tag0, before[WORD]!, word[WORD]!);
  out[count++] = join3(22, tag0, word[WORD]!, after[WORD]!);
  out[count++] = join3(23, tag0, next1, after[SUFFIX + 1]!);
  out[count++] = join3(24, tag0, fine1, next1);
  return count;
}

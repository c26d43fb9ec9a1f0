import { join1, join2, join3, join4, spread } from '../model/hash.js';
import { PREFIX, SHAPE, SUFFIX, WORD } from '../model/word-codes.js';
import type { SentenceView } from './sentence-view.js';

const NONE = new Int32Array(16).fill(spread(-1));
const NO_WORD = spread(-3);
const LONGEST_RUN = 6;
const KNOWN_BITS = 0xfffff;

const code = (view: SentenceView, at: number): Int32Array => view.codes[at] ?? NONE;
const tag = (view: SentenceView, at: number): number => view.tags[at] ?? NO_WORD;
const bitsAt = (view: SentenceView, at: number): number => view.bits[at] ?? 0;

/** Which of `isLexical`: with the words themselves, or with what every language has: shapes, tags, and the bits of lists. */
export function fillEntityFeatures(out: Int32Array, view: SentenceView, at: number, isLexical: boolean): number {
  let count = 0;
  let template = 0;
  const one = (a: number): void => void (out[count++] = join1(template++, a));
  const two = (a: number, b: number): void => void (out[count++] = join2(template++, a, b));
  const three = (a: number, b: number, c: number): void => void (out[count++] = join3(template++, a, b, c));

  const here = code(view, at);
  const before = code(view, at - 1);
  const after = code(view, at + 1);
  const shape = here[SHAPE]!;
  const tag0 = tag(view, at);
  const tagBefore = tag(view, at - 1);
  const tagAfter = tag(view, at + 1);
  const bits0 = bitsAt(view, at);
  const bitsBefore = bitsAt(view, at - 1);
  const bitsAfter = bitsAt(view, at + 1);
  const place = (at === 0 ? 1 : 0) | (view.isShouting ? 2 : 0);

  one(0);
  two(shape, place);
  two(tag0, place);
  three(shape, before[SHAPE]!, after[SHAPE]!);
  three(tag0, tagBefore, tagAfter);
  three(tagBefore, tag(view, at - 2), tag0);
  three(tagAfter, tag(view, at + 2), tag0);
  two(bits0, place);
  two(bitsBefore, shape);
  two(bitsAfter, shape);
  three(bits0, bitsBefore, shape);
  three(bits0, bitsAfter, shape);
  three(bitsBefore, bitsAt(view, at - 2), tag0);
  three(shape, tag0, place);
  two(here[SUFFIX + 1]!, shape);
  two(here[SUFFIX + 2]!, shape);
  two(here[SUFFIX + 3]!, shape);
  one(here[PREFIX + 2]!);
  one(here[PREFIX + 3]!);
  // Marks of punctuation are the same in every language.
  two(view.upos[at - 1] === 'PUNCT' ? before[WORD]! : 0, view.upos[at + 1] === 'PUNCT' ? after[WORD]! : 0);
  const each = (base: number, bits: number, beside: number): void => {
    for (let rest = bits & KNOWN_BITS; rest !== 0; rest &= rest - 1)
      out[count++] = join2(base, 31 - Math.clz32(rest & -rest), beside);
  };
  each(80, bits0, 0);
  each(81, bitsBefore, 0);
  each(82, bitsAfter, 0);
  each(83, bits0, tag0);
  template = 24;

  const run = view.runs[at];
  if (run) {
    const { first, last } = run;
    const length = Math.min(LONGEST_RUN, last - first + 1);
    const position = (at === first ? 1 : 0) | (at === last ? 2 : 0) | (length << 2) | (place << 6);
    const front = code(view, first - 1);
    const back = code(view, last + 1);
    const isBracketed = view.folded[first - 1] === '(' && view.folded[last + 1] === ')';
    const hasAcronym =
      view.folded[last + 1] === '(' && view.isCapitalised[last + 2] === true && view.folded[last + 3] === ')';
    const bracket = (isBracketed ? 1 : 0) | (hasAcronym ? 2 : 0);
    two(position, shape);
    two(position, bits0);
    two(run.bits, at === first ? 1 : 0);
    three(run.bits, position, tag0);
    three(bitsAt(view, first - 1), bitsAt(view, last + 1), position);
    three(bitsAt(view, first - 1), bitsAt(view, first - 2), length);
    three(bitsAt(view, first - 1), run.bits, length);
    three(bitsAt(view, last + 1), run.bits, length);
    three(tag(view, first - 1), tag(view, last + 1), length);
    three(tag(view, last + 1), tag(view, last + 2), length);
    three(bracket, shape, length);
    two(code(view, first)[SHAPE]!, code(view, last)[SHAPE]!);
    two(code(view, last)[SUFFIX + 2]!, at === last ? 1 : 0);
    two(code(view, last)[SUFFIX + 1]!, length);
    each(84, run.bits, length);
    each(85, bitsAt(view, first - 1), length);
    each(86, bitsAt(view, last + 1), length);
    template = 44;
    if (isLexical) {
      two(front[WORD]!, length);
      two(back[WORD]!, length);
      three(front[WORD]!, code(view, first - 2)[WORD]!, 0);
      three(back[WORD]!, code(view, last + 2)[WORD]!, 0);
      three(front[WORD]!, back[WORD]!, 0);
      two(code(view, first)[WORD]!, at === first ? 1 : 0);
      two(code(view, last)[WORD]!, at === last ? 1 : 0);
    }
  }
  template = 56;
  if (isLexical) {
    one(here[WORD]!);
    two(here[WORD]!, shape);
    one(before[WORD]!);
    one(after[WORD]!);
    two(before[WORD]!, shape);
    two(after[WORD]!, shape);
    one(code(view, at - 2)[WORD]!);
    one(code(view, at + 2)[WORD]!);
    two(here[WORD]!, before[WORD]!);
    two(here[WORD]!, after[WORD]!);
    two(before[WORD]!, tagAfter);
  }
  return count;
}

const TRANSITION_FEATURES = 5;

/** Features of a label behind another. */
export function fillTransitionFeatures(out: Int32Array, view: SentenceView, at: number, previous: number): number {
  const before = spread(previous);
  const isNamed = (view.isCapitalised[at] ? 1 : 0) | (view.isFigure[at] ? 2 : 0);
  out[0] = join1(100, before);
  out[1] = join2(101, before, isNamed);
  out[2] = join2(102, before, tag(view, at));
  out[3] = join4(103, before, tag(view, at), tag(view, at - 1), isNamed);
  out[4] = join2(104, before, bitsAt(view, at) & 0xfff);
  return TRANSITION_FEATURES;
}

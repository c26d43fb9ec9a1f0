import { spread } from '../model/hash.js';
import { PREFIX, SUFFIX, WORD } from '../model/word-codes.js';
import type { State } from './state.js';

/**
 * What templates join: s0, s1, s2 are the stack from its top, b0 to b3 the buffer; l and r are outermost dependents, l2 and r2 those
 * beside them; w is the word, x and t its end and beginning, p and m its coarse and fine tag, b and n the tags before and behind it, r its
 * relation, vl and vr how many dependents it has; ds and dt are distances.
 */
export const enum Part {
  none,
  b0w,
  b0p,
  b0m,
  b0x,
  b0t,
  b0b,
  b1w,
  b1p,
  b1m,
  b2w,
  b2p,
  b3p,
  b0vl,
  b0lw,
  b0lp,
  b0lr,
  b0l2p,
  b0l2r,
  s0w,
  s0p,
  s0m,
  s0x,
  s0t,
  s0b,
  s0n,
  s0vl,
  s0vr,
  s0lw,
  s0lp,
  s0lr,
  s0l2p,
  s0l2r,
  s0rw,
  s0rp,
  s0rr,
  s0r2p,
  s0r2r,
  s0rrp,
  s1w,
  s1p,
  s1m,
  s1x,
  s1t,
  s1n,
  s1vl,
  s1vr,
  s1lw,
  s1lp,
  s1lr,
  s1rw,
  s1rp,
  s1rr,
  s1r2r,
  s2w,
  s2p,
  ds,
  dt,
}

/** What the parser reads of a sentence: a code for each word, its last three letters, its first four, its coarse and fine tag; then the root, then what stands for no word. */
export interface ParseContext {
  readonly word: Int32Array;
  readonly suffix: Int32Array;
  readonly stem: Int32Array;
  readonly coarse: Int32Array;
  readonly fine: Int32Array;
}

const NONE = spread(-3);
const ROOT = spread(-4);

const openColumn = (size: number): Int32Array<ArrayBuffer> => {
  const column = new Int32Array(size + 2);
  column[size] = ROOT;
  column[size + 1] = NONE;
  return column;
};

export function openParseContext(
  words: readonly Int32Array[],
  coarse: ArrayLike<number>,
  fine: ArrayLike<number>,
): ParseContext {
  const size = words.length;
  const context = {
    word: openColumn(size),
    suffix: openColumn(size),
    stem: openColumn(size),
    coarse: openColumn(size),
    fine: openColumn(size),
  };
  for (let at = 0; at < size; at += 1) {
    context.word[at] = words[at]![WORD]!;
    context.stem[at] = words[at]![PREFIX + 3]!;
    context.suffix[at] = words[at]![SUFFIX + 2]!;
    context.coarse[at] = spread(coarse[at]!);
    context.fine[at] = spread(fine[at]! + 256);
  }
  return context;
}

const near = (from: number, to: number): number => {
  const distance = to - from;
  return distance < 6 ? distance : distance < 10 ? 6 : 7;
};

/** Writes what the templates join of a state. No word is the place behind the root, which has no dependents, so that nothing need ask for it. */
export function fillParseParts(parts: Int32Array, state: State, context: ParseContext): void {
  const { word, suffix, stem, coarse, fine } = context;
  const { stack, depth, labels, left1, left2, right1, right2, leftCount, rightCount, next, none } = state;
  const s0 = depth > 0 ? stack[depth - 1]! : none;
  const s1 = depth > 1 ? stack[depth - 2]! : none;
  const s2 = depth > 2 ? stack[depth - 3]! : none;
  const b1 = Math.min(next + 1, none);
  const b2 = Math.min(next + 2, none);
  const b3 = Math.min(next + 3, none);
  parts[Part.b0w] = word[next]!;
  parts[Part.b0p] = coarse[next]!;
  parts[Part.b0m] = fine[next]!;
  parts[Part.b0x] = suffix[next]!;
  parts[Part.b0t] = stem[next]!;
  parts[Part.b0b] = next === 0 ? NONE : coarse[next - 1]!;
  parts[Part.b1w] = word[b1]!;
  parts[Part.b1p] = coarse[b1]!;
  parts[Part.b1m] = fine[b1]!;
  parts[Part.b2w] = word[b2]!;
  parts[Part.b2p] = coarse[b2]!;
  parts[Part.b3p] = coarse[b3]!;

  const b0l = left1[next]!;
  const b0l2 = left2[next]!;
  parts[Part.b0vl] = Math.min(3, leftCount[next]!);
  parts[Part.b0lw] = word[b0l]!;
  parts[Part.b0lp] = coarse[b0l]!;
  parts[Part.b0lr] = labels[b0l]! + 1;
  parts[Part.b0l2p] = coarse[b0l2]!;
  parts[Part.b0l2r] = labels[b0l2]! + 1;

  parts[Part.s0w] = word[s0]!;
  parts[Part.s0p] = coarse[s0]!;
  parts[Part.s0m] = fine[s0]!;
  parts[Part.s0x] = suffix[s0]!;
  parts[Part.s0t] = stem[s0]!;
  parts[Part.s0b] = s0 === none || s0 === 0 ? NONE : coarse[s0 - 1]!;
  parts[Part.s0n] = s0 + 1 >= next ? NONE : coarse[s0 + 1]!;

  const s0l = left1[s0]!;
  const s0l2 = left2[s0]!;
  const s0r = right1[s0]!;
  const s0r2 = right2[s0]!;
  parts[Part.s0vl] = s0 === none ? 9 : Math.min(3, leftCount[s0]!);
  parts[Part.s0vr] = s0 === none ? 9 : Math.min(3, rightCount[s0]!);
  parts[Part.s0lw] = word[s0l]!;
  parts[Part.s0lp] = coarse[s0l]!;
  parts[Part.s0lr] = labels[s0l]! + 1;
  parts[Part.s0l2p] = coarse[s0l2]!;
  parts[Part.s0l2r] = labels[s0l2]! + 1;
  parts[Part.s0rw] = word[s0r]!;
  parts[Part.s0rp] = coarse[s0r]!;
  parts[Part.s0rr] = labels[s0r]! + 1;
  parts[Part.s0r2p] = coarse[s0r2]!;
  parts[Part.s0r2r] = labels[s0r2]! + 1;
  parts[Part.s0rrp] = coarse[right1[s0r]!]!;

  parts[Part.s1w] = word[s1]!;
  parts[Part.s1p] = coarse[s1]!;
  parts[Part.s1m] = fine[s1]!;
  parts[Part.s1x] = suffix[s1]!;
  parts[Part.s1t] = stem[s1]!;
  parts[Part.s1n] = s1 === none ? NONE : coarse[s1 + 1]!;

  const s1l = left1[s1]!;
  const s1r = right1[s1]!;
  const s1r2 = right2[s1]!;
  parts[Part.s1vl] = s1 === none ? 9 : Math.min(3, leftCount[s1]!);
  parts[Part.s1vr] = s1 === none ? 9 : Math.min(3, rightCount[s1]!);
  parts[Part.s1lw] = word[s1l]!;
  parts[Part.s1lp] = coarse[s1l]!;
  parts[Part.s1lr] = labels[s1l]! + 1;
  parts[Part.s1rw] = word[s1r]!;
  parts[Part.s1rp] = coarse[s1r]!;
  parts[Part.s1rr] = labels[s1r]! + 1;
  parts[Part.s1r2r] = labels[s1r2]! + 1;

  parts[Part.s2w] = word[s2]!;
  parts[Part.s2p] = coarse[s2]!;
  parts[Part.ds] = s0 === none ? 0 : near(s0, next);
  parts[Part.dt] = s1 === none ? 0 : near(s1, s0);
}

import { join1, join2, join3, join4, spread } from '../model/hash.js';
import { PREFIX, SUFFIX, WORD } from '../model/word-codes.js';
import type { State } from './state.js';

/** What the parser reads of a sentence: a code for each word, its last three letters, its first four, its coarse and fine tag; the root is the last. */
export interface ParseContext {
  readonly word: Int32Array;
  readonly suffix: Int32Array;
  readonly stem: Int32Array;
  readonly coarse: Int32Array;
  readonly fine: Int32Array;
}

const NONE = spread(-3);
const ROOT = spread(-4);

export function openParseContext(
  words: readonly Int32Array[],
  coarse: ArrayLike<number>,
  fine: ArrayLike<number>,
): ParseContext {
  const size = words.length;
  const context = {
    word: new Int32Array(size + 1).fill(ROOT),
    suffix: new Int32Array(size + 1).fill(ROOT),
    stem: new Int32Array(size + 1).fill(ROOT),
    coarse: new Int32Array(size + 1).fill(ROOT),
    fine: new Int32Array(size + 1).fill(ROOT),
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

/**
 * Features of a state after Zhang and Nivre (2011): s0, s1, s2 are the stack from its top, b0 to b2 the buffer; l and r are outermost
 * dependents; w is the word, x and t its end and beginning, p and m its coarse and fine tag, b and n the tags before and behind it. Returns how many.
 */
export function fillParseFeatures(out: Int32Array, state: State, context: ParseContext): number {
  const { word, suffix, stem, coarse, fine } = context;
  const { labels, left1, left2, right1, right2, next, size } = state;
  const s0 = state.peek(0);
  const s1 = state.peek(1);
  const s2 = state.peek(2);
  const b1 = next + 1 <= size ? next + 1 : -1;
  const b2 = next + 2 <= size ? next + 2 : -1;

  const s0w = s0 < 0 ? NONE : word[s0]!;
  const s0p = s0 < 0 ? NONE : coarse[s0]!;
  const s0m = s0 < 0 ? NONE : fine[s0]!;
  const s0x = s0 < 0 ? NONE : suffix[s0]!;
  const s1w = s1 < 0 ? NONE : word[s1]!;
  const s1p = s1 < 0 ? NONE : coarse[s1]!;
  const s1m = s1 < 0 ? NONE : fine[s1]!;
  const s1x = s1 < 0 ? NONE : suffix[s1]!;
  const s2w = s2 < 0 ? NONE : word[s2]!;
  const s2p = s2 < 0 ? NONE : coarse[s2]!;
  const b0w = word[next]!;
  const b0p = coarse[next]!;
  const b0m = fine[next]!;
  const b0x = suffix[next]!;
  const b1w = b1 < 0 ? NONE : word[b1]!;
  const b1p = b1 < 0 ? NONE : coarse[b1]!;
  const b1m = b1 < 0 ? NONE : fine[b1]!;
  const b2w = b2 < 0 ? NONE : word[b2]!;
  const b2p = b2 < 0 ? NONE : coarse[b2]!;

  const s0l = s0 < 0 ? -1 : left1[s0]!;
  const s0l2 = s0 < 0 ? -1 : left2[s0]!;
  const s0r = s0 < 0 ? -1 : right1[s0]!;
  const s0r2 = s0 < 0 ? -1 : right2[s0]!;
  const s1l = s1 < 0 ? -1 : left1[s1]!;
  const s1r = s1 < 0 ? -1 : right1[s1]!;
  const s1r2 = s1 < 0 ? -1 : right2[s1]!;
  const b0l = left1[next]!;
  const b0l2 = left2[next]!;

  const s0lw = s0l < 0 ? NONE : word[s0l]!;
  const s0lp = s0l < 0 ? NONE : coarse[s0l]!;
  const s0lr = s0l < 0 ? 0 : labels[s0l]! + 1;
  const s0l2p = s0l2 < 0 ? NONE : coarse[s0l2]!;
  const s0l2r = s0l2 < 0 ? 0 : labels[s0l2]! + 1;
  const s0rw = s0r < 0 ? NONE : word[s0r]!;
  const s0rp = s0r < 0 ? NONE : coarse[s0r]!;
  const s0rr = s0r < 0 ? 0 : labels[s0r]! + 1;
  const s0r2p = s0r2 < 0 ? NONE : coarse[s0r2]!;
  const s0r2r = s0r2 < 0 ? 0 : labels[s0r2]! + 1;
  const s1lw = s1l < 0 ? NONE : word[s1l]!;
  const s1lp = s1l < 0 ? NONE : coarse[s1l]!;
  const s1lr = s1l < 0 ? 0 : labels[s1l]! + 1;
  const s1rw = s1r < 0 ? NONE : word[s1r]!;
  const s1rp = s1r < 0 ? NONE : coarse[s1r]!;
  const s1rr = s1r < 0 ? 0 : labels[s1r]! + 1;
  const s1r2r = s1r2 < 0 ? 0 : labels[s1r2]! + 1;
  const b0lw = b0l < 0 ? NONE : word[b0l]!;
  const b0lp = b0l < 0 ? NONE : coarse[b0l]!;
  const b0lr = b0l < 0 ? 0 : labels[b0l]! + 1;
  const b0l2p = b0l2 < 0 ? NONE : coarse[b0l2]!;
  const b0l2r = b0l2 < 0 ? 0 : labels[b0l2]! + 1;

  const s0vl = s0 < 0 ? 9 : Math.min(3, state.leftCount[s0]!);
  const s0vr = s0 < 0 ? 9 : Math.min(3, state.rightCount[s0]!);
  const s1vl = s1 < 0 ? 9 : Math.min(3, state.leftCount[s1]!);
  const s1vr = s1 < 0 ? 9 : Math.min(3, state.rightCount[s1]!);
  const b0vl = Math.min(3, state.leftCount[next]!);
  const ds = s0 < 0 ? 0 : near(s0, next);
  const dt = s1 < 0 ? 0 : near(s1, s0);

  const s0t = s0 < 0 ? NONE : stem[s0]!;
  const s1t = s1 < 0 ? NONE : stem[s1]!;
  const b0t = stem[next]!;
  const s0b = s0 <= 0 ? NONE : coarse[s0 - 1]!;
  const s0n = s0 < 0 || s0 + 1 >= next ? NONE : coarse[s0 + 1]!;
  const s1n = s1 < 0 ? NONE : coarse[s1 + 1]!;
  const b0b = next <= 0 ? NONE : coarse[next - 1]!;
  const b3p = next + 3 <= size ? coarse[next + 3]! : NONE;
  const s0rrp = s0r < 0 || right1[s0r]! < 0 ? NONE : coarse[right1[s0r]!]!;

  let k = 0;
  // The buffer's first word, its second, its third, and their tags.
  out[k++] = join1(7, b0w);
  out[k++] = join1(8, b0m);
  out[k++] = join2(9, b0w, b0p);
  out[k++] = join1(19, b0x);

  out[k++] = join1(10, b1w);
  out[k++] = join1(11, b1m);
  out[k++] = join2(12, b1w, b1p);

  out[k++] = join2(13, b2w, b2p);
  out[k++] = join1(14, b2p);

  out[k++] = join2(28, b0p, b1p);
  out[k++] = join2(29, b0m, b1m);
  out[k++] = join3(40, b0p, b1p, b2p);
  out[k++] = join4(110, b0p, b1p, b2p, b3p);

  // Its dependents.
  out[k++] = join2(74, b0p, b0vl);
  out[k++] = join1(83, b0lw);
  out[k++] = join2(84, b0lp, b0lr);
  out[k++] = join2(87, b0l2p, b0l2r);
  out[k++] = join3(99, b0m, b0lr, b0l2r);

  // The top of the stack, its dependents to the left, and to the right.
  out[k++] = join1(1, s0w);
  out[k++] = join1(2, s0m);
  out[k++] = join2(3, s0w, s0p);
  out[k++] = join1(17, s0x);
  out[k++] = join2(66, s0w, s0vr);
  out[k++] = join2(67, s0p, s0vr);
  out[k++] = join2(68, s0w, s0vl);
  out[k++] = join2(69, s0p, s0vl);

  out[k++] = join1(75, s0lw);
  out[k++] = join2(76, s0lp, s0lr);
  out[k++] = join2(85, s0l2p, s0l2r);
  out[k++] = join3(92, s0m, s0lr, s0l2r);

  out[k++] = join1(77, s0rw);
  out[k++] = join2(78, s0rp, s0rr);
  out[k++] = join2(86, s0r2p, s0r2r);
  out[k++] = join3(94, s0m, s0rr, s0r2r);

  // The word under it, and its dependents.
  out[k++] = join1(4, s1w);
  out[k++] = join1(5, s1m);
  out[k++] = join2(6, s1w, s1p);
  out[k++] = join1(18, s1x);
  out[k++] = join2(70, s1w, s1vr);
  out[k++] = join2(71, s1p, s1vr);
  out[k++] = join2(72, s1p, s1vl);

  out[k++] = join1(81, s1lw);
  out[k++] = join2(82, s1lp, s1lr);

  out[k++] = join1(79, s1rw);
  out[k++] = join2(80, s1rp, s1rr);
  out[k++] = join3(96, s1m, s1rr, s1r2r);

  // The word under that.
  out[k++] = join1(0, 0);
  out[k++] = join2(15, s2w, s2p);
  out[k++] = join1(16, s2p);

  // Coarse tags and distances of all of them.
  out[k++] = join2(27, s0p, b0p);
  out[k++] = join2(35, s1p, s0p);
  out[k++] = join3(43, s1p, s0p, b0p);
  out[k++] = join3(45, s2p, s1p, s0p);
  out[k++] = join2(57, s0p, ds);
  out[k++] = join2(59, b0p, ds);
  out[k++] = join3(61, s0p, b0p, ds);
  out[k++] = join3(62, s1p, s0p, dt);
  out[k++] = join2(63, s1p, dt);
  out[k++] = join2(65, s0p, dt);

  out[k++] = join4(20, s0w, s0p, b0w, b0p);
  out[k++] = join3(21, s0w, s0p, b0w);
  out[k++] = join3(22, s0w, b0w, b0p);
  out[k++] = join3(23, s0w, s0p, b0m);
  out[k++] = join3(24, s0m, b0w, b0p);
  out[k++] = join2(25, s0w, b0w);
  out[k++] = join2(26, s0m, b0m);
  out[k++] = join4(30, s1w, s1p, s0w, s0p);
  out[k++] = join3(31, s1w, s1p, s0m);
  out[k++] = join3(32, s1m, s0w, s0p);
  out[k++] = join2(33, s1w, s0w);
  out[k++] = join2(34, s1m, s0m);
  out[k++] = join2(36, s1m, b0m);
  out[k++] = join3(37, s1w, s1p, b0p);
  out[k++] = join3(38, s1p, b0w, b0p);
  out[k++] = join2(39, s1w, b0w);
  out[k++] = join3(41, s0p, b0p, b1p);
  out[k++] = join3(42, s0m, b0m, b1m);
  out[k++] = join3(44, s1m, s0m, b0m);
  out[k++] = join3(46, s0p, s0lp, b0p);
  out[k++] = join3(47, s0p, s0rp, b0p);
  out[k++] = join3(48, s0p, b0p, b0lp);
  out[k++] = join3(49, s1p, s0p, s0lp);
  out[k++] = join3(50, s1p, s0p, s0rp);
  out[k++] = join3(51, s1p, s1rp, s0p);
  out[k++] = join3(52, s1p, s1lp, s0p);
  out[k++] = join4(53, s1p, s0p, b0p, b1p);
  out[k++] = join4(54, s0p, b0p, b1p, b2p);
  out[k++] = join4(55, s2p, s1p, s0p, b0p);
  out[k++] = join2(56, s0w, ds);
  out[k++] = join2(58, b0w, ds);
  out[k++] = join3(60, s0w, b0w, ds);
  out[k++] = join2(64, s1w, dt);
  out[k++] = join2(73, b0w, b0vl);
  out[k++] = join4(88, s0p, s0lp, s0l2p, b0p);
  out[k++] = join4(89, s0p, s0rp, s0r2p, b0p);
  out[k++] = join4(90, b0p, b0lp, b0l2p, s0p);
  out[k++] = join3(91, s0w, s0lr, s0l2r);
  out[k++] = join3(93, s0w, s0rr, s0r2r);
  out[k++] = join3(95, s1w, s1rr, s1r2r);
  out[k++] = join3(97, s1m, s1lr, s0m);
  out[k++] = join3(98, b0w, b0lr, b0l2r);
  out[k++] = join4(100, s0m, s0lr, s0rr, b0m);
  out[k++] = join4(101, s1m, s1rr, s0m, s0lr);
  out[k++] = join4(102, s1w, s0p, s0lw, s1rr);
  out[k++] = join3(103, s0lw, s0p, b0w);
  out[k++] = join3(104, s0p, b0p, b0lw);
  out[k++] = join3(105, s1w, s0lw, s0p);

  // What stands beside the words in the sentence, whatever is attached by now.
  out[k++] = join4(106, s0p, s0n, b0b, b0p);
  out[k++] = join4(107, s0b, s0p, b0p, b1p);
  out[k++] = join4(108, s0b, s0p, b0b, b0p);
  out[k++] = join4(109, s1p, s1n, s0b, s0p);
  out[k++] = join4(111, s0p, s0n, b0p, b1p);

  // Beginnings and endings stand in for words that were not met.
  out[k++] = join2(112, s0t, b0t);
  out[k++] = join2(113, s1t, s0t);
  out[k++] = join2(114, s0t, b0m);
  out[k++] = join2(115, s0m, b0t);
  out[k++] = join2(116, s1t, s0m);
  out[k++] = join2(117, s1m, s0t);
  out[k++] = join2(118, s0x, b0x);
  out[k++] = join3(119, s0x, b0p, ds);
  out[k++] = join3(120, s0p, b0x, ds);
  out[k++] = join2(121, s1x, s0x);

  out[k++] = join4(122, s0m, s0rp, s0rrp, b0p);
  out[k++] = join4(123, s1m, s1rr, s0p, s0rr);
  out[k++] = join4(124, s1w, s0p, s0lr, s0rr);
  out[k++] = join4(125, s1p, s0p, s0vl, s0vr);
  out[k++] = join4(126, s2p, s1p, s1rr, s0p);
  return k;
}

import { EMPTY_HASH, hashOnto } from './hash-text.js';

/** How many minima a sketch keeps: an estimate of likeness is off by about 1/16 at most times. */
const SIZE = 64;
const SHINGLE = 4;
const BYTES = 2;
/** Fewer equal minima than this can be chance or a shared quotation. */
const FEWEST_EQUAL = 8;
const LARGEST_COUNT = 0xffff;

/** The finaliser of MurmurHash3 (Appleby 2011): a permutation of the 32-bit numbers. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const SEEDS = Uint32Array.from({ length: SIZE }, (_, index) => mix(index + 1));

/** The words of a text, without case and signs. */
export const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * MinHash of the runs of four words of a text (Broder 1997), as base64: by it copies are recognised without the text. The first
 * number is how many different runs there are, the others are the low 16 bits of the minima.
 */
export function sketchOf(text: string): string {
  const words = wordsOf(text);
  const shingles = new Set<number>();
  for (let at = 0; at === 0 || at + SHINGLE <= words.length; at++)
    shingles.add(hashWords(words, at, Math.min(at + SHINGLE, words.length)));
  const bytes = Buffer.alloc((SIZE + 1) * BYTES);
  bytes.writeUInt16LE(Math.min(shingles.size, LARGEST_COUNT), 0);
  minimaOf(shingles).forEach((value, index) => bytes.writeUInt16LE(value & 0xffff, (index + 1) * BYTES));
  return bytes.toString('base64');
}

/** `hashText` of the words `from` up to before `to`, joined by spaces. */
function hashWords(words: readonly string[], from: number, to: number): number {
  let hash = EMPTY_HASH;
  for (let at = from; at < to; at++) hash = hashOnto(at === from ? hash : hashOnto(hash, ' '), words[at]!);
  return hash >>> 0;
}

/** The least of the hashes by each seed. */
function minimaOf(shingles: Iterable<number>): Uint32Array {
  const minima = new Uint32Array(SIZE).fill(0xffffffff);
  for (const shingle of shingles)
    for (let index = 0; index < SIZE; index++) {
      const value = mix(shingle ^ (SEEDS[index] as number));
      if (value < (minima[index] as number)) minima[index] = value;
    }
  return minima;
}

/** The numbers of a sketch: the count of runs, then the minima. */
export function readSketch(sketch: string): Uint16Array {
  const bytes = Buffer.from(sketch, 'base64');
  const numbers = new Uint16Array(SIZE + 1);
  for (let index = 0; index <= SIZE; index++) numbers[index] = bytes.readUInt16LE(index * BYTES);
  return numbers;
}

/** How many minima two sketches have in common. */
export function countEqual(a: Uint16Array, b: Uint16Array): number {
  let equal = 0;
  for (let index = 1; index <= SIZE; index++) if (a[index] === b[index]) equal += 1;
  return equal;
}

/**
 * Which part of the shorter text stands in the longer one, 0 to 1, from their sketches and how many minima these have in common. Two
 * reports of one happening that were written independently have under 0.1 in common, a copy that was cut to half its length has 1.
 */
export function sharedPart(a: Uint16Array, b: Uint16Array, equal: number): number {
  if (equal < FEWEST_EQUAL) return 0;
  const [countA, countB] = [a[0] as number, b[0] as number];
  const jaccard = equal / SIZE;
  return Math.min(1, ((jaccard / (1 + jaccard)) * (countA + countB)) / Math.max(1, Math.min(countA, countB)));
}

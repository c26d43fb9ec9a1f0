import { remember } from '../../core/index.js';
import { hashUnits, spread } from './hash.js';

/** Places of a word's codes in its row. */
export const WORD = 0;
export const SHAPE = 1;
export const PREFIX = 2; // 1 to 4 letters
export const SUFFIX = 6; // 1 to 5 letters
export const CODES = 11;

const SHAPED_LENGTH = 40;

/** Capitals, digits and signs of a word as bits; 1 where it is longer than three letters. */
function describeShape(text: string, lower: string): number {
  let shape = text.length > 3 ? 1 : 0;
  const upper = text.toUpperCase();
  const units = Math.min(text.length, SHAPED_LENGTH);
  for (let index = 0; index < units; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 48 && unit <= 57) shape |= index === 0 ? 6 : 2;
    else if (text[index] !== lower[index]) shape |= index === 0 ? 8 : 16;
    else if (text[index] !== upper[index]) shape |= 32;
    else if (unit === 45) shape |= 64;
    else if (unit === 39 || unit === 0x2019) shape |= 128;
    else if (unit === 46) shape |= 256;
    else shape |= 512;
  }
  return shape;
}

function computeCodes(text: string): Int32Array {
  const codes = new Int32Array(CODES);
  const lower = text.toLowerCase().replaceAll('’', "'");
  const { length } = lower;
  codes[WORD] = hashUnits(lower, 0, length);
  codes[SHAPE] = spread(describeShape(text, lower));
  for (let size = 1; size <= 4; size += 1) codes[PREFIX + size - 1] = hashUnits(lower, 0, Math.min(size, length));
  for (let size = 1; size <= 5; size += 1)
    codes[SUFFIX + size - 1] = hashUnits(lower, Math.max(0, length - size), length);
  return codes;
}

/** Hashes of a word's form, shape and affixes. */
export const encodeWord = remember(computeCodes);

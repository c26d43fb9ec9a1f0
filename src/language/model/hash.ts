/** By itself, as the globals of jest's contexts are slow to look up. */
const { imul } = Math;

const MIX_A = 0x85ebca6b;
const MIX_B = 0xc2b2ae35;
const MIX_C = 0x9e3779b1;

/** Spreads a small number over 32 bits, so that tags and labels can be combined like words. */
export function spread(value: number): number {
  let hash = imul(value + 0x6a09, MIX_C);
  hash = imul(hash ^ (hash >>> 15), MIX_A);
  hash = imul(hash ^ (hash >>> 13), MIX_B);
  return hash ^ (hash >>> 16);
}

/** FNV-1a over UTF-16 units `from` up to `to`, spread; digits count as one, so that all years and amounts share their weights. */
export function hashUnits(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let index = from; index < to; index += 1) {
    const unit = text.charCodeAt(index);
    hash = imul(hash ^ (unit >= 48 && unit <= 57 ? 48 : unit), 16777619);
  }
  return spread(hash);
}

/* The bucket of a feature is the top bits of these, and each of those depends on every bit of the parts. */

/** A template's number as it is joined; score.wat joins too. */
export const joinNumber = (template: number): number => imul(template, MIX_C);

export const join1 = (template: number, a: number): number => imul(a ^ joinNumber(template), MIX_A);

export const join2 = (template: number, a: number, b: number): number => imul((join1(template, a) + b) | 0, MIX_B);

export const join3 = (template: number, a: number, b: number, c: number): number =>
  imul((join2(template, a, b) + c) | 0, MIX_C);

export const join4 = (template: number, a: number, b: number, c: number, d: number): number =>
  imul((join3(template, a, b, c) + d) | 0, MIX_A);

import { remember } from '../core/index.js';
import { plainLetters } from './letters.js';

/** A run of letters and digits: names are compared by these, so that it does not matter how a tokenizer cuts at hyphens and apostrophes. */
export interface Atom {
  /** Without accents, lower case. */
  readonly key: string;
  /** Without accents, case kept. */
  readonly plain: string;
  /** As written. */
  readonly text: string;
  /** What stands before it in the token. */
  readonly gap: string;
}

const PARTS = /([^\p{L}\p{M}\p{N}]*)([\p{L}\p{M}\p{N}]+)/gu;
const FIRST = /[\p{L}\p{M}\p{N}]+/u;
const WORD = /^[A-Za-z]+$/u;
/** Marks that may stand inside a name as tokens of their own: "Guinée" "-" "Bissau". */
const JOINING = /^[-‐‑–'’ʼ.·]+$/u;

export const splitAtoms = remember((token): readonly Atom[] => {
  if (WORD.test(token)) return [{ key: token.toLowerCase(), plain: token, text: token, gap: '' }];
  return [...token.matchAll(PARTS)].flatMap(([, gap, text]) => {
    const plain = plainLetters(text!);
    return plain ? [{ key: plain.toLowerCase(), plain, text: text!, gap: gap! }] : [];
  });
});

export const splitWords = (text: string): readonly Atom[] => text.split(/\s+/u).flatMap(splitAtoms);

/** The key of the first atom. */
export function firstKey(text: string): string {
  const [word] = FIRST.exec(text) ?? [''];
  return plainLetters(word).toLowerCase();
}

export const isJoining = (token: string): boolean => JOINING.test(token);

/** Whether a text has a capital letter wherever the form has one; where the form has a small one, any will do. */
export function meetsCase(form: string, text: string): boolean {
  if (form.length !== text.length) return form.toLowerCase() === text.toLowerCase();
  for (let at = 0; at < form.length; at++) {
    const wanted = form[at]!;
    if (wanted !== text[at] && wanted !== wanted.toLowerCase()) return false;
  }
  return true;
}

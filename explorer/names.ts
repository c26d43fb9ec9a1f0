import type { ActorName } from '../src/explore/contract.js';
import { lang } from './state.js';

// Marks that turn the direction of text, by which a name could pose as another.
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text of others as it may be shown: marks that turn its direction are told, not obeyed. */
export const showMarks = (text: string): string =>
  text.replace(TURNING, (mark) => `⟨U+${mark.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`);

/** The actor's name in the language of the page, where one is known. */
export function nameOf({ name, nameFr, nameDa }: Pick<ActorName, 'name' | 'nameFr' | 'nameDa'>): string {
  const own = { en: name, fr: nameFr, da: nameDa }[lang.value];
  return showMarks(own ?? name);
}

import { distance } from 'fastest-levenshtein';
import { remember } from '../core/index.js';
import { splitWords } from './atoms.js';
import { isTransliterated } from './name-origin.js';

/**
 * Sounds that French, English and Danish write in different letters when they take over Russian, Ukrainian, Arabic or African
 * names, brought to one spelling (after the ISO 9, BGN/PCGN and French press conventions).
 */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tch|tsch|sch|sh|sj(?=[aeiou])|tj(?=[aeiou])/gu, 'ch'],
  [/^ti(?=a)/u, 'chi'],
  [/dzh|zh|zj|dj/gu, 'j'],
  [/^y(?=[aeou])|^i(?=e)/u, 'j'],
  [/gu(?=[ei])|gh/gu, 'g'],
  [/kh|ck|q|c(?![hei]|$)|c$/gu, 'k'],
  [/ph/gu, 'f'],
  [/dh/gu, 'd'],
  [/w|ou(?=[aei])/gu, 'v'],
  [/aou/gu, 'avu'],
  [/ou|oo/gu, 'u'],
  [/(?<=[aeou])[yj](?![aeiou])/gu, 'i'],
  [/(?:yi|yy|yj|iy|ij|y)$/u, 'i'],
  [/y/gu, 'i'],
  [/(\p{L})\1+/gu, '$1'],
];
/** A French ending of Russian names: Poutine, Prigojine. */
const FRENCH_ENDING = /ine$/u;

/** Given names and particles whose spellings differ in more than sounds. */
const SAME_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^m(?:o|u|ou)?h?am+[ae]d(?:ou)?$/u, 'mohamed'],
  [/^ahm[ae]d$/u, 'ahmed'],
  [/^mahmo?ud$/u, 'mahmud'],
  [/^h(?:o|u|ou)s+(?:ei|ai|e|i)n$/u, 'husein'],
  [/^[yj](?:u|ou|o)s+(?:e|u|ou)f$/u, 'jusuf'],
  [/^[ei]brahim$/u, 'ibrahim'],
  [/^(?:o|u|ou)m[ae]r$/u, 'omar'],
  [/^al(?:eks|ex)and(?:er|re|r|ar)$/u, 'aleksander'],
  [/^di?mi?tri?[iyj]*$/u, 'dmitri'],
  [/^el$/u, 'al'],
  [/^(?:ben|ibn)$/u, 'bin'],
  [/^abd[ue]l$/u, 'abdel'],
];
/** One word of a name in a spelling that its transliterations share. */
export const soundKey = (word: string, isFamily = false): string => (isFamily ? familySound(word) : givenSound(word));

const sameName = (word: string): string | undefined => SAME_NAMES.find(([pattern]) => pattern.test(word))?.[1];

const spellSounds = (word: string): string =>
  SOUNDS.reduce((text, [pattern, sound]) => text.replace(pattern, sound), word);

const givenSound = remember((word) => sameName(word) ?? spellSounds(word));
const familySound = remember((word) => sameName(word) ?? spellSounds(word).replace(FRENCH_ENDING, 'in'));

/** The words of a person's name without accents, case and single letters in the middle: "Joseph R. Biden". */
function personWords(name: string): readonly string[] {
  const words = splitWords(name).map(({ key }) => key);
  return words.filter((word, index) => word.length > 1 || index === 0 || index === words.length - 1);
}

/** The words of a person's name by sound. */
export const personKey = (name: string): readonly string[] =>
  personWords(name).map((word, index, words) => soundKey(word, index === words.length - 1));

/** The words of a new person's id: as they are spelled, or by sound where each language spells the name in its own way. */
export function personSlug(name: string): readonly string[] {
  const words = personWords(name);
  return isTransliterated(words) ? personKey(name) : words;
}

/** Long given names may differ in one letter: Abdourahamane, Abdourahmane. */
const LONG_GIVEN_NAME = 8;

/** Whether two given names, by sound, can be of one person: the same, or one the initial of the other. */
export const givenNamesAgree = (a: string, b: string): boolean =>
  a === b ||
  (a.length === 1 && b.startsWith(a)) ||
  (b.length === 1 && a.startsWith(b)) ||
  (Math.min(a.length, b.length) >= LONG_GIVEN_NAME && distance(a, b) <= 1);

const ARTICLE = /^(?:the|le|la|les|l|den|det|de) /u;

/** The words of another name without accents, case, a leading article and a possessive; every letter is kept. */
export function plainKey(name: string): string {
  const words = splitWords(name.replace(/['’ʼ]s?$/u, ''))
    .map(({ key }) => key)
    .join(' ');
  return words.replace(ARTICLE, '');
}

import { EMPTY_HASH, hashOnto, hashText } from '../../core/index.js';

/** What stands for the place of an implied mention, which has none. */
export const IMPLIED = 'implied';

/** What stands for a slot, word or match where there is none. */
export const NONE = '-';

/**
 * The hash of a label: a type, relation, slot or path of the tree, and what else features ask for some thousand times an article.
 * With a sign, as V8 keeps no larger numbers in place.
 */
export const hashLabel = (label: string): number => hashText(label) | 0;

/** The hash of "language:word", which nobody puts together. */
export const hashWord = (language: string, word: string): number =>
  hashOnto(hashOnto(hashOnto(EMPTY_HASH, language), ':'), word) | 0;

export const NO_LABEL = hashLabel(NONE);
export const IMPLIED_LABEL = hashLabel(IMPLIED);

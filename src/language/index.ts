import type { Sentence } from '../core/index.js';
import { loadLanguage } from './language.js';

export { loadLanguage } from './language.js';
export { LANGUAGE_CODES } from './packs.js';

/** Sentences with tags, lemmas, entities and trees. Throws LANGUAGE_UNKNOWN or MODEL_INVALID. */
export const analyse = (text: string, code: string): Sentence[] => loadLanguage(code).analyse(text);

import type { Sentence } from '../core/index.js';
import { loadLanguage } from './language.js';

export { drawTree } from './conllu/draw-tree.js';
export { formatConllu } from './conllu/format-conllu.js';
export { parseConllu } from './conllu/parse-conllu.js';
export { measureNameSets, measureTestSets, type EvaluationRow } from './evaluate/evaluate-language.js';
export { loadEntityModel } from './entities/entity-model-file.js';
export { halfOf, isTrainingArticle } from './halves.js';
export { loadAnalyser, loadLanguage, openLanguage } from './language.js';
export { findPack, LANGUAGE_CODES } from './packs.js';

/** Sentences with tags, lemmas, entities and trees. Throws LANGUAGE_UNKNOWN or MODEL_INVALID. */
export const analyse = (text: string, code: string): Sentence[] => loadLanguage(code).analyse(text);

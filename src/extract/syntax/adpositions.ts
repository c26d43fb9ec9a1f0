import type { WordIndex } from '../lexicon/word-index.js';
import type { Tree } from './tree.js';

/** Whether a noun phrase's head stands behind an adposition of a word class: "in Togo" behind one of `locative`, "by Togo" of `agent`. */
export const standsBehind = (tree: Tree, noun: number, adpositions: string, words: WordIndex): boolean =>
  tree.adpositionsOf(noun).some((word) => words.inClass(word, adpositions));

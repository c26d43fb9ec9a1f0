import type { ReadSentence } from '../read-sentence.js';
import type { Tree } from './tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** The tokens of a noun with what is read with it. */
export interface NounSpan {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

/** How many a noun means that says so: "the two sides", "both countries"; 0 where it does not. */
export function countOf({ tree }: ReadSentence, { head }: Pick<NounSpan, 'head'>, words: WordIndex): number {
  const isBoth = tree
    .children(head, 'det', 'cc')
    .some((at) => words.inClass(tree.token(at).lemma.toLowerCase(), 'both'));
  if (isBoth) return 2;
  const counted = tree.child(head, 'nummod');
  return counted === undefined ? 0 : (words.lexicon.dates.numbers[tree.token(counted).text.toLowerCase()] ?? 0);
}

/** Whether a term means none in particular: "a militia", "another militia", "no militia", "diplomats". */
export function isIndefinite({ tree }: ReadSentence, term: NounSpan, words: WordIndex): boolean {
  const { features } = tree.token(term.head);
  if (features.Definite === 'Def' || hasArticledCase(tree, term.head, words)) return false;
  const determiners = determinersOf(tree, term);
  return determiners.length === 0 || determiners.some((at) => isIndefiniteWord(tree, at));
}

/** "Rebels attacked government forces", "Government agrees truce": without an article, but several governments are none in particular. */
export const isBare = ({ tree }: ReadSentence, term: NounSpan): boolean =>
  determinersOf(tree, term).length === 0 &&
  (term.last > term.first || tree.token(term.head).features.Number !== 'Plur');

function determinersOf(tree: Tree, { first, last }: NounSpan): number[] {
  const found: number[] = [];
  for (let at = first; at <= last; at++) found.push(...tree.children(at, 'det', 'nmod:poss'));
  return found;
}

function isIndefiniteWord(tree: Tree, at: number): boolean {
  const { Definite, PronType } = tree.token(at).features;
  return Definite === 'Ind' || (Definite === undefined && (PronType === 'Ind' || PronType === 'Neg'));
}

/** Whether an adposition of a noun holds its article: French "du". */
export const hasArticledCase = (tree: Tree, noun: number, words: WordIndex): boolean =>
  tree.children(noun, 'case').some((at) => words.inClass(tree.token(at).text.toLowerCase(), 'articled'));

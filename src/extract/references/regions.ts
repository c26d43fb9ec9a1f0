import type { ReadSentence } from '../read-sentence.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** Where in the world a noun says that its country lies: "the West African nation", "ce pays du Golfe", "golfstaten". */
export function regionOf({ tree }: ReadSentence, noun: number, words: WordIndex): string | undefined {
  const modifiers = tree.children(noun, 'amod', 'compound', 'nmod', 'flat');
  const parts = modifiers.concat(modifiers.flatMap((at) => tree.children(at, 'case', 'det', 'amod', 'nmod', 'flat')));
  const inner = [noun, ...parts, ...parts.flatMap((at) => tree.children(at, 'case', 'det'))];
  const phrase = tree.tokens
    .slice(Math.min(...inner), Math.max(...inner) + 1)
    .map(({ text }) => text.toLowerCase().replace('’', "'"))
    .join(' ')
    // "l' ouest"
    .replaceAll("' ", "'");
  return words.regions.find(([term]) => phrase.includes(term))?.[1];
}

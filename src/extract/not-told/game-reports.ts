import type { TaggedSentence } from '../../core/index.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** The class of words for how a game is played: *goalkeeper, half-time, teammate*. */
const GAME = 'game';
/** So many different ones a text about a game has at least, and so many of all its words are such. */
const FEWEST = 3;
const LEAST_SHARE = 0.02;

/** Whether a text tells of a game, in which attacking, defending and meeting somebody is no news of actors. */
export function isGameReport(sentences: readonly TaggedSentence[], words: WordIndex): boolean {
  const met = new Set<string>();
  let all = 0;
  let count = 0;
  for (const { tokens } of sentences)
    for (const { lemma, upos } of tokens) {
      if (upos !== 'PUNCT') all += 1;
      const word = lemma.toLowerCase();
      // "forhold" is no "hold".
      if (words.classMember(word, GAME) !== word) continue;
      count += 1;
      met.add(word);
    }
  return met.size >= FEWEST && count >= LEAST_SHARE * all;
}

import type { ReadSentence } from '../read-sentence.js';
import type { Candidate } from '../relations/candidates.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** The class of verbs that ask for a deed or for an answer. */
const ASKING = 'asking';
/** The class of words before what is only a question: "asked whether", "asked about". */
const QUESTIONING = 'questioning';
/** The class of words before what is asked for: "asked to", "asked for", "asked that". */
const REQUESTING = 'requesting';

/** "Asked X whether it would pay", "asked: would it pay?": who only wants to know something demands nothing. */
export function isQuestion({ tree }: ReadSentence, { trigger, type }: Candidate, words: WordIndex): boolean {
  if (type !== 'URGED' || !words.inClass(tree.token(trigger).lemma.toLowerCase(), ASKING)) return false;
  for (let at = trigger + 1; at < tree.tokens.length; at += 1) {
    const word = tree.token(at).text.toLowerCase();
    if (word === '?' || words.inClass(word, QUESTIONING)) return true;
    if (words.inClass(word, REQUESTING)) return false;
  }
  return false;
}

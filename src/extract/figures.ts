import type { ReadSentence } from './read-sentence.js';
import type { Candidate } from './relations/candidates.js';
import type { WordIndex } from './word-index.js';

/** The class of words that make strife one without weapons. */
const WITHOUT_WEAPONS = 'civilStrife';

/** "A trade war with China", "fought a legal battle against X": nobody was attacked. */
export function isFigurative(
  { tree, arguments: args }: ReadSentence,
  { trigger, type }: Candidate,
  words: WordIndex,
): boolean {
  if (type !== 'ATTACKED') return false;
  const deeds = tree.token(trigger).upos === 'VERB' ? args.find(trigger, 'object') : [trigger];
  return deeds
    .flatMap((deed) => args.find(deed, 'adjective'))
    .some((word) => words.inClass(tree.token(word).lemma.toLowerCase(), WITHOUT_WEAPONS));
}

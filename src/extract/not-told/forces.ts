import type { ReadSentence } from '../read-sentence.js';
import type { Candidate } from '../relations/candidates.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** "American forces", "the army": whether an actor is meant by a noun for its forces, or by the adjective or genitive before one. */
export function isForce({ tree }: ReadSentence, actor: Candidate['target'], words: WordIndex): boolean {
  if (actor.kind === 'implied') return false;
  const nouns = tree.is(actor.head, 'amod', 'nmod:poss') ? [tree.head(actor.head)] : [actor.head];
  return nouns.some((noun) => words.inClass(tree.token(noun).lemma.toLowerCase(), 'force'));
}

/** "Before the French troops left, there were American ones in the country": forces are stationed in no forces. */
export const isStationedInForces = (sentence: ReadSentence, { type, target }: Candidate, words: WordIndex): boolean =>
  type === 'STATIONED_FORCES_IN' && isForce(sentence, target, words);

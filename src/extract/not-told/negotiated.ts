import { standsBehind } from '../syntax/adpositions.js';
import { isIndefinite } from '../syntax/determiners.js';
import type { ReadSentence } from '../read-sentence.js';
import type { Candidate } from '../relations/candidates.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** The class of adpositions before what is talked about. */
const TOPIC = 'topic';

/** "Forhandler med Ghana om en aftale", "négociations sur un accord": what is only talked about has not been agreed, unless there is one ("the deal"). */
export function isOnlyNegotiated(sentence: ReadSentence, { trigger, type }: Candidate, words: WordIndex): boolean {
  const { tree } = sentence;
  const above = tree.head(trigger);
  if (type !== 'AGREED_WITH' || above < 0 || !tree.is(trigger, 'obl', 'nmod')) return false;
  const { upos, lemma } = tree.token(above);
  if (upos !== 'VERB' && upos !== 'NOUN') return false;
  if (!words.framesOf(lemma.toLowerCase(), upos).some((frame) => frame.type === 'NEGOTIATED_WITH')) return false;
  if (!isIndefinite(sentence, { first: trigger, last: trigger, head: trigger }, words)) return false;
  return standsBehind(tree, trigger, TOPIC, words);
}

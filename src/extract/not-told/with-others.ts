import { RELATIONS } from '../../core/index.js';
import { mentionsOf } from '../mentions/noun-phrase.js';
import type { ReadSentence } from '../read-sentence.js';
import type { WordIndex } from '../lexicon/word-index.js';
import type { Candidate } from '../relations/candidates.js';

/** "Mali and Niger drew closer to their neighbours": what several do with others, who are no actors, they do not do with each other. */
export function isDoneWithOthers(
  sentence: ReadSentence,
  { trigger, type, frame, isFramed, source, target }: Candidate,
  words: WordIndex,
): boolean {
  if (!RELATIONS.get(type)!.symmetric || isFramed || frame.pos !== 'VERB') return false;
  const headsIn = (slot: string): readonly number[] => sentence.arguments.find(trigger, slot);
  const doers = headsIn('subject').flatMap((head) => mentionsOf(sentence, head, words).map(({ entity }) => entity));
  const areDoers = doers.includes(source.entity) && doers.includes(target.entity);
  // "reopen their embassies": what is theirs is nobody else.
  const isOther = (head: number): boolean => mentionsOf(sentence, head, words).length === 0;
  return areDoers && frame.target.some((slot) => !frame.source.includes(slot) && headsIn(slot).some(isOther));
}

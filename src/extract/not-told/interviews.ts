import type { Knowledge, RelationType } from '../../core/index.js';
import { isMedium } from '../references/bodies.js';
import type { ArgumentMention, Entity } from '../extraction.js';
import type { ReadSentence } from '../read-sentence.js';
import type { Candidate } from '../relations/candidates.js';
import type { WordIndex } from '../lexicon/word-index.js';

const TALKS: readonly RelationType[] = ['SPOKE_WITH', 'NEGOTIATED_WITH', 'MET_WITH'];
/** What may stand between a verb of saying and the name of whom something is said to. */
const BEFORE_NAME: readonly string[] = ['ADP', 'DET', 'ADJ', 'NOUN', 'PROPN', 'PART'];
/** "Jane Roe on Sky News": the medium stands at most so many tokens behind its reporter. */
const REACH = 4;

/**
 * "She told the BBC's Jane Roe", "the BBC asked X for comment": what somebody says to a medium or its people is only speech, of
 * whatever else the sentence tells they are no part, and what they ask is theirs to ask.
 */
export function isInterview(
  sentence: ReadSentence,
  { trigger, type, source, target }: Candidate,
  knowledge: Knowledge,
  words: WordIndex,
): boolean {
  const { tree, names } = sentence;
  const isOne = (entity: Entity | undefined): boolean => entity !== undefined && isMedium(entity, knowledge, words);
  const reports = ({ entity }: ArgumentMention): boolean => isOne(entity) || isOne(entity.belongsTo);
  // "Speaking to the BBC's Jane Roe, X denied …": as good as telling her.
  const isTalk = (verb: number): boolean =>
    tree.token(verb).upos === 'VERB' &&
    words.framesOf(tree.token(verb).lemma.toLowerCase(), 'VERB').some((frame) => frame.type === 'SPOKE_WITH');
  const isTold = (mention: ArgumentMention): boolean => {
    if (mention.kind !== 'name') return false;
    let at = mention.first - 1;
    while (at >= 0 && BEFORE_NAME.includes(tree.token(at).upos)) at -= 1;
    // "Accused the BBC of bias": who is judged is not only told.
    if (at < 0 || at === trigger || words.inClass(tree.token(at).lemma.toLowerCase(), 'addressing')) return false;
    if (!words.isReporting(tree.token(at)) && !isTalk(at)) return false;
    const isNear = names.some(({ entity, first }) => first > at && first <= mention.last + REACH && isOne(entity));
    return isNear || reports(mention);
  };
  if ([source, target].some(isTold)) return true;
  // "X and Y spoke to the BBC": not with each other.
  const isToMedium = names.some(({ entity, first }) => first > trigger && first <= trigger + REACH && isOne(entity));
  if (TALKS.includes(type)) return isToMedium || reports(source) || reports(target);
  return type === 'URGED' && words.inClass(tree.token(trigger).lemma.toLowerCase(), 'asking') && reports(source);
}

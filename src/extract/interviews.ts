import type { Knowledge, RelationType } from '../core/index.js';
import { kindOf } from './bodies.js';
import type { Entity } from './extraction.js';
import type { ReadSentence } from './read-sentence.js';
import type { Candidate } from './relations/candidates.js';
import type { WordIndex } from './word-index.js';

const MEDIUM = 'medium';
const TALKS: readonly RelationType[] = ['SPOKE_WITH', 'NEGOTIATED_WITH'];

/**
 * "She told the BBC's Jane Roe", "the BBC asked X for comment": what somebody says to a medium or its people is only speech, and
 * what they ask is theirs to ask.
 */
export function isInterview(
  { tree }: ReadSentence,
  { trigger, type, source, target }: Candidate,
  knowledge: Knowledge,
  words: WordIndex,
): boolean {
  const reports = (entity: Entity): boolean =>
    [entity, entity.belongsTo].some((one) => one !== undefined && kindOf(one, knowledge) === MEDIUM);
  if (TALKS.includes(type)) return reports(source.entity) || reports(target.entity);
  return type === 'URGED' && words.inClass(tree.token(trigger).lemma.toLowerCase(), 'asking') && reports(source.entity);
}

import type { ActorId, Knowledge } from '../core/index.js';
import type { Entity } from './extraction.js';
import type { ReadSentence } from './read-sentence.js';
import type { Candidate } from './relations/candidates.js';
import type { WordIndex } from './word-index.js';

/**
 * "Was arrested in Chicago": not by another country that the sentences before spoke of. Of those who are arrested abroad it is said by
 * whom.
 */
export function isArrestElsewhere(
  { tree, at }: ReadSentence,
  { trigger, type, source }: Candidate,
  knowledge: Knowledge,
  words: WordIndex,
): boolean {
  if (type !== 'DETAINED' || source.kind !== 'implied' || source.entity.type !== 'Country') return false;
  const countryOf = ({ type: kind, known }: Entity): ActorId | undefined =>
    known && (kind === 'Country' ? known : kind === 'Place' ? knowledge.actor(known)?.country : undefined);
  const isWhere = (head: number): boolean =>
    tree.adpositionsOf(head).some((adposition) => words.inClass(adposition, 'locative'));
  return tree
    .children(trigger, 'obl', 'nmod')
    .filter(isWhere)
    .flatMap((head) => at[head]!)
    .some(({ entity }) => {
      const country = countryOf(entity);
      return country !== undefined && country !== source.entity.known;
    });
}

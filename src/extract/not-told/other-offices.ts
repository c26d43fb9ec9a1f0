import type { Assertion } from '../extraction.js';
import type { ReadSentence } from '../read-sentence.js';
import { OFFICE, type Candidate } from '../relations/candidates.js';

/**
 * Where the patterns have found who holds an office, nobody else does ("Chancellor Merkel and President Putin"), nor they elsewhere
 * ("Iran project director at the International Crisis Group"), nor still when the patterns say that it is over.
 */
export function isOfOtherOffice(
  facts: readonly Assertion[],
  { index, tree }: ReadSentence,
  { type, trigger, source, target }: Candidate,
): boolean {
  if (type !== OFFICE) return false;
  const held = facts.filter((fact) => fact.sentence === index && fact.trigger === trigger && fact.type === OFFICE);
  const own = held.filter((fact) => fact.source.entity === source.entity);
  // "two commanders": the patterns may not have found both.
  const isOne = tree.token(trigger).features.Number !== 'Plur';
  return (
    (own.length > 0 || (held.length > 0 && isOne)) &&
    own.every((fact) => fact.target.entity !== target.entity || fact.status === 'ended')
  );
}

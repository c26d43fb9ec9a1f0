import { QUAD, relationOf } from '../../core/index.js';
import type { ReadSentence } from '../read-sentence.js';
import type { Candidate } from '../relations/candidates.js';

/**
 * "La Chine condamne les sanctions contre le Togo", "opposes the invasion of Togo": who judges or refuses what was done to somebody has not done
 * it, unless the noun says that it is theirs ("defends its sanctions").
 */
export function isDoneByJudge(
  { tree, at, arguments: args }: ReadSentence,
  { trigger, type, source, target }: Candidate,
  others: readonly Candidate[],
): boolean {
  if (relationOf(type).quad !== QUAD.materialConflict || source.kind === 'implied') return false;
  const path = tree.path(trigger);
  // "les sanctions visant X": the noun above the participle.
  const noun = path.find((step) => tree.token(step).upos === 'NOUN');
  if (noun === undefined || path.indexOf(noun) > 1 || !tree.is(noun, 'obj', 'obl')) return false;
  const verb = tree.head(noun);
  const isSourceAt = (head: number): boolean => at[head]!.some(({ entity }) => entity === source.entity);
  if (verb < 0 || !args.find(verb, 'subject').some(isSourceAt)) return false;
  const isTheirs = tree.children(noun).some(isSourceAt);
  return (
    !isTheirs &&
    others.some(
      (other) =>
        other.trigger === verb &&
        (other.type === 'CRITICIZED' || other.type === 'REJECTED') &&
        other.source.entity === source.entity &&
        other.target.entity === target.entity,
    )
  );
}

import { RELATIONS } from '../../core/index.js';
import type { ReadSentence } from '../read-sentence.js';
import type { Candidate } from '../relations/candidates.js';

/**
 * "Cut aid to Togo to punish the junta", "called X to discuss the war": what a deed is done for, if it is of the same kind and of the same
 * two, is no further deed. To travel somewhere and to meet somebody there are two.
 */
export function isOnlyPurpose(
  { tree }: ReadSentence,
  { trigger, type, source, target }: Candidate,
  others: readonly Candidate[],
): boolean {
  if (!tree.is(trigger, 'advcl', 'xcomp') || tree.token(trigger).features.VerbForm !== 'Inf') return false;
  const { plover } = RELATIONS.get(type)!;
  const areOne = (one: Candidate['target'], other: Candidate['target']): boolean =>
    one.entity === other.entity || one.entity.belongsTo === other.entity || other.entity.belongsTo === one.entity;
  return others.some((other) => {
    const of = RELATIONS.get(other.type)!;
    return (
      other.trigger === tree.head(trigger) &&
      other.type !== type &&
      of.plover === plover &&
      !of.impersonal &&
      other.source.entity === source.entity &&
      areOne(other.target, target)
    );
  });
}

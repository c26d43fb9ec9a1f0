import { QUAD, relationOf } from '../../core/index.js';
import type { ReadSentence } from '../read-sentence.js';
import type { WordIndex } from '../lexicon/word-index.js';
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

/** The class of nouns and verbs for finding out what somebody did. */
const INQUIRY = 'inquiry';

/** "Togo opened an investigation into the killing of a Kenyan envoy": who looks into what was done to somebody has not done it. */
export function isDoneByInvestigator(
  { tree, at, arguments: args }: ReadSentence,
  { trigger, type, source }: Candidate,
  words: WordIndex,
): boolean {
  if (relationOf(type).quad !== QUAD.materialConflict || source.kind === 'implied') return false;
  const isSourceAt = (head: number): boolean => at[head]!.some(({ entity }) => entity === source.entity);
  const isInquiry = (head: number): boolean => words.inClass(tree.token(head).lemma.toLowerCase(), INQUIRY);
  if (tree.token(trigger).upos === 'NOUN' && tree.children(trigger).some(isSourceAt)) return false;
  return tree
    .path(trigger)
    .filter((step) => tree.token(step).upos === 'VERB')
    .some(
      (verb) =>
        (isInquiry(verb) || args.find(verb, 'object').some(isInquiry)) && args.find(verb, 'subject').some(isSourceAt),
    );
}

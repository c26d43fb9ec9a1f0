import type { NounSpan } from '../syntax/determiners.js';
import type { Entity } from '../extraction.js';
import type { ReadSentence } from '../read-sentence.js';

/** "American soldiers in the country": a country does not mean another argument of its own clause. */
export function isOutsideClause(sentence: ReadSentence, term: NounSpan): (entity: Entity) => boolean {
  const { tree, names, at, arguments: args } = sentence;
  const clauseOf = (token: number): number => {
    for (const step of tree.path(token))
      if (['VERB', 'AUX'].includes(tree.token(step).upos) || tree.child(step, 'cop') !== undefined) return step;
    return -1;
  };
  const clause = clauseOf(term.head);
  // "Ankara recalled its envoy and stopped all trade with the country", "asked him to leave the country": nor the subject it shares.
  const subjects = clause < 0 ? [] : args.find(clause, 'subject').filter((head) => head !== term.head);
  const inClause = new Set(
    [...names, ...at.flat()]
      .filter(({ head }) => head !== term.head && (clauseOf(head) === clause || subjects.includes(head)))
      .map(({ entity }) => entity),
  );
  return (entity) => !inClause.has(entity);
}

import type { ReadSentence } from '../read-sentence.js';
import type { Candidate } from '../relations/candidates.js';
import type { WordIndex } from '../lexicon/word-index.js';

/**
 * "Kaja Kallas said that the talks with X were suspended": what somebody who serves another says has been done, without a word on by whom, has
 * not been done by a third that only the sentences before spoke of.
 */
export function isAnnouncedByOther(
  { tree, arguments: args, at }: ReadSentence,
  { trigger, source }: Candidate,
  words: WordIndex,
): boolean {
  if (source.kind !== 'implied' || !tree.is(trigger, 'ccomp') || !args.isPassive(trigger)) return false;
  const verb = tree.head(trigger);
  if (!words.isReporting(tree.token(verb))) return false;
  const served = args
    .find(verb, 'subject')
    .flatMap((subject) => at[subject]!)
    .flatMap(({ entity }) => entity.belongsTo ?? []);
  return served.length > 0 && !served.includes(source.entity);
}

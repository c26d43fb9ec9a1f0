import { QUAD, relationOf } from '../../core/index.js';
import type { WordIndex } from '../lexicon/word-index.js';
import type { ReadSentence } from '../read-sentence.js';
import type { Candidate } from '../relations/candidates.js';

/** "asked for an inquiry into alleged bullying by X": a participle of saying that only describes a noun tells of nobody who says so. */
export const isOnlyAlleged = ({ tree }: ReadSentence, { trigger }: Candidate, words: WordIndex): boolean =>
  tree.is(trigger, 'amod') &&
  trigger < tree.head(trigger) &&
  tree.children(trigger).length === 0 &&
  words.isReporting(tree.token(trigger));

/** "X is not aware of complaints against Y", "is worried about criticism of Y": who is so is not who complains. */
export function isOnlyKnown({ tree, arguments: args }: ReadSentence, { trigger, type, source }: Candidate): boolean {
  if (source.kind === 'implied' || relationOf(type).quad !== QUAD.verbalConflict) return false;
  // "outspoken in her criticism of Y": whose it is, criticises.
  if (tree.token(trigger).upos !== 'NOUN' || args.find(trigger, 'possessor').length > 0) return false;
  const predicate = tree.head(trigger);
  if (predicate < 0 || predicate > trigger || !tree.is(trigger, 'obl', 'nmod')) return false;
  const isPredicate = tree.token(predicate).upos === 'ADJ' && tree.child(predicate, 'cop') !== undefined;
  return isPredicate && !tree.isWithin(source.head, trigger);
}

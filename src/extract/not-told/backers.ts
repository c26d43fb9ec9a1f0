import { participleBehind } from '../mend/backed.js';
import type { ReadSentence } from '../read-sentence.js';
import type { Candidate } from '../relations/candidates.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** "Bombed Iran-backed Hezbollah": who stands before the hyphen backs whom the participle describes, and has no part in what else the sentence tells. */
export const isOnlyBacker = (
  sentence: ReadSentence,
  { trigger, source, target }: Candidate,
  words: WordIndex,
): boolean =>
  [source, target].some((mention) => {
    const participle = mention.kind === 'name' ? participleBehind(sentence.tree, mention.last, words) : undefined;
    if (participle === undefined) return false;
    return participle !== trigger || target.kind === 'implied' || target.head !== sentence.tree.head(trigger);
  });

import { participleBehind } from '../mend/backed.js';
import type { ReadSentence } from '../read-sentence.js';
import type { Candidate } from '../relations/candidates.js';
import type { WordIndex } from '../lexicon/word-index.js';

/**
 * "Bombed Iran-backed Hezbollah": who stands before the hyphen has no part in what else the sentence tells, nor backs another than whom a frame
 * of the participle relates to them.
 */
export const isOnlyBacker = (
  sentence: ReadSentence,
  { trigger, source, target, isFramed }: Candidate,
  words: WordIndex,
): boolean =>
  [source, target].some((mention) => {
    const participle = mention.kind === 'name' ? participleBehind(sentence.tree, mention.last, words) : undefined;
    return participle !== undefined && !(participle === trigger && isFramed);
  });

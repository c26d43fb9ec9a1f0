import type { ReadSentence } from '../read-sentence.js';
import type { Candidate } from '../relations/candidates.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** The class of verbs for what somebody says of something (docs/lexicon.md). */
const COMMENTING = 'commenting';

/** "Declined to comment on what X had said": who says nothing of it turns down nothing that X asked for. */
export const isOnlySilent = ({ tree }: ReadSentence, { trigger, type }: Candidate, words: WordIndex): boolean =>
  type === 'REJECTED' &&
  tree
    .children(trigger, 'xcomp', 'ccomp', 'advcl', 'obj', 'obl')
    .some((child) => words.inClass(tree.token(child).lemma.toLowerCase(), COMMENTING));

import type { Sentence } from '../core/index.js';
import { mendAttachment } from './attachment.js';
import { joinListedNames, separateNames } from './coordination.js';
import { mendClauses } from './mend-clauses.js';
import { mendHeadline } from './mend-headline.js';
import { mendPerfect } from './mend-perfect.js';
import { mendRoles } from './mend-roles.js';
import { mendRoot } from './mend-root.js';
import { mendSubjects } from './mend-subjects.js';
import type { NameSpan } from './names.js';
import { joinTitledNames } from './titled-names.js';
import { isTree } from './tree.js';
import type { WordIndex } from './word-index.js';

type Mend = (sentence: Sentence, names: readonly NameSpan[], words: WordIndex) => Sentence;

/** In order: what a rule finds can depend on what those before it have put right. */
const MENDS: readonly Mend[] = [
  mendClauses,
  mendRoot,
  mendHeadline,
  (sentence, _, words) => mendPerfect(sentence, words),
  mendSubjects,
  (sentence, _, words) => mendAttachment(sentence, words),
  mendRoles,
  separateNames,
  joinListedNames,
  joinTitledNames,
];

/**
 * The sentence with its tree put right where a parser that learned from other text errs in news. A rule that would hang words on each
 * other in a ring, as it can where the parser errs in another way than it expects, changes nothing: what walks up a ring never ends.
 */
export const mendTree: Mend = (parsed, names, words) =>
  MENDS.reduce((sentence, mend) => {
    const mended = mend(sentence, names, words);
    return mended === sentence || isTree(mended.tokens) ? mended : sentence;
  }, parsed);

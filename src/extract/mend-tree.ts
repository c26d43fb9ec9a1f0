import type { Token } from '../core/index.js';
import { mendAttachment } from './attachment.js';
import { joinListedNames, separateNames } from './coordination.js';
import { mendAdpositions } from './mend-adpositions.js';
import { mendAppositions, mendHolders } from './mend-appositions.js';
import { mendAsides } from './mend-asides.js';
import { mendBacked } from './mend-backed.js';
import { mendAbsolutes, mendRelative, mendSpeaking } from './mend-clauses.js';
import { mendControl } from './mend-control.js';
import { mendHeadline } from './mend-headline.js';
import { mendMediators } from './mend-mediators.js';
import { mendNamed } from './mend-named.js';
import { mendPairs } from './mend-pairs.js';
import { mendParticiples } from './mend-participles.js';
import { mendPerfect } from './mend-perfect.js';
import { mendPresence } from './mend-presence.js';
import { mendRoles } from './mend-roles.js';
import { mendRoot } from './mend-root.js';
import { mendSubjects } from './mend-subjects.js';
import { mendTimes } from './mend-times.js';
import { mendVerbs } from './mend-verbs.js';
import type { NameSpan } from './names.js';
import { freeTitledNames, joinTitledNames, liftAdpositions } from './titled-names.js';
import { isTree, type Tree } from './tree.js';
import type { WordIndex } from './word-index.js';

/** Gives the tokens of the tree put right, or those that it has. */
type Mend = (tree: Tree, names: readonly NameSpan[], words: WordIndex) => readonly Token[];

/** In order: what a rule finds can depend on what those before it have put right. */
const MENDS: readonly Mend[] = [
  (tree, _, words) => mendAdpositions(tree, words),
  mendBacked,
  mendRelative,
  (tree, _, words) => mendSpeaking(tree, words),
  mendAbsolutes,
  (tree, _, words) => mendVerbs(tree, words),
  mendRoot,
  mendHeadline,
  (tree, _, words) => mendPerfect(tree, words),
  (tree, _, words) => mendParticiples(tree, words),
  (tree, _, words) => mendControl(tree, words),
  mendSubjects,
  mendTimes,
  (tree, _, words) => mendAttachment(tree, words),
  mendAsides,
  mendMediators,
  mendRoles,
  separateNames,
  joinListedNames,
  freeTitledNames,
  liftAdpositions,
  joinTitledNames,
  mendNamed,
  mendAppositions,
  mendHolders,
  mendPairs,
  mendPresence,
];

/**
 * A sentence's tree put right where a parser that learned from other text errs in news. A rule that would hang words on each other in a
 * ring, as it can where the parser errs in another way than it expects, changes nothing: what walks up a ring never ends.
 */
export const mendTree = (parsed: Tree, names: readonly NameSpan[], words: WordIndex): Tree =>
  MENDS.reduce((tree, mend) => {
    const tokens = mend(tree, names, words);
    // Most rules have nothing to put right, and give the tokens that there are.
    if (tokens === tree.tokens) return tree;
    const isChanged = tokens.some((token, at) => token !== tree.tokens[at]);
    return isChanged && isTree(tokens) ? tree.with(tokens) : tree;
  }, parsed);

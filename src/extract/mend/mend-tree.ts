import type { Token } from '../../core/index.js';
import type { NameSpan } from '../names/names.js';
import { isTree, type Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';
import { mendAdpositions, mendBetweenAdpositions } from './adpositions.js';
import { mendAgents } from './agents.js';
import { mendAppositions, mendDescriptions, mendHolders, mendLastNamed } from './appositions.js';
import { mendAsides } from './asides.js';
import { mendAttachment } from './attachment.js';
import { mendAttributes } from './attributes.js';
import { mendAuxiliaries } from './auxiliaries.js';
import { mendBacked } from './backed.js';
import { mendAbsolutes, mendRelative, mendSpeaking } from './clauses.js';
import { mendClitics } from './clitics.js';
import { mendCompanions } from './companions.js';
import { mendControl } from './control.js';
import {
  joinCounted,
  joinListedModifiers,
  joinListedNames,
  raiseWholeWords,
  separateNames,
  separateUnjoined,
} from './coordination.js';
import { mendFiniteNouns } from './finite-nouns.js';
import { mendGerunds } from './gerunds.js';
import { mendHeadline } from './headline.js';
import { mendAccusing, mendBringing, mendInfinitives } from './infinitives.js';
import { mendJoinedVerbs } from './joined-verbs.js';
import { mendLightVerbs } from './light-verbs.js';
import { mendMediators } from './mediators.js';
import { mendNamed } from './named.js';
import { mendArticledObjects, mendObjects } from './objects.js';
import { mendOpeningObjects, mendOpeningPassives, mendOpenings } from './openings.js';
import { mendCounted, mendPairs } from './pairs.js';
import {
  mendDescribing,
  mendDoneBefore,
  mendParticiples,
  mendReduced,
  mendSayingParticiples,
  mendVisiting,
} from './participles.js';
import { mendPerfect } from './perfect.js';
import { mendPredicates, mendResults } from './predicates.js';
import { mendPresence } from './presence.js';
import { mendReceivers } from './receivers.js';
import { mendOriginClauses, mendRelativeClauses, mendSubjectClauses } from './relative-clauses.js';
import { mendRoles } from './roles.js';
import { mendRoot } from './root.js';
import { mendSubjects } from './subjects.js';
import { mendSuperlatives } from './superlatives.js';
import { mendTimes, mendTimesBehind } from './times.js';
import { freeTitledNames, joinTitledNames, liftAdpositions } from './titled-names.js';
import { mendUndergone } from './undergone.js';
import { mendFormer, mendNouns, mendVerbs } from './verbs.js';
import { mendWhose } from './whose.js';

/** Gives the tokens of the tree put right, or those that it has. */
type Mend = (tree: Tree, names: readonly NameSpan[], words: WordIndex) => readonly Token[];

/** In order: what a rule finds can depend on what those before it have put right. */
const MENDS: readonly Mend[] = [
  (tree, _, words) => mendAuxiliaries(tree, words),
  raiseWholeWords,
  mendInfinitives,
  (tree, _, words) => mendNouns(tree, words),
  (tree, _, words) => mendFormer(tree, words),
  (tree, _, words) => mendAdpositions(tree, words),
  mendBacked,
  mendOpenings,
  mendOpeningObjects,
  (tree, _, words) => mendOpeningPassives(tree, words),
  mendRelative,
  (tree, _, words) => mendSpeaking(tree, words),
  mendAbsolutes,
  (tree, _, words) => mendVerbs(tree, words),
  (tree, _, words) => mendClitics(tree, words),
  mendRoot,
  mendFiniteNouns,
  mendHeadline,
  mendPredicates,
  mendResults,
  (tree, _, words) => mendPerfect(tree, words),
  mendBetweenAdpositions,
  mendSuperlatives,
  mendAttributes,
  (tree, _, words) => mendParticiples(tree, words),
  mendVisiting,
  (tree, _, words) => mendReduced(tree, words),
  (tree, _, words) => mendJoinedVerbs(tree, words),
  (tree, _, words) => mendLightVerbs(tree, words),
  (tree, _, words) => mendArticledObjects(tree, words),
  (tree, _, words) => mendControl(tree, words),
  (tree, _, words) => mendBringing(tree, words),
  (tree, _, words) => mendAccusing(tree, words),
  mendCompanions,
  mendAgents,
  mendSubjects,
  mendTimes,
  mendTimesBehind,
  (tree, _, words) => mendAttachment(tree, words),
  mendAsides,
  mendMediators,
  (tree, _, words) => mendDescribing(tree, words),
  (tree, _, words) => mendSayingParticiples(tree, words),
  (tree, _, words) => mendGerunds(tree, words),
  (tree, _, words) => mendReceivers(tree, words),
  (tree, _, words) => mendRelativeClauses(tree, words),
  mendSubjectClauses,
  mendOriginClauses,
  (tree, _, words) => mendDoneBefore(tree, words),
  mendRoles,
  (tree, _, words) => mendUndergone(tree, words),
  (tree, _, words) => mendWhose(tree, words),
  separateUnjoined,
  joinListedModifiers,
  separateNames,
  joinListedNames,
  joinCounted,
  freeTitledNames,
  liftAdpositions,
  joinTitledNames,
  mendCounted,
  mendNamed,
  mendObjects,
  mendAppositions,
  mendDescriptions,
  mendLastNamed,
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

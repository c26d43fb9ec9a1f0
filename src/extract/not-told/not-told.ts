import type { Knowledge } from '../../core/index.js';
import type { Assertion } from '../extraction.js';
import type { WordIndex } from '../lexicon/word-index.js';
import type { ReadSentence } from '../read-sentence.js';
import type { Candidate } from '../relations/candidates.js';
import { isAnnouncedByOther } from './announced.js';
import { isOnlyBacker } from './backers.js';
import { isOnlyDemanded } from './demands.js';
import { isFigurative } from './figures.js';
import { isStationedInForces } from './forces.js';
import { isOnlyAlleged, isOnlyKnown } from './hearsay.js';
import { isInterview } from './interviews.js';
import { isDoneByInvestigator, isDoneByJudge } from './judged.js';
import { isOnlyNegotiated } from './negotiated.js';
import { isOfNobodyNamed, isOfUnnamedAccuser } from './nobody.js';
import { isOfAttendants, isOfOtherNamed, isOfOtherOffice } from './of-others.js';
import { isOfOwnCountry } from './own-country.js';
import { isOnlyPurpose } from './purposes.js';
import { isQuestion } from './questions.js';
import { isOnlySilent } from './silent.js';
import { isUnmet } from './unmet.js';
import {
  isArrestElsewhere,
  isAtHome,
  isFled,
  isLeaver,
  isOfVisitor,
  isRefusedVisit,
  isSender,
  isWhereOthersAreHit,
} from './whereabouts.js';
import { isDoneWithOthers } from './with-others.js';

/** What a candidate is judged by besides its sentence. */
export interface Setting {
  /** All candidates of the sentence. */
  readonly all: readonly Candidate[];
  /** The standing facts that patterns have found up to this sentence: who holds which office. */
  readonly facts: readonly Assertion[];
  readonly knowledge: Knowledge;
  readonly words: WordIndex;
}

/** Whether a sentence is known not to tell a candidate, whatever the model makes of it: it is only asked, demanded or talked about, or of others. */
export const isNotTold = (
  sentence: ReadSentence,
  candidate: Candidate,
  { all, facts, knowledge, words }: Setting,
): boolean =>
  isUnmet(candidate) ||
  isOnlyDemanded(sentence, candidate, all, words) ||
  isOnlyNegotiated(sentence, candidate, words) ||
  isOnlyAlleged(sentence, candidate, words) ||
  isOnlyKnown(sentence, candidate) ||
  isQuestion(sentence, candidate, words) ||
  isOnlySilent(sentence, candidate, words) ||
  isFigurative(sentence, candidate, words) ||
  isOnlyPurpose(sentence, candidate, all) ||
  isDoneWithOthers(sentence, candidate, words) ||
  isStationedInForces(sentence, candidate, words) ||
  isDoneByJudge(sentence, candidate, all) ||
  isDoneByInvestigator(sentence, candidate, words) ||
  isOnlyBacker(sentence, candidate, words) ||
  isInterview(sentence, candidate, knowledge, words) ||
  isArrestElsewhere(sentence, candidate, knowledge, words) ||
  isRefusedVisit(sentence, candidate, all) ||
  isLeaver(sentence, candidate, words) ||
  isWhereOthersAreHit(sentence, candidate, words) ||
  isFled(sentence, candidate, words) ||
  isOfVisitor(sentence, candidate) ||
  isSender(sentence, candidate, words) ||
  isAtHome(sentence, candidate, knowledge, words) ||
  isAnnouncedByOther(sentence, candidate, words) ||
  isOfNobodyNamed(sentence, candidate, words) ||
  isOfUnnamedAccuser(sentence, candidate) ||
  isOfOwnCountry(candidate) ||
  isOfOtherNamed(sentence, candidate) ||
  isOfAttendants(sentence, candidate, words) ||
  isOfOtherOffice(sentence, candidate, facts);

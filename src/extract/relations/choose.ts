import { QUAD, RELATIONS } from '../../core/index.js';
import { areOpposite, areSame, type ArgumentMention } from '../extraction.js';
import { describeContexts } from './article-context.js';
import type { Candidate, PartReader } from './candidates.js';
import type { FeatureList } from './feature-list.js';
import { NO_GROUP } from './mention-view.js';
import type { RelationModel } from './relation-model.js';

/** The probability from which the surest relation of two actors in a sentence is told, and from which any further one is. */
const LEAST = 0.3;
const LEAST_FURTHER = 0.4;

/** The same for what is told of others who are coordinated with them, all in their slots: "Canada and Norway promised to contribute". */
const LEAST_TOGETHER = 0.12;

/** Log odds below which what its features say speaks too much against a candidate for anything else in the article to save it. */
export const LEAST_LOG_ODDS = -2.5;

/** What two actors are together raises the log odds by no more than this in nearly all candidates, which spares weighing most pairs. */
const MOST_OF_PAIR = { matched: 3.5, unmatched: 1.9 };

/** A candidate, and how sure the model is that it is told, 0 to 1. */
export interface ScoredCandidate {
  readonly candidate: Candidate;
  readonly probability: number;
}

/** Weighs the parts of candidates and keeps those that may be told for all that their features say. */
export class LikelyParts implements PartReader<number> {
  constructor(private readonly model: RelationModel) {}

  read({ hashes, count }: FeatureList): number {
    return this.model.weigh(hashes, count);
  }

  mayKeep(trigger: number, source: number, target: number, isMatched: boolean): boolean {
    const most = isMatched ? MOST_OF_PAIR.matched : MOST_OF_PAIR.unmatched;
    return trigger + source + target >= LEAST_LOG_ODDS - most;
  }

  keeps(trigger: number, source: number, target: number, pair: number): boolean {
    return trigger + source + target + pair >= LEAST_LOG_ODDS;
  }
}

/** Of all candidates of an article, those that may be told; `Part` of one is its weight. */
export function scoreCandidates(candidates: readonly Candidate<number>[], model: RelationModel): ScoredCandidate[] {
  const contexts = describeContexts(candidates);
  return candidates
    .map((candidate, at) => ({ candidate, probability: model.probability(contexts[at]!) }))
    .filter(({ probability }) => probability >= LEAST_TOGETHER);
}

/**
 * The candidates of one sentence that are told. The surest come first; what says something else of the same two actors, or gives
 * the same trigger other actors that are not coordinated with the first ones, must be surer still.
 */
export function chooseCandidates<Scored extends ScoredCandidate>(candidates: readonly Scored[]): Scored[] {
  const told: Scored[] = [];
  // Who is named in the sentence is meant rather than who is not.
  const isNamedInstead = (next: Scored): boolean =>
    isImplied(next.candidate) && candidates.some((named) => isToldOfNamed(named, next));
  for (const next of [...candidates].sort((a, b) => b.probability - a.probability)) {
    if (isNamedInstead(next)) continue;
    const isTogether = next.candidate.isFramed && told.some(({ candidate }) => areTogether(candidate, next.candidate));
    if (next.probability < LEAST && !isTogether) continue;
    if (
      told.some(
        ({ candidate }) =>
          saysTheSame(candidate, next.candidate) ||
          tellsTheEvent(candidate, next.candidate) ||
          isInOtherSense(candidate, next.candidate),
      )
    )
      continue;
    if (
      told.some(({ candidate }) => isOfServed(candidate, next.candidate) || isToldOfServing(next.candidate, candidate))
    )
      continue;
    const hasRival = told.some((other) => areRivals(other.candidate, next.candidate));
    if (hasRival && (next.probability < LEAST_FURTHER || isImplied(next.candidate))) continue;
    if (told.some(({ candidate }) => isFilled(candidate, next.candidate))) continue;
    if (told.some(({ candidate }) => isOfOtherBearer(candidate, next.candidate))) continue;
    if (told.some(({ candidate }) => areOnOneSide(next.candidate, candidate))) continue;
    // What one word tells of the country served, and another of who serves it, is told of the latter.
    const ofServed = told.findIndex(({ candidate }) => isOfServed(next.candidate, candidate));
    if (ofServed >= 0) told.splice(ofServed, 1);
    const ofOneSide = told.findIndex(({ candidate }) => areOnOneSide(candidate, next.candidate));
    if (ofOneSide >= 0) told.splice(ofOneSide, 1);
    told.push(next);
  }
  return told;
}

const saysTheSame = (a: Candidate, b: Candidate): boolean =>
  a.type === b.type && (areSame(a, b) || (RELATIONS.get(a.type)!.symmetric && areOpposite(a, b)));

/**
 * One word tells of two actors one event of a kind, in one direction unless it is mutual: who talked by phone did not meet, and who broke
 * with somebody was not broken with. A noun that may be mutual is so of two that are coordinated ("Chad's rupture with Togo").
 */
const tellsTheEvent = (a: Candidate, b: Candidate): boolean =>
  a.trigger === b.trigger &&
  RELATIONS.get(a.type)!.plover === RELATIONS.get(b.type)!.plover &&
  (areSame(a, b) || (areOpposite(a, b) && !(b.isMutual && (b.frame.pos !== 'NOUN' || areTogether(a, b)))));

/** "Attacked", "hit out at": what one word tells of two actors is done with blows or with words. */
function isInOtherSense(a: Candidate, b: Candidate): boolean {
  if (a.trigger !== b.trigger || !(areSame(a, b) || areOpposite(a, b))) return false;
  const isInWords = ({ type }: Candidate): boolean => RELATIONS.get(type)!.quad === QUAD.verbalConflict;
  const isInBlows = ({ type }: Candidate): boolean => RELATIONS.get(type)!.plover === 'ASSAULT';
  return (isInWords(a) && isInBlows(b)) || (isInBlows(a) && isInWords(b));
}

/** Where the country or organisation served is surer, the same word does not tell it of who serves it too. */
const isToldOfServing = (own: Candidate, owner: Candidate): boolean =>
  own.trigger === owner.trigger && isOfServed(own, owner);

/**
 * "Le ministre iranien Abbas Araghchi a accusé Israël", "spoke by phone with his Iranian counterpart, X": what somebody did is not told
 * once more of the country or organisation served, by whichever word of the sentence.
 */
function isOfServed(own: Candidate, owner: Candidate): boolean {
  if (own.type !== owner.type) return false;
  // "Une délégation du M23 conduite par X a rencontré Y": whom a frame relates did it, though who serves them is surer and stands elsewhere.
  if (own.trigger === owner.trigger && owner.isFramed && !own.isFramed) return false;
  const serves = (one: ArgumentMention, other: ArgumentMention): boolean => one.entity.belongsTo === other.entity;
  // "Le président kényan a reçu la ministre malienne": nor of both.
  if (serves(own.source, owner.source) && serves(own.target, owner.target)) return true;
  if (own.target.entity === owner.target.entity && own.sourceGroup !== owner.sourceGroup)
    return serves(own.source, owner.source);
  return (
    own.source.entity === owner.source.entity &&
    own.targetGroup !== owner.targetGroup &&
    serves(own.target, owner.target)
  );
}

function areRivals(a: Candidate, b: Candidate): boolean {
  const isSameEvent = a.trigger === b.trigger && a.type === b.type;
  // "Chad and Togo traded accusations": each does to the other what the other does.
  if (isSameEvent && areOpposite(a, b) && b.isMutual && areTogether(a, b)) return false;
  return areSame(a, b) || areOpposite(a, b) || (isSameEvent && !areTogether(a, b));
}

/** "X met Y, a member of Z": a noun says what one is, or several that are coordinated. */
const isOfOtherBearer = (a: Candidate, b: Candidate): boolean =>
  a.trigger === b.trigger &&
  a.frame.pos === 'NOUN' &&
  RELATIONS.get(a.type)!.quad === QUAD.standing &&
  a.source.entity !== b.source.entity &&
  !areCoordinated(a.sourceGroup, b.sourceGroup);

/** "X a été reçue par Y et par Z": whether two are coordinated of whom a frame tells the same of each and a third, but not of each other. */
const areOnOneSide = (pair: Candidate, other: Candidate): boolean =>
  pair.trigger === other.trigger &&
  pair.type === other.type &&
  RELATIONS.get(pair.type)!.symmetric === true &&
  other.isFramed &&
  areCoordinated(pair.sourceGroup, pair.targetGroup) &&
  other.sourceGroup !== other.targetGroup &&
  [other.sourceGroup, other.targetGroup].includes(pair.sourceGroup);

/** "X, who has been expelled by Y": where a frame relates the two as it stands, nobody else does it, or undergoes it, whom none relates. */
const isFilled = (framed: Candidate, other: Candidate): boolean =>
  framed.trigger === other.trigger &&
  framed.type === other.type &&
  framed.isFramed &&
  !other.isFramed &&
  !areTogether(framed, other);

/** Whether the same word tells the same of one actor, or of others coordinated with it, on each side. */
const areTogether = (a: Candidate, b: Candidate): boolean =>
  a.trigger === b.trigger &&
  a.type === b.type &&
  (a.source.entity === b.source.entity || areCoordinated(a.sourceGroup, b.sourceGroup)) &&
  (a.target.entity === b.target.entity || areCoordinated(a.targetGroup, b.targetGroup));

const areCoordinated = (group: number, other: number): boolean => group === other && group !== NO_GROUP;

/** Whether the same is told of somebody named: by the same word, or, where it is done by another, by a surer one. */
function isToldOfNamed(one: ScoredCandidate, other: ScoredCandidate): boolean {
  const [named, implied] = [one.candidate, other.candidate];
  if (named.type !== implied.type || isImplied(named)) return false;
  if (implied.source.kind === 'implied')
    return named.target.entity === implied.target.entity && one.probability > other.probability;
  return named.trigger === implied.trigger && named.source.entity === implied.source.entity;
}

const isImplied = ({ source, target }: Candidate): boolean => source.kind === 'implied' || target.kind === 'implied';

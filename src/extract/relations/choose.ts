import { QUAD, RELATIONS } from '../../core/index.js';
import { areOpposite, areSame, type ArgumentMention } from '../extraction.js';
import type { Candidate, PartReader } from './candidates.js';
import type { FeatureList } from './feature-list.js';
import { NO_GROUP } from './mention-view.js';
import { sumOf, toLogOdds, toProbability, type RelationModel, type Thresholds } from './relation-model.js';

/**
 * The probability from which a relation is told that less speaks for: by a noun, of actors that stand in none of its slots ("North Korea's
 * missile test, Seoul said"), of a pronoun by a word whose frames ask for others that do not stand where they should, and with a target that
 * only the sentences before name. Of those below it a quarter to a third is right in real articles.
 */
const LEAST_DOUBTFUL = 0.63;

/** The same of two actors that no frame as it stands relates: of real articles' candidates below it a quarter is right too. */
const LEAST_UNFRAMED = 0.53;

/**
 * What two actors are together raises the log odds by no more than this, which spares weighing most pairs: with bounds ten times as wide
 * the 11,709 claims of 680 train articles are the same.
 */
const MOST_OF_PAIR = { matched: 3, unmatched: 1.6 };

/** More than what two ways to compare probabilities differ by. */
const ROUNDING = 1e-6;

/** A candidate, and how sure the model is that it is told, 0 to 1. */
export interface ScoredCandidate {
  readonly candidate: Candidate;
  readonly probability: number;
}

/** Weighs the parts of candidates and keeps those that are sure enough to be told wherever their actors stand. */
export class LikelyParts implements PartReader<number> {
  private readonly least: number;

  constructor(private readonly model: RelationModel) {
    this.least = toLogOdds(Math.min(model.thresholds.first, LEAST_DOUBTFUL)) - ROUNDING;
  }

  read({ hashes, count }: FeatureList): number {
    return this.model.weigh(hashes, count);
  }

  mayKeep(trigger: number, source: number, target: number, isMatched: boolean): boolean {
    const most = isMatched ? MOST_OF_PAIR.matched : MOST_OF_PAIR.unmatched;
    return this.model.logOdds(trigger + source + target) >= this.least - most;
  }

  keeps(trigger: number, source: number, target: number, pair: number): boolean {
    return this.model.logOdds(trigger + source + target + pair) >= this.least;
  }
}

/** `Part` of a candidate is its weight. */
export function scoreCandidates(candidates: readonly Candidate<number>[], model: RelationModel): ScoredCandidate[] {
  return candidates.map((candidate) => ({
    candidate,
    probability: toProbability(model.logOdds(sumOf(candidate.parts))),
  }));
}

/**
 * The candidates of one sentence that are told. The surest come first; what says something else of the same two actors, or gives
 * the same trigger other actors that are not coordinated with the first ones, must be surer still.
 */
export function chooseCandidates<Scored extends ScoredCandidate>(
  candidates: readonly Scored[],
  { first, further }: Thresholds,
): Scored[] {
  const told: Scored[] = [];
  const leastOf = (candidate: Candidate): number =>
    isDoubtful(candidate) ? LEAST_DOUBTFUL : candidate.isFramed ? first : Math.max(first, LEAST_UNFRAMED);
  const likely = candidates.filter(({ probability }) => probability >= first);
  // Who is named in the sentence is meant rather than who is not.
  const isNamedInstead = (next: Scored): boolean =>
    isImplied(next.candidate) && likely.some((named) => isToldOfNamed(named, next));
  for (const next of likely.sort((a, b) => b.probability - a.probability)) {
    if (isNamedInstead(next)) continue;
    // "Canada and Norway promised to contribute": what is told of one is told of the others.
    const isLikely = next.probability >= leastOf(next.candidate);
    if (!isLikely && !told.some(({ candidate }) => areTogether(candidate, next.candidate))) continue;
    if (
      told.some(({ candidate }) => saysTheSame(candidate, next.candidate) || tellsTheEvent(candidate, next.candidate))
    )
      continue;
    if (
      told.some(({ candidate }) => isOfServed(candidate, next.candidate) || isToldOfServing(next.candidate, candidate))
    )
      continue;
    const hasRival = told.some((other) => areRivals(other.candidate, next.candidate));
    if (hasRival && (next.probability < further || isImplied(next.candidate))) continue;
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

const isDoubtful = ({ frame, isMet, isPlaced, source, target }: Candidate): boolean =>
  target.kind === 'implied' ||
  (!isMet && (source.kind === 'pronoun' || target.kind === 'pronoun')) ||
  (!isPlaced && frame.pos === 'NOUN');

const saysTheSame = (a: Candidate, b: Candidate): boolean =>
  a.type === b.type && (areSame(a, b) || (RELATIONS.get(a.type)!.symmetric && areOpposite(a, b)));

/**
 * One word tells of two actors one event of a kind, in one direction unless it is mutual: who talked by phone did not meet, and who broke
 * with somebody was not broken with.
 */
const tellsTheEvent = (a: Candidate, b: Candidate): boolean =>
  a.trigger === b.trigger &&
  RELATIONS.get(a.type)!.plover === RELATIONS.get(b.type)!.plover &&
  (areSame(a, b) || (areOpposite(a, b) && !b.isMutual));

/** Where the country or organisation served is surer, the same word does not tell it of who serves it too. */
const isToldOfServing = (own: Candidate, owner: Candidate): boolean =>
  own.trigger === owner.trigger && isOfServed(own, owner);

/**
 * "Le ministre iranien Abbas Araghchi a accusé Israël", "spoke by phone with his Iranian counterpart, X": what somebody did is not told
 * once more of the country or organisation served, by whichever word of the sentence.
 */
function isOfServed(own: Candidate, owner: Candidate): boolean {
  if (own.type !== owner.type) return false;
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

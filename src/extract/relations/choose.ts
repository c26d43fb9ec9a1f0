import type { Candidate } from './candidates.js';
import { toProbability, type RelationModel } from './relation-model.js';

/** A candidate that the model takes for told, and how sure it is, 0 to 1. */
export interface ScoredCandidate {
  readonly candidate: Candidate;
  readonly probability: number;
}

/**
 * The candidates of one sentence that are told. The surest come first; what says something else of the same two actors, or gives
 * the same trigger other actors that are not coordinated with the first ones, must be surer still.
 */
export function chooseCandidates(candidates: readonly Candidate[], model: RelationModel): ScoredCandidate[] {
  const { first, further } = model.thresholds;
  const told: ScoredCandidate[] = [];
  for (const next of scoreCandidates(candidates, model, first)) {
    if (told.some((other) => saysTheSame(other.candidate, next.candidate))) continue;
    const rivals = told.filter((other) => isRival(other.candidate, next.candidate));
    if (rivals.length > 0 && (next.probability < further || isImplied(next.candidate))) continue;
    told.push(next);
  }
  return told;
}

/** Those that are likely enough, the surest first. */
function scoreCandidates(candidates: readonly Candidate[], model: RelationModel, least: number): ScoredCandidate[] {
  const parts = new Map<readonly number[], number>();
  const scoreOf = (features: readonly number[]): number => {
    let score = parts.get(features);
    if (score === undefined) parts.set(features, (score = model.score(features)));
    return score;
  };
  return candidates
    .map((candidate) => ({
      candidate,
      probability: toProbability(model.calibrate(candidate.features.reduce((sum, part) => sum + scoreOf(part), 0))),
    }))
    .filter(({ probability }) => probability >= least)
    .sort((a, b) => b.probability - a.probability);
}

const saysTheSame = (a: Candidate, b: Candidate): boolean =>
  a.type === b.type && a.source.entity === b.source.entity && a.target.entity === b.target.entity;

function isRival(a: Candidate, b: Candidate): boolean {
  const isSamePair =
    (a.source.entity === b.source.entity && a.target.entity === b.target.entity) ||
    (a.source.entity === b.target.entity && a.target.entity === b.source.entity);
  if (isSamePair) return true;
  const isSameEvent = a.trigger === b.trigger && a.type === b.type;
  return isSameEvent && !(a.sourceGroup === b.sourceGroup && a.targetGroup === b.targetGroup);
}

const isImplied = ({ source, target }: Candidate): boolean => source.kind === 'implied' || target.kind === 'implied';

import type { Candidate } from './candidates.js';
import { toProbability, type RelationModel } from './relation-model.js';

/** A candidate that the model takes for told, and how sure it is, 0 to 1. */
export interface ScoredCandidate {
  readonly candidate: Candidate;
  readonly probability: number;
}

/**
 * The candidates of one sentence that are told. Of those of one pair of actors the surest is told if it is sure enough, and others,
 * which tell the pair another relation, only where they are nearly certain.
 */
export function chooseCandidates(candidates: readonly Candidate[], model: RelationModel): ScoredCandidate[] {
  const parts = new Map<readonly number[], number>();
  const scoreOf = (features: readonly number[]): number => {
    let score = parts.get(features);
    if (score === undefined) parts.set(features, (score = model.score(features)));
    return score;
  };
  const byPair = new Map<string, ScoredCandidate[]>();
  for (const candidate of candidates) {
    const score = candidate.features.reduce((sum, part) => sum + scoreOf(part), 0);
    const probability = toProbability(model.calibrate(score));
    if (probability < model.thresholds.first) continue;
    const pair = [candidate.source.entity.index, candidate.target.entity.index].sort((a, b) => a - b).join(' ');
    const others = byPair.get(pair);
    if (others) others.push({ candidate, probability });
    else byPair.set(pair, [{ candidate, probability }]);
  }
  return [...byPair.values()].flatMap((scored) => choosePair(scored, model.thresholds.further));
}

function choosePair(scored: readonly ScoredCandidate[], further: number): ScoredCandidate[] {
  const told = new Map<string, ScoredCandidate>();
  for (const next of [...scored].sort((a, b) => b.probability - a.probability)) {
    const { type, source } = next.candidate;
    const key = `${type} ${source.entity.index}`;
    if (told.size === 0 || (next.probability >= further && !told.has(key))) told.set(key, next);
  }
  return [...told.values()];
}

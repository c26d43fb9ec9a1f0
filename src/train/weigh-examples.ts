import type { Candidate } from '../extract/relations/candidates.js';
import { LEAST_LOG_ODDS } from '../extract/relations/choose.js';
import { sumOf, type RelationModel } from '../extract/relations/relation-model.js';
import type { DocumentExamples, Example } from './relation-examples.js';

/** An example whose candidate's parts have been weighed. */
export interface WeighedExample extends Pick<Example, 'gold'> {
  readonly candidate: Candidate<number>;
}

/** The examples of a document that a model keeps for what else the article may tell. */
export function weighExamples({ examples }: DocumentExamples, model: RelationModel): WeighedExample[] {
  const weights = new Map<Int32Array, number>();
  const weigh = (part: Int32Array): number => {
    let weight = weights.get(part);
    if (weight === undefined) weights.set(part, (weight = model.weigh(part)));
    return weight;
  };
  return examples
    .map(({ candidate, gold }) => ({ gold, candidate: { ...candidate, parts: candidate.parts.map(weigh) } }))
    .filter(({ candidate }) => sumOf(candidate.parts) >= LEAST_LOG_ODDS);
}

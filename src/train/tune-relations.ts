import { groupBy } from '../core/index.js';
import { toRates, type Rates } from '../evaluate/index.js';
import type { Candidate } from '../extract/relations/candidates.js';
import { chooseCandidates, scoreCandidates, type ScoredCandidate } from '../extract/relations/choose.js';
import {
  RelationModel,
  sumOf,
  toProbability,
  type RelationModelFacts,
  type Thresholds,
} from '../extract/relations/relation-model.js';
import type { DocumentExamples } from './relation-examples.js';

const LARGEST = 127;
/**
 * What suits whole articles best: sentences of the corpus tell more than those of articles, so that thresholds which are best for
 * them let too much through. Probabilities are calibrated, so that these mean the same whatever the model was trained on.
 */
const THRESHOLDS: Thresholds = { first: 0.38, further: 0.53 };
/** The facts, but for the scale, of a model whose scores are taken as they are. */
export const UNTUNED = { calibration: { slope: 1, offset: 0 }, thresholds: THRESHOLDS };
const NEWTON_STEPS = 25;

/** What the file of a relation model is written from. */
export interface TunedModel {
  readonly weights: Int8Array;
  readonly facts: RelationModelFacts;
}

/** Weights as bytes, with the calibration that suits the development documents best. */
export function tuneRelations(weights: Float64Array, documents: readonly DocumentExamples[]): TunedModel {
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9) / LARGEST;
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  const calibration = calibrate(new RelationModel(bytes, { ...UNTUNED, scale }), documents);
  return { weights: bytes, facts: { scale, calibration, thresholds: THRESHOLDS } };
}

/** Precision and recall of the relations that a model chooses, each counted once a document. */
export function rateRelations(model: RelationModel, documents: readonly DocumentExamples[]): Rates {
  return rateScored(
    documents.map((document) => scoreDocument(document, model)),
    model.thresholds,
  );
}

/** A document whose candidates have been scored, sentence by sentence. */
interface ScoredDocument {
  readonly told: number;
  readonly sentences: readonly (readonly ScoredExample[])[];
}

interface ScoredExample extends ScoredCandidate {
  readonly isTold: boolean;
}

function scoreDocument({ examples, told }: DocumentExamples, model: RelationModel): ScoredDocument {
  const candidates = examples.map(({ candidate }) => ({ ...candidate, parts: weighParts(candidate, model) }));
  const scored = scoreCandidates(candidates, model).map((candidate, at): ScoredExample => ({
    ...candidate,
    isTold: examples[at]!.gold !== undefined,
  }));
  return { told, sentences: [...groupBy(scored, ({ candidate }) => candidate.source.sentence).values()] };
}

const weighParts = ({ parts }: Candidate<Int32Array>, model: RelationModel): number[] =>
  parts.map((part) => model.weigh(part));

function rateScored(documents: readonly ScoredDocument[], thresholds: Thresholds): Rates {
  let right = 0;
  let chosen = 0;
  let told = 0;
  for (const document of documents) {
    told += document.told;
    const seen = new Set<string>();
    for (const sentence of document.sentences)
      for (const { candidate, isTold } of chooseCandidates(sentence, thresholds)) {
        const key = `${candidate.type} ${candidate.source.entity.index} ${candidate.target.entity.index}`;
        if (seen.has(key)) continue;
        seen.add(key);
        chosen += 1;
        right += Number(isTold);
      }
  }
  return toRates(right, chosen - right, told - right);
}

/** Slope and offset that make the scores of the documents' candidates log odds (Platt 1999), by Newton's method. */
function calibrate(model: RelationModel, documents: readonly DocumentExamples[]): RelationModelFacts['calibration'] {
  const points = documents.flatMap(({ examples }) =>
    examples.map(({ candidate, gold }) => ({
      score: sumOf(weighParts(candidate, model)),
      label: Number(gold !== undefined),
    })),
  );
  let slope = 1;
  let offset = 0;
  for (let step = 0; step < NEWTON_STEPS; step += 1) {
    let [g1, g0, h11, h10, h00] = [0, 0, 1e-6, 0, 1e-6];
    for (const { score, label } of points) {
      const probability = toProbability(slope * score + offset);
      const error = probability - label;
      const weight = probability * (1 - probability);
      g1 += error * score;
      g0 += error;
      h11 += weight * score * score;
      h10 += weight * score;
      h00 += weight;
    }
    const determinant = h11 * h00 - h10 * h10;
    if (determinant < 1e-9) break;
    slope -= (h00 * g1 - h10 * g0) / determinant;
    offset -= (h11 * g0 - h10 * g1) / determinant;
  }
  return { slope, offset };
}

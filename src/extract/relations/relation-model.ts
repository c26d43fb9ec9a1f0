import { readFileSync } from 'node:fs';
import { decodeModel, encodeModel, resourcePath } from '../../core/index.js';

/** Weights stand in the bucket of the top bits of a feature's hash. */
export const BUCKET_BITS = 18;
const SHIFT = 32 - BUCKET_BITS;

export const bucketOf = (hash: number): number => hash >>> SHIFT;
export const toProbability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
export const toLogOdds = (probability: number): number => Math.log(probability / (1 - probability));

export interface RelationModelFacts {
  /** What one step of a weight is worth, in log odds. */
  readonly scale: number;
  /** Log odds of the sum of weights on text that the model was not trained on: `slope * sum + offset`. */
  readonly calibration: { readonly slope: number; readonly offset: number };
  readonly thresholds: Thresholds;
}

/** The probability from which the surest relation of a pair of actors in a sentence is told, and from which any further one is. */
export interface Thresholds {
  readonly first: number;
  readonly further: number;
}

/** A logistic model of whether a sentence tells a candidate relation; docs/relations.md says how it is made. */
export class RelationModel {
  readonly thresholds: Thresholds;

  constructor(
    private readonly weights: Int8Array,
    private readonly facts: RelationModelFacts,
  ) {
    this.thresholds = facts.thresholds;
  }

  /** The sum of the weights of the first `count` features. */
  weigh(features: Int32Array, count = features.length): number {
    const { weights } = this;
    let sum = 0;
    for (let at = 0; at < count; at += 1) sum += weights[bucketOf(features[at]!)]!;
    return sum * this.facts.scale;
  }

  /** From the sum of the weights of all parts. */
  logOdds(sum: number): number {
    const { slope, offset } = this.facts.calibration;
    return slope * sum + offset;
  }
}

export const sumOf = (weights: readonly number[]): number => weights.reduce((sum, weight) => sum + weight, 0);

/** Weights as signed bytes of `scale`. */
export function encodeRelationModel(weights: Int8Array, facts: RelationModelFacts): Uint8Array {
  return encodeModel({ facts, arrays: { weights: new Uint8Array(weights.buffer) } });
}

/** Throws MODEL_INVALID. */
export function decodeRelationModel(bytes: Uint8Array, name: string): RelationModel {
  const { facts, arrays } = decodeModel(bytes, name);
  const { buffer, byteOffset, length } = arrays.weights!;
  return new RelationModel(new Int8Array(buffer as ArrayBuffer, byteOffset, length), facts as RelationModelFacts);
}

let loaded: RelationModel | undefined;

/** The model that ships, for all languages, read once. */
export function loadRelationModel(): RelationModel {
  const path = resourcePath('src/extract/relations/relations.bin');
  return (loaded ??= decodeRelationModel(readFileSync(path), path));
}

import { readFileSync } from 'node:fs';
import { decodeModel, encodeModel, resourcePath } from '../../core/index.js';
import { BoostedTrees, NO_TREES } from './boosted-trees.js';

/** Weights stand in the bucket of the top bits of a feature's hash. */
export const BUCKET_BITS = 18;
const SHIFT = 32 - BUCKET_BITS;

export const bucketOf = (hash: number): number => hash >>> SHIFT;
export const toProbability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
export const toLogOdds = (probability: number): number => Math.log(probability / (1 - probability));

/** Weights as signed bytes. */
export interface RelationWeights {
  readonly bytes: Int8Array;
  /** What one step of a weight is worth, in log odds. */
  readonly scale: number;
}

/**
 * A model of whether a sentence tells a candidate relation, in two steps: a logistic one weighs its features, and trees correct that by
 * what else the article may tell; docs/relations.md says how it is made.
 */
export class RelationModel {
  constructor(
    readonly weights: RelationWeights,
    readonly trees: BoostedTrees = NO_TREES,
  ) {}

  /** The sum of the weights of the first `count` features: log odds, before it is known what else the article may tell. */
  weigh(features: Int32Array, count = features.length): number {
    const { bytes, scale } = this.weights;
    let sum = 0;
    for (let at = 0; at < count; at += 1) sum += bytes[bucketOf(features[at]!)]!;
    return sum * scale;
  }

  /** How sure it is, 0 to 1, that a candidate with this context (`describeContexts`) is told. */
  probability(context: Float32Array): number {
    return toProbability(context[0]! + this.trees.sum(context));
  }
}

export const sumOf = (weights: readonly number[]): number => weights.reduce((sum, weight) => sum + weight, 0);

export function encodeRelationModel({ weights, trees }: RelationModel): Uint8Array {
  const { places, bounds, leaves } = trees.arrays;
  return encodeModel({
    facts: { scale: weights.scale },
    arrays: { weights: bytesOf(weights.bytes), places, bounds: bytesOf(bounds), leaves: bytesOf(leaves) },
  });
}

/** Throws MODEL_INVALID. */
export function decodeRelationModel(bytes: Uint8Array, name: string): RelationModel {
  const { facts, arrays } = decodeModel(bytes, name);
  const { weights, places, bounds, leaves } = arrays;
  const floats = ({ buffer, byteOffset, length }: Uint8Array): Float32Array =>
    new Float32Array(buffer, byteOffset, length / Float32Array.BYTES_PER_ELEMENT);
  return new RelationModel(
    {
      bytes: new Int8Array(weights!.buffer, weights!.byteOffset, weights!.length),
      scale: (facts as { scale: number }).scale,
    },
    new BoostedTrees({ places: places!, bounds: floats(bounds!), leaves: floats(leaves!) }),
  );
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Int8Array | Float32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

let loaded: RelationModel | undefined;

/** The model that ships, for all languages, read once. */
export function loadRelationModel(): RelationModel {
  const path = resourcePath('src/extract/relations/relations.bin');
  return (loaded ??= decodeRelationModel(readFileSync(path), path));
}

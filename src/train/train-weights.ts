import { bucketOf, BUCKET_BITS, toProbability, type RelationWeights } from '../extract/relations/relation-model.js';
import { createRandom, shuffle } from '../language/train/random.js';
import type { DocumentExamples, Example } from './relation-examples.js';

const EPOCHS = 6;
const RATE = 0.02;
/** Pull of each weight towards zero, a step. */
const DECAY = 0.01;
/** Features met in fewer candidates are left out. */
const LEAST = 3;
const SEED = 20;
/** Ways to read one gold relation that are less likely than this share of the likeliest one teach nothing. */
const SHARE_OF_BEST = 0.5;
const LARGEST_BYTE = 127;

/**
 * Weights of a logistic model over the candidates' features. What gold says once, a sentence may seem to say in several ways, by
 * other words and mentions: after a first round only the likeliest of these still count as told, and the doubtful not at all.
 */
export function trainWeights(documents: readonly DocumentExamples[]): RelationWeights {
  const first = fit(documents.flatMap(({ examples }) => examples));
  return toBytes(
    fit(documents.flatMap(({ examples }) => withoutDoubtful(examples, (example) => scoreOf(example, first)))),
  );
}

/** Of the examples of one document, those that tell nothing, and of each gold relation the likeliest, by their log odds. */
export function withoutDoubtful<Own extends Pick<Example, 'gold'>>(
  examples: readonly Own[],
  logOdds: (example: Own) => number,
): Own[] {
  const probabilities = new Map<Own, number>();
  const best = new Map<number, number>();
  for (const example of examples) {
    if (example.gold === undefined) continue;
    const probability = toProbability(logOdds(example));
    probabilities.set(example, probability);
    best.set(example.gold, Math.max(best.get(example.gold) ?? 0, probability));
  }
  return examples.filter(
    (example) => example.gold === undefined || probabilities.get(example)! >= SHARE_OF_BEST * best.get(example.gold)!,
  );
}

function scoreOf({ candidate: { parts } }: Example, weights: Float32Array): number {
  let score = 0;
  for (const part of parts) for (let at = 0; at < part.length; at += 1) score += weights[bucketOf(part[at]!)]!;
  return score;
}

/** Stochastic gradient with AdaGrad steps; the same examples give the same weights. */
function fit(examples: readonly Example[]): Float32Array {
  const size = 2 ** BUCKET_BITS;
  const counts = new Uint32Array(size);
  for (const { candidate } of examples)
    for (const part of candidate.parts) for (const hash of part) counts[bucketOf(hash)]! += 1;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1);
  const random = createRandom(SEED);
  const order = Int32Array.from(examples.keys());
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    for (const at of order) {
      const example = examples[at]!;
      const error = toProbability(scoreOf(example, weights)) - Number(example.gold !== undefined);
      for (const part of example.candidate.parts)
        for (let feature = 0; feature < part.length; feature += 1) {
          const bucket = bucketOf(part[feature]!);
          if (counts[bucket]! < LEAST) continue;
          const gradient = error + DECAY * weights[bucket]!;
          squares[bucket]! += gradient * gradient;
          weights[bucket]! -= (RATE * gradient) / Math.sqrt(squares[bucket]!);
        }
    }
  }
  return weights;
}

function toBytes(weights: Float32Array): RelationWeights {
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9) / LARGEST_BYTE;
  return { bytes: Int8Array.from(weights, (weight) => Math.round(weight / scale)), scale };
}

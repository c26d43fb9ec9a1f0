import { createRandom, shuffle } from '../language/train/random.js';
import { bucketOf, BUCKET_BITS, toProbability } from '../extract/relations/relation-model.js';
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

interface Row {
  /** The gold relation that it tells, if any. */
  readonly gold: number | undefined;
  readonly buckets: Int32Array;
}

/**
 * Weights of a logistic model over the candidates' features. What gold says once, a sentence may seem to say in several ways, by
 * other words and mentions: after a first round only the likeliest of these still count as told, and the doubtful not at all.
 */
export function trainRelations(documents: readonly DocumentExamples[]): Float64Array {
  const rows = documents.map(({ examples }) => examples.map(toRow));
  const first = fit(rows.flat());
  return fit(rows.flatMap((own) => likeliest(own, first)));
}

const toRow = ({ candidate, gold }: Example): Row => ({
  gold,
  buckets: Int32Array.from(new Set(candidate.parts.flatMap((part) => Array.from(part, bucketOf)))),
});

/** Of the rows of one document, those that tell nothing, and of each gold relation the likeliest. */
function likeliest(rows: readonly Row[], weights: Float64Array): Row[] {
  const probabilityOf = (row: Row): number => toProbability(scoreOf(row, weights));
  const best = new Map<number, number>();
  for (const row of rows)
    if (row.gold !== undefined) best.set(row.gold, Math.max(best.get(row.gold) ?? 0, probabilityOf(row)));
  return rows.filter((row) => row.gold === undefined || probabilityOf(row) >= SHARE_OF_BEST * best.get(row.gold)!);
}

function scoreOf({ buckets }: Pick<Row, 'buckets'>, weights: Float64Array): number {
  let score = 0;
  for (const bucket of buckets) score += weights[bucket]!;
  return score;
}

/** Stochastic gradient with AdaGrad steps; the same rows give the same weights. */
function fit(rows: readonly Row[]): Float64Array {
  const size = 2 ** BUCKET_BITS;
  const counts = new Uint32Array(size);
  for (const { buckets } of rows) for (const bucket of buckets) counts[bucket]! += 1;
  const kept = rows.map(({ gold, buckets }) => ({
    gold,
    buckets: buckets.filter((bucket) => counts[bucket]! >= LEAST),
  }));
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1);
  const random = createRandom(SEED);
  const order = Int32Array.from(kept.keys());
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    for (const at of order) {
      const row = kept[at]!;
      const error = toProbability(scoreOf(row, weights)) - Number(row.gold !== undefined);
      for (const bucket of row.buckets) {
        const gradient = error + DECAY * weights[bucket]!;
        squares[bucket]! += gradient * gradient;
        weights[bucket]! -= (RATE * gradient) / Math.sqrt(squares[bucket]!);
      }
    }
  }
  return weights;
}

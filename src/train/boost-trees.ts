import { BoostedTrees, LEAVES, NO_TREES, TREE_DEPTH } from '../extract/relations/boosted-trees.js';
import { toProbability } from '../extract/relations/relation-model.js';
import { createRandom } from '../language/train/random.js';

const TREES = 300;
/** What of a tree's correction is taken over. */
const RATE = 0.06;
/** Pull of each leaf towards zero, in rows. */
const PULL = 20;
/** The share of rows, and of values, that each tree is shown. */
const SHARE_OF_ROWS = 0.8;
const SHARE_OF_VALUES = 0.6;
/** Values are told apart by so many steps at most. */
const STEPS = 48;
const SEED = 21;

/** What trees learn from: values, the log odds that they start from, and what is right. */
export interface TreeRow {
  readonly values: Float32Array;
  readonly start: number;
  readonly isTold: boolean;
}

/** Boosts trees for the logistic loss with Newton steps (Chen and Guestrin 2016); the same rows give the same trees. */
export function boostTrees(rows: readonly TreeRow[]): BoostedTrees {
  if (rows.length === 0) return NO_TREES;
  const width = rows[0]!.values.length;
  const bounds = Array.from({ length: width }, (_, place) => boundsOf(rows.map(({ values }) => values[place]!)));
  const steps = Uint8Array.from(rows.flatMap(({ values }) => bounds.map((own, place) => stepOf(own, values[place]!))));
  const logOdds = Float64Array.from(rows, ({ start }) => start);
  const random = createRandom(SEED);
  const grown: Tree[] = [];
  for (let tree = 0; tree < TREES; tree += 1) {
    const slopes = new Slopes(rows, logOdds);
    const shown = Int32Array.from([...rows.keys()].filter(() => random() < SHARE_OF_ROWS));
    const places = bounds.map(() => random() < SHARE_OF_VALUES);
    const next = growTree({ steps, width, slopes, shown, places });
    rows.forEach((_, row) => (logOdds[row]! += next.leaves[leafOf(next.questions, steps, row * width)]!));
    grown.push(next);
  }
  const questions = grown.flatMap((tree) => tree.questions);
  return new BoostedTrees({
    places: Uint8Array.from(questions, ({ place }) => place),
    bounds: Float32Array.from(questions, ({ place, step }) => bounds[place]![step] ?? Infinity),
    leaves: Float32Array.from(grown.flatMap(({ leaves }) => [...leaves])),
  });
}

/** Asks whether the value at a place is beyond a step. */
interface Question {
  readonly place: number;
  readonly step: number;
}

interface Tree {
  readonly questions: readonly Question[];
  readonly leaves: Float64Array;
}

/** First and second derivatives of the loss, by the log odds of each row. */
class Slopes {
  readonly first: Float64Array;
  readonly second: Float64Array;

  constructor(rows: readonly TreeRow[], logOdds: Float64Array) {
    const probabilities = logOdds.map(toProbability);
    this.first = probabilities.map((probability, row) => probability - Number(rows[row]!.isTold));
    this.second = probabilities.map((probability) => probability * (1 - probability));
  }
}

/** The numbers between the steps of a value: halfway between its values if there are few, or else so that each step has as many rows. */
function boundsOf(values: readonly number[]): Float32Array {
  const sorted = Float32Array.from(values).sort();
  const different = [...new Set(sorted)];
  if (different.length <= STEPS)
    return Float32Array.from(different.slice(1), (value, at) => (value + different[at]!) / 2);
  const quantiles = Array.from(
    { length: STEPS - 1 },
    (_, at) => sorted[Math.floor(((at + 1) / STEPS) * sorted.length)]!,
  );
  return Float32Array.from(new Set(quantiles));
}

/** How many bounds a value exceeds. */
function stepOf(bounds: Float32Array, value: number): number {
  let step = 0;
  while (step < bounds.length && value > bounds[step]!) step += 1;
  return step;
}

interface Sample {
  /** Steps of all values, row by row. */
  readonly steps: Uint8Array;
  readonly width: number;
  readonly slopes: Slopes;
  /** The rows and places that the tree is shown. */
  readonly shown: Int32Array;
  readonly places: readonly boolean[];
}

function growTree(sample: Sample): Tree {
  const { steps, width, slopes, shown } = sample;
  const leafOfShown = new Uint8Array(shown.length);
  const questions: Question[] = [];
  for (let depth = 0; depth < TREE_DEPTH; depth += 1) {
    const question = bestQuestion(sample, leafOfShown, 2 ** depth);
    questions.push(question);
    for (let at = 0; at < shown.length; at += 1)
      leafOfShown[at] = leafOfShown[at]! * 2 + Number(steps[shown[at]! * width + question.place]! > question.step);
  }
  const sums = { first: new Float64Array(LEAVES), second: new Float64Array(LEAVES) };
  for (let at = 0; at < shown.length; at += 1) {
    sums.first[leafOfShown[at]!]! += slopes.first[shown[at]!]!;
    sums.second[leafOfShown[at]!]! += slopes.second[shown[at]!]!;
  }
  return { questions, leaves: sums.first.map((first, leaf) => (-RATE * first) / (sums.second[leaf]! + PULL)) };
}

function leafOf(questions: readonly Question[], steps: Uint8Array, row: number): number {
  return questions.reduce((leaf, { place, step }) => leaf * 2 + Number(steps[row + place]! > step), 0);
}

/** The question that lowers the loss most over all leaves together. */
function bestQuestion(
  { steps, width, slopes, shown, places }: Sample,
  leafOfShown: Uint8Array,
  leaves: number,
): Question {
  // Sums by leaf, place and step.
  const first = new Float64Array(leaves * width * STEPS);
  const second = new Float64Array(leaves * width * STEPS);
  for (let at = 0; at < shown.length; at += 1) {
    const row = shown[at]!;
    const [one, two] = [slopes.first[row]!, slopes.second[row]!];
    const start = leafOfShown[at]! * width;
    for (let place = 0; place < width; place += 1) {
      const cell = (start + place) * STEPS + steps[row * width + place]!;
      first[cell]! += one;
      second[cell]! += two;
    }
  }
  let best: Question = { place: 0, step: 0 };
  let most = -Infinity;
  for (let place = 0; place < width; place += 1) {
    if (!places[place]) continue;
    const gains = new Float64Array(STEPS);
    for (let leaf = 0; leaf < leaves; leaf += 1) {
      const start = (leaf * width + place) * STEPS;
      addGains(gains, first.subarray(start, start + STEPS), second.subarray(start, start + STEPS));
    }
    for (let step = 0; step < STEPS - 1; step += 1)
      if (gains[step]! > most) [best, most] = [{ place, step }, gains[step]!];
  }
  return best;
}

/** Adds what splitting one leaf behind each step gains. */
function addGains(gains: Float64Array, first: Float64Array, second: Float64Array): void {
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  const [allFirst, allSecond] = [sum(first), sum(second)];
  const gain = (one: number, two: number): number => (one * one) / (two + PULL);
  let [below, belowSecond] = [0, 0];
  for (let step = 0; step < gains.length - 1; step += 1) {
    below += first[step]!;
    belowSecond += second[step]!;
    gains[step]! +=
      gain(below, belowSecond) + gain(allFirst - below, allSecond - belowSecond) - gain(allFirst, allSecond);
  }
}

import type { TrainedModel } from './trained-model.js';
import { Actions } from '../parse/actions.js';
import { fillParseParts, type ParseContext } from '../parse/parse-parts.js';
import { PARSE_TEMPLATES } from '../parse/parse-templates.js';
import { State } from '../parse/state.js';
import { countLosses, lossOfAction, type GoldTree } from './oracle.js';
import { joinPerceptrons, Perceptron, type Pruning } from './perceptron.js';
import { createRandom, shuffle } from './random.js';
import type { Example } from './treebank.js';

export interface ParserOptions {
  readonly epochs: number;
  readonly bits: number;
  readonly seed: number;
  /** How often it is trained, in another order, to be joined. */
  readonly rounds: number;
  readonly pruning: Pruning;
  /** First epoch that follows the parser's own mistakes, and how often. */
  readonly exploreFrom: number;
  readonly exploreRate: number;
}

/** A sentence ready for the parser: what it sees, the tree it should find, and how much a mistake counts. */
export interface ParseExample {
  readonly context: ParseContext;
  readonly gold: GoldTree;
}

export function collectActions(examples: readonly Example[]): Actions {
  const left = new Map<string, number>();
  const right = new Map<string, number>();
  for (const { heads, relations } of examples)
    heads.forEach((head, index) => {
      const side = head < 0 || head > index ? left : right;
      side.set(relations[index]!, (side.get(relations[index]!) ?? 0) + 1);
    });
  const names = (counts: Map<string, number>): string[] =>
    [...counts]
      .filter(([name, count]) => count > 2 || name === 'root')
      .map(([name]) => name)
      .sort();
  const relations = [...new Set([...names(left), ...names(right)])].sort();
  return new Actions(
    names(left),
    names(right).filter((name) => name !== 'root'),
    relations,
  );
}

export function toGoldTree(example: Example, actions: Actions): GoldTree {
  const size = example.forms.length;
  const heads = Int32Array.from(example.heads, (head) => (head < 0 ? size : head));
  const children: number[][] = Array.from({ length: size + 1 }, () => []);
  heads.forEach((head, index) => children[head]!.push(index));
  return {
    heads,
    labels: Int32Array.from(example.relations, (relation) => actions.relations.indexOf(relation)),
    children: children.map((list) => Int32Array.from(list)),
  };
}

export function trainParser(
  examples: readonly ParseExample[],
  actions: Actions,
  options: ParserOptions,
  report: (line: string) => void,
): TrainedModel {
  const perceptrons = Array.from({ length: options.rounds }, (_, round) => {
    report(`parser, round ${round + 1} of ${options.rounds}`);
    return trainRound(examples, actions, options, options.seed + round, report);
  });
  return joinPerceptrons(perceptrons, options.pruning);
}

function trainRound(
  examples: readonly ParseExample[],
  actions: Actions,
  options: ParserOptions,
  seed: number,
  report: (line: string) => void,
): Perceptron {
  const perceptron = new Perceptron(options.bits, actions.count);
  const random = createRandom(seed);
  const order = Int32Array.from(examples, (_, index) => index);
  const state = new State();
  const { parts, scores } = perceptron;
  const losses = new Float64Array(3);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random);
    const explores = epoch >= options.exploreFrom;
    let mistakes = 0;
    let decisions = 0;
    for (const index of order) {
      const { context, gold } = examples[index]!;
      state.reset(gold.heads.length);
      while (!state.isDone) {
        fillParseParts(parts, state, context);
        const count = perceptron.join(PARSE_TEMPLATES);
        perceptron.score(count);
        const predicted = actions.findBest(state, scores);
        countLosses(state, gold, losses);
        const best = findOracleAction(state, actions, gold, losses, scores);
        const isMistake =
          lossOfAction(actions, predicted, state, gold, losses) > lossOfAction(actions, best, state, gold, losses);
        perceptron.step();
        decisions += 1;
        if (isMistake) {
          mistakes += 1;
          perceptron.update(count, best, 1);
          perceptron.update(count, predicted, -1);
        }
        actions.apply(state, isMistake && !(explores && random() < options.exploreRate) ? best : predicted);
      }
    }
    report(`  epoch ${epoch + 1}: ${((100 * mistakes) / decisions).toFixed(2)} % wrong`);
  }
  return perceptron;
}

/** The action of highest score among those that lose least. */
function findOracleAction(
  state: State,
  actions: Actions,
  gold: GoldTree,
  losses: Float64Array,
  scores: Int32Array,
): number {
  const least = Math.min(losses[0]!, losses[1]!, losses[2]!);
  if (state.next === state.size && state.depth === 1) return actions.rootAction;
  let best = -1;
  for (let side = 0; side < 3; side += 1) {
    if (losses[side] !== least) continue;
    const action = side === 0 ? 0 : findLabel(state, actions, gold, side === 1, scores);
    if (action >= 0 && (best < 0 || scores[action]! > scores[best]!)) best = action;
  }
  return best < 0 ? actions.findBest(state, scores) : best;
}

/** Where the arc is gold, the gold label; else what the model would like. */
function findLabel(state: State, actions: Actions, gold: GoldTree, isLeft: boolean, scores: Int32Array): number {
  const top = state.peek(0);
  const head = isLeft ? state.next : state.peek(1);
  const from = isLeft ? 1 : actions.firstRight;
  const to = isLeft ? actions.firstRight : actions.count;
  if (gold.heads[top] === head) {
    for (let action = from; action < to; action += 1) if (actions.labels[action] === gold.labels[top]) return action;
    return -1;
  }
  let best = -1;
  for (let action = from; action < to; action += 1)
    if (action !== actions.rootAction && (best < 0 || scores[action]! > scores[best]!)) best = action;
  return best;
}

import { spread } from '../model/hash.js';
import type { TrainedModel } from './trained-model.js';
import { encodeWord } from '../model/word-codes.js';
import {
  COARSE_TEMPLATES,
  FINE_TEMPLATES,
  WORD_TEMPLATES,
  fillCoarseParts,
  fillFineParts,
  fillWordParts,
} from '../tag/tag-templates.js';
import { findBest, openContext, Tagger } from '../tag/tagger.js';
import { TagSet } from '../tag/tag-set.js';
import { joinPerceptrons, Perceptron, type Pruning } from './perceptron.js';
import { createRandom, shuffle } from './random.js';
import type { Example } from './treebank.js';

export interface TaggerOptions {
  readonly epochs: number;
  readonly bits: number;
  readonly seed: number;
  readonly folds: number;
  /** How often each model is trained, in another order, to be joined. */
  readonly rounds: number;
  readonly coarse: Pruning;
  readonly fine: Pruning;
}

/** A sentence ready for the tagger. */
export interface TagExample {
  readonly words: readonly Int32Array[];
  readonly coarse: Uint8Array;
  readonly fine: Uint8Array;
}

/** All tags met twice, and all coarse ones. */
export function collectTags(examples: readonly Example[]): TagSet {
  const counts = new Map<string, Map<string, number>>();
  for (const { coarse, features } of examples)
    coarse.forEach((tag, index) => {
      const columns = counts.get(tag) ?? new Map<string, number>();
      columns.set(features[index]!, (columns.get(features[index]!) ?? 0) + 1);
      counts.set(tag, columns);
    });
  const names = [...counts.keys()].filter((name) => name !== '_').sort();
  return new TagSet(
    names.map((name) => {
      const sorted = [...counts.get(name)!].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      const kept = sorted.filter(([, count], index) => index === 0 || count > 2);
      return [name, kept.map(([column]) => column)] as const;
    }),
  );
}

export function toTagExample(example: Example, tagSet: TagSet): TagExample {
  const coarse = Uint8Array.from(example.coarse, (tag) => Math.max(0, tagSet.findCoarse(tag)));
  return {
    words: example.forms.map(encodeWord),
    coarse,
    fine: Uint8Array.from(example.features, (column, index) => tagSet.findFine(coarse[index]!, column)),
  };
}

const foldOf = (index: number, folds: number): number => index % folds;

/**
 * Trains a tagger, and tags the examples themselves with taggers that have not seen them (jack-knifing), so that a parser
 * can learn from tags as wrong as it will meet. The word guesses inside each are jack-knifed too.
 */
export class TaggerTraining {
  private readonly guesses: readonly Perceptron[];

  constructor(
    private readonly examples: readonly TagExample[],
    private readonly tagSet: TagSet,
    private readonly options: TaggerOptions,
  ) {
    this.guesses = Array.from({ length: options.folds }, (_, fold) => this.trainGuess((other) => other !== fold));
  }

  trainAll(): Tagger<TrainedModel> {
    return this.train(
      () => true,
      this.trainGuess(() => true),
      this.options.rounds,
    );
  }

  /** The tags of each example from a tagger trained without its fold. */
  jackknife(): { coarse: Uint8Array; fine: Uint8Array }[] {
    const { folds } = this.options;
    const tagged: { coarse: Uint8Array; fine: Uint8Array }[] = [];
    for (let fold = 0; fold < folds; fold += 1) {
      const tagger = this.train((other) => other !== fold, this.guesses[fold]!, 1);
      this.examples.forEach(({ words }, index) => {
        if (foldOf(index, folds) === fold) tagged[index] = tagger.tag(words);
      });
    }
    return tagged;
  }

  private train(isIn: (fold: number) => boolean, guess: Perceptron, rounds: number): Tagger<TrainedModel> {
    const { coarse, fine } = this.options;
    const join = (isFine: boolean): TrainedModel => {
      const perceptrons = Array.from({ length: rounds }, (_, round) => this.trainTags(isIn, isFine, round));
      return joinPerceptrons(perceptrons, isFine ? fine : coarse);
    };
    return new Tagger({
      tagSet: this.tagSet,
      guess: joinPerceptrons([guess], coarse),
      coarse: join(false),
      fine: join(true),
    });
  }

  private trainGuess(isIn: (fold: number) => boolean): Perceptron {
    const classes = this.tagSet.coarse.length;
    const perceptron = new Perceptron(this.options.bits - 1, classes);
    const { parts, scores } = perceptron;
    this.visit(5, this.options.seed, isIn, ({ words, coarse }) => {
      words.forEach((word, at) => {
        fillWordParts(parts, word);
        const count = perceptron.join(WORD_TEMPLATES);
        perceptron.score(count);
        learn(perceptron, count, coarse[at]!, findBest(scores, 0, classes));
      });
    });
    return perceptron;
  }

  private trainTags(isIn: (fold: number) => boolean, isFine: boolean, round: number): Perceptron {
    const { tagSet, options } = this;
    const perceptron = new Perceptron(options.bits, isFine ? tagSet.size : tagSet.coarse.length);
    const { parts, scores } = perceptron;
    const fillParts = isFine ? fillFineParts : fillCoarseParts;
    const templates = isFine ? FINE_TEMPLATES : COARSE_TEMPLATES;
    this.visit(options.epochs, options.seed + round, isIn, ({ words, coarse, fine }, index) => {
      const guess = this.guesses[foldOf(index, options.folds)]!;
      const guesses = Int32Array.from(words, (word) => {
        fillWordParts(guess.parts, word);
        guess.score(guess.join(WORD_TEMPLATES));
        return spread(findBest(guess.scores, 0, tagSet.coarse.length));
      });
      const context = openContext(words, guesses);
      if (isFine) coarse.forEach((tag, at) => (context.coarse[at] = spread(tag)));
      for (let at = 0; at < words.length; at += 1) {
        const gold = isFine ? fine[at]! : coarse[at]!;
        const from = isFine ? tagSet.first[coarse[at]!]! : 0;
        const to = isFine ? tagSet.first[coarse[at]! + 1]! : tagSet.coarse.length;
        let best = from;
        if (to - from > 1) {
          fillParts(parts, context, at);
          const count = perceptron.join(templates);
          perceptron.score(count);
          best = findBest(scores, from, to);
          learn(perceptron, count, gold, best);
        }
        (isFine ? context.fine : context.coarse)[at] = spread(best);
      }
    });
    return perceptron;
  }

  private visit(
    epochs: number,
    seed: number,
    isIn: (fold: number) => boolean,
    learnFrom: (example: TagExample, index: number) => void,
  ): void {
    const { folds } = this.options;
    const random = createRandom(seed);
    const order = Int32Array.from(this.examples, (_, index) => index).filter((index) => isIn(foldOf(index, folds)));
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      shuffle(order, random);
      for (const index of order) learnFrom(this.examples[index]!, index);
    }
  }
}

function learn(perceptron: Perceptron, count: number, gold: number, best: number): void {
  perceptron.step();
  if (gold === best) return;
  perceptron.update(count, gold, 1);
  perceptron.update(count, best, -1);
}

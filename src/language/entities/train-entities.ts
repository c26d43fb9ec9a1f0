import type { TrainedModel } from '../train/trained-model.js';
import { joinPerceptrons, Perceptron } from '../train/perceptron.js';
import { createRandom, shuffle } from '../train/random.js';
import { Decoder } from './decode.js';
import { fillEntityFeatures, fillTransitionFeatures } from './entity-features.js';
import { LABEL_COUNT, OUTSIDE, type Label } from './labels.js';
import type { SentenceView } from './sentence-view.js';

export interface EntityExample {
  readonly view: SentenceView;
  readonly labels: readonly Label[];
  /** Of another language, whose words say nothing here: learned from shapes, tags and lists only. */
  readonly isForeign: boolean;
  /** Only the types of its names are learned, not where they are. */
  readonly typesOnly?: boolean;
}

export interface EntityTrainingOptions {
  readonly epochs: number;
  readonly bits: number;
  readonly seed: number;
  /** How often it is trained, in another order, to be joined. */
  readonly rounds: number;
  /** Share of the own sentences learned without the words themselves, so that shapes, tags and lists get weights of their own. */
  readonly wordless: number;
  /** Averaged weights under this are dropped; the rest is multiplied and rounded. */
  readonly least: number;
  readonly scale: number;
}

/** Averaged structured perceptrons (Collins 2002) with Viterbi, joined. The same examples and options give the same weights. */
export function trainEntities(examples: readonly EntityExample[], options: EntityTrainingOptions): TrainedModel {
  const perceptrons = Array.from({ length: options.rounds }, (_, round) =>
    trainRound(examples, options, options.seed + round),
  );
  return joinPerceptrons(perceptrons, { ...options, most: Infinity });
}

function trainRound(
  examples: readonly EntityExample[],
  { epochs, bits, wordless }: EntityTrainingOptions,
  seed: number,
): Perceptron {
  const perceptron = new Perceptron(bits, LABEL_COUNT);
  const lexical = new Decoder(perceptron, true);
  const plain = new Decoder(perceptron, false);
  const { features } = perceptron;
  const random = createRandom(seed);
  const order = Int32Array.from(examples, (_, index) => index);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const index of order) {
      const { view, labels, isForeign, typesOnly } = examples[index]!;
      const isLexical = !isForeign && random() >= wordless;
      const found = (isLexical ? lexical : plain).decode(view, typesOnly ? labels : undefined).labels;
      perceptron.step();
      for (let at = 0; at < view.size; at += 1) {
        if (!view.isCandidate[at]) continue;
        const gold = labels[at]!;
        const guess = found[at]!;
        const goldBefore = at > 0 ? labels[at - 1]! : OUTSIDE;
        const guessBefore = at > 0 ? found[at - 1]! : OUTSIDE;
        if (gold !== guess) {
          const count = fillEntityFeatures(features, view, at, isLexical);
          perceptron.update(count, gold, 1);
          perceptron.update(count, guess, -1);
        }
        if (gold === guess && goldBefore === guessBefore) continue;
        perceptron.update(fillTransitionFeatures(features, view, at, goldBefore), gold, 1);
        perceptron.update(fillTransitionFeatures(features, view, at, guessBefore), guess, -1);
      }
    }
  }
  return perceptron;
}

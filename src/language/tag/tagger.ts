import { spread } from '../model/hash.js';
import { GroupedModel } from '../model/grouped-model.js';
import type { LinearModel } from '../model/linear-model.js';
import type { Scorer } from '../model/scorer.js';
import {
  COARSE_GROUPS,
  TAG_TEMPLATES,
  fillCoarseFeatures,
  fillFineFeatures,
  fillWordFeatures,
  type TagContext,
} from './tag-templates.js';
import type { TagSet } from './tag-set.js';

/** Numbers of the tags of each word. */
export interface Tags {
  readonly coarse: Uint8Array;
  readonly fine: Uint8Array;
}

export interface TaggerModels {
  readonly tagSet: TagSet;
  /** What a word alone would be: a coarse tag. */
  readonly guess: LinearModel;
  readonly coarse: LinearModel;
  readonly fine: LinearModel;
}

/** The best of the classes `from` up to `to`; the first of equals. */
export function findBest(scores: Int32Array, from: number, to: number): number {
  let best = from;
  for (let label = from + 1; label < to; label += 1) if (scores[label]! > scores[best]!) best = label;
  return best;
}

/** Greedy tagger, left to right: parts of speech in a first pass, their features in a second one that sees both sides. */
export class Tagger {
  private readonly features = new Int32Array(TAG_TEMPLATES);
  private readonly scores = new Int32Array(256);
  private readonly guesses = new Map<Int32Array, number>();

  private readonly coarse: GroupedModel;

  constructor(readonly models: TaggerModels) {
    this.coarse = new GroupedModel(models.coarse, COARSE_GROUPS);
  }

  tag(words: readonly Int32Array[]): Tags {
    const size = words.length;
    const { features, scores } = this;
    const { tagSet, fine: fineModel } = this.models;
    const context = openContext(words, (word) => this.guess(word));
    const coarse = new Uint8Array(size);
    const fine = new Uint8Array(size);
    for (let at = 0; at < size; at += 1) {
      this.coarse.score(features, fillCoarseFeatures(features, context, at), scores);
      coarse[at] = findBest(scores, 0, tagSet.coarse.length);
      context.coarse[at] = spread(coarse[at]!);
    }
    for (let at = 0; at < size; at += 1) {
      fine[at] = this.tagFine(fineModel, context, coarse[at]!, at);
      context.fine[at] = spread(fine[at]!);
    }
    return { coarse, fine };
  }

  private tagFine(model: Scorer, context: TagContext, coarse: number, at: number): number {
    const first = this.models.tagSet.first[coarse]!;
    const end = this.models.tagSet.first[coarse + 1]!;
    if (end - first === 1) return first;
    model.score(this.features, fillFineFeatures(this.features, context, at), this.scores);
    return findBest(this.scores, first, end);
  }

  private guess(word: Int32Array): number {
    const known = this.guesses.get(word);
    if (known !== undefined) return known;
    this.models.guess.score(this.features, fillWordFeatures(this.features, word), this.scores);
    const guess = spread(findBest(this.scores, 0, this.models.tagSet.coarse.length));
    if (this.guesses.size > 1 << 16) this.guesses.clear();
    this.guesses.set(word, guess);
    return guess;
  }
}

export function openContext(words: readonly Int32Array[], guess: (word: Int32Array) => number): TagContext {
  return {
    words,
    guesses: Int32Array.from(words, guess),
    coarse: new Int32Array(words.length),
    fine: new Int32Array(words.length),
  };
}

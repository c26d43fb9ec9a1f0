import { spread } from '../model/hash.js';
import type { LinearModel } from '../model/linear-model.js';
import type { Scores } from '../model/scorer.js';
import {
  COARSE_TEMPLATES,
  FINE_TEMPLATES,
  WORD_TEMPLATES,
  fillCoarseParts,
  fillFineParts,
  fillWordParts,
  type TagContext,
} from './tag-templates.js';
import type { TagSet } from './tag-set.js';

/** Numbers of the tags of each word. */
export interface Tags {
  readonly coarse: Uint8Array;
  readonly fine: Uint8Array;
}

export interface TaggerModels<Model = LinearModel> {
  readonly tagSet: TagSet;
  /** What a word alone would be: a coarse tag. */
  readonly guess: Model;
  readonly coarse: Model;
  readonly fine: Model;
}

/** The best of the classes `from` up to `to`; the first of equals. */
export function findBest(scores: Scores, from: number, to: number): number {
  let best = from;
  for (let label = from + 1; label < to; label += 1) if (scores[label]! > scores[best]!) best = label;
  return best;
}

/** Greedy tagger, left to right: parts of speech in a first pass, their features in a second one that sees both sides. */
export class Tagger<Model extends LinearModel = LinearModel> {
  constructor(readonly models: TaggerModels<Model>) {}

  /** `guesses`: what `guess` gives for each word, for those who keep it. */
  tag(words: readonly Int32Array[], guesses = Int32Array.from(words, (word) => this.guess(word))): Tags {
    const size = words.length;
    const { tagSet, coarse: model } = this.models;
    const context = openContext(words, guesses);
    const coarse = new Uint8Array(size);
    const fine = new Uint8Array(size);
    for (let at = 0; at < size; at += 1) {
      fillCoarseParts(model.parts, context, at);
      model.score(model.join(COARSE_TEMPLATES));
      coarse[at] = findBest(model.scores, 0, tagSet.coarse.length);
      context.coarse[at] = spread(coarse[at]!);
    }
    for (let at = 0; at < size; at += 1) {
      fine[at] = this.tagFine(context, coarse[at]!, at);
      context.fine[at] = spread(fine[at]!);
    }
    return { coarse, fine };
  }

  private tagFine(context: TagContext, coarse: number, at: number): number {
    const { tagSet, fine: model } = this.models;
    const first = tagSet.first[coarse]!;
    const end = tagSet.first[coarse + 1]!;
    if (end - first === 1) return first;
    fillFineParts(model.parts, context, at);
    model.score(model.join(FINE_TEMPLATES));
    return findBest(model.scores, first, end);
  }

  /** What a word alone would be: a coarse tag, spread. */
  guess(word: Int32Array): number {
    const { tagSet, guess: model } = this.models;
    fillWordParts(model.parts, word);
    model.score(model.join(WORD_TEMPLATES));
    return spread(findBest(model.scores, 0, tagSet.coarse.length));
  }
}

export function openContext(words: readonly Int32Array[], guesses: Int32Array): TagContext {
  return {
    words,
    guesses,
    coarse: new Int32Array(words.length),
    fine: new Int32Array(words.length),
  };
}

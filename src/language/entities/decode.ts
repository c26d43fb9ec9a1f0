import type { Scorer } from '../model/scorer.js';
import { fillEntityFeatures, fillTransitionFeatures } from './entity-features.js';
import { canFollow, isAlike, LABEL_COUNT, OUTSIDE, type Label } from './labels.js';
import type { SentenceView } from './sentence-view.js';

export interface Decoding {
  readonly labels: readonly Label[];
  /** For each token, how much better its label scores than the best of other kinds, by its own features. */
  readonly margins: Float64Array;
}

/**
 * First-order Viterbi over the candidates of a sentence; all other tokens are outside. The features of a token are scored once,
 * those of a pair of labels once for each label before.
 */
export class Decoder {
  constructor(
    private readonly scorer: Scorer,
    private readonly isLexical: boolean,
  ) {}

  /** With `bounds`, names stand where those labels have them, and only their types are looked for. */
  decode(view: SentenceView, bounds?: readonly Label[]): Decoding {
    const { size } = view;
    const own = new Float64Array(size * LABEL_COUNT);
    const back = new Int8Array(size * LABEL_COUNT);
    let best = new Float64Array(LABEL_COUNT).fill(-Infinity);
    let next = new Float64Array(LABEL_COUNT);
    best[OUTSIDE] = 0;
    for (let at = 0; at < size; at += 1) {
      next.fill(-Infinity);
      if (view.isCandidate[at]) this.step(view, at, own, best, next, back, bounds?.[at]);
      else {
        let from = OUTSIDE;
        for (let label = 1; label < LABEL_COUNT; label += 1) if (best[label]! > best[from]!) from = label;
        next[OUTSIDE] = best[from]!;
        back[at * LABEL_COUNT] = from;
      }
      [best, next] = [next, best];
    }
    return this.trace(view, own, back, best);
  }

  private step(
    view: SentenceView,
    at: number,
    own: Float64Array,
    best: Float64Array,
    next: Float64Array,
    back: Int8Array,
    bound: Label | undefined,
  ): void {
    const { scorer, isLexical } = this;
    const { features, scores } = scorer;
    const row = at * LABEL_COUNT;
    scorer.score(fillEntityFeatures(features, view, at, isLexical));
    for (let label = 0; label < LABEL_COUNT; label += 1) own[row + label] = scores[label]!;
    for (let from = 0; from < LABEL_COUNT; from += 1) {
      if (best[from] === -Infinity) continue;
      scorer.score(fillTransitionFeatures(features, view, at, from));
      for (let label = 0; label < LABEL_COUNT; label += 1) {
        if (!canFollow(from, label) || (bound !== undefined && !isAlike(bound, label))) continue;
        const total = best[from]! + own[row + label]! + scores[label]!;
        if (total > next[label]!) {
          next[label] = total;
          back[row + label] = from;
        }
      }
    }
  }

  private trace(view: SentenceView, own: Float64Array, back: Int8Array, last: Float64Array): Decoding {
    const labels = new Array<Label>(view.size).fill(OUTSIDE);
    const margins = new Float64Array(view.size);
    let label: Label = OUTSIDE;
    for (let other = 1; other < LABEL_COUNT; other += 1) if (last[other]! > last[label]!) label = other;
    for (let at = view.size - 1; at >= 0; at -= 1) {
      labels[at] = label;
      let rival = -Infinity;
      for (let other = 0; other < LABEL_COUNT; other += 1)
        if ((other + 1) >> 1 !== (label + 1) >> 1) rival = Math.max(rival, own[at * LABEL_COUNT + other]!);
      margins[at] = own[at * LABEL_COUNT + label]! - rival;
      label = back[at * LABEL_COUNT + label]!;
    }
    return { labels, margins };
  }
}

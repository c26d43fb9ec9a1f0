import type { Scores } from '../model/scorer.js';
import type { State } from './state.js';

export const SHIFT = 0;

/** Actions are numbers: 0 shifts, then come the relations to a head on the right, then those to a head on the left. */
export class Actions {
  readonly count: number;
  readonly firstRight: number;

  constructor(
    readonly left: readonly string[],
    readonly right: readonly string[],
    /** All relations; a label is a place in it. */
    readonly relations: readonly string[],
  ) {
    this.firstRight = 1 + left.length;
    this.count = this.firstRight + right.length;
    this.labels = Int32Array.from([-1, ...left.map(this.labelOf), ...right.map(this.labelOf)]);
    this.rootAction = 1 + left.indexOf('root');
  }

  private readonly labelOf = (relation: string): number => this.relations.indexOf(relation);
  /** Label of each action. */
  readonly labels: Int32Array;
  /** The only action when the last word is left for the root. */
  readonly rootAction: number;

  apply(state: State, action: number): void {
    if (action === SHIFT) state.shift();
    else if (action < this.firstRight) state.attachLeft(this.labels[action]!);
    else state.attachRight(this.labels[action]!);
  }

  /** The only legal action where there is just one, which needs no scores; else -1. */
  findForced(state: State): number {
    if (state.depth === 0) return SHIFT;
    return state.next === state.size && state.depth === 1 ? this.rootAction : -1;
  }

  /** The legal action of highest score; the first of equals. */
  findBest(state: State, scores: Scores): number {
    const forced = this.findForced(state);
    if (forced >= 0) return forced;
    let best = -1;
    let bestScore = -Infinity;
    if (state.canShift) {
      best = SHIFT;
      bestScore = scores[SHIFT]!;
    }
    const from = state.canAttachLeft ? 1 : this.firstRight;
    const to = state.canAttachRight ? this.count : this.firstRight;
    for (let action = from; action < to; action += 1) {
      if (scores[action]! > bestScore && action !== this.rootAction) {
        best = action;
        bestScore = scores[action]!;
      }
    }
    return best;
  }
}

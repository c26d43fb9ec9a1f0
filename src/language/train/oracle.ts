import { SHIFT, type Actions } from '../parse/actions.js';
import type { State } from '../parse/state.js';

/** The gold tree of a sentence: `heads[i]` is the size for the root. */
export interface GoldTree {
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  /** The dependents of each word, and of the root as the last. */
  readonly children: readonly Int32Array[];
}

/**
 * Dynamic oracle for arc-hybrid (Goldberg and Nivre 2013): how many gold arcs a transition makes unreachable. Index 0
 * shifts, 1 attaches to the right-hand head, 2 to the left-hand one; Infinity where not allowed.
 */
export function countLosses(state: State, gold: GoldTree, losses: Float64Array): void {
  const { next, size } = state;
  const top = state.peek(0);
  const under = state.peek(1);
  losses.fill(Infinity);
  if (state.canShift) losses[0] = lossOfShift(state, gold, next, top);
  if (top < 0) return;
  const head = gold.heads[top]!;
  let ahead = 0;
  for (const child of gold.children[top]!) if (child >= next) ahead += 1;
  if (state.canAttachLeft) losses[1] = ahead + (head === under || (head > next && head <= size) ? 1 : 0);
  if (state.canAttachRight) losses[2] = ahead + (head >= next ? 1 : 0);
}

/** A shifted word can no longer get a head deeper in the stack, nor dependents from it. */
function lossOfShift(state: State, gold: GoldTree, next: number, top: number): number {
  const head = gold.heads[next]!;
  let loss = 0;
  for (const child of gold.children[next]!) if (child < next && isOnStack(state, child)) loss += 1;
  if (head < next && head !== top && isOnStack(state, head)) loss += 1;
  return loss;
}

/** Words of the stack ascend. */
function isOnStack(state: State, word: number): boolean {
  let low = 0;
  let high = state.depth - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = state.stack[middle]!;
    if (found === word) return true;
    if (found < word) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** What an action loses: its transition's losses, and one more where it makes a gold arc with another label. */
export function lossOfAction(
  actions: Actions,
  action: number,
  state: State,
  gold: GoldTree,
  losses: Float64Array,
): number {
  if (action === SHIFT) return losses[0]!;
  const isLeft = action < actions.firstRight;
  const top = state.peek(0);
  const head = isLeft ? state.next : state.peek(1);
  const isGoldArc = gold.heads[top] === head;
  return losses[isLeft ? 1 : 2]! + (isGoldArc && gold.labels[top] !== actions.labels[action] ? 1 : 0);
}

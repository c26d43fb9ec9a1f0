import type { PartialDate, Status } from '../core/index.js';
import type { DateMention } from './dates/find-dates.js';
import type { Tree } from './tree.js';

const TO_COME: readonly Status[] = ['planned', 'urged', 'conditional'];
const CLAUSES = ['acl:relcl', 'advcl', 'ccomp', 'parataxis', 'csubj'];

/**
 * The date of what a trigger tells: of the expressions that hang on the trigger, on words below it in its own clause, or on
 * the verb that carries it, the nearest. A date of another clause is no date of this one: "said on Wednesday that it had left".
 */
export function readDate(
  tree: Tree,
  trigger: number,
  dates: readonly DateMention[],
  status: Status,
): PartialDate | undefined {
  let best: DateMention | undefined;
  let bestDistance = Infinity;
  for (const date of dates) {
    const distance = distanceTo(tree, trigger, tree.headOf(date.first, date.last));
    if (distance < bestDistance) {
      best = date;
      bestDistance = distance;
    }
  }
  if (!best) return undefined;
  if (TO_COME.includes(status)) return best.future ?? best.value;
  const isBoundary = best.kind === 'until' || best.kind === 'before';
  return isBoundary && status === 'actual' ? undefined : best.value;
}

/** Steps in the tree between a trigger and a date of its clause; Infinity where a clause lies between. */
function distanceTo(tree: Tree, trigger: number, date: number): number {
  const up = new Map<number, number>();
  let steps = 0;
  for (const at of tree.path(trigger)) {
    up.set(at, steps);
    steps += 1;
    if (CLAUSES.includes(tree.relation(at)) || tree.is(at, 'conj')) break;
  }
  steps = 0;
  for (const at of tree.path(date)) {
    const rest = up.get(at);
    if (rest !== undefined) return steps + rest;
    if (steps > 0 && CLAUSES.includes(tree.relation(at))) return Infinity;
    steps += 1;
  }
  return Infinity;
}

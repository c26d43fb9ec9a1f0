import { stanceOf, type ActorId, type EventSum } from '../core/index.js';
import type { Tie } from './find-blocs.js';

const DECIMALS = 1_000;

/** The ties that events come to. */
export function tiesOf(sums: readonly EventSum[]): readonly Tie[] {
  const stances = new Map<ActorId, Map<ActorId, number>>();
  for (const { source, target, type, status, events } of sums) {
    const stance = stanceOf(type, status) * events;
    if (stance === 0) continue;
    const [first, second] = source < target ? [source, target] : [target, source];
    let row = stances.get(first);
    if (!row) stances.set(first, (row = new Map()));
    row.set(second, (row.get(second) ?? 0) + stance);
  }
  return [...stances].flatMap(([first, row]) =>
    [...row]
      .map(([second, sum]) => ({ first, second, stance: Math.round(sum * DECIMALS) / DECIMALS }))
      .filter(({ stance }) => stance !== 0),
  );
}

import { relationOf, type ActorId, type Dyad, type Status } from '../core/index.js';
import type { Tie } from './find-blocs.js';

const DECIMALS = 1_000;

/** The ties that events come to, as `reads/ties` sums them up in a store. */
export function tiesOf(sums: readonly (Dyad & { readonly status: Status; readonly events: number })[]): readonly Tie[] {
  const stances = new Map<ActorId, Map<ActorId, number>>();
  for (const { source, target, type, status, events } of sums) {
    const stance = status === 'actual' ? relationOf(type).stance * events : 0;
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

import type { Row } from '../report.js';

/** Actors in an order that puts each next to whom it stands best with, from the busiest on. */
export function orderActors(rows: readonly Row[]): readonly string[] {
  const stances = new Map<string, Map<string, number>>();
  for (const { actor, other, stance } of rows) {
    for (const [from, to] of [
      [String(actor), String(other)],
      [String(other), String(actor)],
    ] as const) {
      const row = stances.get(from) ?? new Map<string, number>();
      stances.set(from, row.set(to, Number(stance)));
    }
  }
  const left = new Set(
    [...stances.keys()].sort((a, b) => stances.get(b)!.size - stances.get(a)!.size || (a < b ? -1 : 1)),
  );
  const order: string[] = [];
  for (let next = [...left][0]; next !== undefined;) {
    order.push(next);
    left.delete(next);
    const near = stances.get(next)!;
    next = [...left].sort((a, b) => (near.get(b) ?? 0) - (near.get(a) ?? 0))[0];
  }
  return order;
}

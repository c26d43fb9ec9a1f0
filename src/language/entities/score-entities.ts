import type { EntitySpan, EntityType } from '../../core/index.js';

export interface EntityScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

type Row = 'all' | EntityType;

/** Spans with the right ends and the right type, in percent, of all and of each type. */
export function scoreEntities(
  found: readonly (readonly EntitySpan[])[],
  gold: readonly (readonly EntitySpan[])[],
): ReadonlyMap<Row, EntityScore> {
  const counts = new Map<Row, [number, number, number]>();
  const count = (type: EntityType, place: 0 | 1 | 2): void => {
    for (const row of ['all', type] as const) {
      const entry = counts.get(row) ?? [0, 0, 0];
      entry[place] += 1;
      counts.set(row, entry);
    }
  };
  gold.forEach((spans, sentence) => {
    const keys = new Set(spans.map(({ first, last, type }) => `${first}-${last}-${type}`));
    for (const span of spans) count(span.type, 0);
    for (const span of found[sentence] ?? []) {
      count(span.type, 1);
      if (keys.has(`${span.first}-${span.last}-${span.type}`)) count(span.type, 2);
    }
  });
  return new Map(
    [...counts].map(([row, [golds, founds, right]]) => {
      const precision = (100 * right) / Math.max(1, founds);
      const recall = (100 * right) / Math.max(1, golds);
      return [row, { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) }];
    }),
  );
}

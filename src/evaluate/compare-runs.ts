import type { DocumentScore } from './score-document.js';

/** The relations that a run got right, each as `document type source>target`, sorted. */
export type Run = readonly string[];

export interface RunChange {
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

export const toRun = (scores: readonly DocumentScore[]): Run =>
  scores
    .flatMap(({ id, levels }) =>
      levels.strict.right.map(([, { type, source, target }]) => `${id} ${type[0]!} ${source[0]!}>${target[0]!}`),
    )
    .sort();

/** What is right now and was not in an earlier run, and the other way round. */
export function compareRuns(before: Run, now: Run): RunChange {
  const earlier = new Set(before);
  const current = new Set(now);
  return { gained: now.filter((key) => !earlier.has(key)), lost: before.filter((key) => !current.has(key)) };
}

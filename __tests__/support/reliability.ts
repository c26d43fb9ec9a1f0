import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A row of docs/reliability.md. */
export interface Trial {
  /** What was done to it. */
  readonly what: string;
  /** To what: a store, a format. */
  readonly on: string;
  /** How often. */
  readonly cases: number;
  /** What was seen, the same each time. */
  readonly seen: string;
}

const FOLDER = join('docs', 'reliability');

/** With ENTENTE_RECORD=1, keeps what a suite has seen for `npm run docs`, which makes the tables of docs/reliability.md. */
export function recordTrials(suite: string, trials: readonly Trial[]): void {
  if (process.env['ENTENTE_RECORD'] !== '1') return;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${suite}.json`), `${JSON.stringify(trials, null, 2)}\n`);
}

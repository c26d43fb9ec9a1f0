import { readFileSync } from 'node:fs';
import type { DefaultJobOptions } from 'bullmq';
import { resourcePath } from '../core/index.js';

const { version } = JSON.parse(readFileSync(resourcePath('package.json'), 'utf8')) as { version: string };

/** Workers of another version would read differently: each version has a queue of its own. */
export const QUEUE = `entente-${version}`;
export const JOB = 'article';

/** Readings that are kept for who asked for them and was stopped: more than one `enqueue` has under way. */
const KEPT = 2_000;
const ATTEMPTS = 3;

export const JOB_OPTIONS: DefaultJobOptions = {
  attempts: ATTEMPTS,
  removeOnComplete: { count: KEPT },
  removeOnFail: true,
};

/** How long a worker may give no sign of life before its articles are given to others; it gives one in half that time. */
export const SILENCE_MS = 10_000;
/** How many workers may die over an article before it is taken for the reason. */
export const MOST_DEATHS = 5;
/** Signs that a job is done, which are read by who waits for it; each has the reading in it. */
export const KEPT_EVENTS = 4_000;

import { setImmediate as nextRound } from 'node:timers/promises';

/** Gives each who asks a turn at the one thread, with a round of the event loop before it: an answer goes out while the next is worked out, and nobody waits for all. */
export function makeTurns(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => (last = last.then(() => nextRound()));
}

import { EntenteError } from '../core/index.js';
import { JournaledStore } from './journaled-store.js';
import type { GraphStore } from './store.js';

/**
 * Makes the graph what other judgements give, read as those that the store was opened with, and returns how many documents of
 * its journal they change. The store must be open to write. Throws JUDGEMENT_INVALID where the text does not fit.
 */
export async function judgeStore(store: GraphStore, judgements: string): Promise<number> {
  if (!(store instanceof JournaledStore))
    throw new EntenteError('USAGE', `${store.location} is open only for reading; a judgement writes.`);
  return await store.judge(judgements);
}

import { join } from 'node:path';
import { readRecords } from './journal/journal.js';
import { openStore, type OpenOptions } from './open-store.js';
import type { Counts } from './store.js';
import { writeStream } from './write-stream.js';

/**
 * Makes the graph at a location anew from its journal. With the folder of another journal, its documents are added, which
 * moves a graph from one store to another; the target's own documents stay. No article is read. Throws as `openStore`.
 */
export async function rebuild(
  location: string,
  options: Omit<OpenOptions, 'mode' | 'anew'>,
  from?: string,
): Promise<Counts> {
  const store = await openStore(location, { ...options, mode: 'write', anew: true });
  try {
    if (from !== undefined) {
      await writeStream(store, readRecords(join(from, 'journal.jsonl')), (read) => options.onRecovery?.(read, read));
      await store.consolidate();
    }
    return await store.counts();
  } finally {
    await store.close();
  }
}

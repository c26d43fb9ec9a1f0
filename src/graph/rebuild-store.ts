import { EntenteError } from '../core/index.js';
import { JournaledStore } from './journaled-store.js';
import type { GraphStore } from './store.js';

/**
 * Makes the graph anew from its journal, no article read twice, and returns how many documents it has then. With the path
 * of another store's journal, that one's documents are added, which moves a graph from one store to another. On a server,
 * documents that only other machines' journals have are removed. The store must be open to write.
 */
export async function rebuildStore(
  store: GraphStore,
  from?: string,
  onProgress?: (done: number, total: number) => void,
): Promise<number> {
  if (!(store instanceof JournaledStore)) {
    throw new EntenteError('USAGE', `${store.location} is open only for reading; a rebuild writes.`);
  }
  await store.rebuild(from, onProgress);
  return (await store.counts()).documents;
}

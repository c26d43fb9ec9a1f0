import { EntenteError } from '../core/index.js';
import type { GraphStore } from '../graph/index.js';

/** No question has an answer where nothing was ingested, which a table without rows would not tell. Throws EntenteError STORE_EMPTY. */
export async function refuseEmpty(store: GraphStore): Promise<void> {
  if (!(await store.isEmpty())) return;
  throw new EntenteError(
    'STORE_EMPTY',
    `The graph at ${store.location} is empty. Fill it with \`entente ingest PATH\`, or give another --store.`,
  );
}

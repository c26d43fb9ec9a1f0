import { openEmbedded, openEmbeddedToRead } from './embedded/open-embedded.js';
import { parseLocation } from './location.js';
import type { OpenOptions } from './open-options.js';
import type { GraphStore } from './store.js';

export type { OpenOptions } from './open-options.js';

/**
 * Opens the graph at `embedded:FOLDER`, `neo4j://…` or `bolt://…`. Opened to write, it first finishes what a killed run
 * left (see `recovery`). Throws EntenteError USAGE, STORE_UNREACHABLE, STORE_LOCKED, STORE_FULL,
 * STORE_DAMAGED, JUDGEMENT_INVALID or JUDGEMENTS_MISSING.
 */
export async function openStore(location: string, options: OpenOptions): Promise<GraphStore> {
  const place = parseLocation(location);
  if (place.kind === 'neo4j') {
    // The driver is loaded where it is asked for only: it takes longer than to open an embedded graph.
    const { openNeo4j } = await import('./neo4j/open-neo4j.js');
    return openNeo4j(place.uri, options);
  }
  return options.mode === 'read'
    ? openEmbeddedToRead(place.folder, location, options)
    : openEmbedded(place.folder, location, options);
}

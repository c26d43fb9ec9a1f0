import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { EntenteError } from '../../core/index.js';
import { CypherStore } from '../cypher-store.js';
import { openJournaled } from '../open-journaled.js';
import { findHolder, lockedFault } from '../journal/lock.js';
import type { OpenOptions } from '../open-options.js';
import type { GraphStore, Recovery } from '../store.js';
import { EmbeddedConnection } from './connection.js';

const GRAPH = 'graph.grafeo';

/** A file that cannot be opened any more, or a log without its file, is put aside: the journal has all that was in it. */
function connect(file: string, location: string): { connection: EmbeddedConnection; replacedFile?: string } {
  const lone = !existsSync(file) && existsSync(`${file}.wal`);
  try {
    if (!lone) return { connection: new EmbeddedConnection(file, location, false) };
  } catch (error) {
    if (!(error instanceof EntenteError) || error.code !== 'STORE_DAMAGED') throw error;
  }
  const aside = `${file}.damaged-${Date.now()}`;
  if (existsSync(file)) renameSync(file, aside);
  if (existsSync(`${file}.wal`)) renameSync(`${file}.wal`, `${aside}.wal`);
  return { connection: new EmbeddedConnection(file, location, false), replacedFile: aside };
}

/** Opens the graph in a folder for writing; the folder is made on first use. */
export function openEmbedded(folder: string, location: string, options: OpenOptions): Promise<GraphStore> {
  return openJournaled(folder, options, async () => connect(join(folder, GRAPH), location));
}

/** Opens the graph in a folder for reading; many processes can, while none writes. */
export async function openEmbeddedToRead(folder: string, location: string, options: OpenOptions): Promise<GraphStore> {
  const file = join(folder, GRAPH);
  const lock = join(folder, 'lock');
  const holder = findHolder(lock);
  if (holder) throw lockedFault(lock, holder);
  let recovery: Recovery | undefined;
  // A lock without a process, or a journal without a graph: what a killed process left must be finished first.
  if (existsSync(lock) || (!existsSync(file) && existsSync(join(folder, 'journal.jsonl')))) {
    const store = await openEmbedded(folder, location, options);
    ({ recovery } = store);
    await store.close();
  }
  if (!existsSync(file)) {
    throw new EntenteError(
      'STORE_EMPTY',
      `There is no graph at ${location}. Make one with \`entente ingest PATH\`, or give another --store.`,
    );
  }
  return new CypherStore(new EmbeddedConnection(file, location, true), recovery);
}

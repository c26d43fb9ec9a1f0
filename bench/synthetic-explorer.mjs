// A graph of synthetic documents in the embedded store, and the explorer on it as a person starts it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { RELATIONS } from '../dist/core/index.js';
import { openStore } from '../dist/graph/index.js';
import { makeRecords } from './synthetic-records.mjs';

const CHUNK = 1_000;
export const TYPES = [...RELATIONS.keys()];

async function fill(location, documents) {
  const store = await openStore(location, { mode: 'write' });
  for (let from = 0; from < documents; from += CHUNK)
    await store.write([...makeRecords({ documents: CHUNK, perDay: 10, types: TYPES, from })]);
  await store.consolidate();
  console.log(await store.counts());
  await store.close();
}

/** The address that the command prints, milliseconds until it did, and how to stop it. */
async function startExplorer(location) {
  const args = ['dist/cli/main.js', 'explore', '--store', location, '--port', '0', '--no-open'];
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\S+/u.exec(line)?.[0];
    if (address === undefined) continue;
    return { address, startedIn: performance.now() - start, stop: () => (child.kill(), once(child, 'exit')) };
  }
  throw new Error('entente explore ended before it printed an address');
}

/** Makes the graph, and gives `measure` what starts an explorer on it. */
export async function withGraph(documents, measure) {
  const folder = mkdtempSync(join(tmpdir(), 'entente-explore-'));
  const location = `embedded:${join(folder, 'graph')}`;
  try {
    await fill(location, documents);
    await measure(() => startExplorer(location));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// One ingest into an empty embedded store, in a process of its own so that its memory can be told. Prints one line of JSON.
// node bench/ingest-once.mjs FOLDER WORKERS
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../dist/graph/index.js';
import { ingest } from '../dist/ingest/ingest.js';
import { openReaders } from '../dist/ingest/readers.js';
import { LANGUAGE_CODES } from '../dist/language/index.js';
import { readInputs } from '../dist/read/index.js';

const [articles, workers] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'entente-ingest-'));
const store = await openStore(`embedded:${folder}`, { mode: 'write' });
const readers = openReaders(Number(workers));
const start = performance.now();
let consolidating;
const { stored, claims, consolidation } = await ingest(readInputs([articles], { languages: LANGUAGE_CODES }), {
  store,
  readers,
  concurrency: 4,
  onEvent: ({ kind }) => {
    if (kind === 'consolidating') consolidating ??= performance.now();
  },
});
const seconds = (performance.now() - start) / 1000;
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const result = {
  documents: stored,
  claims,
  events: consolidation.eventsAdded,
  seconds,
  processorSeconds: (userCPUTime + systemCPUTime) / 1e6,
  consolidationSeconds: (start + seconds * 1000 - (consolidating ?? start + seconds * 1000)) / 1000,
  megabytes: Math.round(maxRSS / 1024),
};
await store.close();
rmSync(folder, { recursive: true });
console.log(JSON.stringify(result));

// What one more article costs as the graph grows, on either store, and how fast claims are consolidated. The corpus grows in time as news
// does: a hundred articles a day, five claims each, between 3,000 actors of which few are in most of the news.
// npm run build && node bench/one-more.mjs [documents…] [bolt://HOST], with NEO4J_USERNAME and NEO4J_PASSWORD.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RELATIONS } from '../dist/core/index.js';
import { consolidate, openStore } from '../dist/graph/index.js';
import { makeRecords } from './synthetic-records.mjs';

const given = process.argv.slice(2);
const uri = given.find((word) => word.includes('://'));
const sizes = given.filter((word) => !word.includes('://')).map(Number);
const TYPES = [...RELATIONS.keys()];
const CHUNK = 1_000;
const TRIES = 15;
const corpus = { claims: 5, perDay: 100, types: TYPES };

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
async function time(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Ten thousand claims of two thousand documents between few actors, so that many tell one happening; every tenth document is a copy. */
function benchConsolidation() {
  const claims = [...makeRecords({ ...corpus, documents: 2_000, actors: 12 })].flatMap(({ document, claims }) =>
    claims.map((claim) => ({ ...document, ...claim })),
  );
  const start = process.cpuUsage();
  const { events } = consolidate(claims);
  const { user, system } = process.cpuUsage(start);
  const took = Math.round((user + system) / 1_000);
  console.log(`consolidation: ${claims.length} claims to ${events.length} events in ${took} ms of processor time`);
}

async function writeOne(store, record) {
  await store.write([record]);
  await store.consolidate();
}

let spare = 10_000_000;
/** Articles of the last day that are not in the corpus; with two actors they are all about the busiest pair. */
const makeNext = (documents, more = {}) => {
  const [record] = makeRecords({
    ...corpus,
    ...more,
    documents: 1,
    from: (spare += 1),
    day: Math.floor(documents / 100),
  });
  return record;
};

async function measure(open, size) {
  let store;
  const row = { documents: size };
  row['open, ms'] = Math.round(await time(async () => (store = await open())));
  const each = async (name, prepare, work) => {
    const times = [];
    for (let index = 0; index < TRIES; index++) {
      const record = prepare();
      times.push(await time(() => work(record)));
    }
    row[`${name}, ms`] = Math.round(median(times) * 10) / 10;
  };
  const written = [];
  await each(
    'one more',
    () => makeNext(size),
    (record) => (written.push(record.document.id), writeOne(store, record)),
  );
  await each(
    'of the busiest pair',
    () => makeNext(size, { actors: 2 }),
    (record) => (written.push(record.document.id), writeOne(store, record)),
  );
  await each(
    'removed',
    () => written.pop(),
    (id) => store.remove([id]),
  );
  row['close, ms'] = Math.round(await time(() => store.close()));
  return row;
}

async function bench(name, open) {
  const rows = [];
  let filled = 0;
  for (const size of sizes) {
    const store = await open();
    if (filled === 0) await store.clear();
    for (; filled < size; filled += CHUNK) {
      const documents = Math.min(CHUNK, size - filled);
      await store.write([...makeRecords({ ...corpus, documents, from: filled })]);
      await store.consolidate();
    }
    await store.close();
    rows.push(await measure(open, size));
  }
  console.log(name);
  console.table(rows);
}

benchConsolidation();
const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
if (uri === undefined) await bench('embedded', () => openStore(`embedded:${join(folder, 'graph')}`, { mode: 'write' }));
else {
  const { NEO4J_USERNAME: username = 'neo4j', NEO4J_PASSWORD: password } = process.env;
  const options = { mode: 'write', credentials: { username, password }, journal: join(folder, 'neo4j') };
  await bench('Neo4j', () => openStore(uri, options));
}
rmSync(folder, { recursive: true });

// How fast the explorer answers twenty readers at once, on a graph of synthetic documents in the embedded store.
// npm run build && node bench/explore.mjs [documents]
import { Agent, get } from 'node:http';
import { makeRecords } from './synthetic-records.mjs';
import { TYPES, withGraph } from './synthetic-explorer.mjs';

const [documents = '10000'] = process.argv.slice(2);
const READERS = 20;
const CALLS = 400;

const agent = new Agent({ keepAlive: true, maxSockets: READERS });

/** Bytes and milliseconds of one call, until its last byte. */
function call(address) {
  const start = performance.now();
  return new Promise((done, fail) => {
    get(address, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (part) => (bytes += part.length));
      response.on('end', () =>
        response.statusCode === 200
          ? done({ ms: performance.now() - start, bytes })
          : fail(new Error(`${address} answered ${response.statusCode}`)),
      );
    }).on('error', fail);
  });
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const round = (ms) => Math.round(ms * 10) / 10;

/** Twenty readers who each ask again as soon as they are answered. */
async function measure(makeAddress) {
  const first = await call(makeAddress(0));
  const times = [];
  let next = 1;
  const read = async () => {
    while (next <= CALLS) times.push((await call(makeAddress(next++))).ms);
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: READERS }, read));
  const took = performance.now() - start;
  times.sort((a, b) => a - b);
  return {
    'first, ms': round(first.ms),
    'p50, ms': round(at(times, 0.5)),
    'p95, ms': round(at(times, 0.95)),
    'calls/s': Math.round((CALLS / took) * 1000),
    kB: round(first.bytes / 1000),
  };
}

const actor = (index) => `actor-${Math.floor(((index * 7919) % 3000) ** 3 / 3000 ** 2)}`;
const other = (index) => `actor-${(index * 31) % 97}`;

const [{ document }] = makeRecords({ documents: 1, types: TYPES });

await withGraph(Number(documents), async (start) => {
  const { address, startedIn, stop } = await start();
  console.log(`started in ${Math.round(startedIn)} ms`);
  const path = (text) => new URL(text, address).href;
  const filters = (index) =>
    `from=2021-0${1 + (index % 9)}-01&to=2022-06-30&statuses=actual&languages=fr&confidence=0.${index % 9}`;
  const CASES = {
    meta: () => '/api/meta',
    search: (index) => `/api/search?q=${encodeURIComponent(`actor ${index % 300}`)}`,
    network: () => '/api/network',
    'network, filtered': (index) => `/api/network?${filters(index)}`,
    neighbours: (index) => `/api/network?focus=${actor(index)}`,
    path: (index) => `/api/path?a=${actor(index)}&b=${other(index)}`,
    actor: (index) => `/api/actors/${actor(index)}`,
    pair: (index) => `/api/pairs?a=${actor(index)}&b=${other(index)}`,
    document: () => `/api/documents/${document.id}`,
    reports: () => '/api/reports',
  };
  // How long the first picture takes is the other benchmark's question.
  await call(path('/api/network'));
  const { ms } = await call(path(`/api/actors/${actor(0)}`));
  console.log(`whole graph read in ${Math.round(ms)} ms`);
  const rows = {};
  for (const [name, makePath] of Object.entries(CASES)) rows[name] = await measure((index) => path(makePath(index)));
  console.table(rows);
  await stop();
});

// How fast the explorer answers twenty readers at once, on a graph of synthetic documents in the embedded store.
// npm run build && node bench/explore.mjs [documents]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { RELATIONS } from '../dist/core/index.js';
import { openStore } from '../dist/graph/index.js';
import { makeRecords } from './synthetic-records.mjs';

const [documents = '10000'] = process.argv.slice(2);
const READERS = 20;
const CALLS = 400;
const CHUNK = 1_000;
const folder = mkdtempSync(join(tmpdir(), 'entente-explore-'));
const location = `embedded:${join(folder, 'graph')}`;

async function fill() {
  const store = await openStore(location, { mode: 'write' });
  const types = [...RELATIONS.keys()];
  for (let from = 0; from < Number(documents); from += CHUNK)
    await store.write([...makeRecords({ documents: CHUNK, perDay: 10, types, from })]);
  await store.consolidate();
  console.log(await store.counts());
  const [document] = makeRecords({ documents: 1, types });
  await store.close();
  return document.document.id;
}

/** Starts the command as a person does; returns the address that it prints, and how to stop it. */
async function serve() {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ['dist/cli/main.js', 'explore', '--store', location, '--port', '0', '--no-open'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\S+/u.exec(line)?.[0];
    if (address === undefined) continue;
    console.log(`started in ${Math.round(performance.now() - start)} ms`);
    return { address, stop: () => (child.kill(), once(child, 'exit')) };
  }
  throw new Error('entente explore ended before it printed an address');
}

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

const document = await fill();
const { address, stop } = await serve();
const path = (text) => new URL(text, address).href;
const CASES = {
  meta: () => path('/api/meta'),
  search: (index) => path(`/api/search?q=${encodeURIComponent(`actor ${index % 300}`)}`),
  network: () => path('/api/network'),
  'network, filtered': (index) =>
    path(
      `/api/network?from=2021-0${1 + (index % 9)}-01&to=2022-06-30&statuses=actual&languages=fr&confidence=0.${index % 9}`,
    ),
  neighbours: (index) => path(`/api/network?focus=${actor(index)}`),
  path: (index) => path(`/api/path?a=${actor(index)}&b=${other(index)}`),
  actor: (index) => path(`/api/actors/${actor(index)}`),
  pair: (index) => path(`/api/pairs?a=${actor(index)}&b=${other(index)}`),
  document: () => path(`/api/documents/${document}`),
  reports: () => path('/api/reports'),
};
const rows = {};
for (const [name, makeAddress] of Object.entries(CASES)) rows[name] = await measure(makeAddress);
console.table(rows);
await stop();
rmSync(folder, { recursive: true });

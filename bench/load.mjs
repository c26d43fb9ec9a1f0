// How fast a corpus is loaded into a store, and how fast reports on it are: synthetic documents with ten claims each between 5,000 actors,
// skewed as news is; on Neo4j also what Neo4j itself can do (raw-neo4j.mjs).
// npm run build && node bench/load.mjs [documents] [bolt://HOST], with NEO4J_USERNAME and NEO4J_PASSWORD; without a server, embedded.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { openStore } from '../dist/graph/index.js';
import { findReport, runReport } from '../dist/report/index.js';
import { spoolGraph, writeRaw } from './raw-neo4j.mjs';
import { makeRecords } from './synthetic-records.mjs';

const [documents = '100000', uri] = process.argv.slice(2);
const TYPES = [
  'MET_WITH',
  'CRITICIZED',
  'AGREED_WITH',
  'ATTACKED',
  'AIDED',
  'SANCTIONED',
  'VISITED',
  'THREATENED',
  'COOPERATED_WITH',
  'EXPELLED',
];
const CHUNK = 1_000;
/** Of the raw run; more only wait for each other. */
const WRITERS = 2;
const corpus = (count, from = 0) => makeRecords({ documents: count, actors: 5_000, types: TYPES, from });
const seconds = (start) => (performance.now() - start) / 1000;
/** The most memory that the process has had, in MB. */
const peak = () => Math.round(process.resourceUsage().maxRSS / 1e3);

async function load(store, count) {
  const start = performance.now();
  for (let from = 0; from < count; from += CHUNK) {
    await store.write([...corpus(Math.min(CHUNK, count - from), from)]);
  }
  const written = seconds(start);
  await store.consolidate();
  return { written, all: seconds(start), most: peak() };
}

const QUESTIONS = [
  ['dyad', { a: 'Actor 1', b: 'Actor 2' }],
  ['tellings', { a: 'Actor 1', b: 'Actor 2' }],
  ['chain', { a: 'Actor 1', b: 'Actor 4321' }],
  ['partners', { actor: 'Actor 100' }],
  ['timeline', { actor: 'Actor 100' }],
  ['alliances', {}],
  ['brokers', {}],
  ['common-adversaries', {}],
  ['structural-balance', {}],
  ['shifts', { since: '2023-07' }],
  ['isolation', { since: '2023-07' }],
  ['most-connected', {}],
  ['stance-matrix', {}],
  ['single-source', {}],
  ['coverage', {}],
];

async function ask(store) {
  const times = {};
  const findActor = async (text) => (await store.findActor(text)).actor;
  for (const [name, given] of QUESTIONS) {
    const start = performance.now();
    const { rows } = await runReport(findReport(name), given, store, findActor);
    times[name] = { seconds: Math.round(seconds(start) * 100) / 100, rows: rows.length };
  }
  return times;
}

async function measure(location, options, andThen = async () => {}) {
  const store = await openStore(location, { mode: 'write', ...options });
  await store.clear();
  const { written, all, most } = await load(store, Number(documents));
  const counts = await store.counts();
  console.log(location, counts);
  console.log(
    `written in ${written.toFixed(1)} s, with events ${all.toFixed(1)} s: ${Math.round(counts.claims / all)} claims/s; at most ${most} MB`,
  );
  console.table(await ask(store));
  await andThen(store, all);
  await store.clear();
  await store.close();
}

const folder = mkdtempSync(join(tmpdir(), 'entente-load-'));
if (uri === undefined) await measure(`embedded:${join(folder, 'graph')}`, {});
else {
  const { NEO4J_USERNAME: username = 'neo4j', NEO4J_PASSWORD: password = '' } = process.env;
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  const options = { credentials: { username, password }, journal: join(folder, 'neo4j') };
  await measure(uri, options, async (store, all) => {
    const rows = await spoolGraph(driver, folder);
    await store.clear();
    const start = performance.now();
    await writeRaw(driver, rows, WRITERS);
    const raw = seconds(start);
    console.log(
      `the same rows by UNWIND alone: ${raw.toFixed(1)} s; the writer reaches ${(raw / all).toFixed(2)} of it`,
    );
  });
  await driver.close();
}
rmSync(folder, { recursive: true });

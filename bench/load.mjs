// How fast a corpus is loaded into both stores: synthetic documents with ten claims each between 5,000 actors, skewed as news is; and
// beside Neo4j the raw limit: the rows of the same claims, edges and events by plain UNWIND … MERGE and nothing else.
// npm run build && node bench/load.mjs [documents] [bolt://HOST], with NEO4J_USERNAME and NEO4J_PASSWORD.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { openStore } from '../dist/graph/index.js';
import { findReport, runReport } from '../dist/report/index.js';
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
const ROWS = 1_000;
const WRITERS = 4;
const corpus = (count, from = 0) => makeRecords({ documents: count, actors: 5_000, types: TYPES, from });
const seconds = (start) => (performance.now() - start) / 1000;
const megabytes = () => Math.round(process.memoryUsage().rss / 1e6);

async function load(store, count) {
  const start = performance.now();
  let most = 0;
  for (let from = 0; from < count; from += CHUNK) {
    await store.write([...corpus(Math.min(CHUNK, count - from), from)]);
    most = Math.max(most, megabytes());
  }
  const written = seconds(start);
  await store.consolidate();
  most = Math.max(most, megabytes());
  return { written, all: seconds(start), most };
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

async function measure(location, options) {
  const store = await openStore(location, { mode: 'write', ...options });
  await store.clear();
  const { written, all, most } = await load(store, Number(documents));
  const counts = await store.counts();
  console.log(location, counts);
  console.log(
    `written in ${written.toFixed(1)} s, with events ${all.toFixed(1)} s: ${Math.round(counts.claims / all)} claims/s; at most ${most} MB`,
  );
  console.table(await ask(store));
  const graph = options.credentials ? await rowsOf(store) : undefined;
  await store.clear();
  await store.close();
  return { all, graph };
}

/** What the store made of the corpus, as rows for the raw run. */
async function rowsOf(store) {
  const { claims, events, actors, documents: articles, mentions, relationships } = await store.exportGraph();
  return { claims, events, actors, articles, mentions, relationships };
}

/** The same nodes and edges by MERGE alone: no journal, no look-ups of what is there, no derivation. */
async function measureRaw({ claims, events, actors, articles, mentions, relationships }, driver) {
  const run = async (text, rows) => {
    let next = 0;
    const work = async () => {
      while (next < rows.length) {
        const part = rows.slice(next, (next += ROWS));
        await driver.executeQuery(text, { rows: part });
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, work));
  };
  const node = (label) => `UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n += row`;
  const edge = (from, type, to) =>
    `UNWIND $rows AS row MATCH (a:${from} {id: row.a}) MATCH (b:${to} {id: row.b}) MERGE (a)-[:${type}]->(b)`;
  const pairs = (rows, a, b) => rows.map((row) => ({ a: a(row), b: b(row) })).sort((x, y) => (x.b < y.b ? -1 : 1));
  const id = (row) => row.id;
  const plain = (rows, ...without) =>
    rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !without.includes(name))));
  const start = performance.now();
  await run(node('Actor'), plain(actors, 'type'));
  await run(node('Document'), articles);
  await run(node('Claim'), plain(claims, 'source', 'target', 'saidBy', 'articleId'));
  await run(node('Event'), plain(events, 'source', 'target', 'claims'));
  const edges = [
    [
      'Document',
      'MENTIONS',
      'Actor',
      pairs(
        mentions,
        (row) => row.document,
        (row) => row.actor,
      ),
    ],
    ['Claim', 'FROM', 'Document', pairs(claims, id, (row) => row.articleId)],
    ['Claim', 'SOURCE', 'Actor', pairs(claims, id, (row) => row.source)],
    ['Claim', 'TARGET', 'Actor', pairs(claims, id, (row) => row.target)],
    ['Claim', 'SAID_BY', 'Actor', claims.flatMap((row) => row.saidBy.map((actor) => ({ a: row.id, b: actor })))],
    ['Claim', 'SUPPORTS', 'Event', events.flatMap((row) => row.claims.map((claim) => ({ a: claim, b: row.id })))],
    ['Actor', 'INITIATED', 'Event', pairs(events, (row) => row.source, id)],
    ['Event', 'AFFECTED', 'Actor', pairs(events, id, (row) => row.target)],
    ...TYPES.map((type) => [
      'Actor',
      type,
      'Actor',
      pairs(
        relationships.filter((row) => row.type === type),
        (row) => row.source,
        (row) => row.target,
      ),
    ]),
  ];
  for (const [from, type, to, rows] of edges) await run(edge(from, type, to), rows);
  return seconds(start);
}

const folder = mkdtempSync(join(tmpdir(), 'entente-load-'));
await measure(`embedded:${join(folder, 'graph')}`, {});
if (uri !== undefined) {
  const { NEO4J_USERNAME: username = 'neo4j', NEO4J_PASSWORD: password = '' } = process.env;
  const { all, graph } = await measure(uri, { credentials: { username, password }, journal: join(folder, 'neo4j') });
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  const raw = await measureRaw(graph, driver);
  console.log(`the same rows by UNWIND alone: ${raw.toFixed(1)} s; the writer reaches ${(raw / all).toFixed(2)} of it`);
  await driver.close();
}
rmSync(folder, { recursive: true });

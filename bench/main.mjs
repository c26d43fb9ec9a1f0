// How fast articles are read and a store is written; bench/language.mjs has the language core.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { articleId } from '../dist/core/index.js';
import { openStore } from '../dist/graph/index.js';
import { Analyst } from '../dist/ingest/analyst.js';
import { makeRecords } from './synthetic-records.mjs';

const SECONDS = 3;
const folder = 'seeds/articles';
const texts = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .map((file) => ({ language: file.slice(0, 2), text: readFileSync(join(folder, file), 'utf8').split('---\n')[2] }));

/** Calls work until the time is up; returns units a second. */
function measure(work) {
  work();
  const start = performance.now();
  let units = 0;
  while (performance.now() - start < SECONDS * 1000) units += work();
  return Math.round((units / (performance.now() - start)) * 1000);
}

const analyst = new Analyst();
const articles = texts.map(({ language, text }) => {
  const identity = { text, publishedAt: '2024-01-15' };
  return { id: articleId(identity), ...identity, language, origin: '-', name: 'x' };
});
const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
const documents = measure(() => (articles.forEach((article) => analyst.read(article)), articles.length));
console.log(
  `read and extract: ${documents} articles/s of ${Math.round(characters / articles.length)} characters, on one core`,
);

const place = mkdtempSync(join(tmpdir(), 'entente-bench-'));
const store = await openStore(`embedded:${place}`, { mode: 'write' });
const records = [...makeRecords({ documents: 2000, types: ['MET_WITH', 'CRITICIZED', 'AIDED', 'ATTACKED'] })];
const start = performance.now();
await store.write(records);
await store.consolidate();
const seconds = (performance.now() - start) / 1000;
const { claims } = await store.counts();
console.log(
  `embedded store: ${Math.round(records.length / seconds)} documents/s, ${Math.round(claims / seconds)} claims/s with events`,
);
await store.close();
rmSync(place, { recursive: true });
console.log(`memory: ${Math.round(process.memoryUsage().rss / 1e6)} MB`);

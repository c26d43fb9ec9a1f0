// A process of its own that reads damaged and hostile bytes from end to end, so that a test can watch its time and bound its memory.
// Arguments: the folder of the build, a folder to work in, and JSON {seed, cases, samples}: paths of files to damage. Says one line
// of JSON at the end: {cases, articles, skipped, claims, slowest}, the last in milliseconds of processor a 10 kB.
import { Buffer } from 'node:buffer';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [build, folder, settings] = process.argv.slice(2);
const { seed, cases, samples } = JSON.parse(settings);
const load = (...path) => import(pathToFileURL(join(build, ...path)));
const { readInputs } = await load('read', 'index.js');
const { Analyst } = await load('ingest', 'analyst.js');
const { openStore } = await load('graph', 'index.js');

const LANGUAGES = ['en', 'fr', 'da'];
const EXTENSIONS = ['txt', 'md', 'html', 'json', 'jsonl', 'rss', 'xml', 'none'];
/** What does harm where somebody has not thought of it. */
const HOSTILE = [
  '\u0000', '\u200B', '\u202E', '\u2066', '\uFEFF', '\u0301', '\u2028', '\uD800', '😀', '<script>alert(1)</script>', '<div>', '<p>', '</', '<!--', ']]>',
  '<![CDATA[', '&#x0;', '&#99999999;', '&amp;', '&', '<', '"', "'", '`', '\\', '{', '[', '(', '---\n', '# ', '| ', '../', '--help', '$(id)', '%00', '%s',
  "'}) MATCH (n) DETACH DELETE n //", ') DETACH DELETE n //', '`:Actor` ', '__proto__', 'constructor', '\r', '\n\n', '  ', '. ', ', ', ' said ', ' and ',
]; // prettier-ignore
const BYTES = [0x00, 0x1b, 0x7f, 0x80, 0xc0, 0xfe, 0xff];
/** Time that a small case may take for what does not depend on its size. */
const SMALLEST = 10_000;
const A_BATCH = 200;

function numbersFrom(start) {
  let state = start;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const random = numbersFrom(seed);
const pick = (list) => list[random(list.length)];
const texts = samples.map((path) => ({ bytes: readFileSync(path), extension: extname(path).slice(1) }));

/** The ways to damage bytes; each returns new ones. */
const DAMAGES = [
  (bytes) => Buffer.concat([bytes.subarray(0, random(bytes.length)), bytes.subarray(random(bytes.length))]),
  (bytes) => {
    const at = random(bytes.length);
    return Buffer.concat([
      bytes.subarray(0, at),
      Buffer.from(pick(HOSTILE).repeat(1 + random(40))),
      bytes.subarray(at),
    ]);
  },
  (bytes) => {
    const copy = Buffer.from(bytes);
    for (let count = random(20); count >= 0 && copy.length; count -= 1) copy[random(copy.length)] = pick(BYTES);
    return copy;
  },
  (bytes) => {
    const at = random(bytes.length);
    const part = bytes.subarray(at, at + 1 + random(60));
    return Buffer.concat([
      bytes.subarray(0, at),
      ...Array.from({ length: 1 + random(20) }, () => part),
      bytes.subarray(at),
    ]);
  },
  (bytes) => {
    const { bytes: other } = pick(texts);
    const at = random(other.length);
    return Buffer.concat([bytes.subarray(0, random(bytes.length)), other.subarray(at, at + 400)]);
  },
  () => Buffer.from(pick(HOSTILE).repeat(1 + random(3000))),
  (bytes) => Buffer.from(bytes.toString('latin1'), 'utf16le'),
];

/** The extension of its own mostly, another one now and then; a page or rows made of it sometimes. */
function makeCase() {
  const { bytes, extension } = pick(texts);
  const at = random(bytes.length);
  let damaged = bytes.subarray(at, at + 200 + random(1500));
  for (let count = random(4); count >= 0; count -= 1) damaged = pick(DAMAGES)(damaged);
  const kind = random(6);
  if (kind === 0) return [`<html><title>x</title><body><p>${damaged.toString('latin1')}</p>`, 'html'];
  if (kind === 1)
    return [JSON.stringify({ text: damaged.toString(), lang: pick(LANGUAGES), title: pick(HOSTILE) }), 'json'];
  if (kind === 2)
    return [
      `<rss><channel><item><title>x</title><description>${damaged.toString()}</description></item></channel></rss>`,
      'rss',
    ];
  return [damaged, kind === 3 ? pick(EXTENSIONS) : extension];
}

function check(reading, article) {
  for (const { start, end, text } of reading.places)
    if (article.text.slice(start, end) !== text) throw new Error(`a mention is not at its place: ${text}`);
  for (const { start, end, quote } of reading.claims)
    if (article.text.slice(start, end) !== quote) throw new Error(`a quote is not at its place: ${quote}`);
}

mkdirSync(folder, { recursive: true });
const analyst = new Analyst();
// The models are loaded outside of any case.
for await (const { article } of readInputs(samples, { languages: LANGUAGES })) if (article) analyst.read(article);
const store = await openStore(`embedded:${join(folder, 'graph')}`, { mode: 'write' });
const sum = { cases: 0, articles: 0, skipped: 0, claims: 0, slowest: 0 };
const documents = new Set();
let batch = [];
const keep = async () => {
  await store.write(batch);
  await store.consolidate();
  batch = [];
};
for (let number = 0; number < cases; number += 1) {
  const [content, extension] = makeCase();
  const path = join(folder, `case.${extension}`);
  writeFileSync(path, content);
  // What a crash or a hang leaves: the case is in the folder, and this says which it was.
  writeFileSync(join(folder, 'number'), `${seed}:${number}`);
  const before = process.cpuUsage();
  let results = 0;
  for await (const result of readInputs([path], { languages: LANGUAGES })) {
    results += 1;
    if (result.kind === 'skipped') {
      sum.skipped += 1;
      continue;
    }
    const reading = analyst.read(result.article);
    check(reading, result.article);
    sum.articles += 1;
    sum.claims += reading.claims.length;
    documents.add(reading.document.id);
    batch.push(reading);
  }
  if (results === 0) throw new Error('neither an article nor a reason');
  const { user, system } = process.cpuUsage(before);
  const lasted = (user + system) / 1000 / (Math.max(SMALLEST, Buffer.byteLength(content)) / 10_000);
  if (lasted > sum.slowest) {
    sum.slowest = lasted;
    writeFileSync(join(folder, `slowest.${extension}`), content);
  }
  sum.cases += 1;
  if (batch.length >= A_BATCH) await keep();
}
await keep();
const counts = await store.counts();
if (counts.documents !== documents.size)
  throw new Error(`${counts.documents} documents in the graph instead of ${documents.size}`);
await store.close();
process.stdout.write(`${JSON.stringify(sum)}\n`);

import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startExplorer } from '../explore/explorer.js';
import { runEntente, startEntente, type Ended } from '../support/entente.js';
import { runFolder } from '../support/hold.js';
import { recordTrials, type Trial } from '../support/reliability.js';
import { copySampleGraph } from '../support/sample-graph.js';
import { seededNumbers } from '../support/seeded.js';

const ARTICLES = resolve('seeds', 'articles');
const trials: Trial[] = [];
let folder: string;
let graph: string;

const ingestIn = (place: string, ...more: readonly string[]): readonly string[] => [
  'ingest',
  ARTICLES,
  '--store',
  `embedded:${place}`,
  ...more,
];
/** Where nothing depends on threads: each reads its models anew. */
const ONE_READER = ['--workers', '1'];
const exportOf = async (place: string): Promise<string> => {
  const { out, err } = await runEntente(['export', '--store', `embedded:${place}`], { cwd: folder });
  if (out === '') throw new Error(err);
  return out;
};

beforeAll(async () => {
  folder = mkdtempSync(join(runFolder(), 'processes-'));
  await copySampleGraph(join(folder, 'whole'));
  graph = await exportOf('whole');
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
  recordTrials('processes', trials);
});

test('Ctrl+C ends an ingest with what is kept, and the same command goes on', async () => {
  const random = seededNumbers(7);
  let slowest = 0;
  let asked = 0;
  for (let number = 0; number < 5; number += 1) {
    const place = `stopped-${number}`;
    const { child, ended } = await startEntente(ingestIn(place), { cwd: folder });
    await setTimeout(900 + random() * 2500);
    const began = performance.now();
    const sent = child.kill('SIGINT');
    const { code, out, err } = await ended;
    // Before the command has begun, the signal ends the process by itself; behind its end there is nothing to stop.
    if (!sent || child.signalCode === 'SIGINT' || code === 0) continue;
    asked += 1;
    slowest = Math.max(slowest, performance.now() - began);
    expect({ code, err: code === 130 ? '' : err }).toEqual({ code: 130, err: '' });
    expect(out + err).toMatch(/run the same command again to go on/iu);
    expect((await runEntente(ingestIn(place, ...ONE_READER), { cwd: folder })).code).toBe(0);
    expect((await exportOf(place)) === graph).toBe(true);
  }
  expect(asked).toBeGreaterThan(0);
  trials.push({
    what: 'SIGINT at a random moment of an ingest, then the same command',
    on: 'the command line',
    cases: asked,
    seen: `exit 130 with what is kept, ${(slowest / 1000).toFixed(1)} s at most; then the same graph`,
  });
}, 300_000);

test('of two ingests at once, the one that comes second is told so and loses nothing', async () => {
  const runs = await Promise.all([1, 2].map(() => runEntente(ingestIn('twice', ...ONE_READER), { cwd: folder })));
  const codes = runs.map(({ code }) => code).sort();
  expect([
    [0, 0],
    [0, 3],
  ]).toContainEqual(codes);
  for (const { code, err } of runs) if (code === 3) expect(err).toMatch(/writes to this graph|opening this graph/u);
  expect((await runEntente(ingestIn('twice'), { cwd: folder })).code).toBe(0);
  expect((await exportOf('twice')) === graph).toBe(true);
  trials.push({
    what: 'two ingests into one graph at once',
    on: 'the embedded store',
    cases: 1,
    seen: 'one writes, the other names it and ends with 3, or comes after it; the same graph',
  });
}, 120_000);

describe('a clock that jumps', () => {
  test('by ten years and back during an ingest changes nothing', async () => {
    const node = ['--import', resolve('__tests__', 'support', 'clock-jumps.mjs')];
    const { code, err }: Ended = await runEntente(ingestIn('jumping'), { cwd: folder, node });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect((await exportOf('jumping')) === graph).toBe(true);
  }, 120_000);

  test('leaves no lock for ever: one from a future that was none is taken over', async () => {
    const place = join(folder, 'future');
    cpSync(join(folder, 'whole'), place, { recursive: true });
    mkdirSync(join(place, 'lock.takeover'));
    const future = new Date('2050-01-01');
    utimesSync(join(place, 'lock.takeover'), future, future);
    for (const file of readdirSync(place)) utimesSync(join(place, file), future, future);
    expect((await runEntente(ingestIn('future'), { cwd: folder })).code).toBe(0);
    expect((await exportOf('future')) === graph).toBe(true);
    trials.push({
      what: 'clock jumps of up to ten years either way, and files from the future',
      on: 'the embedded store',
      cases: 2,
      seen: 'the same graph',
    });
  }, 120_000);
});

test('what a process left that was killed while it opened the graph is waited for, and the rest goes on', async () => {
  const place = join(folder, 'opening');
  cpSync(join(folder, 'whole'), place, { recursive: true });
  mkdirSync(join(place, 'lock.takeover'));
  expect((await runEntente(ingestIn('opening'), { cwd: folder })).code).toBe(0);
  expect((await exportOf('opening')) === graph).toBe(true);
}, 60_000);

test('a lock that a process of another time left counts for nothing', async () => {
  const place = join(folder, 'left');
  cpSync(join(folder, 'whole'), place, { recursive: true });
  // The number is that of a living process, which began at another time.
  writeFileSync(join(place, 'lock'), JSON.stringify({ pid: process.pid, host: hostname(), began: '1' }));
  expect((await runEntente(ingestIn('left'), { cwd: folder })).code).toBe(0);
  expect((await exportOf('left')) === graph).toBe(true);
  trials.push({
    what: 'a lock that a killed process left, whose number another process has now',
    on: 'the embedded store',
    cases: 1,
    seen: 'it is taken over; the same graph',
  });
}, 60_000);

describe('a graph that is shown in the explorer', () => {
  test('is not written to meanwhile, and taken for damaged by nobody', async () => {
    const place = join(folder, 'shown');
    const store = ['--store', `embedded:${place}`];
    cpSync(join(folder, 'whole'), place, { recursive: true });
    expect((await runEntente(['blocs', ...store], { cwd: folder })).code).toBe(0);
    const blocs = await runEntente(['report', 'blocs', ...store], { cwd: folder });
    const before = readdirSync(place).filter((name) => name !== 'journal.jsonl.index');
    const article = join(folder, 'new.txt');
    writeFileSync(article, 'Mali expelled the French ambassador on Monday, the government said in a statement.');
    const explorer = await startExplorer({ args: store, folder });
    const commands = [
      ['ingest', article],
      ['blocs'],
      ['rebuild'],
      ['remove', '0'],
      ['rename', 'Egypt', 'Misr'],
    ] as const;
    for (const command of commands) {
      const { code, out, err } = await runEntente([...command, ...store], { cwd: folder });
      expect({ command, code, out }).toEqual({ command, code: 3, out: '' });
      expect(err).toMatch(
        /^entente: Process \d+ \(.* explore .*\) has the graph at embedded:\S+ open\. Nothing was changed\./u,
      );
    }
    expect((await runEntente(['report', 'blocs', ...store], { cwd: folder })).out).toBe(blocs.out);
    await explorer.stop();
    expect(readdirSync(place).filter((name) => name !== 'journal.jsonl.index')).toEqual(before);
    expect((await exportOf('shown')) === graph).toBe(true);
    expect((await runEntente(['ingest', article, ...store], { cwd: folder })).out).toMatch(/^1 new document/u);
    expect((await runEntente(['report', 'blocs', ...store], { cwd: folder })).out).toContain('Armenia; Azerbaijan');
    trials.push({
      what: 'ingest, blocs, rebuild, remove and rename while `entente explore` shows the graph',
      on: 'the embedded store',
      cases: commands.length,
      seen: 'exit 3 with the process that has it open; nothing is changed',
    });
  }, 180_000);
});

test('a damaged graph file is made anew, and it is said so and where the old one is', async () => {
  const place = join(folder, 'damaged');
  cpSync(join(folder, 'whole'), place, { recursive: true });
  const file = join(place, 'graph.grafeo');
  writeFileSync(file, readFileSync(file).fill(0xaa, 16_384));
  const { code, err } = await runEntente(ingestIn('damaged'), { cwd: folder });
  expect(code).toBe(0);
  const [, kept] =
    /^entente: the graph file of embedded:damaged was damaged .* 24 documents.* kept as (\S+)\. /u.exec(err) ?? [];
  expect(existsSync(join(folder, kept!))).toBe(true);
  expect((await exportOf('damaged')) === graph).toBe(true);
}, 60_000);

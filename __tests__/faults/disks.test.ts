import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openStore } from '../../src/graph/index.js';
import { runEntente, type Ended } from '../support/entente.js';
import { runFolder } from '../support/hold.js';
import { recordTrials, type Trial } from '../support/reliability.js';

/** A few articles: what is tried is the disk. */
const ARTICLES = [resolve('seeds/articles/en-niger-togo.md'), resolve('seeds/articles/en-kyiv.md')];
const trials: Trial[] = [];

/** A mount that only the process sees, and that ends with it; the folder of the graph is copied out of it at the end. */
const inMount = (mount: string): readonly string[] => [
  'unshare',
  '--mount',
  'sh',
  '-c',
  `${mount} || exit 99; "$@"; code=$?; cp -a graph/. kept/; exit $code`,
  'sh',
];

const canMount = spawnSync('unshare', ['--mount', 'sh', '-c', 'mount -t tmpfs -o size=64k tmpfs /mnt']).status === 0;
if (!canMount) process.stderr.write('skipped: full and read-only disks: mounting one takes root\n');

(canMount ? describe : describe.skip)('a disk that cannot be written', () => {
  let folder: string;
  let graph: string;
  const ingestIn = (place: string, within: readonly string[] = []): Promise<Ended> => {
    mkdirSync(join(place, 'graph'), { recursive: true });
    mkdirSync(join(place, 'kept'), { recursive: true });
    return runEntente(['ingest', ...ARTICLES, '--workers', '1', '--store', 'embedded:graph'], { cwd: place, within });
  };
  const exportOf = async (place: string): Promise<string> => {
    const store = await openStore(`embedded:${place}`, { mode: 'read' });
    const text = JSON.stringify(await store.exportGraph());
    await store.close();
    return text;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(runFolder(), 'disks-'));
    expect(await ingestIn(join(folder, 'whole'))).toMatchObject({ code: 0 });
    graph = await exportOf(join(folder, 'whole', 'graph'));
  }, 120_000);
  afterAll(() => {
    rmSync(folder, { recursive: true });
    recordTrials('disks', trials);
  });

  test('because it is full: it says so, and on a larger one the same command goes on', async () => {
    const sizes = [4, 32, 128, 512, 1024];
    let full = 0;
    for (const size of sizes) {
      const place = join(folder, `full-${size}`);
      const { code, err } = await ingestIn(place, inMount(`mount -t tmpfs -o size=${size}k tmpfs graph`));
      if (code !== 0) {
        full += 1;
        expect({ size, code, err }).toEqual({ size, code: 3, err: expect.stringMatching(/no space is left/iu) });
      }
      rmSync(join(place, 'graph'), { recursive: true });
      cpSync(join(place, 'kept'), join(place, 'graph'), { recursive: true });
      expect(await ingestIn(place)).toMatchObject({ code: 0 });
      expect((await exportOf(join(place, 'graph'))) === graph).toBe(true);
    }
    expect(full).toBeGreaterThan(1);
    trials.push({
      what: `a disk of ${sizes[0]} kB to ${sizes.at(-1)} kB that gets full during an ingest, then the rest on a larger one`,
      on: 'the embedded store',
      cases: full,
      seen: 'exit 3 with what to do; then the same graph',
    });
  }, 300_000);

  test('because it is read-only: it says so, and changes nothing', async () => {
    const place = join(folder, 'read-only');
    mkdirSync(place);
    cpSync(join(folder, 'whole', 'graph'), join(place, 'graph'), { recursive: true });
    const { code, err } = await ingestIn(place, inMount('mount --bind graph graph && mount -o remount,ro,bind graph'));
    expect({ code, err }).toEqual({ code: 3, err: expect.stringMatching(/read-only.*rights/iu) });
    expect((await exportOf(join(place, 'graph'))) === graph).toBe(true);
    const fresh = join(folder, 'read-only-new');
    const first = await ingestIn(fresh, inMount('mount -t tmpfs -o ro tmpfs graph'));
    expect({ code: first.code, err: first.err }).toEqual({
      code: 3,
      err: expect.stringMatching(/read-only.*rights/iu),
    });
    expect(existsSync(join(fresh, 'graph', 'journal.jsonl'))).toBe(false);
    trials.push({
      what: 'a read-only folder, with a graph and without one',
      on: 'the embedded store',
      cases: 2,
      seen: 'exit 3 with what to do; nothing is changed',
    });
  }, 120_000);

  test('but read: a graph in a read-only folder can be asked', async () => {
    const place = join(folder, 'asked');
    mkdirSync(join(place, 'kept'), { recursive: true });
    cpSync(join(folder, 'whole', 'graph'), join(place, 'graph'), { recursive: true });
    const within = inMount('mount --bind graph graph && mount -o remount,ro,bind graph');
    const { code, out, err } = await runEntente(['export', '--store', 'embedded:graph'], { cwd: place, within });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('"events"');
  }, 60_000);
});

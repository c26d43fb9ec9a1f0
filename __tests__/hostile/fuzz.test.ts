import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildOnce } from '../support/build.js';
import { runFolder } from '../support/hold.js';
import { recordTrials } from '../support/reliability.js';

/** `npm run fuzz` tries 20,000; each share has a process and a seed of its own. */
const CASES = Number(process.env['ENTENTE_FUZZ_CASES'] ?? 200);
const SHARE = 200;
const MEMORY_MB = 1024;
/** Milliseconds of processor for each 10 kB, or for a case that is smaller. */
const MOST = 1000;
/** A share that takes longer hangs. */
const HANGS_MS = 600_000;
const SAMPLES = ['seeds/articles', 'docs'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => resolve(folder, name)),
);

interface Sum {
  readonly cases: number;
  readonly articles: number;
  readonly skipped: number;
  readonly claims: number;
  readonly slowest: number;
}

/** Runs the cases of a seed; throws with what was said where the process dies, and with the case's number where it hangs. */
async function fuzz(seed: number, cases: number, folder: string): Promise<Sum> {
  const settings = JSON.stringify({ seed, cases, samples: SAMPLES });
  const script = join('__tests__', 'support', 'fuzz-process.mjs');
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${MEMORY_MB}`, script, await buildOnce(), folder, settings],
    { stdio: ['ignore', 'pipe', 'pipe'], timeout: HANGS_MS, killSignal: 'SIGKILL' },
  );
  let [out, err] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  if (code !== 0) throw new Error(`case ${readFileSync(join(folder, 'number'), 'utf8')}: ${signal ?? ''} ${err}`);
  return JSON.parse(out) as Sum;
}

test(
  'damaged and hostile bytes give articles or reasons, in time and in bounded memory',
  async () => {
    const sum = { cases: 0, articles: 0, skipped: 0, claims: 0, slowest: 0 };
    for (let seed = 0; seed * SHARE < CASES; seed += 1) {
      const folder = mkdtempSync(join(runFolder(), 'fuzz-'));
      const { cases, articles, skipped, claims, slowest } = await fuzz(
        seed,
        Math.min(SHARE, CASES - seed * SHARE),
        folder,
      );
      sum.cases += cases;
      sum.articles += articles;
      sum.skipped += skipped;
      sum.claims += claims;
      sum.slowest = Math.max(sum.slowest, slowest);
      expect({ seed, slow: slowest > MOST }).toEqual({ seed, slow: false });
      rmSync(folder, { recursive: true });
    }
    expect(sum.cases).toBe(CASES);
    recordTrials('fuzz', [
      {
        what: `mutated bytes of the samples in every format, read, extracted and stored, in ${MEMORY_MB} MB`,
        on: 'the whole way',
        cases: sum.cases,
        seen:
          `${sum.articles} articles with ${sum.claims} claims, ${sum.skipped} reasons; each quote at its place, all documents in the graph; ` +
          `at most ${Math.round(sum.slowest)} ms of processor for 10 kB`,
      },
    ]);
  },
  Math.ceil(CASES / SHARE) * HANGS_MS,
);

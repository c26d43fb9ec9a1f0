// How soon the explorer's page shows its first picture, and how fluently it moves, on a graph of synthetic documents in the embedded store.
// npm run build && node bench/explore-page.mjs [documents]; needs Debian's chromium
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { RELATIONS } from '../dist/core/index.js';
import { openStore } from '../dist/graph/index.js';
import { makeRecords } from './synthetic-records.mjs';

const [documents = '10000'] = process.argv.slice(2);
const CHUNK = 1_000;
const folder = mkdtempSync(join(tmpdir(), 'entente-page-'));
const location = `embedded:${join(folder, 'graph')}`;

async function fill() {
  const store = await openStore(location, { mode: 'write' });
  const types = [...RELATIONS.keys()];
  for (let from = 0; from < Number(documents); from += CHUNK)
    await store.write([...makeRecords({ documents: CHUNK, perDay: 10, types, from })]);
  await store.consolidate();
  console.log(await store.counts());
  await store.close();
}

async function serve() {
  const args = ['dist/cli/main.js', 'explore', '--store', location, '--port', '0', '--no-open'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\S+/u.exec(line)?.[0];
    if (address !== undefined) return { address, stop: () => (child.kill(), once(child, 'exit')) };
  }
  throw new Error('entente explore ended before it printed an address');
}

/** Milliseconds from the address to the first frame with the network in it. */
async function firstPicture(page, address) {
  await page.goto('about:blank');
  const start = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('[data-settled]').waitFor({ state: 'attached', timeout: 120_000 });
  await page.evaluate(
    () => new Promise((done) => globalThis.requestAnimationFrame(() => globalThis.requestAnimationFrame(done))),
  );
  return performance.now() - start;
}

/** Frames a second while the network is dragged about for two seconds. */
async function framesWhileDragged(page) {
  await page.mouse.move(700, 500);
  await page.mouse.down();
  const frames = page.evaluate(
    () =>
      new Promise((done) => {
        const start = performance.now();
        let count = 0;
        const next = () => (
          count++,
          performance.now() - start < 2000 ? globalThis.requestAnimationFrame(next) : done(count / 2)
        );
        globalThis.requestAnimationFrame(next);
      }),
  );
  for (let step = 0; step < 60; step++) await page.mouse.move(700 + 100 * Math.sin(step / 5), 500 + step);
  await page.mouse.up();
  return frames;
}

try {
  await fill();
  const { address, stop } = await serve();
  const chrome = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const page = await chrome.newPage({ viewport: { width: 1400, height: 900 } });
  // The first one waits until the server has read the graph.
  for (const which of ['first', 'second', 'third'])
    console.log(`${which} opening: picture after ${Math.round(await firstPicture(page, address))} ms`);
  console.log(await page.locator('.part').textContent());
  await page.locator('[data-settled=true]').waitFor({ timeout: 120_000 });
  console.log(`${await framesWhileDragged(page)} frames a second while dragged, drawn without a graphics card`);
  await chrome.close();
  await stop();
} finally {
  rmSync(folder, { recursive: true });
}

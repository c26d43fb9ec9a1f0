// How soon the explorer's page shows its first picture, and how fluently it moves, on a graph of synthetic documents in the embedded store.
// npm run build && node bench/explore-page.mjs [documents]; needs Debian's chromium
import { chromium } from 'playwright-core';
import { withGraph } from './synthetic-explorer.mjs';

const [documents = '10000'] = process.argv.slice(2);

/** In the page: notes when the first frame with the network has been shown, which nobody can ask for while WebGL starts, and when the drawing has taken its place. */
function watchPictures() {
  const { document, requestAnimationFrame, MutationObserver } = globalThis;
  const note = (name) => requestAnimationFrame(() => requestAnimationFrame(() => globalThis.performance.mark(name)));
  const awaited = new Map([
    ['sketch', () => document.querySelector('[data-settled]')],
    ['drawing', () => document.querySelector('.sketch[hidden]')],
  ]);
  new MutationObserver(() => {
    for (const [name, isThere] of awaited) if (isThere() && awaited.delete(name)) note(name);
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

/** Milliseconds from the address to the first frame with the network in it, and until it can be moved. */
async function openPage(page, address) {
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => globalThis.performance.getEntriesByName('drawing').length > 0, undefined, {
    timeout: 120_000,
  });
  return page.evaluate(() =>
    ['sketch', 'drawing'].map((name) => Math.round(globalThis.performance.getEntriesByName(name)[0].startTime)),
  );
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

await withGraph(Number(documents), async (start) => {
  const { address, stop } = await start();
  const chrome = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const page = await chrome.newPage({ viewport: { width: 1400, height: 900 } });
  await page.addInitScript(watchPictures);
  // The server reads the graph while it is opened for the first time.
  for (const which of ['first', 'second', 'third']) {
    const [sketch, drawing] = await openPage(page, address);
    console.log(`${which} opening: picture after ${sketch} ms, to be moved after ${drawing} ms`);
  }
  console.log(await page.locator('.part').textContent());
  await page.locator('[data-settled=true]').waitFor({ timeout: 120_000 });
  console.log(`${await framesWhileDragged(page)} frames a second while dragged, drawn without a graphics card`);
  await chrome.close();
  await stop();
});

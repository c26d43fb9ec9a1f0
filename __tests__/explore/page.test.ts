import axe from 'axe-core';
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { hashId, resourcePath, type ActorId, type ClaimId, type DocumentRecord } from '../../src/core/index.js';
import { openStore } from '../../src/graph/index.js';
import { findChromium } from '../browser/chromium.js';
import { buildWithPageOnce } from '../support/build.js';
import { describeOnNeo4j } from '../support/neo4j.js';
import { copySampleGraph } from '../support/sample-graph.js';
import { storyRecords } from '../support/story/story.js';
import { startExplorer, type Explorer } from './explorer.js';

const LONG = 300_000;
const executable = findChromium();
if (executable === undefined)
  process.stderr.write('skipped: the page of the explorer: there is no Chromium (apt install chromium)\n');
const onPage = executable === undefined ? it.skip : it;

const folder = mkdtempSync(join(tmpdir(), 'entente-page-'));
let chrome: Browser;
beforeAll(async () => {
  if (executable) chrome = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] });
});
afterAll(async () => {
  await chrome?.close();
  rmSync(folder, { recursive: true });
});

interface Place {
  readonly store: string;
  readonly environment?: Readonly<Record<string, string>>;
}

async function run({ store, environment }: Place, ...args: string[]): Promise<string> {
  const main = join(await buildWithPageOnce(), 'cli', 'main.js');
  const env = { ...process.env, NO_COLOR: '1', NEO4J_URI: undefined, ...environment };
  const options = { cwd: folder, env, maxBuffer: 1e8 };
  return (await promisify(execFile)(process.execPath, [main, ...args, '--store', store], options)).stdout;
}

/** A page whose every fault is kept: none is expected, not even of the content security policy. */
async function openPage(context: BrowserContext): Promise<{ readonly page: Page; readonly faults: string[] }> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('dialog', (dialog) => {
    faults.push(dialog.message());
    void dialog.dismiss();
  });
  return { page, faults };
}

/** Kept for docs/explorer.md. */
async function keep(page: Page, name: string): Promise<void> {
  if (process.env['ENTENTE_PICTURES'] !== '1') return;
  await page.mouse.move(0, 0);
  await page.waitForTimeout(1500);
  await page.screenshot({ path: resourcePath('docs', 'explorer', `${name}.png`) });
}

const settled = (page: Page): Promise<void> => page.locator('[data-settled=true]').first().waitFor();

interface Trial {
  readonly place: Place;
  /** Makes the place hold the graph of the sample articles. */
  fill(): Promise<unknown>;
  /** Whether what the page does by itself is tried too: the answers of both stores are alike (api.test.ts). */
  readonly alone: boolean;
}

function explorerOn({ place, fill, alone }: Trial): void {
  let explorer: Explorer;
  let isRunning = false;
  let page: Page;
  let faults: string[];
  const judgements = join(mkdtempSync(join(folder, 'judged-')), 'judgements.txt');
  const open = (hash: string): Promise<unknown> => page.goto(`${explorer.address}${hash}`);
  /** Resolves after what follows the next drawing, as effects do. */
  const painted = (): Promise<unknown> =>
    page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))');
  const search = (name: string | RegExp) => page.getByRole('combobox', { name });
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });

  beforeAll(async () => {
    if (!executable) return;
    await fill();
    const args = ['--store', place.store, '--review', '--judgements', judgements];
    explorer = await startExplorer({ folder, args, ...(place.environment && { environment: place.environment }) });
    isRunning = true;
    const context = await chrome.newContext({
      viewport: { width: 1400, height: 900 },
      locale: 'en-GB',
      acceptDownloads: true,
    });
    ({ page, faults } = await openPage(context));
    page.setDefaultTimeout(90_000);
  }, LONG);
  afterAll(async () => {
    await page?.context().close();
    if (isRunning) await explorer.stop();
  });
  afterEach(() => {
    if (executable) expect(faults.splice(0)).toEqual([]);
  });

  onPage('finds Phee by typing "phee", with keys alone', async () => {
    await open('');
    await settled(page);
    await keep(page, 'network');
    await search('Search actors by any name').focus();
    await page.keyboard.type('phee');
    await page.getByRole('option', { name: 'Molly Phee' }).waitFor();
    await page.keyboard.press('Enter');
    await heading('Molly Phee').waitFor();
    expect(page.url()).toContain('#/actor/person:molly-phee'.replace(':', '%3A'));
    await settled(page);
    await keep(page, 'actor');
  });

  onPage('shows of Niger and France who expelled whom, in which words, and where they stand', async () => {
    await open('#/actor/country:ner');
    await search('See it together with').fill('france');
    await page.getByRole('option', { name: 'France' }).first().waitFor();
    await page.keyboard.press('Enter');
    await heading(/Niger – .*France/u).waitFor();
    const expulsion = page
      .locator('article.event', { has: page.getByRole('link', { name: 'expelled', exact: true }) })
      .first();
    await expulsion.getByText('more quote').click();
    const quote = expulsion.locator('figure', {
      hasText: 'The junta has strengthened its ties with Russia since it expelled French troops',
    });
    expect(await quote.locator('mark.trigger').textContent()).toBe('expelled');
    expect(await quote.locator('mark.target').textContent()).toContain('French');
    await keep(page, 'pair');
    await quote.getByRole('link').click();
    const sought = page.locator('.told.sought');
    await sought.waitFor();
    expect(await sought.textContent()).toContain('expelled French troops');
    await keep(page, 'document');
    await page.goBack();
    await heading(/Niger – .*France/u).waitFor();
  });

  onPage('narrows all to a span of time that is dragged over the months, and back', async () => {
    await open('#/network');
    await settled(page);
    const all = (await page.locator('.part').textContent())!;
    const shown = page.locator('.part', { hasText: all });
    const months = (await page.locator('.date-brush .u-over').boundingBox())!;
    await page.mouse.move(months.x + months.width * 0.7, months.y + 30);
    await page.mouse.down();
    await page.mouse.move(months.x + months.width * 0.8, months.y + 30, { steps: 5 });
    await page.mouse.up();
    await page.waitForURL(/from=\d{4}-\d\d-01&to=\d{4}-\d\d-(28|29|30|31)/u);
    await shown.waitFor({ state: 'detached' });
    const from = await page.getByLabel('From', { exact: true }).inputValue();
    expect(page.url()).toContain(`from=${from}`);
    await keep(page, 'brush');
    const link = page.url();
    await page.goBack();
    await shown.waitFor();
    await page.goto('about:blank');
    await page.goto(link);
    expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe(from);
  });

  onPage('selects in the network, with its neighbours and the shortest way to another', async () => {
    await open('#/network');
    await search('Find in the network').fill('CEDEAO');
    await page.getByRole('option', { name: 'ECOWAS' }).waitFor();
    await page.keyboard.press('Enter');
    const selection = page.getByRole('region', { name: 'Selection' });
    await selection.getByRole('heading', { name: 'ECOWAS' }).waitFor();
    await search('Way to another actor').fill('Denmark');
    await page.getByRole('option', { name: 'Denmark' }).first().waitFor();
    await page.keyboard.press('Enter');
    await selection.getByRole('heading', { name: 'Shortest way' }).waitFor();
    const way = await selection.locator('.way a.actor').allTextContents();
    expect([way[0], way.at(-1)]).toEqual(['ECOWAS', 'Denmark']);
    await keep(page, 'way');
    await selection.getByRole('button', { name: 'Only its neighbours' }).click();
    await page.waitForURL(/focus=org/u);
    await selection.getByRole('button', { name: 'Take its neighbours away' }).waitFor();
    await page.getByRole('button', { name: 'Whole network' }).click();
    await page.waitForURL((url) => !url.href.includes('focus'));
  });

  onPage('answers a report and gives it as csv', async () => {
    await open('#/reports');
    await page.getByRole('link', { name: 'Rivalries' }).click();
    await page.getByLabel('limit').fill('3');
    await page.getByRole('button', { name: 'Run' }).click();
    await page.getByText('3 rows').waitFor();
    expect(await page.locator('table.answer tbody tr').count()).toBe(3);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'csv' }).click(),
    ]);
    const csv = readFileSync(await download.path(), 'utf8');
    expect(download.suggestedFilename()).toBe('rivalries.csv');
    expect(csv.trim().split(/\r?\n/u)).toHaveLength(4);
    const first = page.locator('table.answer tbody tr').first();
    expect(csv).toContain(await first.locator('td').first().textContent());
    await page.getByRole('button', { name: 'actor' }).first().click();
    await page.locator('th[aria-sort=ascending]').waitFor();
    const names = await page.locator('table.answer tbody td:first-child').allTextContents();
    expect(names).toEqual([...names].sort());
  });

  onPage('shows a report as a picture, and gives it as png', async () => {
    await open('#/report/stance-matrix?p.type=Country');
    const picture = page.locator('.picture img');
    await picture.waitFor();
    await picture.evaluate((image: unknown) => (image as { decode(): Promise<void> }).decode());
    await keep(page, 'report');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'png' }).click(),
    ]);
    expect([...readFileSync(await download.path()).subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  });

  onPage('speaks French and Danish, and is dark where that is preferred', async () => {
    await open('#/actor/country:usa?lang=fr&theme=dark');
    await heading('États-Unis').waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('fr');
    await keep(page, 'dark');
    const dark = await page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    await page.getByLabel('Langue', { exact: true }).selectOption('da');
    await heading('USA').waitFor();
    await page.getByLabel('Tema').selectOption('light');
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).not.toBe(dark);
    expect(page.url()).toMatch(/lang=da&theme=light|theme=light&lang=da/u);
  });

  onPage('says what to do where there is nothing', async () => {
    await open('#/network?relations=OCCUPIED&confidence=1');
    await page.getByText('Nothing passes the filters.').waitFor();
    await page.locator('main').getByRole('button', { name: 'Clear the filters' }).last().click();
    await settled(page);
    await open('#/actor/nobody');
    await page.getByRole('alert').getByRole('link', { name: 'Back to the network' }).waitFor();
    faults.splice(0); // Chromium tells of the 404 itself.
  });

  if (alone) {
    onPage.each([
      '#/network?selected=country:ner',
      '#/network?theme=dark&colour=bloc',
      '#/actor/country:ner',
      '#/pair/country:ner/country:usa',
      '#/pair/country:ner/country:fra?theme=dark',
      '#/reports',
      '#/report/rivalries',
      '#/review',
    ])('can be used by all: axe finds nothing serious in %s', async (hash) => {
      await page.goto('about:blank');
      await open(hash);
      await page.locator('main h1').first().waitFor();
      await page.locator('.shown .page, .shown .stage, .page').first().waitFor();
      await page.waitForTimeout(500);
      await page.evaluate(axe.source);
      const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults;
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(
        serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
      ).toEqual([]);
    });

    onPage('prints what is said and by whom, without what is there to be clicked', async () => {
      await open('#/pair/country:ner/country:fra');
      await heading(/Niger – .*France/u).waitFor();
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.top').isVisible()).toBe(false);
      expect(await page.locator('.side').isVisible()).toBe(false);
      expect(await page.locator('blockquote').first().isVisible()).toBe(true);
      await page.emulateMedia({ media: 'screen' });
    });

    onPage('obeys a key from the moment that the queue is there', async () => {
      await open('#/reports');
      await page.locator('.report-list').waitFor();
      await page.evaluate(`new MutationObserver((_, observer) => {
      if (!document.querySelector('.review-card[data-current]')) return;
      observer.disconnect();
      dispatchEvent(new KeyboardEvent('keydown', { key: 'j' }));
    }).observe(document.body, { childList: true, subtree: true })`);
      await open('#/review');
      await page.locator('.review-card:nth-child(2)[data-current]').waitFor();
    });

    onPage('keeps under the pointer the button that is being pressed', async () => {
      await open('#/review');
      const card = page.locator('.review-card:nth-child(2)');
      await card.waitFor();
      await painted();
      // The card begins under the head, so that it would move if it were brought into view.
      await card.evaluate((element) =>
        element.ownerDocument.defaultView!.scrollTo(0, element.getBoundingClientRect().top - 90),
      );
      const button = card.getByRole('button', { name: 'Relabel' });
      await button.hover();
      const before = await button.boundingBox();
      await page.mouse.down();
      await page.locator('.review-card:nth-child(2)[data-current]').waitFor();
      await painted();
      expect(await button.boundingBox()).toEqual(before);
      await page.mouse.up();
      await card.getByRole('button', { name: 'Save' }).waitFor();
    });

    onPage('leaves the network at any moment of its drawing', async () => {
      for (let pause = 0; pause < 600; pause += 50) {
        await open('#/network');
        await page.locator('.canvas').waitFor();
        await page.waitForTimeout(pause);
        await open('#/reports');
        await page.locator('.report-list').waitFor();
      }
    });
  }

  onPage(
    'accepts a claim with a key, which the next ingest obeys',
    async () => {
      await open('#/review');
      const card = page.locator('.review-card[data-current]');
      const sentence = (await card.locator('blockquote').textContent())!;
      await keep(page, 'review');
      await page.keyboard.press('a');
      await page.getByText(/^Written: accept /u).waitFor();
      const [, id] = /^accept (\w+)/mu.exec(readFileSync(judgements, 'utf8'))!;
      await page.locator('[data-current] blockquote', { hasText: sentence }).waitFor({ state: 'detached' });
      await page.keyboard.press('r');
      await page.getByText(/^Written: reject /u).waitFor();
      const [, rejected] = /^reject (\w+)/mu.exec(readFileSync(judgements, 'utf8'))!;
      await page.locator('[data-current] figure').waitFor();
      await page.keyboard.press('l');
      // With the field in focus, whoever uses keys alone chooses by the beginning of a word.
      await page.keyboard.type('expelled');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByText(/^Written: relabel /u).waitFor();
      const [, relabelled] = /^relabel (\w+) EXPELLED/mu.exec(readFileSync(judgements, 'utf8'))!;
      await page.keyboard.press('j');
      await page.keyboard.press('r');
      await page.locator('.judgements li:nth-child(4)').waitFor();
      await page.keyboard.press('u');
      await page.locator('.judgements li:nth-child(4)').waitFor({ state: 'detached' });
      await explorer.stop();
      isRunning = false;

      const fresh = { store: `embedded:${mkdtempSync(join(folder, 'fresh-'))}/graph` };
      await run(fresh, 'ingest', resourcePath('seeds/articles'), '--workers', '1', '--judgements', judgements);
      const { claims } = JSON.parse(await run(fresh, 'export')) as {
        claims: { id: string; type: string; confidence: number; sentence: string }[];
      };
      expect(claims.find((claim) => claim.id === id)).toMatchObject({ confidence: 1, sentence });
      expect(claims.find((claim) => claim.id === rejected)).toBeUndefined();
      expect(claims.find((claim) => claim.id === relabelled)).toMatchObject({ type: 'EXPELLED', confidence: 1 });

      await page.getByRole('button', { name: 'Accept' }).first().click();
      await page.getByText("The explorer's server does not answer").waitFor();
      faults.splice(0);
    },
    LONG,
  );
}

const sample = join(folder, 'graph');

describe('the page of the explorer on the embedded store', () =>
  explorerOn({ place: { store: `embedded:${sample}` }, fill: () => copySampleGraph(sample), alone: true }));

await describeOnNeo4j('the page of the explorer on Neo4j', ({ uri, username, password }) => {
  const place = { store: uri, environment: { NEO4J_USERNAME: username, NEO4J_PASSWORD: password } };
  const fill = async (): Promise<void> => {
    const [copy, file] = [join(folder, 'copy'), join(folder, 'graph.json')];
    await copySampleGraph(copy);
    await run({ store: `embedded:${copy}` }, 'export', '--out', file);
    await run(place, 'import', file);
  };
  explorerOn({ place, fill, alone: false });
});

describe('what others wrote', () => {
  const wild = '<img src=x onerror="alert(1)"><script>alert(2)</script>\u202Egnilrad';
  const shown = '<img src=x onerror="alert(1)"><script>alert(2)</script>⟨U+202E⟩gnilrad';
  const location = `embedded:${join(folder, 'wild')}`;

  /** The story with names, titles, publishers and sentences that want to be more than text. */
  const unsettle = (record: DocumentRecord): DocumentRecord => ({
    ...record,
    document: { ...record.document, title: wild, publisher: wild, url: 'javascript:alert(3)' },
    actors: record.actors.map((actor) => (actor.id === 'country:ner' ? { ...actor, name: wild } : actor)),
    claims: record.claims.map((claim) => ({ ...claim, sentence: `${claim.sentence} ${wild}` })),
  });

  onPage(
    'is shown as text, and turns nothing round',
    async () => {
      const store = await openStore(location, { mode: 'write' });
      await store.write(storyRecords().map(unsettle));
      await store.consolidate();
      await store.close();
      const explorer = await startExplorer({ folder, args: ['--store', location] });
      const context = await chrome.newContext({ locale: 'en-GB' });
      const { page, faults } = await openPage(context);
      try {
        await page.goto(`${explorer.address}#/actor/country:ner`);
        await page.getByRole('heading', { level: 1, name: shown }).waitFor();
        expect(await page.locator('blockquote').first().textContent()).toContain(shown);
        await page.locator('figcaption a').first().click();
        await page.getByRole('heading', { level: 1, name: shown }).waitFor();
        expect(await page.getByRole('link', { name: 'Original' }).count()).toBe(0);
        await page.goto(`${explorer.address}#/network?selected=country:ner`);
        await page.getByRole('heading', { level: 2, name: shown }).waitFor();
        await page.goto(`${explorer.address}#/report/coverage`);
        await page.getByText(shown).first().waitFor();
        expect(await page.locator('main img[src=x], main script').count()).toBe(0);
        expect(faults).toEqual([]);
      } finally {
        await context.close();
        await explorer.stop();
      }
    },
    LONG,
  );
});

describe('a network of many ties', () => {
  const location = `embedded:${join(folder, 'many')}`;
  const COUNT = 33;

  /** One document in which each of 33 people meets or blames each other: 33 × 32 ties. */
  function crowd(): DocumentRecord {
    const [{ document, claims, actors }] = storyRecords() as [DocumentRecord];
    const people = Array.from({ length: COUNT }, (_, at) => {
      const id = `person:number-${String(at).padStart(2, '0')}` as ActorId;
      return { ...actors[0]!, id, name: `Number ${at}`, type: 'Person' as const, aliases: [] };
    });
    const pairs = people.flatMap((a) => people.filter((b) => b !== a).map((b) => [a.id, b.id] as const));
    return {
      document,
      actors: people,
      mentions: people.map(({ id: actor, name }) => ({ actor, count: 1, names: [name], reasons: [] })),
      places: [],
      claims: pairs.map(([source, target], at) => ({
        ...claims[0]!,
        id: hashId<ClaimId>('crowd', `${at}`),
        type: 'CRITICIZED',
        source,
        target,
      })),
    };
  }

  let explorer: Explorer;
  beforeAll(async () => {
    if (!executable) return;
    const store = await openStore(location, { mode: 'write' });
    await store.write([crowd()]);
    await store.consolidate();
    await store.close();
    explorer = await startExplorer({ folder, args: ['--store', location] });
  }, LONG);
  afterAll(() => explorer?.stop());

  /** Looks at the page, in which `script` runs first. */
  async function look(script: string, see: (page: Page) => Promise<void>): Promise<void> {
    const context = await chrome.newContext({ locale: 'en-GB' });
    const { page, faults } = await openPage(context);
    try {
      await page.addInitScript(script);
      await page.goto(explorer.address);
      await see(page);
      expect(faults).toEqual([]);
    } finally {
      await context.close();
    }
  }

  const whenAskedForWebgl = (answer: string): string => `
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (kind, ...options) {
      const own = () => getContext.call(this, kind, ...options);
      return kind === 'webgl2' ? (${answer})(own) : own();
    };`;

  onPage(
    'is drawn in part where there is no graphics card, which it says, and whole when asked for',
    () =>
      look('', async (page) => {
        await page.getByText('33 actors and 1,000 ties with most events, of 33 and 1,056').waitFor();
        await page.getByRole('button', { name: 'Draw all 1,056 ties' }).click();
        await page.getByText('33 actors, 1,056 ties').waitFor();
        await settled(page);
      }),
    LONG,
  );

  onPage(
    'is seen before WebGL begins, which can take long',
    () =>
      look(
        whenAskedForWebgl(`(own) => {
          const sketch = document.querySelector('.sketch');
          const { data } = sketch.getContext('2d').getImageData(0, 0, sketch.width, sketch.height);
          globalThis.wasSeen ??= data.some((value) => value > 0);
          return own();
        }`),
        async (page) => {
          await settled(page);
          expect(await page.evaluate('wasSeen')).toBe(true);
          await page.locator('.sketch').waitFor({ state: 'hidden' });
        },
      ),
    LONG,
  );

  onPage(
    'is a list where there is no WebGL',
    () =>
      look(whenAskedForWebgl('() => null'), async (page) => {
        await page.getByText('This browser cannot draw the network').waitFor();
        await page.locator('.tie-list tbody tr').first().waitFor();
      }),
    LONG,
  );
});

it(
  'takes at most 350 kB of script, gzipped',
  async () => {
    const assets = join(await buildWithPageOnce(), 'explorer', 'assets');
    const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
    const sizes = scripts.map((name) => gzipSync(readFileSync(join(assets, name))).length);
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(350_000);
  },
  LONG,
);

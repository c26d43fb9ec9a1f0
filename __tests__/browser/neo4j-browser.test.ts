import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { browserStyle, openStore } from '../../src/graph/index.js';
import { findBlocs, tiesOf } from '../../src/report/index.js';
import { describeOnNeo4j } from '../support/neo4j.js';
import { storyRecords } from '../support/story/story.js';
import { findChromium } from './chromium.js';

const FOLDER = join('cypher', 'browser');
const executable = findChromium();
if (executable === undefined)
  process.stderr.write('skipped: Neo4j Browser: there is no Chromium (apt install chromium)\n');

it('the style sheet is that of the ontology (npm run docs)', () => {
  expect(readFileSync(join(FOLDER, 'entente.grass'), 'utf8')).toBe(browserStyle());
});

await describeOnNeo4j('Neo4j Browser', ({ uri, username, password, browser }) => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-browser-'));
  const usable = executable !== undefined && browser !== undefined;
  let chrome: Browser;
  let page: Page;

  /** What a person does who drags a file from the desktop onto the page. */
  async function drop(path: string): Promise<void> {
    const file = JSON.stringify([[readFileSync(path, 'utf8')], basename(path)]);
    const dataTransfer = await page.evaluateHandle(
      `(() => { const transfer = new DataTransfer(); transfer.items.add(new File(...${file})); return transfer; })()`,
    );
    for (const event of ['dragenter', 'dragover', 'drop'])
      await page.dispatchEvent('[data-testid=main]', event, { dataTransfer });
  }

  /** Drops a query and saves it. What the page says of the file before goes away after a while, and takes with it what is asked of this one. */
  async function save(path: string): Promise<void> {
    const button = page.getByText('Save to favorites');
    let isSaved = false;
    while (!isSaved) {
      await drop(path);
      isSaved = await button.click({ timeout: 10_000 }).then(
        () => true,
        () => false,
      );
    }
    await button.waitFor({ state: 'detached' });
  }

  const nameOf = (favourite: string): string =>
    readFileSync(join(FOLDER, 'favourites', `${favourite}.cypher`), 'utf8')
      .split('\n')[0]!
      .replace('// ', '');

  /** Runs a saved query by clicking it; the newest frame is the first. */
  async function run(favourite: string): Promise<void> {
    await page.getByText(nameOf(favourite), { exact: false }).first().click();
    await page.click('[data-testid=editor-Run]');
    await page.locator('[data-testid=frame]').first().getByText(nameOf(favourite)).waitFor();
  }

  /** Captions of the nodes of the newest frame, with their colours. */
  async function readNodes(): Promise<Map<string, string>> {
    const nodes = page.locator('[data-testid=frame]').first().locator('svg g.node');
    await nodes.first().waitFor();
    const found = await nodes.evaluateAll((groups) =>
      groups.map((group) => {
        const words = [...group.querySelectorAll('text.caption, text')].map((text) => text.textContent?.trim() ?? '');
        const fills = [...group.querySelectorAll('circle')].map((circle) => circle.getAttribute('fill'));
        return [words.filter(Boolean).join(' '), fills.find((fill) => fill?.startsWith('#')) ?? ''] as const;
      }),
    );
    return new Map(found);
  }

  /** Kept for docs/neo4j-browser.md. */
  async function keep(name: string): Promise<void> {
    if (process.env['UPDATE_GOLDEN'] !== '1') return;
    await page.waitForTimeout(3000);
    await page.screenshot({ path: join('docs', 'pictures', `browser-${name}.png`) });
  }

  beforeAll(async () => {
    if (!usable) return;
    const credentials = { username, password };
    const store = await openStore(uri, { mode: 'write', credentials, journal: join(folder, 'journal') });
    await store.write(storyRecords());
    await store.consolidate();
    await store.writeBlocs(findBlocs(tiesOf(await store.eventSums()), 1));
    await store.close();
    chrome = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] });
    page = await chrome.newPage({ viewport: { width: 1500, height: 1000 } });
    page.setDefaultTimeout(60_000);
    await page.goto(`${browser}?dbms=${uri}`, { waitUntil: 'domcontentloaded' });
    await page.fill('[data-testid=username]', username);
    await page.fill('[data-testid=password]', password);
    await page.click('[data-testid=connect]');
    await page.getByText('You are connected').first().waitFor();
    await drop(join(FOLDER, 'entente.grass'));
    for (const favourite of ['ties', 'blocs', 'search']) await save(join(FOLDER, 'favourites', `${favourite}.cypher`));
    await page.click('[data-testid=navigationFavorites]');
  }, 180_000);
  afterAll(async () => {
    if (usable) await chrome.close();
    rmSync(folder, { recursive: true });
  });

  const onPage = usable ? it : it.skip;

  onPage('shows whom an actor deals with, in the colour of its bloc or type', async () => {
    await run('ties');
    const nodes = await readNodes();
    expect([...nodes.keys()]).toEqual(expect.arrayContaining(['Niger', 'France', 'Russia', 'European Union']));
    expect(nodes.get('Niger')).toBe('#0072b2');
    expect(nodes.get('France')).toBe('#4d7c4a');
    await keep('ties');
  });

  onPage('shows the blocs, each in its colour', async () => {
    await run('blocs');
    const nodes = await readNodes();
    expect(nodes.get('Mali')).toBe(nodes.get('Niger'));
    expect(nodes.get('Denmark')).toBe(nodes.get('Ukraine'));
    expect(nodes.get('Ukraine')).not.toBe(nodes.get('Niger'));
    await keep('blocs');
  });

  onPage('finds actors by a misspelling and by the beginning of a name', async () => {
    await run('search');
    const nodes = await readNodes();
    expect([...nodes.keys()].join('; ')).toMatch(/Abdou/u);
    expect([...nodes.keys()]).toContain('ECOWAS');
    await keep('search');
  });
});

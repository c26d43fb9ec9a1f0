import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type GraphStore } from '../../src/graph/index.js';
import { findBlocs, FORMATS, loadReports, runReport, tiesOf, type Report } from '../../src/report/index.js';
import { describeOnNeo4j } from '../support/neo4j.js';
import { storyRecords } from '../support/story/story.js';

const FOLDER = join('__tests__', 'report', 'golden');

type Parameters = Readonly<Record<string, string>>;

/** What is asked besides each report's own example and, where it may, without any parameter. */
const MORE: Readonly<Record<string, readonly Parameters[]>> = {
  alliances: [{ actor: 'Ukraine', halfLife: '5', asOf: '2024-01' }],
  brokers: [{ actor: 'Ukraine' }],
  chain: [
    { a: 'Denmark', b: 'Mali' },
    { a: 'Sweden', b: 'Finland' },
  ],
  contradictions: [{ actor: 'Russia' }],
  'most-connected': [{ type: 'Person', limit: '3' }],
  rivalries: [{ actor: 'CEDEAO' }],
  shifts: [{ since: '2023-07-26', from: '2022-06', to: '2023-12' }],
  tellings: [{ a: 'CEDEAO', b: 'Niger' }],
  timeline: [{ actor: 'Niger', from: '2023-07', to: '2024-01' }],
};

/** The parameters of the example in a report's header. */
function exampleOf({ example }: Report): Parameters {
  const pairs = [...example.matchAll(/--param (\w+)=("[^"]*"|\S+)/gu)];
  return Object.fromEntries(pairs.map(([, name, value]) => [name, value!.replaceAll('"', '')]));
}

function asked(report: Report): readonly Parameters[] {
  const free = report.parameters.every((parameter) => parameter.default !== undefined);
  const all = [exampleOf(report), ...(free ? [{}] : []), ...(MORE[report.name] ?? [])];
  return [...new Map(all.map((given) => [JSON.stringify(given), given])).values()];
}

async function answer(report: Report, store: GraphStore): Promise<string> {
  const findActor = async (text: string): Promise<{ id: string }> => {
    const found = await store.findActor(text);
    if (found.kind !== 'actor') throw new Error(`no actor ${text}`);
    return found.actor;
  };
  const parts: string[] = [];
  for (const given of asked(report)) {
    const reply = await runReport(report, given, store, findActor);
    const call = Object.entries(given).map(([name, value]) => ` ${name}=${value}`);
    parts.push(`${report.name}${call.join('')}\n\n${FORMATS.md(reply, { width: 0 })}`);
  }
  return parts.join('\n');
}

async function fill(store: GraphStore): Promise<void> {
  await store.write(storyRecords());
  await store.consolidate();
  await store.writeBlocs(findBlocs(tiesOf(await store.eventSums()), 1));
}

const reports = loadReports();

function testGolden(open: (folder: string) => Promise<GraphStore>): void {
  const folder = mkdtempSync(join(tmpdir(), 'entente-golden-'));
  let store: GraphStore;
  beforeAll(async () => {
    store = await open(folder);
    await store.clear();
    await fill(store);
  }, 300_000);
  afterAll(async () => {
    await store.clear();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it.each(reports.map((report) => [report.name, report] as const))('answers %s', async (name, report) => {
    const file = join(FOLDER, `${name}.md`);
    const found = await answer(report, store);
    if (process.env['UPDATE_GOLDEN'] === '1') {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, found);
    }
    expect(found).toBe(existsSync(file) ? readFileSync(file, 'utf8') : 'no golden file: UPDATE_GOLDEN=1 writes it');
    expect(found.split('\n\n')[2]).toMatch(/^\| .* \|\n\| .*-.* \|\n\| /u);
  });
}

describe('on the embedded store, the graph of the story', () => {
  testGolden((folder) => openStore(`embedded:${join(folder, 'graph')}`, { mode: 'write' }));

  it('has a golden file for each report and no other', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(reports.map(({ name }) => `${name}.md`).sort());
  });
});

await describeOnNeo4j('on Neo4j, the graph of the story', ({ uri, username, password }) => {
  testGolden((folder) =>
    openStore(uri, { mode: 'write', credentials: { username, password }, journal: join(folder, 'journal') }),
  );
});

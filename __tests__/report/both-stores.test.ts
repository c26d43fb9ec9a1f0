import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resourcePath } from '../../src/core/index.js';
import { openStore, type GraphStore } from '../../src/graph/index.js';
import { graphJson } from '../../src/export/graph-json.js';
import { Analyst } from '../../src/ingest/analyst.js';
import { ingest } from '../../src/ingest/ingest.js';
import { LANGUAGE_CODES } from '../../src/language/index.js';
import { readInputs } from '../../src/read/index.js';
import { loadReports, runReport, type Answer } from '../../src/report/index.js';
import { describeOnNeo4j } from '../support/neo4j.js';

/** What the examples in the report files ask, and a run with every parameter left out where that is allowed. */
const PARAMETERS: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  dyad: [
    { a: 'Niger', b: 'Russie' },
    { a: 'USA', b: 'Niger' },
  ],
  alliances: [{}, { actor: 'Ukraine', halfLife: '5', asOf: '2024-01' }],
  rivalries: [{}, { actor: 'CEDEAO' }],
  timeline: [{}, { actor: 'Niger', from: '2023-07', to: '2024-01' }],
  'most-connected': [{}, { type: 'Person', limit: '5' }],
};

async function fill(store: GraphStore): Promise<void> {
  const inputs = readInputs([resourcePath('seeds/articles')], { languages: LANGUAGE_CODES });
  await ingest(inputs, { store, analyst: new Analyst(), concurrency: 2 });
}

async function answerAll(store: GraphStore): Promise<Record<string, Answer>> {
  const findActor = async (text: string): Promise<{ id: string }> => {
    const found = await store.findActor(text);
    if (found.kind !== 'actor') throw new Error(`no actor ${text}`);
    return found.actor;
  };
  const answers: Record<string, Answer> = {};
  for (const report of loadReports())
    for (const given of PARAMETERS[report.name] ?? [{}])
      answers[`${report.name} ${JSON.stringify(given)}`] = await runReport(report, given, store, findActor);
  return answers;
}

await describeOnNeo4j('the same articles in both stores', ({ uri, username, password }) => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-reports-'));
  let embedded: GraphStore;
  let server: GraphStore;

  beforeAll(async () => {
    embedded = await openStore(`embedded:${join(folder, 'graph')}`, { mode: 'write' });
    server = await openStore(uri, {
      mode: 'write',
      credentials: { username, password },
      journal: join(folder, 'neo4j'),
    });
    await server.clear();
    await fill(embedded);
    await fill(server);
  }, 120_000);
  afterAll(async () => {
    await server.clear();
    await server.close();
    await embedded.close();
    rmSync(folder, { recursive: true });
  });

  it('answer every report alike', async () => {
    const answers = await answerAll(embedded);
    expect(await answerAll(server)).toEqual(answers);
    for (const [name, { rows }] of Object.entries(answers)) expect([name, rows.length > 0]).toEqual([name, true]);
  });

  it('are exported byte for byte alike', async () => {
    expect(graphJson(await server.exportGraph())).toBe(graphJson(await embedded.exportGraph()));
  });
});

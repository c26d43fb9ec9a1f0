import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { graphJson } from '../../src/export/graph-json.js';
import { resourcePath } from '../../src/core/index.js';
import { openStore, type GraphStore } from '../../src/graph/index.js';
import { ingest } from '../../src/ingest/ingest.js';
import { openReaders } from '../../src/ingest/readers.js';
import { LANGUAGE_CODES } from '../../src/language/index.js';
import { readInputs } from '../../src/read/index.js';
import { loadReports, runReport, type Answer } from '../../src/report/index.js';
import { describeOnNeo4j } from '../support/neo4j.js';

const readers = openReaders(1);

async function fill(store: GraphStore): Promise<void> {
  const inputs = readInputs([resourcePath('seeds/articles')], { languages: LANGUAGE_CODES });
  await ingest(inputs, { store, readers, concurrency: 2 });
}

/** Every report of the sample articles; where it asks for actors, of Niger and Russia. */
async function answerAll(store: GraphStore): Promise<Record<string, Answer>> {
  const findActor = async (text: string): Promise<{ id: string }> => {
    const found = await store.findActor(text);
    if (found.kind !== 'actor') throw new Error(`no actor ${text}`);
    return found.actor;
  };
  const answers: Record<string, Answer> = {};
  for (const report of loadReports()) {
    const needed = report.parameters.filter((parameter) => parameter.default === undefined);
    const given = Object.fromEntries(needed.map(({ name }, index) => [name, ['Niger', 'Russie'][index] as string]));
    answers[report.name] = await runReport(report, given, store, findActor);
  }
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
  }, 300_000);
  afterAll(async () => {
    await server.clear();
    await server.close();
    await embedded.close();
    rmSync(folder, { recursive: true });
  });

  it('answer every report alike', async () => {
    expect(await answerAll(server)).toEqual(await answerAll(embedded));
  });

  it('are exported byte for byte alike', async () => {
    expect(graphJson(await server.exportGraph())).toBe(graphJson(await embedded.exportGraph()));
  });
});

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeNeo4jCsv, type Bookkeeping, type Graph } from '../../src/export/index.js';
import { openStore } from '../../src/graph/index.js';
import { startOwnServer, type OwnServer } from '../support/neo4j/server.js';
import { fetchJars, findObstacle } from '../support/neo4j/jars.js';
import { sampleRecords } from '../support/records.js';
import { storyRecords } from '../support/story/story.js';

const OPENS = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch', 'java.base/java.lang'];
const obstacle = findObstacle();
if (obstacle !== undefined) process.stderr.write(`skipped: neo4j-admin database import: ${obstacle}\n`);

(obstacle === undefined ? describe : describe.skip)('the CSV files for neo4j-admin', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-import-'));
  const home = join(folder, 'home');
  const later = sampleRecords(30).slice(20);
  let graph: Graph;
  let bookkeeping: Bookkeeping;
  let whole: Graph;

  beforeAll(async () => {
    const store = await openStore(`embedded:${join(folder, 'graph')}`, { mode: 'write' });
    await store.write([...storyRecords(), ...sampleRecords(20)]);
    await store.consolidate();
    [graph, bookkeeping] = [await store.exportGraph(), await store.bookkeeping()];
    await store.write(later);
    await store.consolidate();
    whole = await store.exportGraph();
    await store.close();
  }, 300_000);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('are imported whole by the importer itself', () => {
    const csv = join(folder, 'csv');
    for (const path of [join(home, 'conf'), join(home, 'data'), csv]) mkdirSync(path, { recursive: true });
    for (const [name, text] of writeNeo4jCsv(graph, bookkeeping)) writeFileSync(join(csv, name), text);
    const options = readFileSync(join(csv, 'options.txt'), 'utf8').trimEnd().split('\n');
    const opens = OPENS.map((name) => `--add-opens=${name}=ALL-UNNAMED`);
    const java = ['-Xmx512m', '-XX:+UseSerialGC', ...opens, '-cp', join(fetchJars(), '*'), 'org.neo4j.cli.AdminTool'];
    const { stdout, stderr } = spawnSync('java', [...java, 'database', 'import', 'full', 'neo4j', ...options], {
      cwd: csv,
      encoding: 'utf8',
      env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
    });
    const { documents, actors, mentions, claims, events, relationships } = graph;
    const nodes = documents.length + actors.length + claims.length + events.length;
    const said = claims.flatMap(({ saidBy }) => saidBy).length;
    const edges = mentions.length + 4 * claims.length + said + 2 * events.length + relationships.length;
    expect(stdout + stderr).toContain('IMPORT DONE');
    expect(stdout).toContain(`${nodes} nodes`);
    expect(stdout).toContain(`${edges} relationships`);
  }, 300_000);

  it('make a database that further articles go into', async () => {
    const copyData = (own: string): void => cpSync(join(home, 'data'), join(own, 'data'), { recursive: true });
    const { uri, username, password, kill } = (await startOwnServer([], copyData)) as OwnServer;
    try {
      const store = await openStore(uri, {
        mode: 'write',
        credentials: { username, password },
        journal: join(folder, 'journal'),
      });
      try {
        expect(await store.exportGraph()).toEqual(graph);
        await store.write(later);
        await store.consolidate();
        expect(await store.exportGraph()).toEqual(whole);
      } finally {
        await store.close();
      }
    } finally {
      await kill();
    }
  }, 300_000);
});

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { hold, runFolder } from './hold.js';
import { startServer, type TestServer } from './neo4j/server.js';

export type { TestServer } from './neo4j/server.js';

const COUNT = 'MATCH (n) WHERE n:Document OR n:Actor OR n:Claim OR n:Event RETURN count(n) AS count';
const REMOVE = 'MATCH (n) WHERE n:Document OR n:Actor OR n:Claim OR n:Event DETACH DELETE n';
const WAIT_MS = 15 * 60_000;

/** Returns the first value of the answer. */
async function execute(server: TestServer, statement: string): Promise<unknown> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password), {
    disableLosslessIntegers: true,
  });
  try {
    const { records } = await driver.executeQuery(statement);
    return records[0]?.get(0);
  } finally {
    await driver.close();
  }
}

/** The one server of this run: the first suite that asks starts it, the others find it. */
async function findServer(): Promise<TestServer | string> {
  const state = join(runFolder(), 'neo4j.json');
  const release = await hold('neo4j-start');
  try {
    if (existsSync(state)) return JSON.parse(readFileSync(state, 'utf8')) as TestServer | string;
    let found = await startServer();
    if (typeof found !== 'string' && process.env['NEO4J_URI'] !== undefined && (await execute(found, COUNT)) !== 0) {
      found = `the database at NEO4J_URI holds a graph, which the tests would remove; empty it or unset NEO4J_URI`;
    }
    writeFileSync(state, JSON.stringify(found));
    return found;
  } finally {
    release();
  }
}

/**
 * A suite on a real Neo4j server, skipped with a line that says why where there is none; with ENTENTE_REQUIRE_NEO4J=1
 * that is a failure. The suite has the server's one database for itself and finds it empty; it may use `await` before
 * `describe`, so call it as `await describeOnNeo4j(…)`.
 */
export async function describeOnNeo4j(name: string, suite: (server: TestServer) => void): Promise<void> {
  const server = await findServer();
  if (typeof server === 'string') {
    if (process.env['ENTENTE_REQUIRE_NEO4J'] === '1') {
      describe(name, () => {
        test('has a Neo4j server', () => {
          throw new Error(`ENTENTE_REQUIRE_NEO4J=1, but ${server}`);
        });
      });
      return;
    }
    process.stderr.write(`skipped: ${name}: ${server}\n`);
    describe.skip(`${name} (${server})`, () => suite({ uri: '', username: '', password: '' }));
    return;
  }
  describe(name, () => {
    let release = (): void => undefined;
    beforeAll(async () => {
      release = await hold('neo4j');
      await execute(server, REMOVE);
      // A statement that was planned for the graph of another suite may take minutes on that of this one.
      await execute(server, 'CALL db.clearQueryCaches()');
    }, WAIT_MS);
    afterAll(async () => {
      await execute(server, REMOVE);
      release();
    }, WAIT_MS);
    suite(server);
  });
}

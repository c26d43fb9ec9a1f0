import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { runFolder } from '../hold.js';
import { fetchJars, findObstacle } from './jars.js';

export interface TestServer {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Where Neo4j Browser answers, for a server of this run. */
  readonly browser?: string;
  /** What the end of the run has to end. */
  readonly group?: number;
  readonly container?: string;
}

const PASSWORD = 'entente-test';
const IMAGE = 'neo4j:5.26-community';
const START_MS = 180_000;
const OPENS = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch', 'java.base/java.lang'];

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Waits until the work succeeds; throws its last error when the time is over. */
async function retry(work: () => Promise<void>, alive: () => boolean): Promise<void> {
  const end = Date.now() + START_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > end || !alive()) throw error;
      await setTimeout(300);
    }
  }
}

async function run(server: TestServer, database: string, statement: string, parameters = {}): Promise<void> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
  try {
    await driver.executeQuery(statement, parameters, { database });
  } finally {
    await driver.close();
  }
}

function startInDocker(): TestServer | undefined {
  if (spawnSync('docker', ['info'], { timeout: 10_000 }).status !== 0) return undefined;
  const options = [
    '--detach',
    '--rm',
    '--publish',
    '127.0.0.1::7687',
    '--publish',
    '127.0.0.1::7474',
    '--env',
    `NEO4J_AUTH=neo4j/${PASSWORD}`,
  ];
  const started = spawnSync('docker', ['run', ...options, IMAGE], { encoding: 'utf8' });
  if (started.status !== 0) return undefined;
  const container = started.stdout.trim();
  const addressOf = (port: string): string =>
    spawnSync('docker', ['port', container, port], { encoding: 'utf8' }).stdout.trim();
  const browser = `http://${addressOf('7474')}/browser/`;
  return { uri: `bolt://${addressOf('7687')}`, username: 'neo4j', password: PASSWORD, browser, container };
}

/** Makes the folder of a server of this run; returns where it will answer. */
async function makeHome(home: string, settings: readonly string[]): Promise<TestServer> {
  const [bolt, http] = [await findFreePort(), await findFreePort()];
  mkdirSync(join(home, 'conf'), { recursive: true });
  const lines = [
    `server.bolt.listen_address=127.0.0.1:${bolt}`,
    `server.bolt.advertised_address=127.0.0.1:${bolt}`,
    `server.http.listen_address=127.0.0.1:${http}`,
    'server.memory.pagecache.size=64m',
    'dbms.usage_report.enabled=false',
    // Suites fill and empty the graph all the time: most of the server's work would be to plan the same statements anew.
    'dbms.cypher.min_replan_interval=1m',
    ...settings,
  ];
  writeFileSync(join(home, 'conf', 'neo4j.conf'), lines.join('\n'));
  return {
    uri: `bolt://127.0.0.1:${bolt}`,
    username: 'neo4j',
    password: PASSWORD,
    browser: `http://127.0.0.1:${http}/browser/`,
  };
}

/** Starts the server of a folder, which also ends when jest is killed: a shell beside it watches jest's process. */
function launch(home: string): ChildProcess & { readonly pid: number } {
  const log = openSync(join(home, 'log'), 'a');
  const watch = 'java "$@" & J=$!; while kill -0 "$WATCHED" && kill -0 $J; do sleep 1; done; kill -9 $J';
  const java = [
    '-Xmx768m',
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1', // a run is too short for the optimising compiler to pay
    ...OPENS.map((name) => `--add-opens=${name}=ALL-UNNAMED`),
    '-cp',
    join(fetchJars(), '*'),
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    `--config-dir=${join(home, 'conf')}`,
  ];
  const child = spawn('sh', ['-c', watch, 'neo4j', ...java], {
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, WATCHED: process.env['ENTENTE_TEST_PID'] },
  });
  child.unref();
  return child as ChildProcess & { readonly pid: number };
}

async function setPassword(home: string, server: TestServer, child: ChildProcess): Promise<void> {
  const change = 'ALTER CURRENT USER SET PASSWORD FROM $from TO $to';
  try {
    await retry(
      () => run({ ...server, password: 'neo4j' }, 'system', change, { from: 'neo4j', to: PASSWORD }),
      () => child.exitCode === null,
    );
  } catch (error) {
    process.kill(-child.pid!, 'SIGKILL');
    const tail = readFileSync(join(home, 'log'), 'utf8').split('\n').slice(-3).join(' ');
    throw new Error(`Neo4j did not start: ${(error as Error).message} ${tail}`, { cause: error });
  }
}

/** A server of this run alone. */
async function startWithJava(): Promise<TestServer> {
  const home = join(runFolder(), 'neo4j');
  const server = await makeHome(home, []);
  const child = launch(home);
  await setPassword(home, server, child);
  return { ...server, group: child.pid };
}

/** A server that a suite may harm. */
export interface OwnServer extends TestServer {
  readonly home: string;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
  /** Starts it again and waits until it answers. */
  start(): Promise<void>;
  /** Lets it hold its connections and answer nothing, until it is thawed. */
  freeze(): void;
  thaw(): void;
}

/** A server for one suite, which ends it, or why there is none. `prepare` is given its folder before it starts. */
export async function startOwnServer(
  settings: readonly string[],
  prepare: (home: string) => void,
): Promise<OwnServer | string> {
  const obstacle = findObstacle();
  if (obstacle !== undefined) return obstacle;
  // A worker runs several suites, and none may find the data of another.
  const home = mkdtempSync(join(runFolder(), 'neo4j-own-'));
  const server = await makeHome(home, settings);
  prepare(home);
  let child = launch(home);
  await setPassword(home, server, child);
  return {
    ...server,
    home,
    async kill() {
      const ended = once(child, 'exit');
      process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
    async start() {
      child = launch(home);
      await retry(
        () => run(server, 'neo4j', 'RETURN 1'),
        () => child.exitCode === null,
      );
    },
    freeze: () => process.kill(-child.pid, 'SIGSTOP'),
    thaw: () => process.kill(-child.pid, 'SIGCONT'),
  };
}

/** A running server, or why there is none. */
export async function startServer(): Promise<TestServer | string> {
  const { NEO4J_URI: uri, NEO4J_USERNAME: username = 'neo4j', NEO4J_PASSWORD: password = '' } = process.env;
  if (uri !== undefined) return { uri, username, password };
  try {
    let server = startInDocker();
    if (!server) {
      const obstacle = findObstacle();
      if (obstacle !== undefined) return `NEO4J_URI is not set, no Docker engine answers, and ${obstacle}`;
      server = await startWithJava();
    }
    const started = server;
    await retry(
      () => run(started, 'neo4j', 'RETURN 1'),
      () => true,
    );
    return server;
  } catch (error) {
    return (error as Error).message;
  }
}

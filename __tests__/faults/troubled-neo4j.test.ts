import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openStore } from '../../src/graph/index.js';
import { runEntente, startEntente } from '../support/entente.js';
import { runFolder } from '../support/hold.js';
import { ingestApart, ingestRecords, type Place } from '../support/kills.js';
import { startOwnServer, type OwnServer } from '../support/neo4j/server.js';
import { sampleRecords } from '../support/records.js';
import { recordTrials, type Trial } from '../support/reliability.js';
import { seededNumbers } from '../support/seeded.js';
import { startTroubledProxy } from '../support/troubled-proxy.js';

const trials: Trial[] = [];
const CERTIFICATES = 'certificates';
const TLS = [
  'dbms.ssl.policy.bolt.enabled=true',
  `dbms.ssl.policy.bolt.base_directory=${CERTIFICATES}`,
  'dbms.ssl.policy.bolt.client_auth=NONE',
  'server.bolt.tls_level=OPTIONAL',
];

/** A certificate that nobody has signed but itself. */
function makeCertificate(home: string): void {
  const folder = join(home, CERTIFICATES);
  mkdirSync(folder, { recursive: true });
  const names = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const files = ['-keyout', join(folder, 'private.key'), '-out', join(folder, 'public.crt')];
  const { status, stderr } = spawnSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...names, ...files],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`openssl made no certificate: ${stderr}`);
}

/** Only one suite of a run has a second server: two take all the memory of a small machine. */
const started = await startOwnServer(TLS, makeCertificate);
const required = process.env['ENTENTE_REQUIRE_NEO4J'] === '1';
if (typeof started === 'string') process.stderr.write(`skipped: Neo4j in trouble: ${started}\n`);

test('there is a Neo4j server where one is required', () => {
  expect(required && typeof started === 'string' ? started : '').toBe('');
});

(typeof started === 'string' ? describe.skip : describe)('Neo4j in trouble', () => {
  const server = started as OwnServer;
  const credentials = { username: server.username, password: server.password };
  const port = Number(new URL(server.uri).port);
  const records = sampleRecords(120);
  let graph: string;
  let folder: string;

  const makePlace = async (location = server.uri): Promise<Place> => {
    const journal = mkdtempSync(join(runFolder(), 'journal-'));
    const store = await openStore(server.uri, { mode: 'write', credentials, journal });
    await store.clear();
    await store.close();
    return { location, options: { mode: 'write', credentials, journal } };
  };
  const exportText = async (): Promise<string> => {
    const store = await openStore(server.uri, { mode: 'read', credentials });
    const text = JSON.stringify(await store.exportGraph());
    await store.close();
    return text;
  };
  /** The driver looks again after 1, 2, 4, … seconds; the first look after this time is the last. A minute would be waited out. */
  const impatient = (place: Place): Place => ({ ...place, options: { ...place.options, patience: 2_000 } });
  /** Runs the ingest to its end, with something that happens when the first document is stored. */
  const ingestWith = async (place: Place, trouble: () => Promise<unknown>): Promise<string> => {
    let happening: Promise<unknown> | undefined;
    let last = '';
    await ingestApart(place, records, (line) => {
      if (line.startsWith('stored')) happening ??= trouble();
      last = line;
    });
    await happening;
    return last;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(runFolder(), 'trouble-'));
    expect(await ingestWith(await makePlace(), async () => undefined)).toBe('closed');
    graph = await exportText();
  }, 300_000);
  afterAll(async () => {
    await server.kill();
    rmSync(folder, { recursive: true });
  }, 60_000);

  test('killed and started again in the middle of an ingest: it waits and goes on', async () => {
    const last = await ingestWith(await makePlace(), async () => {
      await server.kill();
      await server.start();
    });
    expect(last).toBe('closed');
    expect((await exportText()) === graph).toBe(true);
    trials.push({
      what: 'the server is killed in mid-ingest and started again',
      on: 'Neo4j',
      cases: 1,
      seen: 'the ingest waits and goes on; the same graph',
    });
  }, 300_000);

  test('killed for good: the ingest stops and says how to go on, and the next run does so', async () => {
    const place = await makePlace();
    const last = await ingestWith(impatient(place), () => server.kill());
    expect(last).toMatch(/^failed STORE_UNREACHABLE .*the same command goes on where it stopped/u);
    await server.start();
    const store = await openStore(place.location, place.options);
    await ingestRecords(store, records);
    await store.close();
    expect((await exportText()) === graph).toBe(true);
    trials.push({
      what: 'the server is killed in mid-ingest and does not come back',
      on: 'Neo4j',
      cases: 1,
      seen: 'the ingest waits, then stops and says how to go on; the next run gives the same graph',
    });
  }, 300_000);

  test('behind a slow and narrow way: it takes longer, that is all', async () => {
    const proxy = await startTroubledProxy(port, { delay: 5, piece: 16_384 });
    try {
      const last = await ingestWith(await makePlace(`bolt://127.0.0.1:${proxy.port}`), async () => undefined);
      expect(last).toBe('closed');
    } finally {
      await proxy.close();
    }
    expect((await exportText()) === graph).toBe(true);
    trials.push({
      what: 'every 16 kB to and from the server wait 5 ms',
      on: 'Neo4j',
      cases: 1,
      seen: 'the same graph, later',
    });
  }, 300_000);

  test('behind a way that cuts connections: what was cut is done again', async () => {
    const random = seededNumbers(5);
    let cut = 0;
    const cuts = (): boolean => {
      const isCut = random() < 0.03;
      if (isCut) cut += 1;
      return isCut;
    };
    const proxy = await startTroubledProxy(port, { delay: 0, piece: 65_536, cuts });
    const place = await makePlace(`bolt://127.0.0.1:${proxy.port}`);
    try {
      // Opening a store does not try again: nothing is under way yet. What is cut three times goes on with the next run.
      for (let attempt = 0; attempt < 40; attempt += 1) {
        const last = await ingestWith(impatient(place), async () => undefined);
        if (last === 'closed') break;
        expect(last).toMatch(/^failed STORE_UNREACHABLE/u);
      }
    } finally {
      await proxy.close();
    }
    expect(cut).toBeGreaterThan(0);
    expect((await exportText()) === graph).toBe(true);
    trials.push({
      what: 'connections cut in the middle of a message',
      on: 'Neo4j',
      cases: cut,
      seen: 'what was cut is done again; the same graph',
    });
  }, 300_000);

  test('two machines that ingest into one server at once make the graph of both', async () => {
    const [one, other] = [await makePlace(), await makePlace()];
    const halves = [records.slice(0, 80), records.slice(40)];
    await Promise.all(
      [one, other].map(async (place, index) => {
        const { code } = await ingestApart(place, halves[index]!, () => undefined);
        expect(code).toBe(0);
      }),
    );
    expect((await exportText()) === graph).toBe(true);
    trials.push({
      what: 'two processes with journals of their own, a third of the articles in both, at once',
      on: 'Neo4j',
      cases: 1,
      seen: 'the same graph',
    });
  }, 300_000);

  test('frozen: Ctrl+C still ends the ingest, and it goes on when the server does', async () => {
    await makePlace();
    const environment = { NEO4J_PASSWORD: server.password };
    const line = ['ingest', resolve('seeds', 'articles'), '--store', server.uri];
    const { child, ended } = await startEntente(line, { cwd: folder, environment });
    await setTimeout(2500);
    server.freeze();
    await setTimeout(2500);
    const began = performance.now();
    child.kill('SIGINT');
    const { code, out, err } = await ended;
    const lasted = (performance.now() - began) / 1000;
    server.thaw();
    expect({ code, signal: child.signalCode }).toEqual({ code: 130, signal: null });
    expect(out + err).toMatch(/run the same command again to go on/iu);
    expect((await runEntente(line, { cwd: folder, environment })).code).toBe(0);
    expect((await runEntente(['doctor', '--store', server.uri], { cwd: folder, environment })).out).toContain(
      ': 24 documents',
    );
    trials.push({
      what: 'SIGINT while the server holds its connections and answers nothing',
      on: 'Neo4j',
      cases: 1,
      seen: `exit 130 after ${lasted.toFixed(1)} s; the next run finishes`,
    });
  }, 300_000);

  describe('by TLS with a certificate that it signed itself', () => {
    const doctor = (scheme: string, environment: Readonly<Record<string, string>> = {}) =>
      runEntente(['doctor', '--store', server.uri.replace('bolt', scheme)], {
        cwd: folder,
        environment: { NEO4J_PASSWORD: server.password, ...environment },
      });

    test.each(['bolt+ssc', 'neo4j+ssc'])('is taken with %s', async (scheme) => {
      expect(await doctor(scheme)).toMatchObject({ code: 0, err: '' });
    });

    test.each(['bolt+s', 'neo4j+s'])('is refused with %s, with what to do', async (scheme) => {
      const { code, out } = await doctor(scheme);
      expect(code).toBe(3);
      expect(out).toMatch(/certificate.*NODE_EXTRA_CA_CERTS.*\+ssc/u);
    });

    test('is taken with +s where it is known', async () => {
      const known = { NODE_EXTRA_CA_CERTS: join(server.home, CERTIFICATES, 'public.crt') };
      expect(await doctor('bolt+s', known)).toMatchObject({ code: 0, err: '' });
      trials.push({
        what: 'TLS with a self-signed certificate: bolt+ssc, neo4j+ssc; bolt+s, neo4j+s; bolt+s with NODE_EXTRA_CA_CERTS',
        on: 'Neo4j',
        cases: 5,
        seen: 'taken; refused with what to do; taken',
      });
    });
  });

  test('a wrong password is in nothing that is printed', async () => {
    const secret = 'wrong-and-secret';
    const { code, out, err } = await runEntente(
      ['ingest', resolve('seeds', 'articles'), '--store', server.uri, '--log-json'],
      {
        cwd: folder,
        environment: { NEO4J_PASSWORD: secret },
      },
    );
    expect(code).toBe(3);
    expect(out + err).not.toContain(secret);
    expect(err).toContain('NEO4J_PASSWORD');
  });
});

describe('what answers and is no Neo4j server', () => {
  test.each([
    ['nothing', undefined],
    ['something else', 'HTTP/1.1 400 Bad Request\r\n\r\n'],
    ['which Bolt it speaks, and hangs up when one logs in', Buffer.from([0, 0, 4, 5])],
  ])(
    'but says %s ends with how to go on',
    async (said, answer) => {
      const sockets: Socket[] = [];
      const stranger = createServer((socket) => {
        sockets.push(socket);
        socket.on('error', () => socket.destroy());
        socket.once('data', () => answer !== undefined && socket.end(answer));
      });
      stranger.listen(0, '127.0.0.1');
      await once(stranger, 'listening');
      const { port } = stranger.address() as { port: number };
      try {
        await expect(
          openStore(`bolt://127.0.0.1:${port}`, { mode: 'read', credentials: { username: 'neo4j', password: 'x' } }),
        ).rejects.toMatchObject({ code: 'STORE_UNREACHABLE', message: expect.stringContaining('Check address') });
      } finally {
        for (const socket of sockets) socket.destroy();
        stranger.close();
      }
      trials.push({
        what: `what answers at the address says ${said}`,
        on: 'Neo4j',
        cases: 1,
        seen: 'it ends with how to go on',
      });
    },
    60_000,
  );
});

afterAll(() => {
  recordTrials('troubled-neo4j', trials);
});

import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor, ActorId, DocumentRecord } from '../../src/core/index.js';
import { openStore } from '../../src/graph/index.js';
import type { ActorPage, Failure, Meta, PairPage, ReportList, SearchAnswer } from '../../src/explore/contract.js';
import { storyRecords } from '../support/story/story.js';
import { ask, askJson, failToStart, sendRaw, startExplorer, type Asking, type Explorer } from './explorer.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-explore-'));
const store = ['--store', `embedded:${join(folder, 'graph')}`];
const judgements = join(folder, 'judgements.txt');
const SCRIPT = '<script>alert(1)</script>';
const MARKUP = `"><img src=x onerror=alert(1)>'`;
const BIDIRECTIONAL = '\u202Egnissap\u202C \u2066x\u2069';
const WILD = { name: `Wild ${SCRIPT}`, nameFr: `Sauvage ${MARKUP}`, alias: `Wild ${BIDIRECTIONAL}` };

/** An article whose every text would do harm in a page that takes it for markup. */
function wildRecord(): DocumentRecord {
  const [record] = storyRecords();
  const claim = record!.claims[0]!;
  const wild: Actor = {
    id: 'person:wild' as ActorId,
    type: 'Person',
    name: WILD.name,
    nameFr: WILD.nameFr,
    aliases: [WILD.alias, `=HYPERLINK("http://evil.example")`],
  };
  const sentence = `${SCRIPT} ${MARKUP} met ${BIDIRECTIONAL} Iran.`;
  const id = 'abcdef0123456789abcd' as DocumentRecord['document']['id'];
  return {
    document: {
      id,
      title: SCRIPT,
      url: 'javascript:alert(1)',
      publisher: MARKUP,
      lang: 'en',
      publishedAt: '2024-05-01',
    },
    actors: [record!.actors.find((actor) => actor.id === 'country:irn')!, wild],
    mentions: [{ actor: wild.id, count: 1, names: [WILD.alias], reasons: [] }],
    places: [],
    claims: [
      {
        ...claim,
        id: '0123456789abcdef0123' as typeof claim.id,
        articleId: id,
        type: 'MET_WITH',
        source: 'country:irn' as ActorId,
        target: wild.id,
        quote: sentence,
        sentence,
        end: sentence.length,
        sentenceEnd: sentence.length,
      },
    ],
  };
}

let reader: Explorer;
let reviewer: Explorer;
let counts: Meta;

const get = (path: string, asking?: Asking) => ask(reader.port, path, asking);
const post = (port: number, decision: unknown, headers: Readonly<Record<string, string>> = {}) =>
  ask(port, '/api/review', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: `http://127.0.0.1:${port}`, ...headers },
    body: JSON.stringify(decision),
  });

beforeAll(async () => {
  mkdirSync(join(folder, 'review'));
  const graph = await openStore(store[1]!, { mode: 'write' });
  const copy = await openStore(`embedded:${join(folder, 'review', 'graph')}`, { mode: 'write' });
  for (const opened of [graph, copy]) {
    await opened.write([...storyRecords(), wildRecord()]);
    await opened.consolidate();
    await opened.close();
  }
  reader = await startExplorer({ folder, args: store });
  reviewer = await startExplorer({
    folder: join(folder, 'review'),
    args: ['--store', `embedded:${join(folder, 'review', 'graph')}`, '--review'],
  });
  counts = await askJson<Meta>(reader.port, '/api/meta');
}, 120_000);
afterAll(async () => {
  await reader.stop();
  await reviewer.stop();
  rmSync(folder, { recursive: true });
});

describe('who can reach it', () => {
  it('is on the loopback address only', async () => {
    // All of 127.0.0.0/8 is this machine: a server on every interface would answer here too.
    const refused = new Promise((done) =>
      connect(reader.port, '127.0.0.2')
        .on('error', done)
        .on('connect', () => done(new Error('it is answered'))),
    );
    expect(await refused).toMatchObject({ code: 'ECONNREFUSED' });
    expect(new URL(reader.address).hostname).toBe('127.0.0.1');
  });

  it('asks everybody for the token that it prints, where another interface is given', async () => {
    const open = await startExplorer({ folder, args: [...store, '--host', '0.0.0.0'] });
    try {
      const { hostname, searchParams } = new URL(open.address);
      const token = searchParams.get('token')!;
      // Somebody elsewhere can type it.
      expect(hostname).not.toBe('0.0.0.0');
      expect((await fetch(open.address, { redirect: 'manual' })).status).toBe(303);
      expect(token.length).toBeGreaterThanOrEqual(20);
      const status = async (path: string, headers = {}): Promise<number> =>
        (await ask(open.port, path, { headers })).status;
      for (const path of ['/', '/api/meta', '/api/review', '/api/reports']) expect(await status(path)).toBe(401);
      for (const wrong of ['', 'x', `${token}x`, token.slice(0, -1), token.toUpperCase()]) {
        expect(await status(`/api/meta?token=${wrong}`)).toBe(401);
        expect(await status('/api/meta', { cookie: `entente-${open.port}=${wrong}` })).toBe(401);
      }
      // The address that is printed lets in, and does not stay in the browser's history.
      const entry = await ask(open.port, `/?token=${token}`);
      expect(entry).toMatchObject({ status: 303, headers: { location: '/' } });
      const [cookie] = entry.headers['set-cookie']!;
      // Browsers keep cookies by host, whatever the port: another explorer on this host has another name for its own.
      expect(cookie).toMatch(new RegExp(`^entente-${open.port}=`, 'u'));
      expect(cookie).toMatch(/; HttpOnly/u);
      expect(cookie).toMatch(/; SameSite=Strict/u);
      expect(await status('/api/meta', { cookie: cookie!.split(';')[0] })).toBe(200);
      expect(await status('/api/meta', { cookie: cookie!.split(';')[0], origin: 'http://evil.example' })).toBe(403);
    } finally {
      await open.stop();
    }
  });

  it('says in one line that a port is in use', async () => {
    const { code, err } = await failToStart({ folder, args: [...store, '--port', String(reader.port)] });
    expect(code).toBe(2);
    expect(err).toMatch(new RegExp(`^entente: .*${reader.port}.*\\n$`, 'u'));
  });

  it('answers to its own name only, so that no other site can point its name here', async () => {
    const { port } = reader;
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`])
      expect(await get('/api/meta', { headers: { host } })).toMatchObject({ status: 200 });
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      `127.0.0.1.evil.example:${port}`,
      `localhost.evil.example:${port}`,
      `127.0.0.1:${port + 1}`,
      `evil@127.0.0.1:${port}`,
    ])
      for (const path of ['/api/meta', '/']) {
        const { status, text } = await get(path, { headers: { host } });
        // 421 is "not my name"; what is no name at all is refused before.
        expect({ host, isRefused: [400, 421].includes(status) }).toEqual({ host, isRefused: true });
        expect(text).not.toContain('Niger');
      }
    expect(await sendRaw(port, 'GET /api/meta HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 4\d\d/u);
  });

  it('lets no other site read or write', async () => {
    const foreign = [
      'http://evil.example',
      'null',
      `http://127.0.0.1:${reviewer.port + 1}`,
      `https://evil.example:443`,
    ];
    for (const origin of foreign) {
      const read = await ask(reviewer.port, '/api/meta', { headers: { origin } });
      expect({ origin, status: read.status }).toEqual({ origin, status: 403 });
      expect(await post(reviewer.port, { kind: 'undo' }, { origin })).toMatchObject({ status: 403 });
    }
    const preflight = await ask(reviewer.port, '/api/review', {
      method: 'OPTIONS',
      headers: { origin: 'http://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBeGreaterThanOrEqual(400);
    expect(preflight.headers).not.toHaveProperty('access-control-allow-origin');
    // What a form of another site can send without being asked, in a browser that tells no origin.
    const form = await ask(reviewer.port, '/api/review', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ kind: 'undo' }),
    });
    expect(form.status).toBeGreaterThanOrEqual(400);
    expect(existsSync(join(folder, 'review', 'judgements.txt'))).toBe(false);
  });
});

describe('what a page may do', () => {
  it('is told by a strict policy on every answer, also those that fail', async () => {
    for (const path of ['/', '/api/meta', '/api/nothing', '/nothing.js']) {
      const { headers } = await get(path);
      const policy = new Map(
        String(headers['content-security-policy'])
          .split(';')
          .map((rule) => rule.trim().split(' '))
          .map(([name, ...values]) => [name!, values]),
      );
      expect(policy.get('default-src')).toEqual(["'none'"]);
      expect(policy.get('script-src') ?? ["'self'"]).toEqual(["'self'"]);
      for (const name of ['frame-ancestors', 'base-uri', 'form-action']) expect(policy.get(name)).toEqual(["'none'"]);
      const allowed = [...policy.values()].flat();
      for (const source of allowed) expect(["'none'", "'self'", 'data:', 'blob:', "'unsafe-inline'"]).toContain(source);
      const inline = [...policy].filter(([, values]) => values.includes("'unsafe-inline'")).map(([name]) => name);
      expect(['', 'style-src', 'style-src-attr']).toContain(inline.join());
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    }
  });

  it('never takes names, titles and quotes for markup', async () => {
    const found = await get('/api/search?q=wild');
    expect(found.headers['content-type']).toMatch(/^application\/json/u);
    const [summary] = (JSON.parse(found.text) as SearchAnswer).actors;
    expect(summary).toMatchObject({ name: WILD.name, nameFr: WILD.nameFr });
    const page = await get('/api/actors/person:wild');
    expect(page.headers['content-type']).toMatch(/^application\/json/u);
    const [event] = (JSON.parse(page.text) as ActorPage).events;
    expect(event!.claims[0]!.sentence).toContain(BIDIRECTIONAL);
    expect(event!.claims[0]!.document).toMatchObject({ title: SCRIPT, publisher: MARKUP });

    const svg = await get('/api/reports/partners?actor=person:wild&format=svg');
    expect(svg.status).toBe(200);
    expect(svg.text).toContain('<svg');
    expect(svg.text).not.toMatch(/<script|<img|onerror=|onload=|javascript:/u);
    const csv = await get('/api/reports/dyad?a=person:wild&b=Iran&format=csv');
    expect(csv.status).toBe(200);
    expect(csv.headers['content-type']).toMatch(/^text\/csv/u);
    expect(csv.headers['content-disposition']).toMatch(/^attachment/u);
  });

  it('gives no address of an article that would run as a program', async () => {
    const { status, text } = await get('/api/documents/abcdef0123456789abcd');
    expect(status).toBe(200);
    expect(text).not.toContain('javascript:');
  });
});

describe('what can be asked', () => {
  it('is never Cypher', async () => {
    const attack = encodeURIComponent(`x' MATCH (n) DETACH DELETE n //`);
    for (const path of ['/api/query', '/api/cypher', '/api/query?cypher=RETURN%201'])
      for (const method of ['GET', 'POST'])
        expect(await get(path, { method, headers: { 'content-type': 'application/json' } })).toMatchObject({
          status: 404,
        });
    const names = [
      'from',
      'to',
      'relations',
      'statuses',
      'languages',
      'publishers',
      'actorTypes',
      'confidence',
      'focus',
    ];
    for (const name of names) {
      const { status, text } = await get(`/api/network?${name}=${attack}`);
      expect([200, 400]).toContain(status);
      expect(text).not.toContain('Error:');
    }
    for (const path of [`/api/actors/${attack}`, `/api/documents/${attack}`, `/api/pairs?a=${attack}&b=${attack}`])
      expect([400, 404]).toContain((await get(path)).status);
    const { reports } = await askJson<ReportList>(reader.port, '/api/reports');
    for (const { name, parameters } of reports)
      for (const parameter of parameters) await get(`/api/reports/${name}?${parameter.name}=${attack}`);
    expect((await get(`/api/reports/dyad?a=Niger&b=France&cypher=${attack}`)).status).toBe(400);
    expect(await askJson<Meta>(reader.port, '/api/meta')).toEqual(counts);
  });

  it('is refused in one line that says what to do, without the inside of the program', async () => {
    for (const path of [
      '/api/reports/nothing',
      '/api/reports/dyad',
      '/api/reports/__proto__',
      '/api/reports/dyad?a=Niger&b=Nowhere',
      '/api/actors/country:xxx',
      '/api/actors/__proto__',
      '/api/actors/%ff',
      '/api/network?confidence=high',
      '/api/network?from=yesterday',
      '/api/nothing',
    ]) {
      const { status, text } = await get(path);
      expect({ path, is4xx: status >= 400 && status < 500 }).toEqual({ path, is4xx: true });
      const { error } = JSON.parse(text) as Failure;
      expect(error).toMatch(/^[^\n]+$/u);
      expect(error).not.toMatch(/\.js:|node_modules|at \w+ \(/u);
    }
  });

  it('writes nothing without --review', async () => {
    const decisions = [
      { kind: 'undo' },
      { kind: 'reject', claim: '0123456789abcdef0123' },
      { kind: 'rename', actor: 'country:ner', name: 'Hacked' },
    ];
    for (const decision of decisions) {
      const { status, text } = await post(reader.port, decision);
      expect(status).toBe(403);
      expect(text).toContain('--review');
    }
    for (const method of ['PUT', 'PATCH', 'DELETE'])
      for (const path of ['/api/review', '/api/actors/country:ner', '/'])
        expect((await get(path, { method })).status).toBeGreaterThanOrEqual(400);
    expect(existsSync(judgements)).toBe(false);
    expect(await askJson<Meta>(reader.port, '/api/meta')).toEqual(counts);
  });

  it('writes only what a judgement can be', async () => {
    const { events } = await askJson<PairPage>(reviewer.port, '/api/pairs?a=country:ner&b=country:fra');
    const known = events[0]!.claims[0]!.id;
    for (const decision of [
      null,
      [],
      'undo',
      {},
      { kind: 'nothing' },
      { kind: '__proto__' },
      { kind: 'reject' },
      { kind: 'reject', claim: 'not a claim' },
      { kind: 'reject', claim: '0123456789abcdef0123\nmerge country:ner into country:fra "x"' },
      { kind: 'reject', claim: 'ffffffffffffffffffff' },
      { kind: 'relabel', claim: 'ffffffffffffffffffff' },
      { kind: 'relabel', claim: 'ffffffffffffffffffff', type: 'EXPELLED' },
      { kind: 'relabel', claim: known, type: 'LIKED' },
      { kind: 'relabel', claim: known, type: 'EXPELLED\nreject 0123456789abcdef0123' },
      { kind: 'merge', actor: 'country:ner', into: 'country:ner' },
      { kind: 'merge', actor: 'country:ner', into: 'country:nowhere' },
      { kind: 'split', actor: 'country:ner', mention: 'never so called' },
      { kind: 'rename', actor: 'country:ner', name: '' },
      { kind: 'rename', actor: 'country:ner', name: 7 },
    ]) {
      const { status, text } = await post(reviewer.port, decision);
      expect({ decision, is4xx: status >= 400 && status < 500 }).toEqual({ decision, is4xx: true });
      expect(text).not.toContain('node_modules');
    }
    expect(
      (
        await ask(reviewer.port, '/api/review', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"kind":',
        })
      ).status,
    ).toBe(400);
    expect(existsSync(join(folder, 'review', 'judgements.txt'))).toBe(false);
  });
});

describe('what comes in', () => {
  it('names no file outside of the page', async () => {
    for (const path of [
      '/../package.json',
      '/../../package.json',
      '/assets/../../../package.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..%2f..%2fpackage.json',
      '/assets/..%5c..%5c..%5cpackage.json',
      '/....//....//package.json',
      '//etc/passwd',
      '/%2fetc%2fpasswd',
      '/assets/%00/../../package.json',
      '/api/../../../package.json',
      '/api/reports/..%2f..%2f..%2fpackage.json',
      '/.git/config',
    ]) {
      const { text, headers } = await get(path);
      expect(text).not.toMatch(/"dependencies"|root:x|\[core\]/u);
      expect({ path, type: headers['content-type'] }).not.toMatchObject({ type: 'application/octet-stream' });
    }
  });

  it('is cut where it is too large', async () => {
    // Read in one piece: what is left unread when the server hangs up resets the connection, and may take the answer with it.
    const long = 'x'.repeat(30_000);
    expect((await get(`/api/search?q=${long}`)).status).toBe(431);
    expect((await get('/api/meta', { headers: { cookie: long } })).status).toBe(431);
    const large = JSON.stringify({ kind: 'rename', actor: 'country:ner', name: 'x'.repeat(2_000_000) });
    const cut = await ask(reviewer.port, '/api/review', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: `http://127.0.0.1:${reviewer.port}` },
      body: large,
    }).catch((error: NodeJS.ErrnoException) => error.code);
    expect([413, 'ECONNRESET', 'EPIPE']).toContain(typeof cut === 'object' ? cut.status : cut);
    expect(await askJson<Meta>(reviewer.port, '/api/meta')).toMatchObject({ actors: counts.actors });
  });

  it('is cut where it is too slow, be it the head or the body', async () => {
    const head = `POST /api/review HTTP/1.1\r\nHost: 127.0.0.1:${reviewer.port}\r\n`;
    const body = `${head}Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n{`;
    const [slowHead, slowBody] = await Promise.all([
      sendRaw(reviewer.port, head, 'X-Slow: 1\r\n'),
      sendRaw(reviewer.port, body, ' '),
    ]);
    for (const answer of [slowHead, slowBody]) expect(answer).toMatch(/^(?:HTTP\/1\.1 4\d\d|$)/u);
    expect(await askJson<Meta>(reviewer.port, '/api/meta')).toMatchObject({ actors: counts.actors });
  });

  it('does no harm where it is no HTTP', async () => {
    expect(await sendRaw(reader.port, 'nonsense\r\n\r\n')).toMatch(/^(?:HTTP\/1\.1 400|$)/u);
    expect(
      await sendRaw(reader.port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${reader.port}\r\nContent-Length: x\r\n\r\n`),
    ).toMatch(/^(?:HTTP\/1\.1 400|$)/u);
    expect(await askJson<Meta>(reader.port, '/api/meta')).toEqual(counts);
  });
});

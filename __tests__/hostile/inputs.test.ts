import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseLocation } from '../../src/graph/location.js';
import { runEntente, type Ended } from '../support/entente.js';
import { runFolder } from '../support/hold.js';
import { recordTrials, type Trial } from '../support/reliability.js';

const SENTENCE = 'Mali expelled the French ambassador in Bamako on Monday, the government of Mali said in a statement.';
const LOCAL = 'http://127.0.0.1:9/secret';
const trials: Trial[] = [];
let folder: string;

const run = (args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  runEntente(args, { cwd: folder, environment, node: ['--import', resolve('__tests__', 'support', 'no-network.mjs')] });

beforeAll(() => {
  folder = mkdtempSync(join(runFolder(), 'hostile-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  recordTrials('inputs', trials);
});

test('nothing that an input points to is fetched', async () => {
  const place = join(folder, 'pointers');
  mkdirSync(place);
  const inputs: Readonly<Record<string, string>> = {
    'feed.rss': `<?xml version="1.0"?><?xml-stylesheet href="${LOCAL}"?><rss><channel><link>${LOCAL}</link><item><title>Mali expels envoy</title><link>${LOCAL}</link><description>${SENTENCE} &lt;img src="${LOCAL}"&gt;</description></item></channel></rss>`,
    'external.xml': `<!DOCTYPE rss [<!ENTITY x SYSTEM "${LOCAL}">]><rss><channel><item><title>&x;</title></item></channel></rss>`,
    'doctype.rss': `<!DOCTYPE rss SYSTEM "${LOCAL}"><rss><channel><item><title>Togo</title><description>${SENTENCE} Togo.</description></item></channel></rss>`,
    'page.html': `<html><head><base href="${LOCAL}"><meta http-equiv="refresh" content="0; url=${LOCAL}"><link rel="stylesheet" href="${LOCAL}"><script src="${LOCAL}"></script></head><body><img src="${LOCAL}"><iframe src="${LOCAL}"></iframe><script>fetch("${LOCAL}")</script><p>${SENTENCE} Chad.</p></body></html>`,
    'page.md': `---\nurl: ${LOCAL}\n---\n![x](${LOCAL})\n\n${SENTENCE} Niger.`,
    'row.json': JSON.stringify({ text: `${SENTENCE} Benin.`, url: LOCAL, $ref: LOCAL }),
  };
  for (const [name, content] of Object.entries(inputs)) writeFileSync(join(place, name), content);
  const { code, out, err } = await run(['ingest', place, '--workers', '1', '--store', 'embedded:pointers-graph']);
  expect(err).not.toContain('network:');
  expect({ code, documents: /(\d+) new documents/u.exec(out)?.[1] }).toEqual({ code: 1, documents: '5' });
  const asked = await run(['ingest', LOCAL, '--workers', '1', '--store', 'embedded:pointers-graph']);
  expect({ code: asked.code, out: asked.out }).toEqual({ code: 1, out: expect.stringContaining('not fetched') });
  trials.push({
    what: 'feeds, pages, markdown and rows that point to a local address, and such an address instead of a path',
    on: 'reading',
    cases: Object.keys(inputs).length + 1,
    seen: 'no connection is tried',
  });
}, 60_000);

test('an archive is refused unopened, however much would come out of it', async () => {
  const place = join(folder, 'bombs');
  mkdirSync(place);
  const bomb = gzipSync(Buffer.alloc(50_000_000));
  const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), bomb]);
  const names = ['a.txt', 'a.html', 'a.json'];
  for (const name of names) {
    writeFileSync(join(place, `gz-${name}`), bomb);
    writeFileSync(join(place, `zip-${name}`), zip);
  }
  for (const name of ['a.docx', 'a.pdf', 'a.gz']) writeFileSync(join(place, name), zip);
  const { code, err } = await run(['extract', place, '--out', 'bombs-out']);
  expect(code).toBe(1);
  expect(err.match(/archive|a kind of file that is not read/gu)).toHaveLength(names.length * 2 + 3);
  trials.push({
    what: 'gzip and zip archives of 50 MB in 49 kB, under names of archives, documents and texts',
    on: 'reading',
    cases: names.length * 2 + 3,
    seen: 'refused unopened, each with its reason',
  });
}, 60_000);

test('names that are options, ways out of the folder or commands stay names', async () => {
  const place = join(folder, 'names');
  mkdirSync(place);
  const ids = [
    '../../escaped',
    '/etc/escaped',
    '--help',
    '-rf',
    '$(touch escaped)',
    '`id`',
    'a\u202Etxt.exe',
    'con',
    '.hidden',
    'x'.repeat(400),
    "'}) DETACH DELETE n //",
  ];
  const rows = ids.map((id) => JSON.stringify({ id, text: `${SENTENCE} ${id}.` }));
  writeFileSync(join(place, 'rows.jsonl'), rows.join('\n'));
  writeFileSync(join(place, '--version.txt'), `${SENTENCE} Gabon.`);
  writeFileSync(join(place, "'; MATCH (n) DETACH DELETE n; .txt"), `${SENTENCE} Ghana.`);
  const before = readdirSync(folder).sort();
  const { code, err } = await run(['extract', place, '--out', 'names-out']);
  expect({ code, err }).toEqual({ code: 0, err: expect.not.stringContaining('network:') });
  expect(readdirSync(folder).sort()).toEqual([...before, 'names-out'].sort());
  const written = readdirSync(join(folder, 'names-out'));
  expect(written.length).toBeGreaterThanOrEqual(ids.length + 2);
  for (const name of written) expect(name).toMatch(/^[^-./\\\s][^/\\]*$/u);
  trials.push({
    what: 'ids and file names that are options, lead out of the folder, or are commands or Cypher',
    on: 'the command line',
    cases: ids.length + 2,
    seen: 'one file each, in the folder, with a harmless name',
  });
}, 60_000);

describe('a password', () => {
  const SECRET = 'pass/word@with:signs';

  test('in an address is refused, and is not in what is said', () => {
    const addresses = [
      `neo4j://neo4j:${SECRET}@localhost`,
      `bolt+s://${SECRET}@localhost:7687`,
      `http://x:${SECRET}@y`,
    ];
    for (const address of addresses) {
      const read = (): unknown => parseLocation(address);
      expect(read).toThrow(expect.objectContaining({ code: 'USAGE' }));
      expect(read).toThrow(expect.objectContaining({ message: expect.not.stringContaining('signs') }));
    }
  });

  test('from .env is in no output, no file and no process title', async () => {
    writeFileSync(join(folder, '.env'), `NEO4J_PASSWORD=${SECRET}\n`);
    const { code, out, err } = await runEntente(
      ['ingest', resolve('seeds/articles/en-kyiv.md'), '--store', 'bolt://127.0.0.1:1', '--log-json', '--json'],
      { cwd: folder },
    );
    rmSync(join(folder, '.env'));
    expect(code).toBe(3);
    expect(out + err).not.toContain('word@');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    for (const file of files) expect(readFileSync(join(file.parentPath, file.name)).includes(SECRET)).toBe(false);
    trials.push({
      what: 'a password in an address, and one from .env with a server that does not answer',
      on: 'the command line',
      cases: 4,
      seen: 'in no output, no file, no argument',
    });
  }, 60_000);

  test('.env is no file that git takes', () => {
    expect(readFileSync('.gitignore', 'utf8').split('\n')).toContain('.env');
  });
});

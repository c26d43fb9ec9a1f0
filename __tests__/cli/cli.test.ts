import { execFile } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resourcePath } from '../../src/core/index.js';
import { buildOnce } from '../support/build.js';
import { copySampleGraph } from '../support/sample-graph.js';

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const folder = mkdtempSync(join(tmpdir(), 'entente-cli-'));
let dist: string;
const store = `embedded:${join(folder, 'graph')}`;

function run(args: readonly string[], input = ''): Promise<Run> {
  return new Promise((done) => {
    const environment = { ...process.env, NO_COLOR: '1', NEO4J_URI: undefined };
    const child = execFile(
      process.execPath,
      [join(dist, 'cli', 'main.js'), ...args],
      { cwd: folder, env: environment, maxBuffer: 1e8 },
      (error, out, err) => {
        done({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
      },
    );
    child.stdin?.end(input);
  });
}

beforeAll(async () => {
  dist = await buildOnce();
  await copySampleGraph(join(folder, 'graph'));
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('ingest', () => {
  it('changes nothing the second time, and says so', async () => {
    const before = (await run(['export', '--store', store])).out;
    const { out } = await run(['ingest', resourcePath('seeds/articles'), '--store', store]);
    expect(out).toContain('0 new documents, 24 unchanged');
    expect((await run(['export', '--store', store])).out).toBe(before);
  });

  it('proposes what to do next once, on the pair with most events of this graph and where that is', async () => {
    const article = join(folder, 'deal.txt');
    writeFileSync(article, 'Sri Lanka signed a deal with Egypt on Monday. Egypt praised Sri Lanka.');
    const location = `embedded:${join(folder, 'small graph')}`;
    const ingestIt = (...args: string[]): Promise<Run> =>
      run(['ingest', article, '--workers', '1', '--store', location, ...args]);
    const { out } = await ingestIt('--published', '2024-01-10');
    expect(out).toMatch(/^1 new document, /u);
    const [, command] = /^ {2}(?:npm run -s entente --|entente) (report dyad .*?)(?: {2}.*)?$/mu.exec(out)!;
    const args = [...command!.matchAll(/'([^']*)'|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain!);
    expect(args.filter((arg) => arg.startsWith('a=') || arg.startsWith('b=')).sort()).toEqual([
      'a=Egypt',
      'b=Sri Lanka',
    ]);
    expect((await run(args)).out).toContain('Sri Lanka');
    expect((await ingestIt('--published', '2024-01-10')).out).not.toContain('Next:');
    expect((await ingestIt('--published', '2024-01-11')).out).not.toContain('Next:');
  });

  it('complains of nothing where all is well, whatever options this Node knows', async () => {
    const { err } = await run(['extract', resourcePath('seeds/articles')]);
    expect(err).not.toMatch(/error|unrecognized/iu);
  });

  it('names each bad input with its reason, goes on with the rest, and ends with 1', async () => {
    const bad = join(folder, 'bad');
    mkdirSync(bad);
    writeFileSync(join(bad, 'empty.txt'), '');
    writeFileSync(join(bad, 'binary.txt'), Buffer.from([0, 1, 2, 3, 0, 255, 0, 0, 7, 0]));
    writeFileSync(
      join(bad, 'rows.jsonl'),
      '{"text":"Mali expelled the French ambassador on Monday, the government said."}\n\n{"text": \n',
    );
    writeFileSync(
      join(bad, 'spanish.txt'),
      'El gobierno de España anunció ayer que retirará a su embajador en Caracas tras la detención de varios ciudadanos.',
    );
    writeFileSync(
      join(bad, 'copy.txt'),
      'Niger expelled the French ambassador on Monday, the junta said in a statement.',
    );
    writeFileSync(
      join(bad, 'copy2.txt'),
      'Niger expelled the French ambassador on Monday, the junta said in a statement.',
    );
    const { code, out } = await run(['ingest', bad, '--json', '--store', `embedded:${join(folder, 'bad-graph')}`]);
    const { skipped, stored } = JSON.parse(out) as { skipped: { origin: string; reason: string }[]; stored: number };
    const reasons = Object.fromEntries(skipped.map(({ origin, reason }) => [origin.replace(/^.*\//u, ''), reason]));
    expect(code).toBe(1);
    expect(stored).toBe(2);
    expect(reasons).toEqual({
      'empty.txt': 'empty',
      'binary.txt': 'binary',
      'rows.jsonl:3': 'invalid-json',
      'spanish.txt': 'unknown-language',
      'copy2.txt': 'duplicate',
    });
  });

  it('says which documents tell no date, which dates cannot be read, and which document is there with and without one', async () => {
    const dates = join(folder, 'dates');
    const location = `embedded:${join(folder, 'dates-graph')}`;
    mkdirSync(dates);
    const rows = [
      { text: 'Kenya expelled the Ugandan ambassador, the government in Nairobi said.', publishedAt: 'yesterday' },
      { text: 'Mali expelled the ambassador of France, the government in Bamako said.', publishedAt: '03/04/2025' },
      { text: 'Sweden expelled the Russian ambassador, the government in Stockholm said.', publishedAt: '15/04/2025' },
    ];
    writeFileSync(join(dates, 'rows.jsonl'), rows.map((row) => JSON.stringify(row)).join('\n'));
    const path = join(dates, 'article.txt');
    writeFileSync(path, 'Niger expelled the French ambassador, the junta said in a statement to the press.');
    const first = await run(['ingest', dates, '--workers', '1', '--store', location]);
    expect(first.code).toBe(0);
    expect(first.out).toContain(
      '3 documents tell no date: what their text does not date is left out of reports over time; give --published\n',
    );
    const rest = 'cannot be read as its publication date: write it as 2023-12-15\n';
    expect(first.out).toContain(`rows.jsonl:1: "yesterday" ${rest}`);
    expect(first.out).toContain(`rows.jsonl:2: "03/04/2025" ${rest}`);
    expect(first.out).not.toContain('rows.jsonl:3');
    expect((await run(['extract', dates])).err).toContain(`rows.jsonl:2: "03/04/2025" ${rest}`);

    const dated = ['ingest', path, '--published', '2023-05-05', '--workers', '1', '--store', location];
    const second = await run(dated);
    expect(second.out).not.toContain('no date');
    const [, id] = /article\.txt: entente remove ([0-9a-f]{20})\n/u.exec(second.out) ?? [];
    expect((await run(['remove', id!, '--store', location])).code).toBe(0);
    expect((await run(dated)).out).not.toContain('entente remove');
  });

  it('takes an article from standard input', async () => {
    const { code, out } = await run(
      ['extract', '-'],
      'Mali expelled the ambassador of France on Monday, the government said.',
    );
    const { relations } = JSON.parse(out) as { relations: { type: string; source: string; target: string }[] };
    expect(code).toBe(0);
    expect(relations).toContainEqual(
      expect.objectContaining({ type: 'EXPELLED', source: 'country:mli', target: 'country:fra' }),
    );
  });
});

describe('report, explain and export', () => {
  it('lists the questions, and answers one', async () => {
    expect((await run(['report'])).out).toContain('Who stands with whom?');
    const { out } = await run([
      'report',
      'dyad',
      '--param',
      'a=Poutine',
      '--param',
      'b=Tiani',
      '--format',
      'json',
      '--store',
      store,
    ]);
    expect(JSON.parse(out)).toContainEqual(expect.objectContaining({ relation: 'SPOKE_WITH' }));
  });

  it('explains an event by its quotes, rules and trees', async () => {
    const { out } = await run(['report', 'suspended-aid', '--format', 'json', '--store', store]);
    const [{ event }] = JSON.parse(out) as [{ event: string }];
    const explained = (await run(['explain', event, '--store', store])).out;
    expect((await run(['explain', `${event.slice(0, 8)}…`, '--store', store])).out).toBe(explained);
    expect(explained).toContain('SUSPENDED_AID_TO');
    expect(explained).toMatch(/rule: \w\w:/u);
    expect(explained).toContain('root');
  });

  it('makes the same graph anew from the journal', async () => {
    const before = (await run(['export', '--store', store])).out;
    expect((await run(['rebuild', '--store', store])).code).toBe(0);
    expect((await run(['export', '--store', store])).out).toBe(before);
  });
});

describe('import', () => {
  it('makes the graph of a JSON export again', async () => {
    const file = join(folder, 'graph.json');
    const copy = `embedded:${join(folder, 'copy')}`;
    expect((await run(['export', '--out', file, '--store', store])).code).toBe(0);
    expect((await run(['import', file, '--store', copy])).out).toContain('24 new documents, 0 unchanged');
    expect((await run(['export', '--store', copy])).out).toBe(readFileSync(file, 'utf8'));
    expect((await run(['import', file, '--store', copy])).out).toContain('0 new documents, 24 unchanged');
  });

  it('names a file that is no export, with 1', async () => {
    const { code, err } = await run(['import', '-', '--store', store], '{"documents": 3}');
    expect([code, err]).toEqual([1, expect.stringMatching(/^entente: - is no graph.*\n$/u)]);
  });
});

describe('blocs', () => {
  it('finds who stands together, for the report', async () => {
    expect((await run(['blocs', '--store', store])).out).toMatch(/^\d+ blocs of \d+ actors/u);
    const { out } = await run(['report', 'blocs', '--format', 'json', '--store', store]);
    expect((JSON.parse(out) as { bloc: number }[]).map(({ bloc }) => bloc).slice(0, 2)).toEqual([1, 2]);
  });
});

describe('a dossier', () => {
  it('tells who published the words, or the address, and never a headline in their place', async () => {
    const location = `embedded:${join(folder, 'dossier')}`;
    const rows = [
      { text: 'Mali expelled the French ambassador on Monday.', title: 'A', publishedAt: '2022-02-01' },
      {
        text: 'Mali expelled the French ambassador.',
        title: 'B',
        publishedAt: '2022-02-01',
        url: 'https://b.example/1',
      },
    ];
    await run(
      ['ingest', '-', '--workers', '1', '--store', location],
      rows.map((row) => JSON.stringify(row)).join('\n'),
    );
    const { out } = await run(['report', 'dyad', '-p', 'a=Mali', '-p', 'b=France', '-f', 'json', '--store', location]);
    const publishers = (JSON.parse(out) as { publisher: string | null }[]).map(({ publisher }) => publisher);
    expect(publishers.sort()).toEqual(['https://b.example/1', null]);
  });
});

describe('an empty graph', () => {
  beforeAll(async () => {
    const nothing = join(folder, 'no-articles');
    mkdirSync(nothing);
    await run(['ingest', nothing, '--store', `embedded:${join(folder, 'nothing in it')}`]);
  });

  it.each([
    ['none at all', ['report', 'alliances']],
    ['nothing in it', ['report', 'alliances']],
    ['nothing in it', ['export']],
    ['nothing in it', ['export', '--format', 'neo4j-csv', '--out', 'none']],
    ['nothing in it', ['blocs']],
  ])('with %s is told in one line, with 2: %j', async (what, command) => {
    const { code, out, err } = await run([...command, '--store', `embedded:${join(folder, what)}`]);
    expect([code, out, err]).toEqual([2, '', expect.stringMatching(/^entente: .*entente ingest PATH.*\n$/u)]);
  });
});

describe('wrong usage ends with 2 and one line', () => {
  it.each([
    [['report', 'nonsense']],
    [['report', 'tellings', '--param', 'a=Niger']],
    [['report', 'tellings', '--param', 'a=Niger', '--param', 'b=France', '--param', 'by=moon']],
    [['blocs', '--resolution', '0']],
    [['report', 'coverage', '--format', 'svg']],
    [['report', 'alliances', '--param', 'limit=many']],
    [['report', 'dyad', '--param', 'a=Nigger', '--param', 'b=France']],
    [['explain', 'zzzz']],
    [['parse', 'x', '--lang', 'xx']],
    [['evaluate', 'no-such-folder']],
    [['evaluate', 'constructor']],
    [['export', '--format', 'pdf']],
    [['export', '--format', 'neo4j-csv']],
    [['import', 'no-such-file.json']],
    [['neo4j', 'setup']],
  ])('%j', async (args) => {
    const { code, err } = await run(args[0] === 'parse' || args[0] === 'evaluate' ? args : [...args, '--store', store]);
    expect(code).toBe(2);
    expect(err).not.toMatch(/\n\s+at /u);
  });

  it('names near actors where one is not known', async () => {
    const { err } = await run(['report', 'dyad', '--param', 'a=Nigerr', '--param', 'b=France', '--store', store]);
    expect(err).toContain('Niger');
  });
});

it('says what to do where no server answers, and keeps the password to itself', async () => {
  const secret = 'a-secret-password';
  const child = await new Promise<Run>((done) => {
    execFile(
      process.execPath,
      [join(dist, 'cli', 'main.js'), 'report', 'alliances', '--store', 'bolt://127.0.0.1:1'],
      { cwd: folder, env: { ...process.env, NEO4J_PASSWORD: secret } },
      (error, out, err) => {
        done({ code: Number(error?.code ?? 0), out, err });
      },
    );
  });
  expect(child.code).toBe(3);
  expect(child.err).toContain('127.0.0.1:1');
  expect(child.err + child.out).not.toContain(secret);
});

it.each([
  ['that has no scheme', './a-folder', 'embedded:FOLDER'],
  ['that holds a password', 'neo4j://neo4j:a-secret@127.0.0.1:1', 'NEO4J_PASSWORD'],
])('says what is wrong with an address %s before it asks for a password', async (_, address, advice) => {
  const { code, out, err } = await run(['report', 'alliances', '--store', address]);
  expect(code).toBe(2);
  expect(err).toContain(advice);
  expect(err).not.toContain('needs a password');
  expect(err + out).not.toContain('a-secret');
});

it('parses a CoNLL-U file word by word', async () => {
  const path = join(folder, 'x.conllu');
  writeFileSync(
    path,
    '# sent_id = 1\n# text = Il parle du Mali.\n1\tIl\t_\t_\t_\t_\t_\t_\t_\t_\n2\tparle\t_\t_\t_\t_\t_\t_\t_\t_\n3-4\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n3\tde\t_\t_\t_\t_\t_\t_\t_\t_\n4\tle\t_\t_\t_\t_\t_\t_\t_\t_\n5\tMali\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n6\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n',
  );
  const { out } = await run(['parse', path, '--lang', 'fr', '--given-tokens']);
  const rows = out
    .split('\n')
    .filter((line) => /^\d/u.test(line))
    .map((line) => line.split('\t'));
  expect(rows.map(([id, form]) => `${id} ${form}`)).toEqual([
    '1 Il',
    '2 parle',
    '3-4 du',
    '3 de',
    '4 le',
    '5 Mali',
    '6 .',
  ]);
  expect(rows.filter(([id]) => !id!.includes('-')).filter((row) => row[6] === '0')).toHaveLength(1);
  expect(readFileSync(path, 'utf8')).toContain('# sent_id = 1');
});

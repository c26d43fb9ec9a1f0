import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { resourcePath } from '../../src/core/index.js';
import { buildOnce } from '../support/build.js';
import { copySampleGraph } from '../support/sample-graph.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-judge-'));
const file = join(folder, 'judgements.txt');
let main: string;

function command(args: readonly string[], cwd = folder): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const env = { ...process.env, NO_COLOR: '1', NEO4J_URI: undefined };
  return promisify(execFile)(process.execPath, [main, ...args], { cwd, env, maxBuffer: 1e8 });
}

const run = async (...args: string[]): Promise<string> => (await command(args)).stdout;

interface Graph {
  readonly actors: readonly { readonly id: string; readonly name: string; readonly aliases: readonly string[] }[];
  readonly claims: readonly {
    readonly id: string;
    readonly source: string;
    readonly type: string;
    readonly confidence: number;
  }[];
  readonly events: readonly { readonly type: string; readonly claims: readonly string[] }[];
}

const graph = async (): Promise<Graph> => JSON.parse(await run('export')) as Graph;

beforeAll(async () => {
  main = join(await buildOnce(), 'cli', 'main.js');
  await copySampleGraph(join(folder, '.entente'));
}, 300_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('judgements from the command line', () => {
  it('explain an actor by name: what it is called, why it is meant, what it did', async () => {
    const out = await run('explain', 'Tiani');
    expect(out).toContain('Abdourahamane Tiani, Person (person:abdourahamane-tiani)');
    expect(out).toMatch(/also: .*Tchiani/u);
    expect(out).toContain('is a name of Abdourahamane Tiani in the actors data');
    expect(out).toMatch(/[0-9a-f]{20}: .*SPOKE_WITH Vladimir Putin/u);
  });

  it('change the graph and what comes into it, and are undone by removing the line', async () => {
    const before = await run('export');
    expect(await run('merge', 'Molly Phee', 'Tiani', '--because', 'a test')).toContain('judged otherwise now');
    await run('rename', 'org:ecowas', 'The Bloc');
    const [claim, sure, other] = (await graph()).claims;
    await run('reject', claim!.id.slice(0, 12));
    await run('accept', sure!.id);
    await run('relabel', other!.id.slice(0, 12), 'OCCUPIED', '--because', 'a test');
    const judged = await graph();
    expect(judged.actors.map(({ id }) => id)).not.toContain('person:molly-phee');
    expect(judged.actors.find(({ id }) => id === 'org:ecowas')).toMatchObject({ name: 'The Bloc' });
    expect(judged.claims.map(({ id }) => id)).not.toContain(claim!.id);
    expect(judged.claims.find(({ id }) => id === sure!.id)).toMatchObject({ confidence: 1 });
    expect(judged.claims.find(({ id }) => id === other!.id)).toMatchObject({ type: 'OCCUPIED', confidence: 1 });
    expect(judged.events.find(({ claims }) => claims.includes(other!.id))).toMatchObject({ type: 'OCCUPIED' });
    expect(await run('explain', other!.id)).toMatch(/rule: .*, judged OCCUPIED/u);
    expect(readFileSync(file, 'utf8')).toContain('# a test: Molly Phee is Abdourahamane Tiani');

    const later = join(folder, 'later.txt');
    writeFileSync(later, 'Molly Phee met President Patrice Talon in Cotonou on Tuesday, Benin said.');
    await run('ingest', later, '--published', '2024-01-10', '--workers', '1');
    expect((await graph()).actors.map(({ id }) => id)).not.toContain('person:molly-phee');
    await run('rebuild');
    const rebuilt = await graph();
    expect(rebuilt.claims.map(({ id }) => id)).not.toContain(claim!.id);
    expect(rebuilt.claims.find(({ id }) => id === other!.id)).toMatchObject({ type: 'OCCUPIED' });

    writeFileSync(file, '');
    await run('ingest', later, '--published', '2024-01-10', '--workers', '1');
    const after = await graph();
    expect(after.actors.find(({ id }) => id === 'person:molly-phee')).toBeDefined();
    const isOther = ({ id }: Graph['claims'][number]): boolean => id === other!.id;
    const { claims } = JSON.parse(before) as Graph;
    for (const { id } of claims) expect(after.claims.map((row) => row.id)).toContain(id);
    expect(after.claims.find(isOther)).toEqual(claims.find(isOther));
  }, 300_000);

  it('split a mention off, by a name that the actor has somewhere', async () => {
    await expect(run('split', 'ECOWAS', 'Nobody')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('"ECOWAS"') as unknown,
    });
    expect(readFileSync(file, 'utf8')).toBe('');
    await run('split', 'ECOWAS', 'ECOWAS');
    const { actors } = await graph();
    expect(actors.find(({ id }) => id === 'org:ecowas.split')).toMatchObject({ name: 'ECOWAS' });
    expect(actors.find(({ id }) => id === 'org:ecowas')).toBeDefined();
    writeFileSync(file, '');
  });

  it('relabel only to a relation type, and write nothing otherwise', async () => {
    const [{ id }] = (await graph()).claims as [Graph['claims'][number]];
    await expect(run('relabel', id, 'LIKED')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('"LIKED" is no relation type') as unknown,
    });
    expect(readFileSync(file, 'utf8')).toBe('');
  });

  it('are reported where the file lists others than the graph has', async () => {
    writeFileSync(file, 'rename org:ecowas "The Bloc"\n');
    const { stderr } = await command(['rebuild']);
    expect(stderr).toMatch(/^judgements\.txt: \d+ documents are judged otherwise now\n$/u);
    expect((await command(['rebuild'])).stderr).toBe('');
  });

  it('are not undone from a folder that has no file of them, by ingest or by another judgement', async () => {
    const elsewhere = mkdtempSync(join(folder, 'elsewhere-'));
    const store = `embedded:${join(folder, '.entente')}`;
    const articles = resourcePath('seeds/articles');
    for (const args of [
      ['ingest', articles],
      ['rename', 'Egypt', 'EGYPT'],
    ])
      await expect(command([...args, '--store', store], elsewhere)).rejects.toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/^entente: judgements\.txt: no such file, but .*--judgements.*\n$/u) as unknown,
      });
    expect(readdirSync(elsewhere)).toEqual([]);
    await command(['ingest', articles, '--store', store, '--judgements', file], elsewhere);
    const { actors } = await graph();
    expect(actors.find(({ id }) => id === 'org:ecowas')).toMatchObject({ name: 'The Bloc' });
    writeFileSync(file, '');
    await run('rebuild');
  });

  it('are refused where the file that is named is not there, unless the command begins it', async () => {
    const missing = join(folder, 'nope.txt');
    await expect(run('ingest', resourcePath('seeds/articles'), '--judgements', missing)).rejects.toMatchObject({
      code: 2,
      stderr: `entente: ${missing}: no such file of judgements: check the path, or make an empty file.\n`,
    });
    await run('rename', 'org:ecowas', 'The Bloc', '--judgements', missing);
    expect(readFileSync(missing, 'utf8')).toContain('rename org:ecowas "The Bloc"');
    rmSync(missing);
    await run('rebuild');
  });

  it('are no option of commands that only read', async () => {
    await expect(run('report', 'alliances', '--judgements', file)).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining("unknown option '--judgements'") as unknown,
    });
  });

  it('tell where the id of a claim is printed', async () => {
    await expect(run('reject', '0000')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('`entente explain EVENT` prints') as unknown,
    });
  });

  it('say which line of the file does not fit, and write nothing', async () => {
    writeFileSync(file, '# ours\nmerge this that\n');
    await expect(run('ingest', resourcePath('seeds/articles'))).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/judgements\.txt:2: expected: merge/u) as unknown,
    });
    rmSync(file);
  });
});

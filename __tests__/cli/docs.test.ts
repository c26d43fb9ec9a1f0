import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { resourcePath } from '../../src/core/index.js';
import { buildOnce } from '../support/build.js';
import { copySampleGraph } from '../support/sample-graph.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-docs-'));
const blocks = [...readFileSync(resourcePath('docs/judgements.md'), 'utf8').matchAll(/^```\n(.*?)^```$/gmsu)].map(
  ([, block]) => block!,
);

/** Runs a line as a shell does in which `entente` is a command. */
function shell(line: string): { readonly status: number | null; readonly out: string } {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', NEO4J_URI: undefined, PATH: `${folder}${delimiter}${process.env['PATH']}` },
  });
  return { status, out: `${stdout}${stderr}` };
}

beforeAll(async () => {
  const command = join(folder, 'entente');
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${join(await buildOnce(), 'cli', 'main.js')}" "$@"\n`);
  chmodSync(command, 0o755);
  await copySampleGraph(join(folder, '.entente'));
}, 300_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

// The claims that they name are found in the sample; one that is read otherwise now needs another id there.
it('judges by the commands of docs/judgements.md as they stand, and gives the lines that it shows', () => {
  const commands = blocks.flatMap((block) => block.split('\n')).filter((line) => line.startsWith('entente '));
  const failed = commands.map((line) => ({ line, ...shell(line) })).filter(({ status }) => status !== 0);
  expect(failed).toEqual([]);
  const withoutRemarks = (text: string): string[] => text.split('\n').map((line) => line.replace(/\s*#.*/u, ''));
  expect(withoutRemarks(readFileSync(join(folder, 'judgements.txt'), 'utf8'))).toEqual(withoutRemarks(blocks[0]!));
}, 240_000);

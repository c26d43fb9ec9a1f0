import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { doOnce, runFolder } from './hold.js';

const folder = (): string => join(runFolder(), 'build');

/** `src/` compiled for this run, for tests that start processes of their own. Returns its folder. */
export async function buildOnce(): Promise<string> {
  await doOnce('build', () =>
    run(join('typescript', 'bin', 'tsc'), ['-p', 'tsconfig.build.json', '--outDir', folder()]),
  );
  return folder();
}

/** The same with the explorer's page beside it. */
export async function buildWithPageOnce(): Promise<string> {
  const outDir = join(await buildOnce(), 'explorer');
  await doOnce('build-page', () =>
    run(join('vite', 'bin', 'vite.js'), ['build', 'explorer', '--outDir', outDir, '--emptyOutDir']),
  );
  return folder();
}

function run(program: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join('node_modules', program), ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stdout}${stderr}`);
}

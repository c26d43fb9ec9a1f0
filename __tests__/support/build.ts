import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hold, runFolder } from './hold.js';

const folder = (): string => join(runFolder(), 'build');

/** `src/` compiled for this run, for tests that start processes of their own. Returns its folder. */
export const buildOnce = (): Promise<string> =>
  once('build', join('typescript', 'bin', 'tsc'), ['-p', 'tsconfig.build.json', '--outDir', folder()]);

/** The same with the explorer's page beside it. */
export async function buildWithPageOnce(): Promise<string> {
  await buildOnce();
  const outDir = join(folder(), 'explorer');
  return once('build-page', join('vite', 'bin', 'vite.js'), ['build', 'explorer', '--outDir', outDir, '--emptyOutDir']);
}

async function once(name: string, program: string, args: readonly string[]): Promise<string> {
  const done = join(runFolder(), `${name}-done`);
  const release = await hold(name);
  try {
    if (existsSync(done)) return folder();
    const { status, stdout, stderr } = spawnSync(process.execPath, [join('node_modules', program), ...args], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${program} ended with ${status}: ${stdout}${stderr}`);
    writeFileSync(done, '');
    return folder();
  } finally {
    release();
  }
}

import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hold, runFolder } from './hold.js';

/** `src/` compiled for this run, for tests that start processes of their own. Returns its folder. */
export async function buildOnce(): Promise<string> {
  const folder = join(runFolder(), 'build');
  const done = join(runFolder(), 'build-done');
  const release = await hold('build');
  try {
    if (existsSync(done)) return folder;
    const tsc = join('node_modules', 'typescript', 'bin', 'tsc');
    const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', folder], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`tsc ended with ${status}: ${stdout}`);
    writeFileSync(done, '');
    return folder;
  } finally {
    release();
  }
}

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hold } from '../hold.js';

const REQUIREMENTS = join('__tests__', 'support', 'python', 'requirements.txt');

/** A Python with the packages of requirements.txt, made on first use; a reason where there can be none. */
export async function findPython(): Promise<{ readonly path: string } | string> {
  const version = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 12);
  const folder = resolve('.entente', `python-test-${version}`);
  const path = join(folder, 'bin', 'python');
  const ready = join(folder, 'ready');
  const release = await hold('python');
  try {
    if (existsSync(ready)) return { path };
    rmSync(folder, { recursive: true, force: true });
    const made = spawnSync('python3', ['-m', 'venv', folder], { encoding: 'utf8' });
    if (made.status !== 0) return 'there is no Python 3 that can make a virtual environment';
    const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', REQUIREMENTS];
    const { status, stderr } = spawnSync(path, install, { encoding: 'utf8' });
    if (status !== 0) return `pip did not get the packages: ${stderr.trim().split('\n').at(-1) ?? ''}`;
    writeFileSync(ready, '');
    return { path };
  } finally {
    release();
  }
}

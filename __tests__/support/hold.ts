import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** The folder of this run of jest, common to its workers. */
export function runFolder(): string {
  const folder = process.env['ENTENTE_TEST_RUN'];
  if (folder === undefined) throw new Error('jest runs without the globalSetup of jest.config.ts');
  return folder;
}

/** Waits until no other worker of this run holds the name, then holds it until the returned function is called. */
export async function hold(name: string): Promise<() => void> {
  const path = join(runFolder(), `${name}.hold`);
  for (;;) {
    try {
      mkdirSync(path);
      return () => rmdirSync(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      await setTimeout(50);
    }
  }
}

/** Does the work where no other worker of this run has done it yet; resolves once it is done by whoever was first. */
export async function doOnce(name: string, work: () => void | Promise<void>): Promise<void> {
  const done = join(runFolder(), `${name}-done`);
  const release = await hold(name);
  try {
    if (existsSync(done)) return;
    await work();
    writeFileSync(done, '');
  } finally {
    release();
  }
}

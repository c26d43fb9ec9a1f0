import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Puts a text in the place of a file whole: a reader or a crash meets the old one or the new one, never a part. Throws what the disk says. */
export function replaceFile(path: string, text: string, mode?: number): void {
  const next = `${path}.new`;
  try {
    writeFileSync(next, text, { mode });
    renameSync(next, path);
  } catch (error) {
    rmSync(next, { force: true });
    throw error;
  }
}

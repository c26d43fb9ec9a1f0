import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { replaceFile } from '../../core/index.js';
import { Contents, type SavedContents } from './contents.js';

interface IndexFile {
  /** Of the journal when it was closed: another size or time means that something else has changed it. */
  readonly size: number;
  readonly modified: number;
  readonly contents: SavedContents;
}

const indexOf = (path: string): string => `${path}.index`;

/**
 * What a journal holds, as it was when it was closed with all of it in the graph, so that opening does not read it again; undefined
 * where it was not closed so, or is another file now. It is taken away: a process that is killed leaves none.
 */
export function takeIndex(path: string): { readonly contents: Contents; readonly size: number } | undefined {
  const file = indexOf(path);
  if (!existsSync(file)) return undefined;
  try {
    const { size, modified, contents } = JSON.parse(readFileSync(file, 'utf8')) as IndexFile;
    const now = statSync(path);
    return now.size === size && now.mtimeMs === modified ? { contents: Contents.from(contents), size } : undefined;
  } catch {
    // Half an index is none: the journal itself has all.
    return undefined;
  } finally {
    rmSync(file);
  }
}

/** Keeps what the journal holds for the next open. Without it that one takes longer, so that no fault is told. */
export function saveIndex(path: string, contents: Contents): void {
  const file = indexOf(path);
  try {
    const { size, mtimeMs } = statSync(path);
    const index: IndexFile = { size, modified: mtimeMs, contents: contents.save() };
    replaceFile(file, JSON.stringify(index));
  } catch {
    // The next open reads the journal itself.
  }
}

import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { SkippedInput } from '../core/index.js';
import { formatOf } from './formats/formats.js';

/** Something to read: a file (or a pipe), by its path, or standard input. */
export type Source = { readonly kind: 'file'; readonly path: string } | { readonly kind: 'stdin' };
export type FoundSource = Source | { readonly kind: 'skipped'; readonly skipped: SkippedInput };

/** Files that lie beside articles and are none: what a saved page brings along. They are passed over in silence. */
const BESIDE =
  /\.(?:avif|bmp|css|eot|gif|ico|jpe?g|js|m4a|map|mjs|mov|mp[34]|ogg|otf|png|svg|tiff?|ttf|wav|webm|webp|woff2?)$/iu;
/** Files that describe a folder. Named directly, they are read like any other. */
const ABOUT = /^(?:readme|licen[cs]e|changelog|notice)(?:\.\w+)?$/iu;

const ADDRESS = /^[a-z][a-z\d+.-]+:\/\//iu;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const skip = (origin: string, reason: SkippedInput['reason'], message: string): FoundSource => ({
  kind: 'skipped',
  skipped: { origin, reason, message },
});

/** Why the file system refuses a path. */
export function describeFault(error: unknown): Pick<SkippedInput, 'reason' | 'message'> {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ERR_INVALID_ARG_VALUE') {
    return { reason: 'not-found', message: 'no such file or folder: check the path' };
  }
  if (code === 'EACCES' || code === 'EPERM')
    return { reason: 'unreadable', message: 'no permission to read it: change its rights' };
  return { reason: 'unreadable', message: `the system refuses to read it (${code}): check the path` };
}

/** The files below a folder in the order of their names, hidden ones left out; a link back to a folder above is not followed. */
async function* walkFolder(folder: string, above: ReadonlySet<string>): AsyncGenerator<FoundSource> {
  let names: string[];
  let here: string;
  try {
    here = await realpath(folder);
    names = await readdir(folder);
  } catch (error) {
    const { reason, message } = describeFault(error);
    yield skip(folder, reason, message);
    return;
  }
  if (above.has(here)) return;
  for (const name of names.sort(compare)) {
    if (name.startsWith('.')) continue;
    const path = join(folder, name);
    const kind = await stat(path).catch(() => undefined);
    if (kind?.isDirectory()) yield* walkFolder(path, new Set([...above, here]));
    else if (BESIDE.test(name) || ABOUT.test(name)) continue;
    else if (kind && !kind.isFile()) continue;
    else if (formatOf(name)) yield { kind: 'file', path };
    else
      yield skip(
        path,
        'unsupported-format',
        'a kind of file that is not read: export the article as text, to .txt, .md, .html, .json or .jsonl',
      );
  }
}

async function* findFolder(folder: string): AsyncGenerator<FoundSource> {
  let found = false;
  for await (const source of walkFolder(folder, new Set())) {
    found = true;
    yield source;
  }
  if (!found)
    yield skip(folder, 'no-files', 'a folder without files to read: put .txt, .md, .html, .json or .jsonl files there');
}

async function* findPattern(pattern: string): AsyncGenerator<FoundSource> {
  const slashed = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
  const paths = await glob(slashed, { expandDirectories: false }).catch((): string[] => []);
  if (paths.length === 0) yield skip(pattern, 'not-found', 'no file fits this pattern: check the path');
  for (const path of paths.sort(compare)) yield { kind: 'file', path };
}

/**
 * What the paths of a command line mean: files, folders (recursive, sorted by name, hidden files left out), patterns, and `-`
 * for standard input. A path that exists is never a pattern. The same file, reached twice, is one source.
 */
export async function* findSources(paths: readonly string[]): AsyncGenerator<FoundSource> {
  const seen = new Set<string>();
  for (const path of paths) {
    for await (const source of findPath(path)) {
      const key = source.kind === 'file' ? await realpath(source.path).catch(() => source.path) : source.kind;
      if (source.kind !== 'skipped' && seen.has(key)) continue;
      seen.add(key);
      yield source;
    }
  }
}

async function* findPath(path: string): AsyncGenerator<FoundSource> {
  if (path === '-') return yield { kind: 'stdin' };
  const kind = await stat(path).catch((error: unknown) => describeFault(error));
  if ('reason' in kind) {
    if (kind.reason === 'not-found' && ADDRESS.test(path))
      return yield skip(path, 'not-found', 'addresses are not fetched: save the page as .html and give the file');
    if (kind.reason === 'not-found' && isDynamicPattern(path)) return yield* findPattern(path);
    return yield skip(path, kind.reason, kind.message);
  }
  if (kind.isDirectory()) yield* findFolder(path);
  else yield { kind: 'file', path };
}

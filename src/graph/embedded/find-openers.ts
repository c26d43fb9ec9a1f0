import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';

interface Opener {
  readonly pid: number;
  /** As it was started, in one line. */
  readonly command: string;
}

/** Processes that have a file open, by /proc (proc(5)): those of the same user; none where the system has no such folder. */
export function findOpeners(file: string): readonly Opener[] {
  const path = realpathSync(file);
  return list('/proc').flatMap((name) => {
    if (!/^\d+$/u.test(name) || !list(`/proc/${name}/fd`).some((fd) => linkOf(`/proc/${name}/fd/${fd}`) === path))
      return [];
    return [{ pid: Number(name), command: commandOf(name) }];
  });
}

/** A process may end, or belong to somebody else, while it is looked at: then it has nothing to show. */
function orNothing<T>(look: () => T, nothing: T): T {
  try {
    return look();
  } catch {
    return nothing;
  }
}

const list = (folder: string): readonly string[] => orNothing(() => readdirSync(folder), []);

const linkOf = (path: string): string => orNothing(() => readlinkSync(path), '');

const commandOf = (pid: string): string =>
  orNothing(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim(), '');

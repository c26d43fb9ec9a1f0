import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { EntenteError, replaceFile } from '../../core/index.js';
import { toDiskFault } from './disk-fault.js';

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as the system tells it; a later process with the same number has another. */
  readonly began: string;
}

const TAKEOVER_MS = 5_000;
/** Another process that is just opening the graph is waited for: a little longer than it may take. */
const POLL_MS = 50;
const MOST_POLLS = 120;

/** Field 22 of /proc/PID/stat (proc(5)); empty where the system has no such file. */
function readBegin(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isAlive({ pid, began }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return readBegin(pid) === began;
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** Whoever holds the lock now; undefined where nobody does or the process that did has ended. */
export function findHolder(path: string): Holder | undefined {
  const holder = readHolder(path);
  return holder && (holder.host !== hostname() || isAlive(holder)) ? holder : undefined;
}

export function lockedFault(path: string, { pid, host }: Holder): EntenteError {
  const where = host === hostname() ? `Process ${pid}` : `Process ${pid} on ${host}`;
  return new EntenteError(
    'STORE_LOCKED',
    `${where} writes to this graph. Wait until it ends; if there is no such process any more, delete ${path}.`,
  );
}

/** Only one process at a time may look at a lock that is left over and take it. */
function holdTakeover(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw toDiskFault(error, path);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    // A clock that was set back makes what is left over come from the future.
    if (Math.abs(age) > TAKEOVER_MS) rmdirSync(path);
    return false;
  }
}

/**
 * Makes this process the only writer, until the returned function is called or the process ends in any way: a lock whose
 * process is gone counts for nothing. Throws STORE_LOCKED, which names the process.
 */
export async function acquireLock(path: string): Promise<() => void> {
  const takeover = `${path}.takeover`;
  const own: Holder = { pid: process.pid, host: hostname(), began: readBegin(process.pid) };
  for (let poll = 0; ; poll += 1) {
    const held = findHolder(path);
    if (held) throw lockedFault(path, held);
    if (holdTakeover(takeover)) break;
    if (poll === MOST_POLLS)
      throw new EntenteError(
        'STORE_LOCKED',
        `Another process is just opening this graph. Run the command again in a moment.`,
      );
    await setTimeout(POLL_MS);
  }
  try {
    const other = findHolder(path);
    if (other) throw lockedFault(path, other);
    replaceFile(path, JSON.stringify(own));
  } catch (error) {
    throw toDiskFault(error, path);
  } finally {
    rmdirSync(takeover);
  }
  return () => rmSync(path, { force: true });
}

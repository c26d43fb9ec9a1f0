import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { buildOnce } from './build.js';

export interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Waits until it has written a text on standard error so often; false when it ended before. */
  saw(text: string, times?: number): Promise<boolean>;
}

export interface Settings {
  readonly cwd: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Options of Node, such as a module that is loaded first. */
  readonly node?: readonly string[];
  /** What starts it: a shell that mounts a disk first. It is given the command as its arguments. */
  readonly within?: readonly string[];
}

/** Starts the command line as a process of its own. */
export async function startEntente(args: readonly string[], settings: Settings): Promise<Started> {
  const { cwd, environment = {}, node = [], within = [] } = settings;
  const line = [...within, process.execPath, ...node, join(await buildOnce(), 'cli', 'main.js'), ...args];
  const env = { ...process.env, NO_COLOR: '1', NEO4J_URI: undefined, NEO4J_PASSWORD: undefined, ...environment };
  const child = spawn(line[0]!, line.slice(1), { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  const listeners = new Set<() => void>();
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => {
    err += data.toString();
    for (const listener of listeners) listener();
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, out, err });
    });
  });
  const saw = (text: string, times = 1): Promise<boolean> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (err.split(text).length > times) resolve(true);
      };
      listeners.add(look);
      look();
      void ended.then(() => {
        resolve(err.split(text).length > times);
      });
    });
  return { child, ended, saw };
}

/** Runs the command line to its end. */
export const runEntente = async (args: readonly string[], settings: Settings): Promise<Ended> =>
  (await startEntente(args, settings)).ended;

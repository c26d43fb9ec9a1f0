import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildWithPageOnce } from '../support/build.js';

export interface Explorer {
  /** As the command prints it. */
  readonly address: string;
  readonly port: number;
  stop(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Place {
  readonly args: readonly string[];
  /** Working folder: where judgements are. */
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
}

async function spawnExplorer({ args, folder, environment }: Place) {
  const main = join(await buildWithPageOnce(), 'cli', 'main.js');
  return spawn(process.execPath, [main, 'explore', '--no-open', ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', NEO4J_URI: undefined, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Starts `entente explore` on a port that is free; resolves when it prints its address. */
export async function startExplorer(place: Place): Promise<Explorer> {
  const child = await spawnExplorer({ ...place, args: ['--port', '0', ...place.args] });
  let errors = '';
  child.stderr.on('data', (part: Buffer) => (errors += part.toString()));
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/\S+/u.exec(line)?.[0];
    if (address === undefined) continue;
    child.stdout.resume();
    const stop = async (): Promise<void> => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    };
    return { address, port: Number(new URL(address).port), stop };
  }
  throw new Error(`entente explore ended before it printed an address: ${errors}`);
}

/** Runs `entente explore` where it is to end by itself. */
export async function failToStart(place: Place): Promise<{ readonly code: number | null; readonly err: string }> {
  const child = await spawnExplorer(place);
  let err = '';
  child.stderr.on('data', (part: Buffer) => (err += part.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, err };
}

/** One request, its path sent as it is written. */
export function ask(port: number, path: string, { method = 'GET', headers = {}, body }: Asking = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => done({ status: response.statusCode!, headers: response.headers, text }));
      response.on('error', fail);
    });
    sent.on('error', fail).end(body);
  });
}

export const askJson = async <T>(port: number, path: string): Promise<T> => {
  const { status, text } = await ask(port, path);
  if (status !== 200) throw new Error(`${path} answered ${status}: ${text}`);
  return JSON.parse(text) as T;
};

/** Bytes on a bare connection; resolves with what came back once the server closes it. */
export function sendRaw(port: number, bytes: string, keepSending?: string): Promise<string> {
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const timer = setInterval(() => keepSending !== undefined && socket.writable && socket.write(keepSending), 200);
    socket.on('connect', () => socket.write(bytes));
    socket.on('data', (part) => (text += part.toString()));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') fail(error);
    });
    socket.on('close', () => {
      clearInterval(timer);
      done(text);
    });
  });
}

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { runFolder } from './hold.js';

export interface RedisServer {
  readonly url: string;
  /** Kills it, and a second later starts another at its address that knows nothing. */
  replace(): Promise<void>;
  stop(): Promise<void>;
}

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

function findFreePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

/** A server of the test's own, with nothing in it, that asks for a password. */
export async function startRedis(): Promise<RedisServer> {
  const folder = mkdtempSync(join(runFolder(), 'redis-'));
  const port = await findFreePort();
  const url = `redis://:secret@127.0.0.1:${port}`;
  const launch = async (): Promise<() => Promise<void>> => {
    const child = spawn('redis-server', ['-'], { cwd: folder, stdio: ['pipe', 'ignore', 'ignore'] });
    child.stdin.end(`port ${port}\nbind 127.0.0.1\nsave ""\nrequirepass secret\n`);
    const ended = once(child, 'exit');
    const probe = new Redis(url, { lazyConnect: true, retryStrategy: () => 50 });
    probe.on('error', () => undefined);
    while ((await probe.ping().catch(() => '')) !== 'PONG') await setTimeout(50);
    probe.disconnect();
    return async () => {
      child.kill('SIGKILL');
      await ended;
    };
  };
  let kill = await launch();
  return {
    url,
    async replace() {
      await kill();
      await setTimeout(1000);
      kill = await launch();
    },
    async stop() {
      await kill();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A suite that needs a Redis server; where there is none it is skipped and says why, unless ENTENTE_REQUIRE_REDIS is set. */
export function describeOnRedis(name: string, body: () => void): void {
  if (hasRedis || process.env['ENTENTE_REQUIRE_REDIS'] !== undefined) describe(name, body);
  else describe.skip(`${name} (skipped: there is no redis-server; apt-get install redis-server)`, body);
}

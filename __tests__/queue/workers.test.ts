import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { resourcePath } from '../../src/core/index.js';
import { QUEUE } from '../../src/queue/jobs.js';
import { buildOnce } from '../support/build.js';
import { runFolder } from '../support/hold.js';
import { recordTrials, type Trial } from '../support/reliability.js';
import { describeOnRedis, startRedis, type RedisServer } from '../support/redis.js';
import { copySampleGraph } from '../support/sample-graph.js';

interface Entente {
  readonly child: ChildProcess;
  /** Resolves with the first line on standard error that has the text. */
  said(text: string): Promise<string>;
  readonly done: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>;
}

const trials: Trial[] = [];
const SEEDS = resourcePath('seeds/articles');
const MINUTES = 60_000;

describeOnRedis('articles read by workers of a queue', () => {
  let dist: string;
  let redis: RedisServer;
  let folder: string;
  const started: ChildProcess[] = [];

  beforeAll(async () => {
    dist = await buildOnce();
  }, 2 * MINUTES);
  beforeEach(async () => {
    redis = await startRedis();
    folder = mkdtempSync(join(runFolder(), 'queue-'));
  });
  afterEach(async () => {
    for (const child of started.splice(0)) child.kill('SIGKILL');
    await redis.stop();
  });

  function entente(args: readonly string[], url = redis.url): Entente {
    const child = spawn(process.execPath, [join(dist, 'cli', 'main.js'), ...args], {
      cwd: folder,
      env: { ...process.env, NO_COLOR: '1', NEO4J_URI: undefined, REDIS_URL: url },
    });
    started.push(child);
    let [out, err] = ['', ''];
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    const lines = createInterface({ input: child.stderr });
    lines.on('line', (line) => (err += `${line}\n`));
    const said = async (text: string): Promise<string> => {
      if (err.includes(text)) return err;
      for (;;) {
        const [line] = (await once(lines, 'line')) as [string];
        if (line.includes(text)) return line;
      }
    };
    const done = once(child, 'close').then(([code]) => ({ code: code as number | null, out, err }));
    return { child, said, done };
  }
  const exported = async (store: string): Promise<string> => (await entente(['export', '--store', store]).done).out;
  const startWorker = async (): Promise<Entente> => {
    const worker = entente(['worker', '--workers', '1']);
    await worker.said('reading with 1 threads');
    return worker;
  };

  it(
    'give the graph of one process, byte for byte, when one of three is killed in the midst of its work',
    async () => {
      await copySampleGraph(join(folder, 'alone'));
      const [killed] = await Promise.all([startWorker(), startWorker(), startWorker()]);
      const enqueue = entente(['enqueue', SEEDS, '--store', 'embedded:shared']);
      // Each takes two articles at a time: with six begun, every worker has some.
      const queue = new Queue(QUEUE, { connection: { url: redis.url } });
      while ((await queue.getActiveCount()) < 6) await setTimeout(20);
      await queue.close();
      killed.child.kill('SIGKILL');
      const { code, out } = await enqueue.done;
      expect(out).toContain('24 new documents');
      expect(code).toBe(0);
      expect(await exported('embedded:shared')).toBe(await exported('embedded:alone'));
      trials.push({
        what: 'one of three workers is killed in the midst of its work',
        on: 'workers',
        cases: 1,
        seen: 'the others read what it had begun; the same graph as that of one process',
      });
    },
    5 * MINUTES,
  );

  it(
    'wait for a Redis that is killed in the midst of their work, and ask again for what it forgot',
    async () => {
      const worker = await startWorker();
      const enqueue = entente(['enqueue', SEEDS, '--store', 'embedded:shared']);
      const queue = new Queue(QUEUE, { connection: { url: redis.url } });
      while ((await queue.getCompletedCount()) < 4) await setTimeout(20);
      await queue.close();
      await redis.replace();
      const { code, out, err } = await enqueue.done;
      expect(err).toMatch(/redis:\/\/127\.0\.0\.1:\d+ does not answer .*waiting until it does/u);
      expect(out).toContain('24 new documents');
      expect(code).toBe(0);
      await copySampleGraph(join(folder, 'alone'));
      expect(await exported('embedded:shared')).toBe(await exported('embedded:alone'));
      worker.child.kill('SIGINT');
      expect((await worker.done).code).toBe(0);
      trials.push({
        what: 'Redis is killed in the midst of the work, and another comes up that knows nothing',
        on: 'workers',
        cases: 1,
        seen: 'all wait, what it forgot is asked for again; the same graph',
      });
    },
    5 * MINUTES,
  );

  it(
    'wait for a worker, go on where a killed enqueue stopped, and end cleanly when told to',
    async () => {
      const first = entente(['enqueue', SEEDS, '--store', 'embedded:graph']);
      await first.said('no worker listens yet');
      first.child.kill('SIGKILL');
      await first.done;
      const worker = await startWorker();
      expect(await entente(['enqueue', SEEDS, '--store', 'embedded:graph']).done).toMatchObject({ code: 0, err: '' });
      expect((await entente(['enqueue', SEEDS, '--store', 'embedded:graph']).done).out).toContain('24 unchanged');
      worker.child.kill('SIGINT');
      expect((await worker.done).code).toBe(0);
    },
    5 * MINUTES,
  );

  it('say what to do where there is no Redis, without the password', async () => {
    for (const command of [['worker'], ['enqueue', SEEDS]]) {
      const { code, err } = await entente(command, 'redis://:secret@127.0.0.1:1').done;
      expect(code).toBe(3);
      expect(err).toMatch(/There is no Redis at redis:\/\/127\.0\.0\.1:1 .*start redis-server/u);
      expect(err).not.toContain('secret');
    }
    const { code, err } = await entente(['worker', '--redis', 'redis://:open@localhost']).done;
    expect(code).toBe(2);
    expect(err).toContain('set REDIS_URL');
    expect(err).not.toContain('open@');
  });
});

afterAll(() => {
  recordTrials('workers', trials);
});

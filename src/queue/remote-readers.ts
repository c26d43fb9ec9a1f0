import { Queue, QueueEvents } from 'bullmq';
import { EntenteError, type Article, type Reading } from '../core/index.js';
import type { Readers } from '../ingest/readers.js';
import { toReading, type ThreadReading } from '../ingest/thread-reading.js';
import { connectRedis, showRedis } from './connect-redis.js';
import { JOB, JOB_OPTIONS, KEPT_EVENTS, QUEUE } from './jobs.js';

/** How often it is looked for what should be done and of which nothing was heard. */
const LOOK_MS = 30_000;

export interface RemoteOptions {
  /** redis:// or rediss://, with the password where there is one. */
  readonly url: string;
  /** When it is given, articles that nobody has read yet are left out. */
  readonly signal?: AbortSignal;
  /** What to tell people: that a server is away, that there is no worker. */
  readonly onTrouble: (message: string) => void;
}

interface Waiting {
  readonly article: Article;
  readonly settle: (result: Promise<Reading | undefined>) => void;
}

/**
 * Readers on other machines: each article is a job of the queue, under its own id, so that it is asked for once however often it is
 * added. Workers that die, and a Redis that forgets, cost time only. Throws USAGE or QUEUE_UNREACHABLE.
 */
export async function openRemoteReaders({ url, signal, onTrouble }: RemoteOptions): Promise<Readers> {
  const connection = await connectRedis(url, onTrouble);
  const queue = new Queue<Article, ThreadReading>(QUEUE, {
    connection,
    defaultJobOptions: JOB_OPTIONS,
    streams: { events: { maxLen: KEPT_EVENTS } },
  });
  const events = new QueueEvents(QUEUE, { connection });
  // `connectRedis` tells of trouble; without a listener it would end the process.
  queue.on('error', () => undefined);
  events.on('error', () => undefined);
  await events.waitUntilReady();
  if ((await queue.getWorkersCount()) === 0)
    onTrouble(
      `no worker listens yet: start \`entente worker --redis ${showRedis(url)}\` on as many machines as you like`,
    );

  const waiting = new Map<string, Waiting>();
  const settle = (id: string, result: () => Promise<Reading | undefined>): void => {
    const entry = waiting.get(id);
    waiting.delete(id);
    entry?.settle(result());
  };
  const add = async (article: Article): Promise<void> => {
    await queue.add(JOB, article, { jobId: article.id });
  };
  /** Finds out about a job of which nothing was heard: done before it was asked for, or lost with the server that had it. */
  const look = async (id: string): Promise<void> => {
    const job = await queue.getJob(id);
    if (job?.returnvalue) settle(id, () => toReading(job.returnvalue));
    else if (!job && waiting.has(id)) await add(waiting.get(id)!.article);
  };
  events.on('completed', ({ jobId, returnvalue }) =>
    settle(jobId, () => toReading(returnvalue as unknown as ThreadReading)),
  );
  events.on('failed', ({ jobId, failedReason }) => settle(jobId, () => fail(jobId, failedReason)));
  events.on('duplicated', ({ jobId }) => void look(jobId).catch(() => undefined));
  const lookAtAll = (): void => {
    for (const id of waiting.keys()) void look(id).catch(() => undefined);
  };
  // A server that comes back may have forgotten everything.
  connection.on('ready', lookAtAll);
  const timer = setInterval(lookAtAll, LOOK_MS);
  const leave = (): void => {
    for (const id of waiting.keys()) settle(id, async () => undefined);
  };
  signal?.addEventListener('abort', leave);

  return {
    read(article) {
      if (signal?.aborted) return Promise.resolve(undefined);
      return new Promise((resolve, reject) => {
        waiting.set(article.id, { article, settle: resolve });
        add(article).catch(reject);
      });
    },
    async close() {
      clearInterval(timer);
      signal?.removeEventListener('abort', leave);
      leave();
      await Promise.all([events.close(), queue.close()]);
      connection.disconnect();
    },
  };
}

async function fail(id: string, reason: string): Promise<never> {
  throw new EntenteError(
    'WORKER_FAILED',
    `No worker could read article ${id}: ${reason}. Look at the workers' own messages; leave the article out and run the same command again.`,
  );
}

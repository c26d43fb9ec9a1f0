import { once } from 'node:events';
import { Worker } from 'bullmq';
import type { Article } from '../core/index.js';
import { ARTICLES_A_THREAD, openThreads } from '../ingest/readers.js';
import { tellReading, type ThreadReading } from '../ingest/thread-reading.js';
import { connectRedis } from './connect-redis.js';
import { MOST_DEATHS, QUEUE, SILENCE_MS } from './jobs.js';

export interface WorkerOptions {
  /** redis:// or rediss://, with the password where there is one. */
  readonly url: string;
  /** Threads that read. */
  readonly threads: number;
  /** When it is given, the worker finishes what it has begun and ends. */
  readonly signal: AbortSignal;
  readonly onReady: () => void;
  readonly onTrouble: (message: string) => void;
}

/**
 * Reads the articles of the queue until it is told to stop. It may be killed at any moment: others then read what it had begun.
 * Throws USAGE or QUEUE_UNREACHABLE.
 */
export async function runWorker({ url, threads, signal, onReady, onTrouble }: WorkerOptions): Promise<void> {
  const connection = await connectRedis(url, onTrouble);
  // Threads even where one is asked for: the process must be free to give signs of life.
  const readers = openThreads(threads);
  // A fault is an answer; anything else is tried again.
  const worker = new Worker<Article, ThreadReading>(
    QUEUE,
    ({ data }) => tellReading(async () => (await readers.read(data))!),
    {
      connection,
      concurrency: threads * ARTICLES_A_THREAD,
      lockDuration: SILENCE_MS,
      stalledInterval: SILENCE_MS,
      maxStalledCount: MOST_DEATHS,
    },
  );
  worker.on('error', () => undefined);
  worker.on('failed', (job, error) => onTrouble(`article ${job?.id} could not be read: ${error.message}`));
  try {
    await worker.waitUntilReady();
    onReady();
    if (!signal.aborted) await once(signal, 'abort');
  } finally {
    await worker.close();
    await readers.close();
    connection.disconnect();
  }
}

import { setImmediate } from 'node:timers/promises';
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import PQueue from 'p-queue';
import { Piscina } from 'piscina';
import type { Article, Reading } from '../core/index.js';
import { Analyst } from './analyst.js';
import { toReading, type ThreadReading } from './thread-reading.js';

/** Each thread holds the models of the languages it meets, about 250 MB; more of them than this are to be asked for. */
const MOST_BY_DEFAULT = 8;
/** Articles under way for each thread, so that none is idle while the process is busy elsewhere. */
export const ARTICLES_A_THREAD = 2;

/** Who reads articles. Each article is read by itself, so that it does not matter by whom. */
export interface Readers {
  /** Rejects as `Analyst.read` throws; undefined where they were told to stop before the article's turn came. */
  read(article: Article): Promise<Reading | undefined>;
  /** Ends them at once; those that are ended already, too. */
  close(): Promise<void>;
}

/** As many as the processor has cores, within reason. */
export const defaultReaders = (): number => Math.min(availableParallelism(), MOST_BY_DEFAULT);

/**
 * One reader is this process itself; more are threads, which begin as there is work for them. Articles are begun in the order they are
 * given, and no more once the signal is.
 */
export function openReaders(count: number, signal?: AbortSignal): Readers {
  if (count > 1) return openThreads(count, signal);
  const analyst = new Analyst();
  const turn = new PQueue({ concurrency: 1 });
  return {
    read: (article) =>
      turn.add(async () => {
        // Reading holds the process up: between two articles it hears what else there is, as that it shall stop.
        await setImmediate();
        return signal?.aborted ? undefined : analyst.read(article);
      }),
    close: async () => {},
  };
}

/** Threads that read, which leave the process free for other things even where it is one. */
export function openThreads(count: number, signal?: AbortSignal): Readers {
  // V8 lets a heap grow to four times what lives in it where the machine has much memory, and each thread has one. With half as much
  // again the process needs 350 MB less, and 2 % more time (two threads, Node 20).
  setFlagsFromString('--heap-growing-percent=50');
  const pool = new Piscina<Article, ThreadReading>({
    filename: new URL('./reader-thread.js', import.meta.url).href,
    minThreads: 0,
    maxThreads: count,
    idleTimeout: Infinity,
  });
  const turn = new PQueue({ concurrency: count * ARTICLES_A_THREAD });
  return {
    read: (article) =>
      turn.add(async () => {
        return signal?.aborted ? undefined : toReading(await pool.run(article));
      }),
    close: () => pool.destroy(),
  };
}

import { setImmediate } from 'node:timers/promises';
import { availableParallelism } from 'node:os';
import PQueue from 'p-queue';
import { Piscina } from 'piscina';
import { EntenteError, type Article, type Reading } from '../core/index.js';
import { Analyst } from './analyst.js';
import type { ThreadReading } from './reader-thread.js';

/** Each thread holds the models of the languages it meets, about 250 MB; more of them than this are to be asked for. */
const MOST_BY_DEFAULT = 8;
/** Articles that wait beside each thread, so that none is idle while the process is busy elsewhere. */
const AHEAD = 2;

/** Who reads articles. Each article is read by itself, so that it does not matter by whom. */
export interface Readers {
  /** Rejects as `Analyst.read` throws; undefined where the signal was given before the article's turn came. */
  read(article: Article, signal?: AbortSignal): Promise<Reading | undefined>;
  /** Ends the threads at once. */
  close(): Promise<void>;
}

/** As many as the processor has cores, within reason. */
export const defaultReaders = (): number => Math.min(availableParallelism(), MOST_BY_DEFAULT);

/** One reader is this process itself; more are threads, which begin as there is work for them. Articles are begun in the order they are given. */
export function openReaders(count: number): Readers {
  if (count > 1) return new ReaderThreads(count);
  const analyst = new Analyst();
  const turn = new PQueue({ concurrency: 1 });
  return {
    read: (article, signal) =>
      turn.add(async () => {
        // Reading holds the process up: between two articles it hears what else there is, as that it shall stop.
        await setImmediate();
        return signal?.aborted ? undefined : analyst.read(article);
      }),
    close: async () => {},
  };
}

class ReaderThreads implements Readers {
  readonly #pool: Piscina<Article, ThreadReading>;
  readonly #turn: PQueue;

  constructor(count: number) {
    this.#pool = new Piscina<Article, ThreadReading>({
      filename: new URL('./reader-thread.js', import.meta.url).href,
      minThreads: 0,
      maxThreads: count,
      idleTimeout: Infinity,
    });
    this.#turn = new PQueue({ concurrency: count * AHEAD });
  }

  read(article: Article, signal?: AbortSignal): Promise<Reading | undefined> {
    return this.#turn.add(async () => {
      if (signal?.aborted) return undefined;
      const result = await this.#pool.run(article);
      if (result.kind === 'fault') throw new EntenteError(result.code, result.message);
      return result.reading;
    });
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}

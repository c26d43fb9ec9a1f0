import type { Command } from 'commander';
import { availableParallelism } from 'node:os';
import { parseCount } from '../parse-count.js';
import { addRedisOption, redisUrl, type RedisOption } from '../redis-option.js';
import { tell } from '../terminal.js';

interface WorkerOptions extends RedisOption {
  readonly workers: number;
}

export function addWorkerCommand(program: Command): void {
  const command = program
    .command('worker')
    .description(
      'Reads the articles that `enqueue` puts into a Redis queue, until Ctrl+C. It needs no store, and may be killed at any moment.',
    )
    .option(
      '-w, --workers <n>',
      'threads that read articles, each with about 250 MB',
      parseCount,
      availableParallelism(),
    )
    .addHelpText(
      'after',
      `
Examples:
  entente worker
  entente worker --redis redis://queue.example.org --workers 16`,
    )
    .action(async (options: WorkerOptions) => {
      const stop = new AbortController();
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
      const { runWorker } = await import('../../queue/run-worker.js');
      await runWorker({
        url: redisUrl(options, process.env),
        threads: options.workers,
        signal: stop.signal,
        onReady: () => tell(`reading with ${options.workers} threads; Ctrl+C ends it when what is under way is done`),
        onTrouble: tell,
      });
    });
  addRedisOption(command);
}

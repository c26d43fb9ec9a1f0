import type { Command } from 'commander';
import { addRedisOption, redisUrl, type RedisOption } from '../redis-option.js';
import { tell } from '../terminal.js';
import { addIngestOptions, ingestAndTell, type IngestOptions } from './ingest.js';

/** Enough for the workers of many machines to have articles waiting. */
const DEFAULT_CONCURRENCY = 20;

export function addEnqueueCommand(program: Command): void {
  const command = program
    .command('enqueue')
    .description(
      'Reads articles into the graph as `ingest` does, but has them read by the workers of a Redis queue, on any number of machines.',
    )
    .argument('<path...>', 'files, folders, globs, or - for standard input')
    .addHelpText(
      'after',
      `
Examples:
  entente worker --redis redis://queue.example.org &        # on each machine
  entente enqueue news/ --redis redis://queue.example.org --store neo4j://graph.example.org
  REDIS_URL=rediss://:PASSWORD@queue.example.org entente enqueue rows.jsonl`,
    )
    .action((paths: string[], options: IngestOptions & RedisOption) =>
      ingestAndTell(paths, options, async (signal) => {
        const { openRemoteReaders } = await import('../../queue/remote-readers.js');
        return openRemoteReaders({ url: redisUrl(options, process.env), signal, onTrouble: tell });
      }),
    );
  addRedisOption(command);
  addIngestOptions(command, DEFAULT_CONCURRENCY);
}

import type { Command } from 'commander';
import { rebuildStore } from '../../graph/index.js';
import { pluralise } from '../pluralise.js';
import { addWriteOptions, openSettledStore, type WriteOption } from '../settings.js';

interface RebuildOptions extends WriteOption {
  readonly from?: string;
}

export function addRebuildCommand(program: Command): void {
  const command = program
    .command('rebuild')
    .description(
      'Makes a graph anew from its journal, without reading an article again; also moves a graph to another store.',
    )
    .option('--from <journal>', 'journal of another store (default: its own)')
    .addHelpText(
      'after',
      `
Examples:
  entente rebuild
  entente rebuild --store neo4j://localhost:7687 --from .entente/journal.jsonl`,
    )
    .action(async (options: RebuildOptions) => {
      const store = await openSettledStore(options, 'write');
      try {
        const documents = await rebuildStore(store, options.from);
        process.stdout.write(`${store.location}: made anew from ${pluralise(documents, 'document')}\n`);
      } finally {
        await store.close();
      }
    });
  addWriteOptions(command);
}

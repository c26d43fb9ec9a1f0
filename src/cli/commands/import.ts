import type { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { EntenteError } from '../../core/index.js';
import { readGraphJson } from '../../export/index.js';
import { pluralise } from '../pluralise.js';
import { addWriteOptions, withStore, type WriteOption } from '../settings.js';

export function addImportCommand(program: Command): void {
  const command = program
    .command('import')
    .description('Reads a graph of `entente export --format json` back; what is there already is left alone.')
    .argument('<file>', 'the export, or - for standard input')
    .addHelpText(
      'after',
      `
Examples:
  entente import graph.json --store embedded:copy
  entente export | entente import - --store neo4j://localhost:7687`,
    )
    .action(async (file: string, option: WriteOption) => {
      const records = readGraphJson(readText(file), file);
      const { written, present } = await withStore(option, 'write', async (store) => {
        const summary = await store.write(records);
        await store.consolidate();
        return summary;
      });
      process.stdout.write(`${pluralise(written, 'new document')}, ${present} unchanged\n`);
    });
  addWriteOptions(command);
}

function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new EntenteError('USAGE', `${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`, {
      cause: error,
    });
  }
}

import { InvalidArgumentError, type Command } from 'commander';
import { findBlocs, PLAIN_RESOLUTION, tiesOf } from '../../report/index.js';
import { refuseEmpty } from '../refuse-empty.js';
import { pluralise } from '../pluralise.js';
import { addWriteOptions, withStore, type WriteOption } from '../settings.js';

interface BlocsOptions extends WriteOption {
  readonly resolution: number;
}

export function addBlocsCommand(program: Command): void {
  const command = program
    .command('blocs')
    .description(
      'Finds groups of actors that stand together, and writes them to the graph for the report and Neo4j Browser.',
    )
    .option('--resolution <number>', 'higher for smaller blocs', parseResolution, PLAIN_RESOLUTION)
    .addHelpText(
      'after',
      `
Examples:
  entente blocs && entente report blocs
  entente blocs --resolution 1.5 --store neo4j://localhost:7687`,
    )
    .action(async ({ resolution, ...option }: BlocsOptions) => {
      const blocs = await withStore(option, 'write', async (store) => {
        await refuseEmpty(store);
        const found = findBlocs(tiesOf(await store.eventSums()), resolution);
        await store.writeBlocs(found);
        return found;
      });
      const count = new Set(blocs.values()).size;
      process.stdout.write(
        `${pluralise(count, 'bloc')} of ${pluralise(blocs.size, 'actor')}. \`entente report blocs\` tells who is in them.\n`,
      );
    });
  addWriteOptions(command);
}

function parseResolution(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value < Infinity)) throw new InvalidArgumentError('expected a number above 0');
  return value;
}

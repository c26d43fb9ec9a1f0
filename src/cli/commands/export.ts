import { Option, type Command } from 'commander';
import { writeFileSync } from 'node:fs';
import { graphJson } from '../../export/graph-json.js';
import { addStoreOption, withStore, type StoreOption } from '../settings.js';

interface ExportOptions extends StoreOption {
  readonly format: 'json';
  readonly out?: string;
}

export function addExportCommand(program: Command): void {
  const command = program
    .command('export')
    .description('Writes the whole graph, sorted: the same articles give the same bytes.')
    .addOption(new Option('-f, --format <format>', 'how to write it').choices(['json']).default('json'))
    .option('-o, --out <file>', 'where to write it (default: standard output)')
    .addHelpText(
      'after',
      `
Examples:
  entente export > graph.json
  entente export --store neo4j://localhost:7687 --out graph.json`,
    )
    .action(async (options: ExportOptions) => {
      const text = graphJson(await withStore(options, 'read', (store) => store.exportGraph()));
      if (options.out === undefined) process.stdout.write(text);
      else writeFileSync(options.out, text);
    });
  addStoreOption(command);
}

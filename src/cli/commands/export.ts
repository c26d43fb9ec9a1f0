import { InvalidArgumentError, Option, type Command } from 'commander';
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { EntenteError } from '../../core/index.js';
import { EXPORTS, writeNeo4jCsv, type ExportFormat } from '../../export/index.js';
import { refuseEmpty } from '../refuse-empty.js';
import { addStoreOption, withStore, type StoreOption } from '../settings.js';

const NEO4J = 'neo4j-csv';

interface ExportOptions extends StoreOption {
  readonly format: ExportFormat | typeof NEO4J;
  readonly out?: string;
}

export function addExportCommand(program: Command): void {
  const command = program
    .command('export')
    .description('Writes the whole graph, sorted: the same articles give the same bytes.')
    .addOption(
      new Option('-f, --format <format>', 'how to write it (docs/exports.md)')
        .choices([...Object.keys(EXPORTS), NEO4J])
        .default('json'),
    )
    .option('-o, --out <path>', `the file to write, for ${NEO4J} the folder (default: standard output)`, readPath)
    .addHelpText(
      'after',
      `
Examples:
  entente export > graph.json
  entente export --format graphml --out graph.graphml
  entente export --format ${NEO4J} --out import
  entente export --store neo4j://localhost:7687 --out graph.json`,
    )
    .action(async ({ format, out, ...option }: ExportOptions) => {
      if (format === NEO4J && out === undefined)
        throw new EntenteError('USAGE', `${NEO4J} is several files: give a folder with --out`);
      if (format === NEO4J) {
        const files = await withStore(option, 'read', async (store) => {
          await refuseEmpty(store);
          return writeNeo4jCsv(await store.exportGraph(), await store.bookkeeping());
        });
        writeFiles(out as string, files);
        return;
      }
      const graph = await withStore(option, 'read', async (store) => {
        await refuseEmpty(store);
        return store.exportGraph();
      });
      if (out === undefined) for (const line of EXPORTS[format](graph)) process.stdout.write(`${line}\n`);
      else writeLines(out, EXPORTS[format](graph));
    });
  addStoreOption(command);
}

function readPath(text: string): string {
  if (text === '') throw new InvalidArgumentError('expected a path');
  return text;
}

function writeLines(path: string, lines: Iterable<string>): void {
  const file = openSync(path, 'w');
  try {
    for (const line of lines) writeSync(file, `${line}\n`);
  } finally {
    closeSync(file);
  }
}

function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
}

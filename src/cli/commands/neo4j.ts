import type { Command } from 'commander';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EntenteError, resourcePath } from '../../core/index.js';
import { browserStyle } from '../../graph/index.js';
import { addWriteOptions, storeLocation, withStore, type WriteOption } from '../settings.js';

const FOLDER = 'cypher/browser';

interface SetupOptions extends WriteOption {
  readonly out: string;
}

export function addNeo4jCommand(program: Command): void {
  const neo4j = program.command('neo4j').description('Prepares a Neo4j server and its Browser.');
  const setup = neo4j
    .command('setup')
    .description('Creates constraints, indexes and a full-text index of names, and writes what Neo4j Browser is given.')
    .option('-o, --out <folder>', 'where to write the style sheet and the saved queries', FOLDER)
    .addHelpText(
      'after',
      `
Examples:
  entente neo4j setup --store neo4j://localhost:7687
  NEO4J_URI=neo4j://localhost:7687 entente neo4j setup --out browser`,
    )
    .action(async ({ out, ...option }: SetupOptions) => {
      const location = storeLocation(option);
      if (location.startsWith('embedded:'))
        throw new EntenteError('USAGE', `${location} is no Neo4j server: give --store neo4j://HOST, or set NEO4J_URI`);
      // To open a store for writing is to prepare it.
      await withStore(option, 'write', () => Promise.resolve());
      writeBrowserFiles(out);
      process.stdout.write(
        `Constraints, indexes and the full-text index actor_names are on ${location}.\n` +
          `In Neo4j Browser, drop ${join(out, 'entente.grass')} onto the page, and import ${join(out, 'favourites')} under Favorites (docs/neo4j-browser.md).\n`,
      );
    });
  addWriteOptions(setup);
}

function writeBrowserFiles(out: string): void {
  mkdirSync(out, { recursive: true });
  const kept = resourcePath(FOLDER);
  if (resolve(out) !== kept) cpSync(join(kept, 'favourites'), join(out, 'favourites'), { recursive: true });
  writeFileSync(join(out, 'entente.grass'), browserStyle());
}

import type { Command } from 'commander';
import { EntenteError, type ArticleId } from '../../core/index.js';
import type { GraphStore } from '../../graph/index.js';
import { pluralise } from '../pluralise.js';
import { addWriteOptions, withStore, type WriteOption } from '../settings.js';

export function addRemoveCommand(program: Command): void {
  const command = program
    .command('remove')
    .description('Removes documents and what they alone support; what other documents tell too stays.')
    .argument('<document...>', 'an id, the beginning of one, or an address')
    .addHelpText(
      'after',
      `
Examples:
  entente remove 04c7fe
  entente remove https://example.org/en-niger-envoy`,
    )
    .action(async (documents: string[], option: WriteOption) => {
      process.stdout.write(await withStore(option, 'write', (store) => remove(store, documents)));
    });
  addWriteOptions(command);
}

async function remove(store: GraphStore, documents: readonly string[]): Promise<string> {
  const ids = new Set<ArticleId>();
  for (const text of documents) for (const id of await findDocuments(store, text)) ids.add(id);
  const went = await store.remove([...ids].sort());
  const restored = went.restored ? `; ${pluralise(went.restored, 'earlier version')} restored` : '';
  return (
    `${pluralise(went.documents, 'document')} removed with ${pluralise(went.claims, 'claim')}, ${pluralise(went.eventsRemoved, 'event')} and ${pluralise(went.actors, 'actor')} ` +
    `that nothing else tells of; ${pluralise(went.eventsChanged, 'event')} changed${restored}\n`
  );
}

/** All documents at an address, its versions; of the beginning of an id only one. */
async function findDocuments(store: GraphStore, text: string): Promise<readonly ArticleId[]> {
  const found = await store.findDocuments(text);
  if (found.length === 0)
    throw new EntenteError(
      'USAGE',
      `no document has the address or an id that begins with "${text}"; exports print them`,
    );
  const exact = found.filter(({ id, url }) => id === text || url === text);
  const meant = exact.length > 0 ? exact : found;
  if (exact.length === 0 && meant.length > 1)
    throw new EntenteError(
      'USAGE',
      `"${text}" is the beginning of several ids: ${meant.map(({ id }) => id).join(', ')}`,
    );
  return meant.map(({ id }) => id);
}

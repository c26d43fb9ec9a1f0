import { EntenteError, type Actor } from '../core/index.js';
import type { GraphStore } from '../graph/index.js';

/** The one actor of a graph that a name, an alias or an id means; else USAGE with the names that are near. */
export async function findActor(store: GraphStore, text: string): Promise<Actor> {
  const found = await store.findActor(text);
  const list = (actors: readonly Actor[]): string => actors.map(({ name, id }) => `${name} (${id})`).join(', ');
  switch (found.kind) {
    case 'actor':
      return found.actor;
    case 'ambiguous':
      throw new EntenteError('USAGE', `"${text}" is the name of several actors: ${list(found.actors)}; give the id`);
    case 'unknown':
      throw new EntenteError(
        'USAGE',
        `no actor of this graph is called "${text}"${found.near.length ? `; near it are ${list(found.near)}` : ''}`,
      );
  }
}

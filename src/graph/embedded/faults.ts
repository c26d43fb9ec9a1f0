import { EntenteError } from '../../core/index.js';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The store's error in the port's codes; its first line is kept, since it points into the statement. */
export function toFault(error: unknown, location: string): EntenteError {
  if (error instanceof EntenteError) return error;
  const message = messageOf(error);
  const options = { cause: error };
  if (/cannot be locked/u.test(message)) {
    return new EntenteError(
      'STORE_LOCKED',
      `Another process has the graph at ${location} open. Wait until it ends, or give another --store.`,
      options,
    );
  }
  if (/no space left|os error 28|disk full|quota exceeded/iu.test(message)) {
    return new EntenteError(
      'STORE_FULL',
      `No space is left on the disk of ${location}. Free some and run the same command again: it goes on where it stopped.`,
      options,
    );
  }
  if (/GRAFEO-X|Serialization error|Storage error|WAL/u.test(message)) {
    return new EntenteError(
      'STORE_DAMAGED',
      `The graph file at ${location} cannot be read: ${firstLine(message)}. Run \`entente rebuild\` to make it anew from the journal.`,
      options,
    );
  }
  if (/read-only transaction/u.test(message)) {
    return new EntenteError('QUERY', 'The statement writes; a query may only read. Nothing was changed.', options);
  }
  if (/exceeded timeout/u.test(message)) {
    return new EntenteError(
      'QUERY',
      'The embedded store gave up on a statement that took it too long. Ask for less (a named actor, a smaller limit), or keep the graph in Neo4j (`entente rebuild --store neo4j://HOST --from JOURNAL`).',
      options,
    );
  }
  return new EntenteError('QUERY', `The store refused the statement: ${message}`, options);
}

const firstLine = (text: string): string => text.split('\n')[0] as string;

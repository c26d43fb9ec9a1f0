import { EntenteError } from '../../core/index.js';
import { findOpeners } from './find-openers.js';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * The store's error in the port's codes; its first line is kept, since it points into the statement. `location` is what the user calls
 * the graph, `file` the path of its file.
 */
export function toFault(error: unknown, location: string, file: string): EntenteError {
  if (error instanceof EntenteError) return error;
  const message = messageOf(error);
  const options = { cause: error };
  if (/database (?:file )?(?:is locked|locked|cannot be locked)/u.test(message)) {
    return new EntenteError(
      'STORE_LOCKED',
      `${describeOpener(file)} has the graph at ${location} open. Nothing was changed. End it or wait until it ends, and run the same command again; or give another --store.`,
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
  // Only what says that the bytes are wrong: a file without rights or on a bad disk is reported as an internal error (X001, X003) too.
  if (/GRAFEO-(?:S00[23]|X002)/u.test(message)) {
    return new EntenteError(
      'STORE_DAMAGED',
      `The graph file at ${location} cannot be read: ${firstLine(message)}. Run \`entente rebuild\` to make it anew from the journal.`,
      options,
    );
  }
  if (/GRAFEO-X/u.test(message)) {
    return new EntenteError(
      'STORE_UNREACHABLE',
      `The graph file at ${location} cannot be used: ${firstLine(message)}. Check its rights and its disk, and run the same command again.`,
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

/** Who has the file open; where the system does not tell, who it is most often. */
function describeOpener(file: string): string {
  const [opener] = findOpeners(file);
  return opener ? `Process ${opener.pid} (${opener.command})` : 'Another process, probably `entente explore`,';
}

const firstLine = (text: string): string => text.split('\n')[0] as string;

import { EntenteError } from '../core/index.js';

export type StoreLocation =
  { readonly kind: 'embedded'; readonly folder: string } | { readonly kind: 'neo4j'; readonly uri: string };

const SERVER = /^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\/[^/\s]/u;

/** `embedded:FOLDER`, or the address of a server: `neo4j://HOST:7687`, `bolt://…`, each also with `+s` or `+ssc`. */
export function parseLocation(location: string): StoreLocation {
  if (location.startsWith('embedded:') && location.length > 'embedded:'.length) {
    return { kind: 'embedded', folder: location.slice('embedded:'.length) };
  }
  if (!SERVER.test(location)) {
    throw new EntenteError(
      'USAGE',
      `No store has the address ${hideCredentials(location)}. Expected embedded:FOLDER, neo4j://HOST:7687 or bolt://HOST:7687.`,
    );
  }
  if (hideCredentials(location) !== location) {
    throw new EntenteError(
      'USAGE',
      `The address ${hideCredentials(location)} holds a name or a password. Give them as NEO4J_USERNAME and NEO4J_PASSWORD.`,
    );
  }
  return { kind: 'neo4j', uri: location };
}

/** The address without what stands before the last @: a password may hold any sign. */
const hideCredentials = (location: string): string => location.replace(/\/\/.*@/su, '//');

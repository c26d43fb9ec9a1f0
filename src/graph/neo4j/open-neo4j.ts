import neo4j from 'neo4j-driver';
import { EntenteError } from '../../core/index.js';
import { CypherStore } from '../cypher-store.js';
import type { OpenOptions } from '../open-options.js';
import { openJournaled } from '../open-journaled.js';
import type { GraphStore } from '../store.js';
import { Neo4jConnection } from './connection.js';
import { toFault } from './faults.js';

const CONNECT_MS = 10_000;
/** A server that is started again takes up to a minute; the work under way waits for it. */
const PATIENCE_MS = 60_000;

async function connect(
  uri: string,
  { credentials, database, patience = PATIENCE_MS }: OpenOptions,
): Promise<Neo4jConnection> {
  const auth = credentials && neo4j.auth.basic(credentials.username, credentials.password);
  const driver = neo4j.driver(uri, auth, {
    disableLosslessIntegers: true,
    connectionTimeout: CONNECT_MS,
    connectionAcquisitionTimeout: 2 * CONNECT_MS,
    maxTransactionRetryTime: patience,
    userAgent: 'entente',
  });
  try {
    await driver.verifyConnectivity();
    // Connectivity says nothing of the database: only a query does.
    if (database !== undefined) await driver.executeQuery('RETURN 1 AS one', {}, { routing: 'READ', database });
    return new Neo4jConnection(driver, uri, database);
  } catch (error) {
    await driver.close();
    throw toFault(error, uri);
  }
}

/** Opens the graph on a server; to write, with the journal in `options.journal`. */
export async function openNeo4j(uri: string, options: OpenOptions): Promise<GraphStore> {
  if (options.mode === 'read') return new CypherStore(await connect(uri, options));
  if (options.journal === undefined) {
    throw new EntenteError('USAGE', `To write to ${uri}, a folder for the journal is needed.`);
  }
  return openJournaled(options.journal, options, async () => ({ connection: await connect(uri, options) }));
}

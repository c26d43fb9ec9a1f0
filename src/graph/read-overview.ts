import type { ActorId, EventSum, GraphOverview } from '../core/index.js';
import type { GraphConnection } from './connection.js';
import { readActors, readIds } from './export-graph.js';
import { statement, statementForNode } from './statements.js';

const read = async <T>(connection: GraphConnection, text: string): Promise<T> =>
  (await connection.read(text, {})).rows as T;

/** Reads what a graph is on the whole, in a small part of the time that reading all of it takes. */
export async function readOverview(connection: GraphConnection): Promise<GraphOverview> {
  const [{ count: claims }] = await read<[{ count: number }]>(
    connection,
    statementForNode('reads/count-nodes', 'Claim'),
  );
  return {
    claims,
    actors: await readActors(connection, (await readIds(connection, 'Actor')) as readonly ActorId[]),
    sources: await read(connection, statement('reads/sources')),
    months: await read(connection, statement('reads/event-months')),
  };
}

export const readEventSums = (connection: GraphConnection): Promise<readonly EventSum[]> =>
  read(connection, statement('reads/event-sums'));

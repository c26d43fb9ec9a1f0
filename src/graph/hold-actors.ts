import type { ActorId, Dyad } from '../core/index.js';
import type { Transaction } from './connection.js';
import { statement } from './statements.js';

const inOrder = (ids: Iterable<ActorId>): readonly ActorId[] => [...new Set(ids)].sort();

/**
 * Holds the actors that a transaction derives something of or adds edges to, so that no other writer does the same meanwhile. An edge
 * locks both its ends in Neo4j: a writer that has not held them all first, in one order, can wait for another one in a ring.
 */
export async function holdActors(transaction: Transaction, ids: Iterable<ActorId>): Promise<void> {
  await transaction.run(statement('writes/hold-actors'), { ids: inOrder(ids) });
}

/** Holds both ends of dyads. */
export const holdDyads = (transaction: Transaction, dyads: readonly Dyad[]): Promise<void> =>
  holdActors(
    transaction,
    dyads.flatMap(({ source, target }) => [source, target]),
  );

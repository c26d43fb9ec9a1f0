import {
  relationOf,
  type ActorId,
  type ArticleId,
  type ClaimEvidence,
  type ClaimId,
  type Dyad,
  type Event,
  type Relationship,
  type RelationType,
  type Status,
} from '../core/index.js';
import { chunk } from './chunk.js';
import type { GraphConnection, Transaction } from './connection.js';
import { consolidate } from './consolidate/consolidate.js';
import { dyadKey, dyadOf } from './consolidate/dyad.js';
import { runBounded } from './run-bounded.js';
import { statement, statementForRelation } from './statements.js';
import type { ConsolidationSummary, Row } from './store.js';

const DYADS_A_TRANSACTION = 500;
const DOCUMENTS_A_TRANSACTION = 2_000;

type Change = Pick<ConsolidationSummary, 'eventsAdded' | 'eventsRemoved'>;

function toEvidence(row: Row, dyads: ReadonlyMap<string, Dyad>): ClaimEvidence {
  return {
    ...(dyads.get(row['dyad'] as string) as Dyad),
    id: row['id'] as ClaimId,
    status: row['status'] as Status,
    confidence: row['confidence'] as number,
    articleId: row['document'] as ArticleId,
    ...(row['date'] !== null && { date: row['date'] as string }),
    ...(row['publisher'] !== null && { publisher: row['publisher'] as string }),
    ...(row['publishedAt'] !== null && { publishedAt: row['publishedAt'] as string }),
  };
}

const eventRow = (event: Event): Record<string, unknown> => {
  const { plover, quad, goldstein, stance } = relationOf(event.type);
  return {
    date: null,
    endDate: null,
    reported: null,
    ...event,
    dyad: dyadKey(event),
    plover,
    quad,
    stance,
    goldstein: goldstein ?? null,
  };
};

const relationshipRow = (relationship: Relationship): Record<string, unknown> => ({
  first: null,
  last: null,
  ...relationship,
  stance: relationOf(relationship.type).stance,
});

async function writeRelationships(transaction: Transaction, relationships: readonly Relationship[]): Promise<void> {
  const byType = new Map<RelationType, Record<string, unknown>[]>();
  for (const relationship of relationships) {
    const rows = byType.get(relationship.type);
    if (rows) rows.push(relationshipRow(relationship));
    else byType.set(relationship.type, [relationshipRow(relationship)]);
  }
  for (const [type, rows] of byType) {
    await transaction.run(statementForRelation('writes/relationships', type), { rows });
  }
}

/** Makes the events and relationships of some dyads what their claims give; events that stay are not touched. */
async function replaceDyads(
  transaction: Transaction,
  dyads: ReadonlyMap<string, Dyad>,
  shared: boolean,
): Promise<Change> {
  if (shared) {
    const ids = [...new Set([...dyads.values()].map(({ source }) => source))].sort();
    await transaction.run(statement('writes/lock-actors'), { ids });
  }
  const keys = [...dyads.keys()];
  const evidence = await transaction.run(statement('reads/evidence'), { dyads: keys });
  const { events, relationships } = consolidate(evidence.map((row) => toEvidence(row, dyads)));
  const stored = new Set(
    (await transaction.run(statement('reads/dyad-events'), { dyads: keys })).map(({ id }) => id as string),
  );
  const added = events.filter(({ id }) => !stored.delete(id));
  if (stored.size > 0) await transaction.run(statement('writes/remove-events'), { ids: [...stored].sort() });
  if (added.length > 0) {
    await transaction.run(statement('writes/events'), { rows: added.map(eventRow) });
    const rows = added.flatMap(({ id, claims }) => claims.map((claim) => ({ claim, event: id })));
    await transaction.run(statement('writes/supports'), { rows });
  }
  await writeRelationships(transaction, relationships);
  return { eventsAdded: added.length, eventsRemoved: stored.size };
}

async function findPendingDyads(connection: GraphConnection): Promise<ReadonlyMap<string, Dyad>> {
  const { rows } = await connection.read(statement('reads/pending-dyads'), {});
  const dyads = rows.map(({ type, source, target }) =>
    dyadOf({ type: type as RelationType, source: source as ActorId, target: target as ActorId }),
  );
  // By type first: a transaction then has few types, each of which takes a statement of its own.
  const order = (dyad: Dyad): string => `${dyad.type} ${dyad.source} ${dyad.target}`;
  dyads.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return new Map(dyads.map((dyad) => [dyadKey(dyad), dyad]));
}

/**
 * Derives what the documents marked Pending have touched, then takes the mark away. A kill between leaves the mark, and
 * the next call does the same again: a dyad that is done already costs reading it.
 */
export async function consolidatePending(
  connection: GraphConnection,
  onProgress: (done: number, total: number) => void,
): Promise<ConsolidationSummary> {
  const { rows } = await connection.read(statement('reads/pending-documents'), {});
  const documents = rows.map(({ id }) => id as string).sort();
  if (documents.length === 0) return { documents: 0, dyads: 0, eventsAdded: 0, eventsRemoved: 0 };
  const dyads = await findPendingDyads(connection);
  let [done, eventsAdded, eventsRemoved] = [0, 0, 0];
  await runBounded(chunk([...dyads], DYADS_A_TRANSACTION), connection.writers, async (part) => {
    const change = await connection.write((transaction) => replaceDyads(transaction, new Map(part), connection.shared));
    eventsAdded += change.eventsAdded;
    eventsRemoved += change.eventsRemoved;
    done += part.length;
    onProgress(done, dyads.size);
  });
  for (const ids of chunk(documents, DOCUMENTS_A_TRANSACTION)) {
    await connection.write((transaction) => transaction.run(statement('writes/settle-documents'), { ids }));
  }
  return { documents: documents.length, dyads: dyads.size, eventsAdded, eventsRemoved };
}

import type { ActorId, Dyad, RelationType } from '../core/index.js';
import { chunk } from './chunk.js';
import type { GraphConnection } from './connection.js';
import { dyadKey, dyadOf } from './consolidate/dyad.js';
import { runBounded } from './run-bounded.js';
import { statement } from './statements.js';
import type { ConsolidationSummary } from './store.js';
import { updateEndings } from './update-endings.js';
import { updateEvents, type EventChanges, type TouchedDyad } from './update-events.js';

const DYADS_A_TRANSACTION = 500;
const DOCUMENTS_A_TRANSACTION = 2_000;

/** Where a claim belonged that was taken out of the graph: type, source, target and period. */
export type WithdrawnPlace = readonly [type: RelationType, source: ActorId, target: ActorId, period: string];

const NOTHING: ConsolidationSummary = {
  documents: 0,
  dyads: 0,
  eventsAdded: 0,
  eventsChanged: 0,
  eventsRemoved: 0,
};

async function findTouched(
  connection: GraphConnection,
  withdrawn: readonly WithdrawnPlace[],
): Promise<readonly TouchedDyad[]> {
  const { rows } = await connection.read(statement('reads/pending-cells'), {});
  const places = rows.map(
    ({ type, source, target, period }) => [type, source, target, period] as unknown as WithdrawnPlace,
  );
  const touched = new Map<string, TouchedDyad & { readonly periods: Set<string> }>();
  for (const [type, source, target, period] of [...places, ...withdrawn]) {
    const dyad = dyadOf({ type, source, target });
    const key = dyadKey(dyad);
    const known = touched.get(key);
    if (known) known.periods.add(period);
    else touched.set(key, { key, dyad, periods: new Set([period]) });
  }
  // By type first: a transaction then has few types, each of which takes a statement of its own.
  const order = ({ dyad }: TouchedDyad): string => `${dyad.type} ${dyad.source} ${dyad.target}`;
  return [...touched.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
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
  if (rows.length === 0) return NOTHING;
  const withdrawn = rows.flatMap((row) =>
    row['withdrawn'] === null ? [] : (JSON.parse(row['withdrawn'] as string) as readonly WithdrawnPlace[]),
  );
  const touched = await findTouched(connection, withdrawn);
  const sum: EventChanges = { eventsAdded: 0, eventsChanged: 0, eventsRemoved: 0 };
  let done = 0;
  await runBounded(chunk(touched, DYADS_A_TRANSACTION), connection.writers, async (part) => {
    const changes = await connection.write((transaction) => updateEvents(transaction, part, connection.shared));
    sum.eventsAdded += changes.eventsAdded;
    sum.eventsChanged += changes.eventsChanged;
    sum.eventsRemoved += changes.eventsRemoved;
    done += part.length;
    onProgress(done, touched.length);
  });
  const dyads = touched.map(({ dyad }): Dyad => dyad);
  for (const part of chunk(dyads, DYADS_A_TRANSACTION))
    await connection.write((transaction) => updateEndings(transaction, part, connection.shared));
  const documents = rows.map(({ id }) => id as string).sort();
  for (const ids of chunk(documents, DOCUMENTS_A_TRANSACTION))
    await connection.write(async (transaction) => {
      await transaction.run(statement('writes/settle-removed'), { ids });
      await transaction.run(statement('writes/settle-documents'), { ids });
    });
  return { documents: documents.length, dyads: touched.length, ...sum };
}

import type { ActorId, Dyad, RelationType } from '../core/index.js';
import { chunk } from './chunk.js';
import type { GraphConnection } from './connection.js';
import { dyadKey, dyadOf } from './consolidate/dyad.js';
import type { TouchedDyad } from './derive-events.js';
import { statement } from './statements.js';
import type { ConsolidationSummary, Row } from './store.js';
import { updateEndings } from './update-endings.js';
import { updateEvents, type EventChanges } from './update-events.js';

/** So many at a time, since all that they touch is in memory. */
const DOCUMENTS_A_ROUND = 10_000;
const DOCUMENTS_A_STATEMENT = 2_000;
const DYADS_A_TRANSACTION = 2_000;
/** A server holds what a transaction writes in its heap; one of 512 MB could not hold what 2,000 dyads of 30,000 articles came to. */
const CLAIMS_A_TRANSACTION = 10_000;

/** Where a claim belonged that was taken out of the graph: type, source, target and period. */
export type WithdrawnPlace = readonly [type: RelationType, source: ActorId, target: ActorId, period: string];

/** A dyad, and how many claims the documents have on it. */
interface PendingDyad extends TouchedDyad {
  readonly periods: Set<string>;
  claims: number;
}

async function findTouched(connection: GraphConnection, documents: readonly Row[]): Promise<readonly PendingDyad[]> {
  const touched = new Map<string, PendingDyad>();
  const add = ([type, source, target, period]: WithdrawnPlace, claims: number): void => {
    const dyad = dyadOf({ type, source, target });
    const key = dyadKey(dyad);
    let pending = touched.get(key);
    if (!pending) touched.set(key, (pending = { key, dyad, periods: new Set(), claims: 0 }));
    pending.periods.add(period);
    pending.claims += claims;
  };
  for (const part of chunk(documents, DOCUMENTS_A_STATEMENT)) {
    const ids = part.map(({ id }) => id);
    const { rows } = await connection.read(statement('reads/document-cells'), { ids });
    for (const { type, source, target, period, claims } of rows)
      add([type, source, target, period] as unknown as WithdrawnPlace, claims as number);
    for (const { withdrawn } of part)
      if (withdrawn !== null)
        for (const place of JSON.parse(withdrawn as string) as readonly WithdrawnPlace[]) add(place, 0);
  }
  // By type first: a transaction then has few types, each of which takes a statement of its own.
  const order = ({ dyad }: TouchedDyad): string => `${dyad.type} ${dyad.source} ${dyad.target}`;
  return [...touched.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** Dyads in groups that make a transaction of a good size. One dyad is never torn apart. */
function splitDyads(dyads: readonly PendingDyad[]): readonly (readonly PendingDyad[])[] {
  const groups: PendingDyad[][] = [];
  let claims = 0;
  for (const dyad of dyads) {
    const group = groups.at(-1);
    if (group && group.length < DYADS_A_TRANSACTION && claims + dyad.claims <= CLAIMS_A_TRANSACTION) {
      group.push(dyad);
      claims += dyad.claims;
    } else {
      groups.push([dyad]);
      claims = dyad.claims;
    }
  }
  return groups;
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
  const sum: EventChanges = { eventsAdded: 0, eventsChanged: 0, eventsRemoved: 0 };
  let dyads = 0;
  let settled = 0;
  for (const documents of chunk(rows, DOCUMENTS_A_ROUND)) {
    const touched = await findTouched(connection, documents);
    let done = 0;
    for (const part of splitDyads(touched)) {
      const changes = await connection.write((transaction) => updateEvents(transaction, part, connection.shared));
      sum.eventsAdded += changes.eventsAdded;
      sum.eventsChanged += changes.eventsChanged;
      sum.eventsRemoved += changes.eventsRemoved;
      done += part.length;
      onProgress(settled + Math.floor((documents.length * done) / touched.length), rows.length);
    }
    for (const part of chunk(touched, DYADS_A_TRANSACTION))
      await connection.write((transaction) =>
        updateEndings(
          transaction,
          part.map(({ dyad }): Dyad => dyad),
          connection.shared,
        ),
      );
    const ids = documents.map(({ id }) => id as string).sort();
    for (const part of chunk(ids, DOCUMENTS_A_STATEMENT))
      await connection.write(async (transaction) => {
        await transaction.run(statement('writes/settle-removed'), { ids: part });
        await transaction.run(statement('writes/settle-documents'), { ids: part });
      });
    dyads += touched.length;
    settled += documents.length;
  }
  return { documents: rows.length, dyads, ...sum };
}

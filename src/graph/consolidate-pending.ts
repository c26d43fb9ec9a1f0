import type { ActorId, Dyad, RelationType } from '../core/index.js';
import { chunk } from './chunk.js';
import type { GraphConnection } from './connection.js';
import { cellOf, dyadKey, dyadOf } from './consolidate/dyad.js';
import type { TouchedDyad } from './derive-events.js';
import { statement } from './statements.js';
import type { ConsolidationSummary, Row } from './store.js';
import { updateEndings } from './update-endings.js';
import { updateEvents, type EventChanges } from './update-events.js';

/** So many at a time, since all that they touch is in memory. */
const DOCUMENTS_A_ROUND = 10_000;
const DOCUMENTS_A_STATEMENT = 2_000;
const CELLS_A_STATEMENT = 5_000;
const DYADS_A_TRANSACTION = 2_000;
/** A server holds what a transaction writes in its heap; one of 512 MB could not hold what 2,000 dyads of 30,000 articles came to. */
const CLAIMS_A_TRANSACTION = 10_000;

/** Where a claim belonged that was taken out of the graph: type, source, target and period. */
export type WithdrawnPlace = readonly [type: RelationType, source: ActorId, target: ActorId, period: string];

/** What is derived in one transaction: dyads, or of those with very many claims some periods. */
interface Piece extends TouchedDyad {
  readonly claims: number;
}

async function findTouched(connection: GraphConnection, documents: readonly Row[]): Promise<readonly TouchedDyad[]> {
  const touched = new Map<string, TouchedDyad & { readonly periods: Set<string> }>();
  const add = ([type, source, target, period]: WithdrawnPlace): void => {
    const dyad = dyadOf({ type, source, target });
    const key = dyadKey(dyad);
    const known = touched.get(key);
    if (known) known.periods.add(period);
    else touched.set(key, { key, dyad, periods: new Set([period]) });
  };
  for (const part of chunk(documents, DOCUMENTS_A_STATEMENT)) {
    const ids = part.map(({ id }) => id);
    const { rows } = await connection.read(statement('reads/document-cells'), { ids });
    for (const { type, source, target, period } of rows)
      add([type, source, target, period] as unknown as WithdrawnPlace);
    for (const { withdrawn } of part)
      if (withdrawn !== null) (JSON.parse(withdrawn as string) as readonly WithdrawnPlace[]).forEach(add);
  }
  // By type first: a transaction then has few types, each of which takes a statement of its own.
  const order = ({ dyad }: TouchedDyad): string => `${dyad.type} ${dyad.source} ${dyad.target}`;
  return [...touched.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** How many claims there are in the touched cells, those of documents that are still to be looked at and of earlier ones included. */
async function countClaims(
  connection: GraphConnection,
  touched: readonly TouchedDyad[],
): Promise<ReadonlyMap<string, number>> {
  const cells = touched.flatMap(({ key, periods }) => [...periods].map((period) => cellOf(key, period)));
  const sizes = new Map<string, number>();
  for (const part of chunk(cells, CELLS_A_STATEMENT)) {
    const { rows } = await connection.read(statement('reads/cell-sizes'), { cells: part });
    for (const { cell, claims } of rows) sizes.set(cell as string, claims as number);
  }
  return sizes;
}

/** Items in order, in groups of at most `most` items and, unless one alone has more, `CLAIMS_A_TRANSACTION` claims. */
function pack<T extends { readonly claims: number }>(items: readonly T[], most: number): readonly (readonly T[])[] {
  const groups: T[][] = [];
  let claims = 0;
  for (const item of items) {
    const group = groups.at(-1);
    if (group && group.length < most && claims + item.claims <= CLAIMS_A_TRANSACTION) {
      group.push(item);
      claims += item.claims;
    } else {
      groups.push([item]);
      claims = item.claims;
    }
  }
  return groups;
}

/**
 * What to derive in each transaction. The happenings of a period hang on the claims of periods near to it alone, so that a dyad can be torn
 * between any two.
 */
function planTransactions(
  touched: readonly TouchedDyad[],
  sizes: ReadonlyMap<string, number>,
): readonly (readonly Piece[])[] {
  const pieces = touched.flatMap(({ key, dyad, periods }) => {
    const sized = [...periods].sort().map((period) => ({ period, claims: sizes.get(cellOf(key, period)) ?? 0 }));
    return pack(sized, Infinity).map((part): Piece => ({
      key,
      dyad,
      periods: new Set(part.map(({ period }) => period)),
      claims: part.reduce((sum, { claims }) => sum + claims, 0),
    }));
  });
  return pack(pieces, DYADS_A_TRANSACTION);
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
    const transactions = planTransactions(touched, await countClaims(connection, touched));
    for (const [index, part] of transactions.entries()) {
      const changes = await connection.write((transaction) => updateEvents(transaction, part, connection.shared));
      sum.eventsAdded += changes.eventsAdded;
      sum.eventsChanged += changes.eventsChanged;
      sum.eventsRemoved += changes.eventsRemoved;
      onProgress(settled + Math.floor((documents.length * (index + 1)) / transactions.length), rows.length);
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

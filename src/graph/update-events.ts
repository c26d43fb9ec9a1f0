import { groupBy, type ClaimId, type EventId, type PartialDate, type Status } from '../core/index.js';
import type { Statement, Transaction } from './connection.js';
import type { Summand } from './consolidate/consolidate.js';
import { touchedPeriods } from './consolidate/period.js';
import { cellsOf, deriveEvents, describeEvents, type Derived, type TouchedDyad } from './derive-events.js';
import { holdDyads } from './hold-actors.js';
import { readRows } from './read-rows.js';
import { byId, type EventRow } from './rows.js';
import { statement } from './statements.js';
import type { ConsolidationSummary, Row } from './store.js';
import { updateRelationships, type Sum } from './update-relationships.js';

export type EventChanges = {
  -readonly [Key in 'eventsAdded' | 'eventsChanged' | 'eventsRemoved']: ConsolidationSummary[Key];
};

/** An event as the store has it. */
interface Stored {
  readonly id: EventId;
  readonly dyad: string;
  readonly cell: string;
  readonly status: Status;
  /** How many claims supported it when it was derived; some may have been taken out since. */
  readonly size: number;
  readonly summand: Summand;
}

const toSummand = ({ date, endDate, documents, support, publisherNames, confidence }: Row): Summand =>
  ({
    documents,
    support,
    publisherNames: publisherNames ?? [],
    confidence,
    ...(date !== null && { date: date as PartialDate }),
    ...(endDate !== null && { endDate: endDate as PartialDate }),
  }) as unknown as Summand;

const toStored = (row: Row): Stored =>
  ({
    id: row['id'],
    dyad: row['dyad'],
    cell: row['cell'],
    status: row['status'],
    size: row['claims'],
    summand: toSummand(row),
  }) as unknown as Stored;

/** What relationships have to sum up now: the events that stay as they are, and those that changed. */
function gatherSums(
  touched: readonly TouchedDyad[],
  stored: readonly Stored[],
  written: readonly EventRow[],
  removed: ReadonlySet<EventId>,
): readonly Sum[] {
  const keyOf = ({ dyad, status }: { readonly dyad: unknown; readonly status: unknown }): string =>
    `${dyad as string} ${status as string}`;
  const changed = [...written, ...stored.filter(({ id }) => removed.has(id))];
  const keys = new Set(changed.map(keyOf));
  const rewritten = new Set(written.map(({ id }) => id));
  const staying = stored.filter(({ id }) => !removed.has(id) && !rewritten.has(id));
  const now = groupBy(
    [
      ...staying.map((event) => ({ key: keyOf(event), summand: event.summand })),
      ...written.map((row) => ({ key: keyOf(row), summand: toSummand(row as unknown as Row) })),
    ].filter(({ key }) => keys.has(key)),
    ({ key }) => key,
  );
  const dyads = new Map(touched.map(({ key, dyad }) => [key, dyad]));
  return [...new Map(changed.map((event) => [keyOf(event), event]))].map(([key, { dyad, status }]): Sum => ({
    dyad: dyads.get(dyad as string) as Sum['dyad'],
    status: status as Status,
    events: (now.get(key) ?? []).map(({ summand }) => summand),
  }));
}

const rowsFor = (name: string, rows: readonly unknown[]): readonly Statement[] =>
  rows.length === 0 ? [] : [[statement(name), { rows }]];

/** Makes the events and relationships of some dyads what their claims give; events that stay are not touched. */
export async function updateEvents(
  transaction: Transaction,
  touched: readonly TouchedDyad[],
  shared: boolean,
): Promise<EventChanges> {
  if (shared)
    await holdDyads(
      transaction,
      touched.map(({ dyad }) => dyad),
    );
  const cells = cellsOf(touched, touchedPeriods);
  const all = (
    await readRows(
      transaction,
      'reads/dyad-events',
      'dyads',
      touched.map(({ key }) => key),
    )
  ).map(toStored);
  const withEvents = new Set(all.map(({ dyad }) => dyad));
  const stored = new Map(all.filter(({ cell }) => cells.has(cell)).map((event) => [event.id, event]));
  const { derived, testimony } = await deriveEvents(transaction, touched, (dyad) => withEvents.has(dyad), cells);
  const supports = new Map<EventId, Set<ClaimId>>([...stored.keys()].map((id) => [id, new Set()]));
  for (const { event, claim } of await readRows(transaction, 'reads/supports', 'ids', [...stored.keys()]))
    supports.get(event as EventId)?.add(claim as ClaimId);
  const hasSameClaims = ({ id, happening }: Derived): boolean =>
    stored.get(id)?.size === happening.claims.length &&
    happening.claims.every((claim) => supports.get(id)?.has(claim.id));
  const changed = [...derived.values()].filter((event) => !hasSameClaims(event)).sort(byId);
  const removed = [...stored.keys()].filter((id) => !derived.has(id)).sort();
  if (changed.length === 0 && removed.length === 0) return { eventsAdded: 0, eventsChanged: 0, eventsRemoved: 0 };
  const rows = await describeEvents(transaction, changed, testimony);
  const added = rows.filter(({ id }) => !stored.has(id));
  const lost = changed.flatMap(({ id, happening }) => {
    const now = new Set(happening.claims.map((claim) => claim.id));
    return [...(supports.get(id) ?? [])].filter((claim) => !now.has(claim)).map((claim) => ({ claim, event: id }));
  });
  const gained = changed.flatMap(({ id, happening }) =>
    happening.claims
      .filter((claim) => supports.get(id)?.has(claim.id) !== true)
      .map((claim) => ({ claim: claim.id, event: id })),
  );
  const ends = new Map(changed.map(({ id, touched: { dyad } }) => [id, dyad]));
  await transaction.runAll([
    ...(removed.length > 0 ? [[statement('writes/remove-events'), { ids: removed }] as const] : []),
    ...rowsFor(
      'writes/events',
      added.map((row) => ({ ...row, source: ends.get(row.id)?.source, target: ends.get(row.id)?.target })),
    ),
    ...rowsFor(
      'writes/event-properties',
      rows.filter(({ id }) => stored.has(id)),
    ),
    ...rowsFor('writes/remove-supports', lost),
    ...rowsFor('writes/supports', gained),
    ...updateRelationships(gatherSums(touched, all, rows, new Set(removed))),
  ]);
  return { eventsAdded: added.length, eventsChanged: changed.length - added.length, eventsRemoved: removed.length };
}

import {
  groupBy,
  type ClaimEvidence,
  type ClaimId,
  type DatedClaim,
  type Dyad,
  type Event,
  type EventId,
  type PartialDate,
  type RelationType,
  type Status,
} from '../core/index.js';
import { chunk } from './chunk.js';
import type { Transaction } from './connection.js';
import { clusterClaims, type Happening } from './consolidate/cluster-claims.js';
import { sumEvents, type Summand } from './consolidate/consolidate.js';
import { cellOf } from './consolidate/dyad.js';
import { eventIdOf, makeEvent, publishersOf } from './consolidate/make-event.js';
import { neededPeriods, touchedPeriods } from './consolidate/period.js';
import { byId, eventRow, relationshipRow, toEvidence } from './rows.js';
import { statement, statementForRelation } from './statements.js';
import type { ConsolidationSummary, Row } from './store.js';

const IDS_A_STATEMENT = 5_000;

/** A dyad whose claims changed, and in which periods. */
export interface TouchedDyad {
  readonly key: string;
  readonly dyad: Dyad;
  readonly periods: ReadonlySet<string>;
}

export type EventChanges = {
  -readonly [Key in 'eventsAdded' | 'eventsChanged' | 'eventsRemoved']: ConsolidationSummary[Key];
};

/** An event as the claims give it now. */
interface Derived {
  readonly id: EventId;
  readonly touched: TouchedDyad;
  readonly status: Status;
  readonly happening: Happening<DatedClaim>;
}

interface Stored {
  /** How many claims supported it when it was derived; some may have been taken out since. */
  readonly size: number;
  readonly claims: Set<ClaimId>;
}

/** Holds the actors that a transaction derives something of, so that no other writer does the same meanwhile. */
export async function lockSources(transaction: Transaction, dyads: readonly Dyad[]): Promise<void> {
  const ids = [...new Set(dyads.map(({ source }) => source))].sort();
  await transaction.run(statement('writes/hold-actors'), { ids });
}

async function readRows(
  transaction: Transaction,
  name: string,
  parameter: string,
  values: readonly string[],
): Promise<readonly Row[]> {
  const parts: (readonly Row[])[] = [];
  for (const part of chunk(values, IDS_A_STATEMENT)) {
    parts.push(await transaction.run(statement(name), { [parameter]: part }));
  }
  return parts.flat();
}

async function write(transaction: Transaction, name: string, rows: readonly unknown[]): Promise<void> {
  if (rows.length > 0) await transaction.run(statement(name), { rows });
}

const cellsOf = (
  touched: readonly TouchedDyad[],
  periodsOf: (type: RelationType, period: string) => readonly string[],
): ReadonlyMap<string, TouchedDyad> =>
  new Map(
    touched.flatMap((entry) =>
      [...entry.periods].flatMap((period) =>
        periodsOf(entry.dyad.type, period).map((other) => [cellOf(entry.key, other), entry] as const),
      ),
    ),
  );

/** The events that the claims give in the cells that may have changed. */
async function deriveEvents(
  transaction: Transaction,
  touched: readonly TouchedDyad[],
  changed: ReadonlyMap<string, TouchedDyad>,
): Promise<ReadonlyMap<EventId, Derived>> {
  const needed = cellsOf(touched, neededPeriods);
  const groups = new Map<string, { readonly entry: TouchedDyad; readonly claims: DatedClaim[] }>();
  for (const row of await readRows(transaction, 'reads/cell-claims', 'cells', [...needed.keys()])) {
    const entry = needed.get(row['cell'] as string) as TouchedDyad;
    const claim: DatedClaim = {
      ...entry.dyad,
      id: row['id'] as ClaimId,
      status: row['status'] as Status,
      ...(row['date'] !== null && { date: row['date'] as PartialDate }),
      ...(row['publishedAt'] !== null && { publishedAt: row['publishedAt'] as PartialDate }),
    };
    const key = `${entry.key} ${claim.status}`;
    const group = groups.get(key);
    if (group) group.claims.push(claim);
    else groups.set(key, { entry, claims: [claim] });
  }
  const derived = new Map<EventId, Derived>();
  for (const { entry, claims } of groups.values()) {
    const { status } = claims[0] as DatedClaim;
    for (const happening of clusterClaims(claims)) {
      if (!changed.has(cellOf(entry.key, happening.period))) continue;
      const id = eventIdOf(entry.dyad, status, happening);
      derived.set(id, { id, touched: entry, status, happening });
    }
  }
  return derived;
}

async function readStored(
  transaction: Transaction,
  cells: ReadonlyMap<string, TouchedDyad>,
): Promise<ReadonlyMap<EventId, Stored>> {
  const rows = await readRows(transaction, 'reads/cell-events', 'cells', [...cells.keys()]);
  const stored = new Map(
    rows.map(({ id, claims }) => [id as EventId, { size: claims as number, claims: new Set<ClaimId>() }]),
  );
  for (const { event, claim } of await readRows(transaction, 'reads/supports', 'ids', [...stored.keys()]))
    stored.get(event as EventId)?.claims.add(claim as ClaimId);
  return stored;
}

const hasSameClaims = ({ happening }: Derived, stored: Stored | undefined): boolean =>
  stored?.size === happening.claims.length && happening.claims.every(({ id }) => stored.claims.has(id));

/** The events with all that their claims and these claims' documents say. */
async function describeEvents(transaction: Transaction, derived: readonly Derived[]): Promise<readonly object[]> {
  const ids = derived.flatMap(({ happening }) => happening.claims.map(({ id }) => id));
  const testimony = new Map(
    (await readRows(transaction, 'reads/testimony', 'ids', ids)).map((row) => [row['id'] as ClaimId, row]),
  );
  return derived.map(({ touched, status, happening }) => {
    const claims = happening.claims.map((claim): ClaimEvidence => toEvidence(claim, testimony.get(claim.id) as Row));
    const event: Event = makeEvent(touched.dyad, status, { ...happening, claims });
    return eventRow(event, {
      dyad: touched.key,
      cell: cellOf(touched.key, happening.period),
      publisherNames: publishersOf(claims),
      resumes: claims.some(({ resumes }) => resumes === true),
    });
  });
}

/** Makes the relationships of dyads the sums of their events. */
async function updateRelationships(
  transaction: Transaction,
  dyads: ReadonlyMap<string, Dyad>,
  shrunk: ReadonlyMap<string, ReadonlySet<Status>>,
): Promise<void> {
  const groups = new Map<string, { readonly dyad: Dyad; readonly status: Status; readonly events: Summand[] }>();
  for (const row of await readRows(transaction, 'reads/summands', 'dyads', [...dyads.keys()])) {
    const { dyad, status } = row as { readonly dyad: string; readonly status: Status };
    const key = `${dyad} ${status}`;
    const group = groups.get(key) ?? { dyad: dyads.get(dyad) as Dyad, status, events: [] };
    const { date, endDate, ...rest } = row;
    group.events.push({
      ...(rest as unknown as Summand),
      ...(date !== null && { date: date as PartialDate }),
      ...(endDate !== null && { endDate: endDate as PartialDate }),
    });
    groups.set(key, group);
  }
  const sums = [...groups.values()].map(({ dyad, status, events }) => sumEvents(dyad, status, events));
  for (const [type, rows] of groupBy(sums, ({ type }) => type))
    await transaction.run(statementForRelation('writes/relationships', type), { rows: rows.map(relationshipRow) });
  const gone = [...shrunk].flatMap(([key, statuses]) =>
    [...statuses].flatMap((status) =>
      groups.has(`${key} ${status}`) ? [] : [{ ...(dyads.get(key) as Dyad), status }],
    ),
  );
  for (const [type, rows] of groupBy(gone, ({ type }) => type))
    await transaction.run(statementForRelation('writes/remove-relationships', type), { rows });
}

/** Makes the events and relationships of some dyads what their claims give; events that stay are not touched. */
export async function updateEvents(
  transaction: Transaction,
  touched: readonly TouchedDyad[],
  shared: boolean,
): Promise<EventChanges> {
  if (shared)
    await lockSources(
      transaction,
      touched.map(({ dyad }) => dyad),
    );
  const cells = cellsOf(touched, touchedPeriods);
  const derived = await deriveEvents(transaction, touched, cells);
  const stored = await readStored(transaction, cells);
  const changed = [...derived.values()].filter((event) => !hasSameClaims(event, stored.get(event.id))).sort(byId);
  const added = changed.filter(({ id }) => !stored.has(id));
  const removed = [...stored.keys()].filter((id) => !derived.has(id)).sort();
  if (changed.length === 0 && removed.length === 0) return { eventsAdded: 0, eventsChanged: 0, eventsRemoved: 0 };
  const before = await readRows(transaction, 'reads/event-dyads', 'ids', removed);
  if (removed.length > 0) await transaction.run(statement('writes/remove-events'), { ids: removed });
  await write(
    transaction,
    'writes/events',
    added.map(({ id, touched: { dyad } }) => ({ id, source: dyad.source, target: dyad.target })),
  );
  await write(transaction, 'writes/event-properties', await describeEvents(transaction, changed));
  await write(
    transaction,
    'writes/remove-supports',
    changed.flatMap(({ id, happening }) => {
      const now = new Set(happening.claims.map((claim) => claim.id));
      return [...(stored.get(id)?.claims ?? [])]
        .filter((claim) => !now.has(claim))
        .map((claim) => ({ claim, event: id }));
    }),
  );
  await write(
    transaction,
    'writes/supports',
    changed.flatMap(({ id, happening }) =>
      happening.claims
        .filter((claim) => stored.get(id)?.claims.has(claim.id) !== true)
        .map((claim) => ({ claim: claim.id, event: id })),
    ),
  );
  const shrunk = new Map<string, Set<Status>>();
  for (const { dyad, status } of before as readonly { readonly dyad: string; readonly status: Status }[])
    shrunk.set(dyad, (shrunk.get(dyad) ?? new Set<Status>()).add(status));
  const keys = new Set([...changed.map((event) => event.touched.key), ...shrunk.keys()]);
  const dyads = new Map(touched.filter(({ key }) => keys.has(key)).map(({ key, dyad }) => [key, dyad]));
  await updateRelationships(transaction, dyads, shrunk);
  return { eventsAdded: added.length, eventsChanged: changed.length - added.length, eventsRemoved: removed.length };
}

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
import type { Transaction } from './connection.js';
import { clusterClaims, type Happening } from './consolidate/cluster-claims.js';
import { cellOf } from './consolidate/dyad.js';
import { eventIdOf, makeEvent, publishersOf } from './consolidate/make-event.js';
import { neededPeriods } from './consolidate/period.js';
import { readRows } from './read-rows.js';
import { eventRow, toEvidence, type EventRow } from './rows.js';
import type { Row } from './store.js';

/** A dyad whose claims changed, and in which periods. */
export interface TouchedDyad {
  readonly key: string;
  readonly dyad: Dyad;
  readonly periods: ReadonlySet<string>;
}

/** An event as the claims give it now. */
export interface Derived {
  readonly id: EventId;
  readonly touched: TouchedDyad;
  readonly status: Status;
  readonly happening: Happening<DatedClaim>;
}

/** Rows of `reads/testimony`, by claim. */
export type Testimony = ReadonlyMap<ClaimId, Row>;

export const cellsOf = (
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

const byClaim = (rows: readonly Row[]): Testimony => new Map(rows.map((row) => [row['id'] as ClaimId, row]));

/**
 * The events that the claims give in the cells that may have changed. The claims of a dyad that had no events are all in the periods that
 * were touched, and all of them are new: what is said in them is read at once.
 */
export async function deriveEvents(
  transaction: Transaction,
  touched: readonly TouchedDyad[],
  hasEvents: (dyad: string) => boolean,
  changed: ReadonlyMap<string, TouchedDyad>,
): Promise<{ readonly derived: ReadonlyMap<EventId, Derived>; readonly testimony: Testimony }> {
  const known = cellsOf(
    touched.filter(({ key }) => hasEvents(key)),
    neededPeriods,
  );
  const fresh = cellsOf(
    touched.filter(({ key }) => !hasEvents(key)),
    (_type, period) => [period],
  );
  const claims = await readRows(transaction, 'reads/cell-claims', 'cells', [...known.keys()]);
  const told = await readRows(transaction, 'reads/cell-testimony', 'cells', [...fresh.keys()]);
  const placed = [...claims, ...told].map((row) => {
    const cell = row['cell'] as string;
    const entry = (known.get(cell) ?? fresh.get(cell)) as TouchedDyad;
    const claim: DatedClaim = {
      ...entry.dyad,
      id: row['id'] as ClaimId,
      status: row['status'] as Status,
      ...(row['date'] !== null && { date: row['date'] as PartialDate }),
      ...(row['publishedAt'] !== null && { publishedAt: row['publishedAt'] as PartialDate }),
    };
    return { entry, claim };
  });
  const derived = new Map<EventId, Derived>();
  for (const group of groupBy(placed, ({ entry, claim }) => `${entry.key} ${claim.status}`).values()) {
    const [
      {
        entry,
        claim: { status },
      },
    ] = group as [(typeof placed)[number]];
    for (const happening of clusterClaims(group.map(({ claim }) => claim))) {
      if (!changed.has(cellOf(entry.key, happening.period))) continue;
      const id = eventIdOf(entry.dyad, status, happening);
      derived.set(id, { id, touched: entry, status, happening });
    }
  }
  return { derived, testimony: byClaim(told) };
}

/** The events with all that their claims and these claims' documents say; what is not among the testimony is read. */
export async function describeEvents(
  transaction: Transaction,
  derived: readonly Derived[],
  testimony: Testimony,
): Promise<readonly EventRow[]> {
  const ids = derived.flatMap(({ happening }) => happening.claims.map(({ id }) => id));
  const unread = ids.filter((id) => !testimony.has(id));
  const rest = byClaim(await readRows(transaction, 'reads/testimony', 'ids', unread));
  return derived.map(({ touched, status, happening }) => {
    const claims = happening.claims.map((claim): ClaimEvidence =>
      toEvidence(claim, (testimony.get(claim.id) ?? rest.get(claim.id)) as Row),
    );
    const event: Event = makeEvent(touched.dyad, status, { ...happening, claims });
    return eventRow(event, {
      dyad: touched.key,
      cell: cellOf(touched.key, happening.period),
      publisherNames: publishersOf(claims),
      resumes: claims.some(({ resumes }) => resumes === true),
    });
  });
}

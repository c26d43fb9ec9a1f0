import {
  hashId,
  relationOf,
  STATUSES,
  type ClaimEvidence,
  type Dyad,
  type Event,
  type EventId,
  type Relationship,
  type Status,
} from '../../core/index.js';
import { clusterClaims } from './cluster-claims.js';
import { dyadKey, dyadOf } from './dyad.js';

export interface Consolidation {
  /** By id. */
  readonly events: readonly Event[];
  /** By type, source, target and status. */
  readonly relationships: readonly Relationship[];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** 1 minus the product of what the best claim of each publisher (or document without one) leaves in doubt, to 4 digits. */
function confidenceOf(claims: readonly ClaimEvidence[]): number {
  const best = new Map<string, number>();
  for (const { publisher, articleId, confidence } of claims) {
    const origin = publisher === undefined ? `document ${articleId}` : `publisher ${publisher}`;
    best.set(origin, Math.max(best.get(origin) ?? 0, confidence));
  }
  const doubt = [...best.values()].sort((a, b) => a - b).reduce((product, value) => product * (1 - value), 1);
  return Math.round((1 - doubt) * 10_000) / 10_000;
}

function countOrigins(claims: readonly ClaimEvidence[]): { readonly documents: number; readonly publishers: number } {
  return {
    documents: new Set(claims.map(({ articleId }) => articleId)).size,
    publishers: new Set(claims.flatMap(({ publisher }) => publisher ?? [])).size,
  };
}

function spanDates(dates: readonly (string | undefined)[]): { readonly first?: string; readonly last?: string } {
  const known = dates.filter((date) => date !== undefined).sort(compare);
  return known.length === 0 ? {} : { first: known[0] as string, last: known.at(-1) as string };
}

function makeEvent(
  dyad: Dyad,
  status: Status,
  dates: readonly (string | undefined)[],
  claims: readonly ClaimEvidence[],
): Event {
  const ids = claims.map(({ id }) => id).sort(compare);
  const { first, last } = spanDates(dates);
  const reported = spanDates(claims.map(({ publishedAt }) => publishedAt)).first;
  return {
    id: hashId<EventId>('event', dyad.type, dyad.source, dyad.target, status, ...ids),
    ...dyad,
    status,
    ...(first !== undefined && { date: first }),
    ...(last !== undefined && { endDate: last }),
    ...(reported !== undefined && { reported }),
    claims: ids,
    ...countOrigins(claims),
    confidence: confidenceOf(claims),
  };
}

function deriveEvents(dyad: Dyad, status: Status, claims: readonly ClaimEvidence[]): readonly Event[] {
  const standing = relationOf(dyad.type).plover === 'STATE';
  if (standing)
    return [
      makeEvent(
        dyad,
        status,
        claims.map(({ date }) => date),
        claims,
      ),
    ];
  return [...clusterClaims(claims)].map(([anchor, members]) =>
    makeEvent(dyad, status, [anchor === '' ? undefined : anchor], members),
  );
}

function sumEvents(
  dyad: Dyad,
  status: Status,
  events: readonly Event[],
  claims: readonly ClaimEvidence[],
): Relationship {
  return {
    ...dyad,
    status,
    ...spanDates(events.flatMap(({ date, endDate }) => [date, endDate])),
    events: events.length,
    ...countOrigins(claims),
    confidence: Math.max(...events.map(({ confidence }) => confidence)),
  };
}

/**
 * Events and relationships of any claims. Pure, and the same for the same claims in any order. Within a dyad and a
 * status, claims whose dates agree are one event (`clusterClaims`); a standing fact (PLOVER type STATE) is one event.
 * A relationship sums the events of its type and status; its confidence is that of its best event.
 */
export function consolidate(claims: readonly ClaimEvidence[]): Consolidation {
  const groups = new Map<string, ClaimEvidence[]>();
  for (const claim of new Map(claims.map((claim) => [claim.id, claim])).values()) {
    const key = `${dyadKey(claim)} ${claim.status}`;
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  const events: Event[] = [];
  const relationships: Relationship[] = [];
  for (const group of groups.values()) {
    const first = group[0] as ClaimEvidence;
    const dyad = dyadOf(first);
    const derived = deriveEvents(dyad, first.status, group);
    events.push(...derived);
    relationships.push(sumEvents(dyad, first.status, derived, group));
  }
  return {
    events: events.sort((a, b) => compare(a.id, b.id)),
    relationships: relationships.sort(compareRelationships),
  };
}

/** By type, source, target, and status in the order of the ontology. */
export const compareRelationships = (a: Relationship, b: Relationship): number =>
  compare(a.type, b.type) ||
  compare(a.source, b.source) ||
  compare(a.target, b.target) ||
  STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status);

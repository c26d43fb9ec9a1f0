import {
  groupBy,
  STATUSES,
  type ClaimEvidence,
  type Dyad,
  type Event,
  type Relationship,
  type Status,
} from '../../core/index.js';
import { clusterClaims } from './cluster-claims.js';
import { dyadKey, dyadOf } from './dyad.js';
import { findEndings, type Turn } from './intervals.js';
import { compareText, makeEvent, publishersOf, spanDates } from './make-event.js';

export interface Consolidation {
  /** By id. */
  readonly events: readonly Event[];
  /** By type, source, target and status. */
  readonly relationships: readonly Relationship[];
}

/** What a relationship sums up of an event. */
export interface Summand extends Pick<Event, 'date' | 'endDate' | 'documents' | 'support' | 'confidence'> {
  readonly publisherNames: readonly string[];
}

/** The relationship of one dyad and status. */
export function sumEvents(dyad: Dyad, status: Status, events: readonly Summand[]): Relationship {
  const add = (key: 'documents' | 'support'): number => events.reduce((sum, event) => sum + event[key], 0);
  return {
    ...dyad,
    status,
    ...spanDates(events.flatMap(({ date, endDate }) => [date, endDate])),
    events: events.length,
    documents: add('documents'),
    support: add('support'),
    publishers: new Set(events.flatMap(({ publisherNames }) => publisherNames)).size,
    confidence: Math.max(...events.map(({ confidence }) => confidence)),
  };
}

/** Events with when they were ended. */
function addEndings(events: readonly Event[], resuming: ReadonlySet<string>): readonly Event[] {
  const turns = events.map((event): Turn => ({ ...event, resumes: resuming.has(event.id) }));
  const pairs = groupBy(turns, ({ source, target }) => [source, target].sort(compareText).join('\u001f'));
  const endings = new Map([...pairs.values()].flatMap((pair) => [...findEndings(pair)]));
  return events.map((event) => ({ ...event, ...endings.get(event.id) }));
}

/**
 * Events and relationships of any claims. Pure, and the same for the same claims in any order. Within a dyad and a status,
 * claims that can speak of one happening are one event (`clusterClaims`); a relationship sums the events of a type and status.
 */
export function consolidate(claims: readonly ClaimEvidence[]): Consolidation {
  const unique = new Map(claims.map((claim) => [claim.id, claim])).values();
  const events: Event[] = [];
  const relationships: Relationship[] = [];
  const resuming = new Set<string>();
  for (const group of groupBy(unique, (claim) => `${dyadKey(claim)} ${claim.status}`).values()) {
    const { status } = group[0] as ClaimEvidence;
    const dyad = dyadOf(group[0] as ClaimEvidence);
    const derived = clusterClaims(group).map((happening) => {
      const event = makeEvent(dyad, status, happening);
      if (happening.claims.some(({ resumes }) => resumes === true)) resuming.add(event.id);
      return { event, publisherNames: publishersOf(happening.claims) };
    });
    events.push(...derived.map(({ event }) => event));
    relationships.push(
      sumEvents(
        dyad,
        status,
        derived.map(({ event, publisherNames }) => ({ ...event, publisherNames })),
      ),
    );
  }
  return {
    events: addEndings(events, resuming).toSorted((a, b) => compareText(a.id, b.id)),
    relationships: relationships.sort(compareRelationships),
  };
}

/** By type, source, target, and status in the order of the ontology. */
export const compareRelationships = (a: Relationship, b: Relationship): number =>
  compareText(a.type, b.type) ||
  compareText(a.source, b.source) ||
  compareText(a.target, b.target) ||
  STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status);

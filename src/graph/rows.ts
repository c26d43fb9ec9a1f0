import {
  ACTOR_TYPES,
  relationOf,
  type Actor,
  type ActorId,
  type Claim,
  type ClaimEvidence,
  type DatedClaim,
  type DocumentRecord,
  type Event,
  type GraphMention,
  type Relationship,
  type StoredDocument,
} from '../core/index.js';
import { spanOf } from './consolidate/days.js';
import { cellOfClaim } from './consolidate/dyad.js';
import { isState } from './consolidate/intervals.js';
import { periodOf } from './consolidate/period.js';
import { variantKey, variantOf } from './merge-actors.js';
import type { Row } from './store.js';

/** Parameters and rows of the statements under `cypher/`: between the core types and what the stores hold. */

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const byId = <T extends { readonly id: string }>(a: T, b: T): number => compare(a.id, b.id);

// A parameter that the statement does not use costs nothing but its bytes; one that it uses must be there, be it null.

export function claimRow(claim: Claim, { publishedAt }: StoredDocument): Record<string, unknown> {
  const dated = { ...claim, ...(publishedAt !== undefined && { publishedAt }) };
  return {
    date: null,
    resumes: null,
    sourceFor: null,
    targetFor: null,
    ...claim,
    document: claim.articleId,
    cell: cellOfClaim(dated),
    period: periodOf(dated),
  };
}

export const documentRow = (document: StoredDocument): Record<string, unknown> => ({
  title: null,
  url: null,
  publisher: null,
  publishedAt: null,
  agency: null,
  sketch: null,
  replacedBy: null,
  ...document,
});

export const actorRow = (actor: Actor): Record<string, unknown> => ({
  nameFr: null,
  nameDa: null,
  iso3: null,
  wikidata: null,
  ...actor,
});

/** Mentions with what the document knows of each actor; one that only a claim names is mentioned no time. */
export function mentionRows({ document, actors, mentions }: DocumentRecord): readonly Record<string, unknown>[] {
  const byActor = new Map(mentions.map((mention) => [mention.actor, mention]));
  return [...actors].sort(byId).map((actor) => ({
    document: document.id,
    ...(byActor.get(actor.id) ?? { actor: actor.id, count: 0, names: [], reasons: [] }),
    variant: variantKey(variantOf(actor)),
  }));
}

export const speakerRows = ({ id, saidBy }: Claim): readonly Record<string, unknown>[] =>
  saidBy.map((actor, position) => ({ claim: id, actor, position }));

/** What the store alone keeps of an event: by what it is looked up, and what sums need. */
export interface EventBookkeeping {
  readonly dyad: string;
  readonly cell: string;
  readonly publisherNames: readonly string[];
  readonly resumes: boolean;
}

export type EventRow = Readonly<Record<string, unknown>> & EventBookkeeping & Pick<Event, 'id' | 'status'>;

export function eventRow(event: Event, bookkeeping: EventBookkeeping): EventRow {
  const { plover, quad, goldstein, stance, lasts = false } = relationOf(event.type);
  const [from, to] = [event.date ?? event.reported, event.endDate ?? event.reported];
  return {
    date: null,
    endDate: null,
    reported: null,
    sourceFor: null,
    targetFor: null,
    ...event,
    ...bookkeeping,
    claimCount: event.claims.length,
    day: from === undefined ? null : spanOf(from)[0],
    lastDay: to === undefined ? null : spanOf(to)[1],
    state: isState(event.type),
    lasts,
    plover,
    quad,
    stance,
    goldstein: goldstein ?? null,
  };
}

export const relationshipRow = (relationship: Relationship): Record<string, unknown> => ({
  first: null,
  last: null,
  ...relationship,
  stance: relationOf(relationship.type).stance,
});

/** Puts what a row has of some columns into an object; a graph has a million rows, so that none is copied in between. */
function fill(object: Record<string, unknown>, row: Row, columns: readonly string[]): Record<string, unknown> {
  for (const column of columns) {
    const value = row[column];
    if (value !== null && value !== undefined) object[column] = value;
  }
  return object;
}

const present = (row: Row, columns: readonly string[]): Record<string, unknown> => fill({}, row, columns);

export const toDocument = (row: Row): StoredDocument =>
  present(row, [
    'id',
    'title',
    'url',
    'publisher',
    'lang',
    'publishedAt',
    'agency',
    'sketch',
    'replacedBy',
  ]) as unknown as StoredDocument;

/** An empty list is none in a database that neo4j-admin imported. */
export function toActor(row: Row): Actor {
  const labels = row['labels'] as readonly string[];
  return {
    aliases: [],
    id: row['id'],
    type: ACTOR_TYPES.find((type) => labels.includes(type)),
    ...present(row, ['name', 'nameFr', 'nameDa', 'aliases', 'iso3', 'wikidata']),
  } as unknown as Actor;
}

export const toMention = (row: Row): GraphMention =>
  ({
    names: [],
    reasons: [],
    ...present(row, ['document', 'actor', 'count', 'names', 'reasons']),
  }) as unknown as GraphMention;

const CLAIM_BEFORE = [
  'id',
  'articleId',
  'type',
  'source',
  'target',
  'status',
  'date',
  'resumes',
  'sourceFor',
  'targetFor',
];
const CLAIM_AFTER = [
  'quote',
  'start',
  'end',
  'sentence',
  'sentenceStart',
  'sentenceEnd',
  'triggerStart',
  'triggerEnd',
  'confidence',
  'extractor',
  'rule',
];

/** A claim from its row and its speakers. */
export function toClaim(row: Row, saidBy: readonly string[]): Claim {
  const claim = present(row, CLAIM_BEFORE);
  claim['saidBy'] = saidBy;
  return fill(claim, row, CLAIM_AFTER) as unknown as Claim;
}

/** A claim with what `reads/testimony` says of it. */
export function toEvidence(claim: DatedClaim, row: Row): ClaimEvidence {
  return {
    ...claim,
    source: row['source'] as ActorId,
    target: row['target'] as ActorId,
    articleId: row['document'],
    ...present(row, ['confidence', 'sentence', 'resumes', 'sourceFor', 'targetFor', 'publisher', 'agency', 'sketch']),
  } as unknown as ClaimEvidence;
}

const EVENT_BEFORE = [
  'id',
  'type',
  'source',
  'target',
  'status',
  'date',
  'endDate',
  'reported',
  'until',
  'endedBy',
  'sourceFor',
  'targetFor',
];
const EVENT_AFTER = ['documents', 'publishers', 'support', 'confidence'];

/** An event from its row and its claims. */
export function toEvent(row: Row, claims: readonly string[]): Event {
  const event = present(row, EVENT_BEFORE);
  event['claims'] = [...claims].sort(compare);
  return fill(event, row, EVENT_AFTER) as unknown as Event;
}

import {
  ACTOR_TYPES,
  type Actor,
  type Claim,
  type DocumentRecord,
  type Event,
  type StoredDocument,
} from '../core/index.js';
import { dyadKey } from './consolidate/dyad.js';
import type { GraphMention, Row } from './store.js';

/** Parameters and rows of the statements under `cypher/`: between the core types and what the stores hold. */

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const byId = <T extends { readonly id: string }>(a: T, b: T): number => compare(a.id, b.id);

// A parameter that the statement does not use costs nothing but its bytes; one that it uses must be there, be it null.

export const claimRow = (claim: Claim): Record<string, unknown> => ({
  date: null,
  ...claim,
  document: claim.articleId,
  dyad: dyadKey(claim),
});

export const documentRow = (document: StoredDocument): Record<string, unknown> => ({
  title: null,
  url: null,
  publisher: null,
  publishedAt: null,
  ...document,
});

export const actorRow = (actor: Actor): Record<string, unknown> => ({
  nameFr: null,
  nameDa: null,
  iso3: null,
  wikidata: null,
  ...actor,
});

export const mentionRows = ({ document, mentions }: DocumentRecord): readonly GraphMention[] =>
  [...mentions].sort((a, b) => compare(a.actor, b.actor)).map((mention) => ({ document: document.id, ...mention }));

export const speakerRows = ({ id, saidBy }: Claim): readonly Record<string, unknown>[] =>
  saidBy.map((actor, position) => ({ claim: id, actor, position }));

const present = (row: Row, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(keys.flatMap((key) => (row[key] === null || row[key] === undefined ? [] : [[key, row[key]]])));

export const toDocument = (row: Row): StoredDocument =>
  present(row, ['id', 'title', 'url', 'publisher', 'lang', 'publishedAt']) as unknown as StoredDocument;

export function toActor(row: Row): Actor {
  const labels = row['labels'] as readonly string[];
  return {
    id: row['id'],
    type: ACTOR_TYPES.find((type) => labels.includes(type)),
    ...present(row, ['name', 'nameFr', 'nameDa', 'aliases', 'iso3', 'wikidata']),
  } as unknown as Actor;
}

export const toMention = (row: Row): GraphMention =>
  present(row, ['document', 'actor', 'count', 'names', 'reasons']) as unknown as GraphMention;

/** A claim from its node's properties, its ends and its speakers. */
export function toClaim(row: Row, saidBy: readonly string[]): Claim {
  const node = row['claim'] as Row;
  return {
    id: node['id'],
    articleId: row['document'],
    type: node['type'],
    source: row['source'],
    target: row['target'],
    status: node['status'],
    ...present(node, ['date']),
    saidBy,
    ...present(node, [
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
    ]),
  } as unknown as Claim;
}

/** An event from its node's properties, its ends and its claims. */
export function toEvent(row: Row, claims: readonly string[]): Event {
  const node = row['event'] as Row;
  return {
    id: node['id'],
    type: node['type'],
    source: row['source'],
    target: row['target'],
    status: node['status'],
    ...present(node, ['date', 'endDate', 'reported']),
    claims: [...claims].sort(compare),
    ...present(node, ['documents', 'publishers', 'confidence']),
  } as unknown as Event;
}

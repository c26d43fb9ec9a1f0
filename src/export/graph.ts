import type { Actor, Claim, Event, GraphMention, Relationship, StoredDocument } from '../core/index.js';

/** The whole graph as a store gives it, sorted. */
export interface Graph {
  readonly documents: readonly StoredDocument[];
  readonly actors: readonly Actor[];
  readonly mentions: readonly GraphMention[];
  readonly claims: readonly Claim[];
  readonly events: readonly Event[];
  readonly relationships: readonly Relationship[];
}

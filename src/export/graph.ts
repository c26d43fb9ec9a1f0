import type { Actor, ArticleId, Claim, DocumentMention, Event, Relationship, StoredDocument } from '../core/index.js';

/** The whole graph as a store gives it, sorted. */
export interface Graph {
  readonly documents: readonly StoredDocument[];
  readonly actors: readonly Actor[];
  readonly mentions: readonly (DocumentMention & { readonly document: ArticleId })[];
  readonly claims: readonly Claim[];
  readonly events: readonly Event[];
  readonly relationships: readonly Relationship[];
}

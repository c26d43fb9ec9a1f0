import type { Actor } from './actor.js';
import type { ActorMention, Claim } from './claim.js';
import type { PartialDate } from './date.js';
import type { ActorId, ArticleId } from './ids.js';

/** An article as the graph keeps it: where it stands and when it was published, without its text. */
export interface StoredDocument {
  readonly id: ArticleId;
  readonly title?: string;
  readonly url?: string;
  readonly publisher?: string;
  /** ISO 639-1 code. */
  readonly lang: string;
  readonly publishedAt?: PartialDate;
}

/** That an article names an actor: how often, and by which names, sorted. */
export interface DocumentMention {
  readonly actor: ActorId;
  readonly count: number;
  readonly names: readonly string[];
}

/** All that one article gives to the graph. The journal keeps it, both stores are written from it. */
export interface DocumentRecord {
  readonly document: StoredDocument;
  /** Every actor that a mention or a claim of the article names, by id, as this article knows it. */
  readonly actors: readonly Actor[];
  readonly mentions: readonly DocumentMention[];
  /** Sorted by id. */
  readonly claims: readonly Claim[];
}

/** What `extract` finds in one article: the record with the place of every mention. */
export interface Reading extends DocumentRecord {
  readonly places: readonly ActorMention[];
}

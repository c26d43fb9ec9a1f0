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
  /** The news agency that the text credits. */
  readonly agency?: string;
  /** By which copies are recognised, see `sketchOf`. */
  readonly sketch?: string;
  /** A later version of the article at the same address: this one's claims are withdrawn. */
  readonly replacedBy?: ArticleId;
}

/** That an article names an actor: how often, by which names, and why these mean the actor; names and reasons are sorted. */
export interface DocumentMention {
  readonly actor: ActorId;
  readonly count: number;
  readonly names: readonly string[];
  readonly reasons: readonly string[];
}

/** A mention as the whole graph has it: with its document. */
export interface GraphMention extends DocumentMention {
  readonly document: ArticleId;
}

/** All that one article gives to the graph. The journal keeps it, both stores are written from it. */
export interface DocumentRecord {
  readonly document: StoredDocument;
  /** Every actor that a mention or a claim of the article names, by id, as this article knows it. */
  readonly actors: readonly Actor[];
  readonly mentions: readonly DocumentMention[];
  /** Sorted by id. */
  readonly claims: readonly Claim[];
  /** Where the article means which actor, in its order. */
  readonly places: readonly ActorMention[];
  /** Earlier versions of the article at the same address, whose claims are withdrawn. */
  readonly replaces?: readonly ArticleId[];
}

/** What `extract` finds in one article; nothing of it is left out of the journal. */
export type Reading = DocumentRecord;

import type {
  Actor,
  ActorId,
  ArticleId,
  Claim,
  DocumentMention,
  DocumentRecord,
  Event,
  EventSum,
  GraphMention,
  GraphOverview,
  PartialDate,
  Relationship,
  StoredDocument,
} from '../core/index.js';

/** A value of a row. Whole numbers are numbers, dates ISO strings; nodes, relationships and paths are plain objects. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };

export type Row = Readonly<Record<string, Value>>;

export interface QueryResult {
  /** In the order of the RETURN clause. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export interface WriteSummary {
  /** Documents that were not stored before. */
  readonly written: number;
  /** Documents that were there already and were left as they are. */
  readonly present: number;
}

/** Documents are taken ten thousand at a time; what several rounds change counts in each. */
export interface ConsolidationSummary {
  readonly documents: number;
  readonly dyads: number;
  readonly eventsAdded: number;
  /** Known events that claims were added to or taken from. */
  readonly eventsChanged: number;
  readonly eventsRemoved: number;
}

/** What went with documents that were removed. */
export interface RemovalSummary {
  readonly documents: number;
  readonly claims: number;
  /** Actors that no other document names. */
  readonly actors: number;
  readonly eventsRemoved: number;
  /** Events that other documents tell too. */
  readonly eventsChanged: number;
  /** Earlier versions that count again. */
  readonly restored: number;
}

export interface Counts {
  readonly documents: number;
  readonly actors: number;
  readonly mentions: number;
  readonly claims: number;
  readonly events: number;
  readonly relationships: number;
}

/** The whole graph: documents, actors, claims and events by id, the rest by the ids of its ends. The same on every store. */
export interface GraphExport {
  readonly documents: readonly StoredDocument[];
  readonly actors: readonly Actor[];
  readonly mentions: readonly GraphMention[];
  readonly claims: readonly Claim[];
  readonly events: readonly Event[];
  readonly relationships: readonly Relationship[];
}

/** Properties that a store keeps for its own work: claims, events and actors by id, mentions by the ids of document and actor with a space between. */
export type Bookkeeping = Readonly<Record<'actors' | 'mentions' | 'claims' | 'events', ReadonlyMap<string, Row>>>;

/** A claim with what is needed to show it. */
export interface ClaimContext {
  readonly claim: Claim;
  readonly document: StoredDocument;
  /** Source, target and speakers, by id. */
  readonly actors: readonly Actor[];
}

/** A document among those that have stood at one address. */
export interface Version {
  readonly url: string;
  readonly id: ArticleId;
  readonly publishedAt?: PartialDate;
}

/** What an id or the beginning of one names. */
export type Evidence =
  | { readonly kind: 'claim'; readonly claim: ClaimContext }
  | { readonly kind: 'event'; readonly event: Event; readonly claims: readonly ClaimContext[] }
  | { readonly kind: 'ambiguous'; readonly ids: readonly string[] }
  | { readonly kind: 'unknown' };

/** What an id, a name or an alias names. */
export type ActorLookup =
  | { readonly kind: 'actor'; readonly actor: Actor }
  | { readonly kind: 'ambiguous'; readonly actors: readonly Actor[] }
  /** `near`: at most five actors with a similar name, nearest first. */
  | { readonly kind: 'unknown'; readonly near: readonly Actor[] };

/** What stands behind an actor. */
export interface ActorContext {
  readonly actor: Actor;
  /** By the day of the document, then its id. */
  readonly mentions: readonly (Omit<DocumentMention, 'actor'> & { readonly document: StoredDocument })[];
  /** How many claims the actor is an end of, and the surest of them. */
  readonly claimCount: number;
  readonly claims: readonly ClaimContext[];
}

export interface Corpus {
  readonly documents: number;
  readonly first?: PartialDate;
  readonly last?: PartialDate;
}

/** What `open` had to mend after a run that was killed. */
export interface Recovery {
  /** Bytes of a half-written line that were cut off the journal's end. */
  readonly tornBytes: number;
  /** Documents of the journal that the store did not have. */
  readonly replayed: number;
  /** Documents that were stored without their events. */
  readonly finished: number;
  /** Documents that other judgements applied to than those given now. */
  readonly judgedOtherwise: number;
  /** Where a graph file that could not be opened was put before it was made anew. */
  readonly replacedFile?: string;
}

/**
 * A graph of documents, actors, claims and what is derived from them. Faults are EntenteErrors: STORE_UNREACHABLE,
 * STORE_EMPTY, STORE_LOCKED, STORE_FULL, STORE_DAMAGED, QUERY. Every call may be made while others are under way.
 */
export interface GraphStore {
  /** As it may be shown: without credentials. */
  readonly location: string;
  readonly recovery: Recovery;
  /** Those of the documents that are stored whole, with the events that follow from them. */
  present(ids: readonly ArticleId[]): Promise<ReadonlySet<ArticleId>>;
  /** Stores what is not there yet. When it returns, nothing of it can be lost; events follow with `consolidate`. */
  write(records: readonly DocumentRecord[]): Promise<WriteSummary>;
  /**
   * Removes documents and what they alone supported, as if they had never been written: claims, events, and what only they knew
   * of actors. Versions that they replaced count again. Ids that are not there are left out.
   */
  remove(ids: readonly ArticleId[]): Promise<RemovalSummary>;
  /** The documents whose id begins with the text, or that stand at that address; at most six, in id order. */
  findDocuments(idOrAddress: string): Promise<readonly StoredDocument[]>;
  /** All versions of the articles at these addresses. */
  versions(urls: readonly string[]): Promise<readonly Version[]>;
  /** What documents say. */
  claimsOf(ids: readonly ArticleId[]): Promise<readonly ClaimContext[]>;
  /**
   * Derives events and relationships of every dyad that documents written since the last call name; tells how many of these documents
   * are through.
   */
  consolidate(onProgress?: (done: number, total: number) => void): Promise<ConsolidationSummary>;
  /** Runs one statement that only reads, in the subset that both stores know (docs/stores.md). */
  query(statement: string, parameters?: Readonly<Record<string, unknown>>): Promise<QueryResult>;
  exportGraph(): Promise<GraphExport>;
  /** What the graph is on the whole, much sooner than all of it. */
  overview(): Promise<GraphOverview>;
  eventSums(): Promise<readonly EventSum[]>;
  /** What else a copy of the database must have, so that one can ingest into it. */
  bookkeeping(): Promise<Bookkeeping>;
  /** Whether there is no document. */
  isEmpty(): Promise<boolean>;
  /** How many documents there are, and when the first and the last of those with a date were published. */
  corpus(): Promise<Corpus>;
  counts(): Promise<Counts>;
  /** The claim or event whose id is, or alone begins with, the text. */
  findEvidence(idOrPrefix: string): Promise<Evidence>;
  /** The actor with this id, name or alias; case and accents do not count. */
  findActor(idOrName: string): Promise<ActorLookup>;
  /** What stands behind an actor, with at most so many claims; undefined where no actor has the id. */
  explainActor(id: ActorId, mostClaims: number): Promise<ActorContext | undefined>;
  /** Actors by id, in id order; ids that are not there are left out. */
  actors(ids: readonly ActorId[]): Promise<readonly Actor[]>;
  /**
   * Writes the number of each actor's bloc, and for the largest blocs a label that Neo4j Browser can colour by. What an
   * earlier call wrote is removed. No part of an export: an ingest leaves it alone, a rebuild drops it.
   */
  writeBlocs(blocs: ReadonlyMap<ActorId, number>): Promise<void>;
  /** Removes the whole graph, and the journal where there is one. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

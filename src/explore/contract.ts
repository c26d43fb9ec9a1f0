import type {
  Actor,
  ActorId,
  ActorType,
  Claim,
  ClaimId,
  Event,
  RelationDefinition,
  RelationType,
  Status,
  StoredDocument,
} from '../core/index.js';

// What the explorer's server tells its page, as JSON. The page imports these types only.

/** GET /api/meta: what there is to choose from. */
export interface Meta {
  /** As it may be shown: without credentials. */
  readonly store: string;
  /** Whether judgements can be written. */
  readonly review: boolean;
  readonly documents: number;
  readonly actors: number;
  readonly events: number;
  readonly claims: number;
  readonly relations: readonly RelationMeta[];
  readonly statuses: readonly Status[];
  readonly actorTypes: readonly ActorType[];
  readonly languages: readonly string[];
  readonly publishers: readonly string[];
  /** Events a month, the first month first: "2024-03". Months without events between others are told too. */
  readonly months: readonly { readonly month: string; readonly events: number }[];
}

export type RelationMeta = Pick<RelationDefinition, 'type' | 'quad' | 'stance' | 'means'>;

export type Quad = RelationDefinition['quad'];

/** The filters that all views of events share; in an address, lists are separated by commas. */
export interface Filter {
  /** First and last day, "2024-03-01"; events without a date of their own count by their first report. */
  readonly from?: string;
  readonly to?: string;
  readonly relations?: readonly RelationType[];
  readonly statuses?: readonly Status[];
  readonly languages?: readonly string[];
  readonly publishers?: readonly string[];
  readonly actorTypes?: readonly ActorType[];
  /** Least confidence, 0 to 1. */
  readonly confidence?: number;
}

export type ActorName = Pick<Actor, 'id' | 'name' | 'nameFr' | 'nameDa'>;

/** What no filter changes of an actor. */
export interface ActorIdentity extends ActorName, Pick<Actor, 'type'> {
  /** Number of its bloc, 1 for the largest; absent for who is in none. */
  readonly bloc?: number;
}

export interface ActorSummary extends ActorIdentity {
  /** Events that it is an end of, as far as the filter lets them through. */
  readonly events: number;
}

/** GET /api/search?q=: actors by any name in any language, the best match first; `matched` is the name that was met. */
export interface SearchAnswer {
  readonly actors: readonly (ActorSummary & { readonly matched: string })[];
}

/** GET /api/network with a filter; `focus` (ids): only these and their neighbours. */
export interface NetworkAnswer {
  /** Those in focus first, then those with most events. */
  readonly nodes: readonly ActorIdentity[];
  /** Of each node. */
  readonly events: readonly number[];
  readonly edges: EdgeColumns;
  readonly kinds: readonly EdgeKind[];
  /** How many there are; where more than are sent, those with most events were chosen. */
  readonly total: { readonly nodes: number; readonly edges: number };
}

/** Edges, those with most events first, a column for each thing that is told of them: there are ten thousands, of few actors and kinds. */
export interface EdgeColumns {
  /** Places of their ends among the nodes. */
  readonly sources: readonly number[];
  readonly targets: readonly number[];
  /** Places of what they are among the kinds. */
  readonly kinds: readonly number[];
  /** Sums of the stances of their events. */
  readonly stances: readonly number[];
  readonly events: readonly number[];
}

export interface EdgeKind {
  readonly quad: Quad;
  /** Whether all its relations go both ways. */
  readonly isSymmetric: boolean;
  readonly relations: readonly RelationType[];
}

/** GET /api/path?a=&b= with a filter: the shortest chain of events between two actors. */
export interface PathAnswer {
  /** Ids of the actors from a to b; empty where there is none. */
  readonly actors: readonly ActorId[];
}

/** GET /api/actors/:id with a filter. */
export interface ActorPage {
  readonly actor: Actor;
  readonly summary: ActorSummary;
  /** Offices and memberships, the latest first. */
  readonly standing: readonly EventView[];
  /** Who it has to do with, those with most events first. */
  readonly partners: readonly Partner[];
  /** The newest first; at most as many as are sent, `total` tells how many there are. */
  readonly events: readonly EventView[];
  readonly total: number;
}

export interface Partner {
  readonly actor: ActorSummary;
  readonly stance: number;
  readonly events: number;
  /** Sum of stances a month, in the order of time. */
  readonly months: readonly MonthStance[];
}

export interface MonthStance {
  readonly month: string;
  /** Sum of the stances above 0, and of those below. */
  readonly cooperation: number;
  readonly conflict: number;
  readonly events: number;
}

/** GET /api/pairs?a=&b= with a filter. */
export interface PairPage {
  readonly a: ActorSummary;
  readonly b: ActorSummary;
  readonly months: readonly MonthStance[];
  readonly events: readonly EventView[];
  readonly total: number;
  /** What each publisher tells of the pair, who tells most first. */
  readonly tellings: readonly {
    readonly publisher: string;
    readonly lang: string;
    readonly claims: number;
    readonly stance: number;
  }[];
  /** Events of which at most one can be true. */
  readonly contradictions: readonly (readonly [EventView, EventView])[];
}

/** `support` and `documents` are how many independent origins, and how many documents, tell it. */
export interface EventView extends Pick<
  Event,
  'id' | 'type' | 'status' | 'date' | 'endDate' | 'reported' | 'until' | 'confidence' | 'support' | 'documents'
> {
  readonly quad: Quad;
  readonly stance: number;
  readonly source: ActorName;
  readonly target: ActorName;
  readonly claims: readonly ClaimView[];
}

export interface ClaimView extends Pick<Claim, 'id' | 'sentence' | 'confidence' | 'rule'> {
  /** What to highlight, by offsets in the sentence, in order and without overlaps. */
  readonly marks: readonly Mark[];
  /** Who is quoted as saying it, outermost first. */
  readonly saidBy: readonly ActorName[];
  readonly document: DocumentView;
}

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly role: 'source' | 'target' | 'trigger';
}

export type DocumentView = Pick<StoredDocument, 'id' | 'title' | 'url' | 'publisher' | 'lang' | 'publishedAt'>;

/** GET /api/documents/:id: the sentences that tell something, in the order of the text; the graph keeps no more of it. */
export interface DocumentPage {
  readonly document: DocumentView & Pick<StoredDocument, 'agency'>;
  readonly sentences: readonly {
    readonly text: string;
    readonly claims: readonly { readonly claim: ClaimView; readonly event: EventView; readonly isAlone: boolean }[];
  }[];
  readonly mentions: readonly {
    readonly actor: ActorName;
    readonly count: number;
    readonly names: readonly string[];
  }[];
}

/** GET /api/reports */
export interface ReportList {
  readonly reports: readonly ReportMeta[];
}

export interface ReportMeta {
  readonly name: string;
  readonly title: string;
  readonly question: string;
  readonly hasPicture: boolean;
  /** To paste into Neo4j Browser. */
  readonly cypher: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly type: string;
    readonly default?: string | number | null;
    readonly choices?: readonly string[];
    readonly means: string;
  }[];
}

/** GET /api/reports/:name?param=…; with `format=csv`, `svg` or `md` the text itself. */
export interface ReportAnswer {
  readonly title: string;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly means: string }[];
  readonly rows: readonly Readonly<Record<string, string | number | boolean | null | readonly string[]>>[];
}

/** GET /api/review, with --review only. */
export interface ReviewQueue {
  /** Claims of low confidence that nobody has judged, the least sure first. */
  readonly claims: readonly { readonly claim: ClaimView; readonly event: EventView }[];
  readonly contradictions: readonly (readonly [EventView, EventView])[];
  /** Actors of one type whose names are nearly the same. */
  readonly merges: readonly { readonly actor: ActorSummary; readonly into: ActorSummary; readonly reason: string }[];
  /** Judgements of this file, the last first. */
  readonly judgements: readonly string[];
}

/** POST /api/review, with --review only. */
export type Decision =
  | { readonly kind: 'accept' | 'reject'; readonly claim: ClaimId }
  | { readonly kind: 'relabel'; readonly claim: ClaimId; readonly type: RelationType }
  | { readonly kind: 'merge'; readonly actor: ActorId; readonly into: ActorId }
  | { readonly kind: 'split'; readonly actor: ActorId; readonly mention: string }
  | { readonly kind: 'rename'; readonly actor: ActorId; readonly name: string }
  /** Takes the last line of the judgements file back. */
  | { readonly kind: 'undo' };

/** What any call answers that cannot be served: one line with what to do. */
export interface Failure {
  readonly error: string;
}

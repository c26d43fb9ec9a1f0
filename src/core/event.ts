import type { PartialDate } from './date.js';
import type { ActorId, ArticleId, ClaimId, EventId } from './ids.js';
import type { RelationType, Status } from './ontology.js';

/** A pair of actors and what is said between them; of a symmetric relation, `source` is the smaller id. */
export interface Dyad {
  readonly type: RelationType;
  readonly source: ActorId;
  readonly target: ActorId;
}

/** What tells to which happening a claim belongs. */
export interface DatedClaim extends Dyad {
  readonly id: ClaimId;
  readonly status: Status;
  readonly date?: PartialDate;
  readonly publishedAt?: PartialDate;
}

/** A claim with what its document says of its origin: all that events are derived from. */
export interface ClaimEvidence extends DatedClaim {
  readonly confidence: number;
  readonly sentence: string;
  readonly resumes?: boolean;
  readonly sourceFor?: ActorId;
  readonly targetFor?: ActorId;
  readonly articleId: ArticleId;
  readonly publisher?: string;
  readonly agency?: string;
  /** See `sketchOf`. */
  readonly sketch?: string;
}

/** Claims of one type between the same two actors that speak of one happening. Derived, never edited. */
export interface Event extends Dyad {
  /** Hash of the dyad, the status and when it happened: further claims of the happening do not change it. */
  readonly id: EventId;
  readonly status: Status;
  /** First and last day that the claims allow, as far as known; without a date in any claim, absent. */
  readonly date?: PartialDate;
  readonly endDate?: PartialDate;
  /** Day of the first report, for events whose own date is not known. */
  readonly reported?: PartialDate;
  /** When what the event began was ended, and by which event: sanctions by their lifting. Absent while it holds. */
  readonly until?: PartialDate;
  readonly endedBy?: EventId;
  /** The country or organisation that the source, or the target, acts for. */
  readonly sourceFor?: ActorId;
  readonly targetFor?: ActorId;
  readonly claims: readonly ClaimId[];
  /** How many documents and publishers tell it. */
  readonly documents: number;
  readonly publishers: number;
  /** How many publishers tell it from origins that do not depend on each other: copies and what one agency sent count once. */
  readonly support: number;
  /** 0 to 1: 1 minus the product of what each independent origin leaves in doubt. */
  readonly confidence: number;
}

/** The sum of the events of one type and status between two actors: an edge of the graph. */
export interface Relationship extends Dyad {
  readonly status: Status;
  readonly first?: PartialDate;
  readonly last?: PartialDate;
  readonly events: number;
  /** Added up over the events. */
  readonly documents: number;
  readonly support: number;
  /** Different ones of all events. */
  readonly publishers: number;
  /** That of the best event. */
  readonly confidence: number;
}

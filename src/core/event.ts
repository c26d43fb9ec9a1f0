import type { PartialDate } from './date.js';
import type { ActorId, ArticleId, ClaimId, EventId } from './ids.js';
import type { RelationType, Status } from './ontology.js';

/** A pair of actors and what is said between them; of a symmetric relation, `source` is the smaller id. */
export interface Dyad {
  readonly type: RelationType;
  readonly source: ActorId;
  readonly target: ActorId;
}

/** A claim with what its document says of its origin: all that events are derived from. */
export interface ClaimEvidence extends Dyad {
  readonly id: ClaimId;
  readonly status: Status;
  readonly date?: PartialDate;
  readonly confidence: number;
  readonly articleId: ArticleId;
  readonly publisher?: string;
  readonly publishedAt?: PartialDate;
}

/** Claims of one type between the same two actors that speak of one happening. Derived, never edited. */
export interface Event extends Dyad {
  /** Hash of the dyad, the status and the claim ids. */
  readonly id: EventId;
  readonly status: Status;
  /** First and last day that the claims allow, as far as known; without a date in any claim, absent. */
  readonly date?: PartialDate;
  readonly endDate?: PartialDate;
  /** Day of the first report, for events whose own date is not known. */
  readonly reported?: PartialDate;
  readonly claims: readonly ClaimId[];
  /** How many documents and publishers tell it. */
  readonly documents: number;
  readonly publishers: number;
  /** 0 to 1: 1 minus the product of what each document leaves in doubt. */
  readonly confidence: number;
}

/** The sum of the events of one type and status between two actors: an edge of the graph. */
export interface Relationship extends Dyad {
  readonly status: Status;
  readonly first?: PartialDate;
  readonly last?: PartialDate;
  readonly events: number;
  readonly documents: number;
  readonly publishers: number;
  readonly confidence: number;
}

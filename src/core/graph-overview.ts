import type { Actor } from './actor.js';
import type { Dyad } from './event.js';
import type { Status } from './ontology.js';

/** What a graph is on the whole. */
export interface GraphOverview {
  readonly claims: number;
  /** By id. */
  readonly actors: readonly Actor[];
  readonly sources: readonly {
    readonly lang: string;
    readonly publisher: string | null;
    readonly documents: number;
  }[];
  /** By the month of the first day, or of the first report: "2024-03", "2024" where no more is known, or "". */
  readonly months: readonly { readonly month: string; readonly events: number }[];
}

/** How many events of one type and status there are between two actors. */
export interface EventSum extends Dyad {
  readonly status: Status;
  readonly events: number;
}

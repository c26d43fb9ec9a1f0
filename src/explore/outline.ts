import {
  ACTOR_TYPES,
  monthsBetween,
  STATUSES,
  type ActorId,
  type EventSum,
  type GraphOverview,
} from '../core/index.js';
import type { ExplorerBackend } from './backend.js';
import type { Meta, NetworkAnswer } from './contract.js';
import { identify, relationMeta, type Blocs } from './graph-view.js';
import { networkOfSums } from './network.js';
import { ActorSearch } from './search-actors.js';

/** Who there is and how much goes on between them: what a first picture and a search need, read in a small part of the time that all takes. */
export interface Outline {
  /** Without a filter. */
  readonly network: NetworkAnswer;
  readonly search: ActorSearch;
  readonly blocs: Blocs;
}

export async function readOutline(backend: ExplorerBackend, overview: () => Promise<GraphOverview>): Promise<Outline> {
  // Stores answer one question after the other: asked at once, the overview would come last, which a page waits for.
  const { actors } = await overview();
  const sums = await backend.readEventSums();
  const blocs = backend.findBlocs(sums);
  const events = countEvents(sums);
  const identities = identify(actors, blocs);
  const summaries = new Map(identities.map((actor) => [actor.id, { ...actor, events: events.get(actor.id) ?? 0 }]));
  return {
    network: networkOfSums(sums, actors, identities),
    search: new ActorSearch(actors, summaries),
    blocs,
  };
}

/** Events of which each actor is an end. */
function countEvents(sums: readonly EventSum[]): ReadonlyMap<ActorId, number> {
  const counts = new Map<ActorId, number>();
  for (const { source, target, events } of sums)
    for (const end of [source, target]) counts.set(end, (counts.get(end) ?? 0) + events);
  return counts;
}

/** What there is to choose from. */
export function readMeta(
  { actors, claims, months, sources }: GraphOverview,
  { location, review }: ExplorerBackend,
): Meta {
  return {
    store: location,
    review: review !== undefined,
    documents: sources.reduce((sum, { documents }) => sum + documents, 0),
    actors: actors.length,
    events: months.reduce((sum, { events }) => sum + events, 0),
    claims,
    relations: relationMeta,
    statuses: STATUSES,
    actorTypes: ACTOR_TYPES,
    languages: [...new Set(sources.map(({ lang }) => lang))].sort(),
    publishers: [...new Set(sources.map(({ publisher }) => publisher))].filter((name) => name !== null).sort(),
    months: fillMonths(months),
  };
}

/** From the first month to the last, also those without events; a year alone, or nothing, is no month. */
function fillMonths(months: GraphOverview['months']): Meta['months'] {
  const events = new Map(months.map((one) => [one.month, one.events]));
  const known = [...events.keys()].filter((month) => month.length === 'yyyy-mm'.length).sort();
  if (known.length === 0) return [];
  return monthsBetween(known[0]!, known.at(-1)!).map((month) => ({ month, events: events.get(month) ?? 0 }));
}

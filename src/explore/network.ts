import { relationOf, type ActorId } from '../core/index.js';
import type { Filter, Network, NetworkEdge, PathAnswer } from './contract.js';
import type { GraphView, IndexedEvent } from './graph-view.js';

/** What a page draws fluently; of more, the part with most events is sent. */
const MOST = { nodes: 5_000, edges: 20_000 } as const;

/** Actors and what goes on between them; with a focus, only of these and their neighbours. */
export function readNetwork(view: GraphView, filter: Filter, focus: readonly ActorId[]): Network {
  const passes = view.filter(filter);
  const centre = new Set(focus);
  const found = eventsAround(view, focus).filter(passes);
  const edges = sumEdges(found);
  const events = countEvents(found);
  const chosen = new Set(
    [...events]
      .sort(([a, countA], [b, countB]) => rank(centre, b) - rank(centre, a) || countB - countA || (a < b ? -1 : 1))
      .slice(0, MOST.nodes)
      .map(([id]) => id),
  );
  const shown = edges
    .filter(({ source, target }) => chosen.has(source) && chosen.has(target))
    .sort((a, b) => b.events - a.events || (keyOf(a) < keyOf(b) ? -1 : 1))
    .slice(0, MOST.edges);
  return {
    nodes: [...chosen].map((id) => view.summary(id, events.get(id)!)),
    edges: shown,
    total: { nodes: events.size, edges: edges.length },
  };
}

const rank = (centre: ReadonlySet<ActorId>, id: ActorId): number => Number(centre.has(id));

function eventsAround(view: GraphView, focus: readonly ActorId[]): readonly IndexedEvent[] {
  if (focus.length === 0) return view.events;
  return [...new Set(focus.flatMap((id) => view.eventsOf.get(id) ?? []))];
}

/** Events of which each actor is an end. */
export function countEvents(events: readonly IndexedEvent[]): ReadonlyMap<ActorId, number> {
  const counts = new Map<ActorId, number>();
  for (const { event } of events)
    for (const id of [event.source, event.target]) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

type Sum = { -readonly [Key in keyof NetworkEdge]: NetworkEdge[Key] } & { relations: string[] };

function sumEdges(events: readonly IndexedEvent[]): readonly NetworkEdge[] {
  const sums = new Map<string, Sum>();
  for (const { event, quad, stance } of events) {
    const { symmetric } = relationOf(event.type);
    const key = `${event.source} ${event.target} ${quad}`;
    let sum = sums.get(key);
    if (!sum) {
      const { source, target } = event;
      sums.set(key, (sum = { source, target, quad, isSymmetric: true, stance: 0, events: 0, relations: [] }));
    }
    sum.stance += stance;
    sum.events += 1;
    sum.isSymmetric &&= symmetric;
    if (!sum.relations.includes(event.type)) sum.relations.push(event.type);
  }
  return [...sums.values()];
}

const keyOf = ({ source, target, quad }: NetworkEdge): string => `${source} ${target} ${quad}`;

/** The shortest chain between two actors, whatever the direction; of equal ones the one over actors with most events. */
export function findPath(view: GraphView, filter: Filter, from: ActorId, to: ActorId): PathAnswer {
  const passes = view.filter(filter);
  const cameFrom = new Map<ActorId, ActorId | undefined>([[from, undefined]]);
  let frontier: readonly ActorId[] = [from];
  while (frontier.length > 0 && !cameFrom.has(to)) {
    const next: ActorId[] = [];
    for (const id of frontier)
      for (const indexed of view.eventsOf.get(id) ?? []) {
        const { source, target } = indexed.event;
        const other = source === id ? target : source;
        if (cameFrom.has(other) || !passes(indexed)) continue;
        cameFrom.set(other, id);
        next.push(other);
      }
    frontier = next.sort(
      (a, b) => (view.eventsOf.get(b)?.length ?? 0) - (view.eventsOf.get(a)?.length ?? 0) || (a < b ? -1 : 1),
    );
  }
  if (!cameFrom.has(to)) return { actors: [] };
  const actors: ActorId[] = [];
  for (let at: ActorId | undefined = to; at !== undefined; at = cameFrom.get(at)) actors.unshift(at);
  return { actors };
}

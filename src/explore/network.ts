import type { ActorId } from '../core/index.js';
import type { Filter, Network, NetworkEdge, PathAnswer } from './contract.js';
import type { GraphView, IndexedEvent } from './graph-view.js';

/** What a page draws fluently; of more, the part with most events is sent. */
const MOST = { nodes: 5_000, edges: 20_000 } as const;

/** Actors and what goes on between them; with a focus, only of these and their neighbours. */
export function readNetwork(view: GraphView, filter: Filter, focus: readonly ActorId[]): Network {
  const passes = view.filter(filter);
  const centre = new Set(focus);
  const found = eventsAround(view, focus).filter(passes);
  const edges = sumEdges(view, found);
  const events = countEvents(view, found);
  const ranked = [...events].sort(
    ([a, countA], [b, countB]) => rank(centre, b) - rank(centre, a) || countB - countA || (a < b ? -1 : 1),
  );
  const chosen = new Map(ranked.slice(0, MOST.nodes));
  const between =
    chosen.size === events.size
      ? edges
      : edges.filter(({ source, target }) => chosen.has(source) && chosen.has(target));
  return {
    nodes: [...chosen].map(([id, count]) => view.summary(id, count)),
    // Those with as many events stay in the order of their actors.
    edges: between.toSorted((a, b) => b.events - a.events).slice(0, MOST.edges),
    total: { nodes: events.size, edges: edges.length },
  };
}

const rank = (centre: ReadonlySet<ActorId>, id: ActorId): number => Number(centre.has(id));

function eventsAround(view: GraphView, focus: readonly ActorId[]): readonly IndexedEvent[] {
  if (focus.length === 0) return view.events;
  return [...new Set(focus.flatMap((id) => view.eventsOf.get(id) ?? []))];
}

/** Events of which each actor is an end. */
function countEvents(view: GraphView, events: readonly IndexedEvent[]): ReadonlyMap<ActorId, number> {
  const counts = new Int32Array(view.actors.size);
  for (const { ends } of events) for (const end of ends) counts[end]! += 1;
  return new Map([...view.actors.keys()].map((id, number) => [id, counts[number]!] as const).filter(([, n]) => n > 0));
}

type Sum = { -readonly [Key in keyof NetworkEdge]: NetworkEdge[Key] } & { relations: string[] };

/** In the order of their actors and quad classes. */
function sumEdges(view: GraphView, events: readonly IndexedEvent[]): readonly NetworkEdge[] {
  const sums = new Array<Sum | undefined>(view.edges).fill(undefined);
  for (const { event, edge, quad, stance, isSymmetric } of events) {
    const { source, target, type } = event;
    const sum = (sums[edge] ??= { source, target, quad, isSymmetric: true, stance: 0, events: 0, relations: [] });
    sum.stance += stance;
    sum.events += 1;
    sum.isSymmetric &&= isSymmetric;
    if (!sum.relations.includes(type)) sum.relations.push(type);
  }
  return sums.filter((sum) => sum !== undefined);
}

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

import { stanceOf, type Actor, type ActorId, type EventSum } from '../core/index.js';
import type { ActorSummary, Filter, Network, PathAnswer } from './contract.js';
import { EdgeSums, numberEdges } from './edges.js';
import type { IndexedEvent } from './event-index.js';
import type { GraphView } from './graph-view.js';

/** What a page is sent; of more, those with most events. */
const MOST = { nodes: 5_000, edges: 20_000 } as const;

/** Actors and what goes on between them; with a focus, only of these and their neighbours. */
export function readNetwork(view: GraphView, filter: Filter, focus: readonly ActorId[]): Network {
  const passes = view.index.filter(filter);
  const { actors, edges } = view.index;
  const sums = new EdgeSums(edges, actors);
  for (const indexed of eventsAround(view, focus))
    if (passes(indexed)) sums.add(indexed.edge, indexed.event.type, 1, indexed.stance);
  return chooseNetwork(sums, actors, focus, (id, events) => view.summary(id, events));
}

/** The network of all events, as `readNetwork` gives it without a filter, from their sums alone; the actors are given by id. */
export function networkOfSums(
  given: readonly EventSum[],
  actors: readonly Actor[],
  summaries: ReadonlyMap<ActorId, ActorSummary>,
): Network {
  const { edges, of } = numberEdges(given, actors);
  const sums = new EdgeSums(edges, actors);
  given.forEach(({ type, status, events }, at) => sums.add(of[at]!, type, events, events * stanceOf(type, status)));
  return chooseNetwork(sums, actors, [], (id) => summaries.get(id)!);
}

/** Those with most events, where there are more than a page draws. */
function chooseNetwork(
  sums: EdgeSums,
  actors: readonly Actor[],
  focus: readonly ActorId[],
  summary: (id: ActorId, events: number) => ActorSummary,
): Network {
  const { edges, found, events: eventsOf } = sums;
  const events = new Int32Array(actors.length);
  for (const edge of found) {
    const { source, target } = edges[edge]!;
    events[source]! += eventsOf[edge]!;
    events[target]! += eventsOf[edge]!;
  }
  const centre = new Set(focus);
  const rank = (actor: number): number => Number(centre.has(actors[actor]!.id));
  const there = [...events.keys()].filter((actor) => events[actor]! > 0);
  const chosen = there.toSorted((a, b) => rank(b) - rank(a) || events[b]! - events[a]! || a - b).slice(0, MOST.nodes);
  const isChosen = new Uint8Array(actors.length);
  for (const actor of chosen) isChosen[actor] = 1;
  const between = found.filter((edge) => isChosen[edges[edge]!.source] === 1 && isChosen[edges[edge]!.target] === 1);
  return {
    nodes: chosen.map((actor) => summary(actors[actor]!.id, events[actor]!)),
    edges: between
      .sort((a, b) => eventsOf[b]! - eventsOf[a]! || a - b)
      .slice(0, MOST.edges)
      .map((edge) => sums.edge(edge)),
    total: { nodes: there.length, edges: found.length },
  };
}

function eventsAround(view: GraphView, focus: readonly ActorId[]): Iterable<IndexedEvent> {
  if (focus.length === 0) return view.index.events;
  return new Set(focus.flatMap((id) => view.eventsOf(id)));
}

/** The shortest chain between two actors, whatever the direction; of equal ones the one over actors with most events. */
export function findPath(view: GraphView, filter: Filter, from: ActorId, to: ActorId): PathAnswer {
  const passes = view.index.filter(filter);
  const { actors, eventsOf, numbers } = view.index;
  const [start, goal] = [numbers.get(from)!, numbers.get(to)!];
  const cameFrom = new Map<number, number | undefined>([[start, undefined]]);
  let frontier: readonly number[] = [start];
  while (frontier.length > 0 && !cameFrom.has(goal)) {
    const next: number[] = [];
    for (const actor of frontier) {
      for (const indexed of eventsOf[actor]!) {
        const other = indexed.source === actor ? indexed.target : indexed.source;
        if (cameFrom.has(other) || !passes(indexed)) continue;
        cameFrom.set(other, actor);
        next.push(other);
      }
      // Who comes later in the frontier would not change how it was come to.
      if (cameFrom.has(goal)) break;
    }
    frontier = next.sort((a, b) => eventsOf[b]!.length - eventsOf[a]!.length || a - b);
  }
  if (!cameFrom.has(goal)) return { actors: [] };
  const way: ActorId[] = [];
  for (let at: number | undefined = goal; at !== undefined; at = cameFrom.get(at)) way.unshift(actors[at]!.id);
  return { actors: way };
}

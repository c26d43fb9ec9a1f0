import type { Actor, ActorId, EventSum } from '../core/index.js';
import type { ActorIdentity, Filter, NetworkAnswer, PathAnswer } from './contract.js';
import { EdgeSums, numberEdges } from './edges.js';
import { kindOf } from './event-kinds.js';
import type { GraphView } from './graph-view.js';

/** What a page is sent; of more, those with most events. */
const MOST = { nodes: 5_000, edges: 20_000 } as const;
const NOT_CHOSEN = -1;

/** Actors and what goes on between them; with a focus, only of these and their neighbours. */
export function readNetwork(view: GraphView, filter: Filter, focus: readonly ActorId[]): NetworkAnswer {
  const { columns, edges, events, numbers } = view.index;
  const sums = new EdgeSums(edges);
  const passes = view.index.filter(filter);
  const add = (event: number): void => {
    if (passes(event)) sums.add(columns.edges[event]!, columns.kinds[event]!, 1);
  };
  if (focus.length > 0) eventsAround(view, focus).forEach(add);
  else for (let event = 0; event < events.length; event++) add(event);
  const centre = focus.map((id) => numbers.get(id)!);
  return chooseNetwork(sums, view.identities, centre);
}

/** The network of all events, as `readNetwork` gives it without a filter, from their sums alone; the actors are given by id. */
export function networkOfSums(
  given: readonly EventSum[],
  actors: readonly Actor[],
  identities: readonly ActorIdentity[],
): NetworkAnswer {
  const { edges, of } = numberEdges(given, actors);
  const sums = new EdgeSums(edges);
  given.forEach((sum, at) => sums.add(of[at]!, kindOf(sum), sum.events));
  return chooseNetwork(sums, identities, []);
}

/** Those with most events, where there are more than a page draws; the actors of `centre`, by number, first. */
function chooseNetwork(sums: EdgeSums, actors: readonly ActorIdentity[], centre: readonly number[]): NetworkAnswer {
  const { edges, found, events: eventsOf } = sums;
  const events = new Int32Array(actors.length);
  for (const edge of found) {
    events[edges.sources[edge]!]! += eventsOf[edge]!;
    events[edges.targets[edge]!]! += eventsOf[edge]!;
  }
  const there = [...events.keys()].filter((actor) => events[actor]! > 0);
  const first = new Set(centre);
  const chosen = [
    ...mostFirst(
      there.filter((actor) => first.has(actor)),
      events,
    ),
    ...mostFirst(
      there.filter((actor) => !first.has(actor)),
      events,
    ),
  ].slice(0, MOST.nodes);
  const places = new Int32Array(actors.length).fill(NOT_CHOSEN);
  chosen.forEach((actor, place) => (places[actor] = place));
  const isChosen = (actor: number): boolean => places[actor] !== NOT_CHOSEN;
  const between = found.filter((edge) => isChosen(edges.sources[edge]!) && isChosen(edges.targets[edge]!));
  return {
    nodes: chosen.map((actor) => actors[actor]!),
    events: chosen.map((actor) => events[actor]!),
    ...sums.tell(mostFirst(between, eventsOf).slice(0, MOST.edges), places),
    total: { nodes: there.length, edges: found.length },
  };
}

/** Numbers whose count is largest first, of equal ones the least; sorted as one number each, which needs no comparing function. */
function mostFirst(numbers: readonly number[], counts: Int32Array): number[] {
  const most = numbers.reduce((largest, number) => Math.max(largest, counts[number]!), 0);
  const codes = new Float64Array(numbers.length);
  numbers.forEach((number, at) => (codes[at] = (most - counts[number]!) * counts.length + number));
  return [...codes.sort()].map((code) => code % counts.length);
}

function eventsAround(view: GraphView, focus: readonly ActorId[]): ReadonlySet<number> {
  return new Set(focus.flatMap((id) => view.eventsOf(id).map(({ number }) => number)));
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
        if (cameFrom.has(other) || !passes(indexed.number)) continue;
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

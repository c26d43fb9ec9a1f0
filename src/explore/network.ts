import { relationOf, type Actor, type ActorId, type Dyad, type RelationType, type Status } from '../core/index.js';
import type { ActorSummary, Filter, Network, NetworkEdge, PathAnswer } from './contract.js';
import { numberEdges, stanceOf, summarise, type Blocs, type GraphView, type IndexedEvent } from './graph-view.js';

/** What a page is sent; of more, those with most events. */
const MOST = { nodes: 5_000, edges: 20_000 } as const;
const DECIMALS = 1_000;

/** Actors and what goes on between them; with a focus, only of these and their neighbours. */
export function readNetwork(view: GraphView, filter: Filter, focus: readonly ActorId[]): Network {
  const edges = sumEdges(eventsAround(view, focus).filter(view.filter(filter)));
  return chooseNetwork(edges, focus, (id, events) => view.summary(id, events));
}

/** Events of one type and status between two actors. */
export interface EventSum extends Dyad {
  readonly status: Status;
  readonly events: number;
}

type Summary = (id: ActorId, events: number) => ActorSummary;

/** The network of all events, as `readNetwork` gives it without a filter, from their sums alone; the actors are given by id. */
export function networkOfSums(sums: readonly EventSum[], actors: readonly Actor[], blocs: Blocs): Network {
  const edges = new EdgeSums();
  const edgeOf = numberEdges(actors);
  for (const sum of sums) edges.add(edgeOf(sum), sum, sum.events, sum.events * stanceOf(sum.type, sum.status));
  const known = new Map(actors.map((actor) => [actor.id, actor]));
  return chooseNetwork(edges.inOrder(), [], (id, events) => summarise(known.get(id)!, events, blocs.get(id)));
}

/** Those with most events, where there are more than a page draws; `edges` are in the order of their numbers. */
function chooseNetwork(edges: readonly NetworkEdge[], focus: readonly ActorId[], summary: Summary): Network {
  const centre = new Set(focus);
  const events = countEvents(edges);
  const ranked = [...events].sort(
    ([a, countA], [b, countB]) => rank(centre, b) - rank(centre, a) || countB - countA || (a < b ? -1 : 1),
  );
  const chosen = new Map(ranked.slice(0, MOST.nodes));
  const between =
    chosen.size === events.size
      ? edges
      : edges.filter(({ source, target }) => chosen.has(source) && chosen.has(target));
  return {
    nodes: [...chosen].map(([id, count]) => summary(id, count)),
    // Those with as many events stay in the order of their numbers.
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
function countEvents(edges: readonly NetworkEdge[]): ReadonlyMap<ActorId, number> {
  const counts = new Map<ActorId, number>();
  for (const { source, target, events } of edges)
    for (const end of [source, target]) counts.set(end, (counts.get(end) ?? 0) + events);
  return counts;
}

type Sum = { -readonly [Key in keyof NetworkEdge]: NetworkEdge[Key] } & { relations: RelationType[] };

/** Events added up by their edges; the same whatever the order in which they come. */
class EdgeSums {
  readonly #sums = new Map<number, Sum>();

  add(edge: number, { source, target, type }: Dyad, events: number, stance: number): void {
    const { quad, symmetric } = relationOf(type);
    let sum = this.#sums.get(edge);
    if (!sum) {
      sum = { source, target, quad, isSymmetric: true, stance: 0, events: 0, relations: [] };
      this.#sums.set(edge, sum);
    }
    sum.stance += stance;
    sum.events += events;
    sum.isSymmetric &&= symmetric;
    if (!sum.relations.includes(type)) sum.relations.push(type);
  }

  /** In the order of their numbers. */
  inOrder(): readonly NetworkEdge[] {
    return [...Float64Array.from(this.#sums.keys()).sort()].map((edge) => {
      const sum = this.#sums.get(edge)!;
      sum.stance = Math.round(sum.stance * DECIMALS) / DECIMALS;
      sum.relations.sort();
      return sum;
    });
  }
}

function sumEdges(events: readonly IndexedEvent[]): readonly NetworkEdge[] {
  const sums = new EdgeSums();
  for (const { event, edge, stance } of events) sums.add(edge, event, 1, stance);
  return sums.inOrder();
}

/** The shortest chain between two actors, whatever the direction; of equal ones the one over actors with most events. */
export function findPath(view: GraphView, filter: Filter, from: ActorId, to: ActorId): PathAnswer {
  const passes = view.filter(filter);
  const eventsOf = (id: ActorId): readonly IndexedEvent[] => view.eventsOf.get(id) ?? [];
  const cameFrom = new Map<ActorId, ActorId | undefined>([[from, undefined]]);
  let frontier: readonly ActorId[] = [from];
  while (frontier.length > 0 && !cameFrom.has(to)) {
    const next: ActorId[] = [];
    for (const id of frontier) {
      for (const indexed of eventsOf(id)) {
        const { source, target } = indexed.event;
        const other = source === id ? target : source;
        if (cameFrom.has(other) || !passes(indexed)) continue;
        cameFrom.set(other, id);
        next.push(other);
      }
      // Who comes later in the frontier would not change how it was come to.
      if (cameFrom.has(to)) break;
    }
    frontier = next.sort((a, b) => eventsOf(b).length - eventsOf(a).length || (a < b ? -1 : 1));
  }
  if (!cameFrom.has(to)) return { actors: [] };
  const actors: ActorId[] = [];
  for (let at: ActorId | undefined = to; at !== undefined; at = cameFrom.get(at)) actors.unshift(at);
  return { actors };
}

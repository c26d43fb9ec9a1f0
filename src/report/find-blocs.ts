import graphology from 'graphology';
import communities from 'graphology-communities-louvain';
import { groupBy, type ActorId } from '../core/index.js';

// A CommonJS module whose types tell of a default that it does not have.
const louvain = communities as unknown as typeof communities.default;

/** The resolution of plain modularity. */
export const PLAIN_RESOLUTION = 1;

/** A pair of actors that stand for or against each other. */
export interface Tie {
  readonly first: ActorId;
  readonly second: ActorId;
  /** Sum of the stances of their events; not 0. */
  readonly stance: number;
}

/**
 * Actors that stand together, numbered from 1, the largest bloc first: communities of the ties above 0 by modularity (Louvain;
 * Blondel et al. 2008), which an actor leaves when it stands against the rest of it on the whole. Actors that are alone are
 * in no bloc. The same ties give the same blocs. A higher resolution gives smaller blocs.
 */
export function findBlocs(ties: readonly Tie[], resolution: number): ReadonlyMap<ActorId, number> {
  const stances = indexStances(ties);
  const blocs = findCommunities(ties, resolution)
    .map((members) => dropOpponents(members, stances))
    .filter((members) => members.length > 1)
    .sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1));
  return new Map(blocs.flatMap((members, index) => members.map((actor) => [actor, index + 1] as const)));
}

const compare = (a: ActorId, b: ActorId): number => (a < b ? -1 : a > b ? 1 : 0);

function findCommunities(ties: readonly Tie[], resolution: number): readonly (readonly ActorId[])[] {
  const graph = new graphology.UndirectedGraph();
  const sorted = [...ties].sort((a, b) => compare(a.first, b.first) || compare(a.second, b.second));
  for (const { first, second, stance } of sorted) {
    if (stance > 0) graph.mergeUndirectedEdge(first, second, { stance });
  }
  if (graph.order === 0) return [];
  // Without the random walk the nodes are visited in the order in which they were added.
  const found = louvain(graph, { getEdgeWeight: 'stance', resolution, randomWalk: false });
  return [...groupBy((graph.nodes() as ActorId[]).sort(), (actor) => found[actor]).values()];
}

type Stances = ReadonlyMap<ActorId, ReadonlyMap<ActorId, number>>;

function indexStances(ties: readonly Tie[]): Stances {
  const stances = new Map<ActorId, Map<ActorId, number>>();
  const put = (from: ActorId, to: ActorId, stance: number): void => {
    const row = stances.get(from);
    if (row) row.set(to, stance);
    else stances.set(from, new Map([[to, stance]]));
  };
  for (const { first, second, stance } of ties) {
    put(first, second, stance);
    put(second, first, stance);
  }
  return stances;
}

/** Sums of stances are compared to this. */
const ROUNDING = 0.0005;

/** Takes out who stands most against the rest, as long as anybody does. */
function dropOpponents(members: readonly ActorId[], stances: Stances): readonly ActorId[] {
  const within = new Set(members);
  const stand = new Map<ActorId, number>();
  for (const actor of members) {
    let sum = 0;
    for (const [other, stance] of stances.get(actor) ?? []) if (within.has(other)) sum += stance;
    stand.set(actor, sum);
  }
  for (;;) {
    let worst: ActorId | undefined;
    for (const actor of within) if (worst === undefined || stand.get(actor)! < stand.get(worst)!) worst = actor;
    if (worst === undefined || stand.get(worst)! > -ROUNDING) return [...within];
    within.delete(worst);
    for (const [other, stance] of stances.get(worst) ?? []) stand.set(other, (stand.get(other) ?? 0) - stance);
  }
}

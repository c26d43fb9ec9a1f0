import type { ActorId } from '../../src/core/index.js';
import type { ActorSummary, EdgeKind, NetworkAnswer } from '../../src/explore/contract.js';

/** Actors and what goes on between them. */
export interface Network extends Pick<NetworkAnswer, 'total'> {
  readonly nodes: readonly ActorSummary[];
  /** Those with most events first. */
  readonly edges: readonly NetworkEdge[];
}

export interface NetworkEdge extends EdgeKind {
  readonly source: ActorId;
  readonly target: ActorId;
  /** Sum of the stances of its events. */
  readonly stance: number;
  readonly events: number;
}

/** The network that the server tells in columns. */
export function readNetwork({ nodes, events, edges, kinds, total }: NetworkAnswer): Network {
  const { sources, targets } = edges;
  return {
    nodes: nodes.map((node, at) => ({ ...node, events: events[at]! })),
    edges: sources.map((source, at) => ({
      source: nodes[source]!.id,
      target: nodes[targets[at]!]!.id,
      ...kinds[edges.kinds[at]!]!,
      stance: edges.stances[at]!,
      events: edges.events[at]!,
    })),
    total,
  };
}

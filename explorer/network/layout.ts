import type { ActorSummary } from '../../src/explore/contract.js';
import { fullRadius } from './look.js';
import type { Network } from './network.js';

/** What the worker is given: positions as x, y, x, y …; edges as pairs of indices; one weight an edge. */
export interface LayoutTask {
  readonly positions: Float32Array;
  readonly edges: Uint32Array;
  readonly weights: Float32Array;
}

export interface LayoutStep {
  readonly positions: Float32Array;
  readonly isDone: boolean;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Positions to begin with: a sunflower, who has most events in its midst, each with room for its size. The same network always lies the same way. */
function startPositions(nodes: readonly ActorSummary[]): Float32Array {
  const areas = nodes.map((node) => fullRadius(node) ** 2);
  const mean = areas.reduce((sum, area) => sum + area, 0) / nodes.length;
  const positions = new Float32Array(nodes.length * 2);
  let within = 0;
  areas.forEach((area, at) => {
    const radius = 10 * Math.sqrt((within + area / 2) / mean);
    within += area;
    positions[at * 2] = radius * Math.cos(at * GOLDEN_ANGLE);
    positions[at * 2 + 1] = radius * Math.sin(at * GOLDEN_ANGLE);
  });
  return positions;
}

/** A task for a network; `known` tells where an actor was before, so that what is seen already does not jump. */
export function makeTask({ nodes, edges }: Network, known: (id: string) => Place | undefined): LayoutTask {
  const index = new Map(nodes.map(({ id }, at) => [id as string, at]));
  const positions = startPositions(nodes);
  nodes.forEach(({ id }, at) => {
    const before = known(id);
    if (!before) return;
    positions[at * 2] = before.x;
    positions[at * 2 + 1] = before.y;
  });
  return {
    positions,
    edges: Uint32Array.from(edges.flatMap(({ source, target }) => [index.get(source)!, index.get(target)!])),
    weights: Float32Array.from(edges, ({ events }) => 1 + Math.log2(events)),
  };
}

/** Lays a network out in a worker; `onStep` gets positions as they settle. Returns how to stop. */
export function runLayout(task: LayoutTask, onStep: (step: LayoutStep) => void): () => void {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<LayoutStep>) => {
    onStep(data);
    if (data.isDone) worker.terminate();
  };
  worker.postMessage(task);
  return () => {
    worker.onmessage = null;
    worker.terminate();
  };
}

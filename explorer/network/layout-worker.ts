import iterate from 'graphology-layout-forceatlas2/iterate.js';
import type { LayoutStep, LayoutTask } from './layout.js';

// The matrices of graphology's ForceAtlas2: numbers a node and an edge, and where among them stands what.
const PER_NODE = 10;
const MASS = 6;
const CONVERGENCE = 7;
const SIZE = 8;
const PER_EDGE = 3;

const SLICE = 60; // milliseconds of work between two pictures
const LONGEST = 6_000;
const ENOUGH = 600; // iterations

function makeMatrices({ positions, edges, weights }: LayoutTask): { nodes: Float32Array; ties: Float32Array } {
  const count = positions.length / 2;
  const nodes = new Float32Array(count * PER_NODE);
  for (let at = 0; at < count; at++) {
    nodes[at * PER_NODE] = positions[at * 2]!;
    nodes[at * PER_NODE + 1] = positions[at * 2 + 1]!;
    nodes[at * PER_NODE + MASS] = 1;
    nodes[at * PER_NODE + CONVERGENCE] = 1;
    nodes[at * PER_NODE + SIZE] = 1;
  }
  const ties = new Float32Array(weights.length * PER_EDGE);
  weights.forEach((weight, at) => {
    const source = edges[at * 2]! * PER_NODE;
    const target = edges[at * 2 + 1]! * PER_NODE;
    ties.set([source, target, weight], at * PER_EDGE);
    nodes[source + MASS]! += weight;
    nodes[target + MASS]! += weight;
  });
  return { nodes, ties };
}

function readPositions(nodes: Float32Array): Float32Array {
  const positions = new Float32Array((nodes.length / PER_NODE) * 2);
  for (let at = 0; at < positions.length / 2; at++) {
    positions[at * 2] = nodes[at * PER_NODE]!;
    positions[at * 2 + 1] = nodes[at * PER_NODE + 1]!;
  }
  return positions;
}

onmessage = ({ data }: MessageEvent<LayoutTask>) => {
  const { nodes, ties } = makeMatrices(data);
  const count = nodes.length / PER_NODE;
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 12,
    strongGravityMode: true,
    gravity: 0.08,
    slowDown: 1 + Math.log(count),
    barnesHutOptimize: count > 1_000,
    barnesHutTheta: 0.6,
  };
  const begin = performance.now();
  let done = 0;
  const isDone = (): boolean => done >= ENOUGH || performance.now() - begin > LONGEST;
  while (!isDone()) {
    const slice = performance.now();
    while (performance.now() - slice < SLICE && !isDone()) {
      iterate(settings, nodes, ties);
      done++;
    }
    const positions = readPositions(nodes);
    postMessage({ positions, isDone: isDone() } satisfies LayoutStep, { transfer: [positions.buffer] });
  }
};

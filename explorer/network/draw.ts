import type { MultiDirectedGraph } from 'graphology';
import Sigma, { DEFAULT_STYLES } from 'sigma';
import {
  extremityArrow,
  layerDashed,
  layerFill,
  layerPlain,
  pathCurved,
  pathLine,
  sdfCircle,
  sdfDiamond,
  sdfSquare,
  sdfTriangle,
} from 'sigma/rendering';
import type { ActorType } from '../../src/core/index.js';
import type { ActorSummary } from '../../src/explore/contract.js';
import type { NetworkView, Theme } from '../address.js';
import { nameOf } from '../names.js';
import { blocColour, KIND_COLOURS, PALETTES, stanceColour } from './colours.js';
import type { NetworkEdge } from './network.js';

const SHAPES: Readonly<Record<ActorType, string>> = {
  Country: 'circle',
  Organization: 'square',
  Person: 'triangle',
  Place: 'diamond',
};

export const edgeKey = ({ source, target, quad }: NetworkEdge): string => `${source} ${target} ${quad}`;

/** Words are dashed, deeds are solid, standing facts dotted. Pixels of a dash. */
const DASHES = [2, 6, 0, 6, 0] as const;
/** Deeds are heavier than words. */
const WIDTHS = [1, 1.2, 1.8, 1.2, 1.8] as const;

interface Look {
  readonly theme: Theme;
  readonly colour: NetworkView['colour'];
}

const nodeAttributes = (node: ActorSummary, { colour }: Look): Record<string, unknown> => ({
  label: nameOf(node),
  size: 4 + 2.2 * Math.sqrt(node.events),
  color: colour === 'bloc' ? blocColour(node.bloc) : KIND_COLOURS[node.type],
  shape: SHAPES[node.type],
});

const edgeAttributes = (edge: NetworkEdge, theme: Theme): Record<string, unknown> => ({
  size: WIDTHS[edge.quad] + Math.log2(edge.events) * 0.7,
  color: edge.quad === 0 ? stanceColour(0, theme) : stanceColour(edge.stance / edge.events, theme),
  dash: DASHES[edge.quad],
  head: edge.isSymmetric ? 'none' : 'arrow',
});

/** Makes the actors of the drawn graph those of an answer, `positions` as x, y, x, y …; the ties of who leaves go with it. */
export function updateNodes(
  graph: MultiDirectedGraph,
  nodes: readonly ActorSummary[],
  look: Look,
  positions: Float32Array,
): void {
  const ids = new Set<string>(nodes.map(({ id }) => id));
  graph.forEachNode((key) => void (ids.has(key) || graph.dropNode(key)));
  nodes.forEach((node, at) =>
    graph.mergeNode(node.id, { ...nodeAttributes(node, look), x: positions[at * 2]!, y: positions[at * 2 + 1]! }),
  );
}

/** Makes the ties of the drawn graph these, between actors that are there. */
export function updateTies(graph: MultiDirectedGraph, ties: readonly NetworkEdge[], theme: Theme): void {
  const keys = new Set(ties.map(edgeKey));
  graph.forEachEdge((key) => void (keys.has(key) || graph.dropEdge(key)));
  for (const tie of ties) graph.mergeEdgeWithKey(edgeKey(tie), tie.source, tie.target, edgeAttributes(tie, theme));
}

/** What stands out; all else fades. */
export interface Emphasis {
  readonly nodes: ReadonlySet<string>;
  readonly isEdgeIn: (source: string, target: string) => boolean;
}

/** So many names may stand beside each other whether or not there is room. */
const FEW = 10;

export function drawGraph(
  graph: MultiDirectedGraph,
  container: HTMLElement,
  theme: Theme,
  emphasis: () => Emphasis | undefined,
): Sigma {
  const { page, ink, faint } = PALETTES[theme];
  return new Sigma(graph, container, {
    primitives: {
      nodes: {
        shapes: [sdfCircle(), sdfSquare({ cornerRadius: 0.15 }), sdfTriangle({ cornerRadius: 0.1 }), sdfDiamond()],
        layers: [layerFill()],
        label: { font: { family: 'system-ui, sans-serif', size: 12, weight: '500' } },
      },
      edges: {
        paths: [pathLine(), pathCurved()],
        extremities: [extremityArrow({ lengthRatio: 3.2, widthRatio: 2.6 })],
        variables: { dash: { type: 'number', default: 0 } },
        layers: [
          layerPlain(),
          layerDashed({
            dashSize: { attribute: 'dash' },
            gapSize: { attribute: 'dash' },
            dashColor: { attribute: 'color' },
            gapColor: page,
            solidExtremities: true,
          }),
        ],
      },
    },
    styles: {
      nodes: {
        ...DEFAULT_STYLES.nodes,
        shape: { attribute: 'shape' },
        labelColor: ink,
        backdropColor: page,
        backdropShadowColor: 'rgba(0,0,0,.35)',
      },
      edges: {
        ...DEFAULT_STYLES.edges,
        path: 'straight',
        parallelPath: 'curved',
        head: { attribute: 'head', defaultValue: 'none' },
        dash: { attribute: 'dash', defaultValue: 0 },
      },
    },
    settings: {
      enableEdgeEvents: true,
      labelDensity: 0.9,
      labelGridCellSize: 90,
      labelRenderedSizeThreshold: 5.5,
      stagePadding: 40,
      itemSizesReference: 'screen',
      minCameraRatio: 0.03,
      maxCameraRatio: 3,
      allowInvalidContainer: true,
    },
    nodeReducer: (key) => {
      const shown = emphasis();
      if (!shown) return {};
      return shown.nodes.has(key)
        ? { labelVisibility: shown.nodes.size <= FEW ? 'visible' : 'auto', zIndex: 1 }
        : { color: faint, labelVisibility: 'hidden' };
    },
    edgeReducer: (key) => {
      const shown = emphasis();
      if (!shown) return {};
      return shown.isEdgeIn(graph.source(key), graph.target(key)) ? { zIndex: 1 } : { color: faint };
    },
  });
}

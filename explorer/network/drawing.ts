import { MultiDirectedGraph } from 'graphology';
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
import type { Theme } from '../address.js';
import { nameOf } from '../names.js';
import { PALETTES } from './colours.js';
import {
  ARROW,
  colourOfEdge,
  colourOfNode,
  DASHES,
  FEW,
  LEAST_NAMED,
  NAME_CELL,
  NAME_FONT,
  sizesFor,
  type Emphasis,
  type Look,
  type Sizes,
} from './look.js';
import type { NetworkEdge } from './network.js';
import { PADDING } from './project.js';
import type { Sketch } from './sketch.js';

const SHAPES: Readonly<Record<ActorType, string>> = {
  Country: 'circle',
  Organization: 'square',
  Person: 'triangle',
  Place: 'diamond',
};

const keyOf = ({ source, target, quad }: NetworkEdge): string => `${source} ${target} ${quad}`;

const nodeAttributes = (node: ActorSummary, look: Look, sizes: Sizes): Record<string, unknown> => ({
  label: nameOf(node),
  size: sizes.radius(node),
  color: colourOfNode(node, look),
  shape: SHAPES[node.type],
});

const edgeAttributes = (edge: NetworkEdge, theme: Theme, sizes: Sizes): Record<string, unknown> => ({
  size: sizes.width(edge),
  color: colourOfEdge(edge, theme),
  dash: DASHES[edge.quad],
  head: edge.isSymmetric ? 'none' : 'arrow',
});

/** What the drawing asks and tells. */
export interface DrawingEvents {
  readonly emphasis: () => Emphasis | undefined;
  readonly onActor: (id: string) => void;
  readonly onActorTwice: (id: string) => void;
  readonly onTie: (source: string, target: string) => void;
  readonly onNothing: () => void;
  /** The drawing is to be seen. */
  readonly onDrawn: () => void;
}

/** A network that can be moved and clicked, drawn with WebGL. */
export class NetworkDrawing {
  readonly #graph = new MultiDirectedGraph();
  readonly #sigma: Sigma;
  readonly #watch: ResizeObserver;

  constructor(container: HTMLElement, first: Sketch, events: DrawingEvents) {
    this.show(first);
    this.showTies(first);
    this.#sigma = startSigma(this.#graph, container, first.look.theme, events.emphasis);
    this.#sigma.once('afterRender', events.onDrawn);
    this.#sigma.on('clickNode', ({ node }) => events.onActor(node));
    this.#sigma.on('doubleClickNode', (event) => {
      event.preventSigmaDefault();
      events.onActorTwice(event.node);
    });
    this.#sigma.on('clickEdge', ({ edge }) => events.onTie(this.#graph.source(edge), this.#graph.target(edge)));
    this.#sigma.on('clickStage', events.onNothing);
    this.#watch = new ResizeObserver(() => this.#sigma.resize().scheduleRender());
    this.#watch.observe(container);
  }

  /** Makes the actors those of another network; the ties of who leaves go with it. */
  show({ nodes, positions, look }: Sketch): void {
    const ids = new Set<string>(nodes.map(({ id }) => id));
    const sizes = sizesFor(nodes);
    this.#graph.forEachNode((key) => void (ids.has(key) || this.#graph.dropNode(key)));
    nodes.forEach((node, at) =>
      this.#graph.mergeNode(node.id, {
        ...nodeAttributes(node, look, sizes),
        x: positions[at * 2]!,
        y: positions[at * 2 + 1]!,
      }),
    );
  }

  /** Makes the ties these, between actors that are there. */
  showTies({ nodes, ties, look }: Sketch): void {
    const keys = new Set(ties.map(keyOf));
    const sizes = sizesFor(nodes);
    this.#graph.forEachEdge((key) => void (keys.has(key) || this.#graph.dropEdge(key)));
    for (const tie of ties)
      this.#graph.mergeEdgeWithKey(keyOf(tie), tie.source, tie.target, edgeAttributes(tie, look.theme, sizes));
  }

  /** Moves the actors; positions are in their order. */
  move({ nodes, positions }: Sketch): void {
    const index = new Map(nodes.map(({ id }, at) => [id as string, at]));
    this.#graph.updateEachNodeAttributes(
      (id, attributes) => {
        const at = index.get(id)! * 2;
        return { ...attributes, x: positions[at]!, y: positions[at + 1]! };
      },
      { attributes: ['x', 'y'] },
    );
  }

  /** Shows anew what stands out. */
  refresh(): void {
    this.#sigma.refresh({ skipIndexation: true });
  }

  /** Brings an actor into the middle. */
  goTo(id: string): void {
    const place = this.#sigma.getNodeDisplayData(id);
    if (place) void this.#camera.animate({ x: place.x, y: place.y, ratio: 0.7 }, { duration: 300 });
  }

  zoomIn(): void {
    void this.#camera.zoomIn();
  }

  zoomOut(): void {
    void this.#camera.zoomOut();
  }

  /** Shows the whole. */
  fit(): void {
    void this.#camera.reset({ duration: 300 });
  }

  end(): void {
    this.#watch.disconnect();
    this.#sigma.kill();
  }

  get #camera(): ReturnType<Sigma['getCamera']> {
    return this.#sigma.getCamera();
  }
}

function startSigma(
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
        label: { font: NAME_FONT },
      },
      edges: {
        paths: [pathLine(), pathCurved()],
        extremities: [extremityArrow({ lengthRatio: ARROW.length, widthRatio: ARROW.width })],
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
      labelGridCellSize: NAME_CELL,
      labelRenderedSizeThreshold: LEAST_NAMED,
      stagePadding: PADDING,
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

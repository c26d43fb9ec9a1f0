import { MultiDirectedGraph } from 'graphology';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type Sigma from 'sigma';
import type { NetworkView } from '../address.js';
import { theme, lang, words } from '../state.js';
import { drawGraph, updateNodes, updateTies, type Emphasis } from './draw.js';
import { makeTask, runLayout } from './layout.js';
import type { Network } from './network.js';

/** Renderers that work without a graphics card. */
const WITHOUT_CARD = /swiftshader|llvmpipe|softpipe|basic render|software/iu;

/** How a network can be drawn here: on a graphics card, slowly without one, or not at all. */
export function findRenderer(): 'card' | 'software' | undefined {
  const context = document.createElement('canvas').getContext('webgl2');
  if (!context) return undefined;
  const names = context.getExtension('WEBGL_debug_renderer_info');
  const renderer: unknown = context.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER);
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return WITHOUT_CARD.test(String(renderer)) ? 'software' : 'card';
}

interface CanvasProps {
  readonly network: Network;
  /** How many ties are drawn, the first ones, besides those that stand out; all where it is not given. */
  readonly mostTies?: number;
  readonly colour: NetworkView['colour'];
  readonly emphasis: Emphasis | undefined;
  readonly onActor?: (id: string) => void;
  readonly onActorTwice?: (id: string) => void;
  readonly onTie?: (source: string, target: string) => void;
  readonly onNothing?: () => void;
  /** Comes into the middle when it changes. */
  readonly centre?: string | undefined;
}

/** The drawn network. Whoever cannot see it has the list of ties. */
export function NetworkCanvas(props: CanvasProps) {
  const { network, mostTies = Infinity, colour, emphasis, centre } = props;
  const container = useRef<HTMLDivElement>(null);
  const graph = useRef(new MultiDirectedGraph());
  const sigma = useRef<Sigma | undefined>(undefined);
  const latest = useRef(props);
  latest.current = props;
  const clicked = useRef<string | undefined>(undefined);

  /** Who was clicked is in view already, and stays where it is; what stands out without a centre is seen as a whole. */
  const goToCentre = (): void => {
    const { centre: id, emphasis: shown } = latest.current;
    if (!sigma.current || id === clicked.current) return;
    const place = id === undefined ? undefined : sigma.current.getNodeDisplayData(id);
    if (place) void sigma.current.getCamera().animate({ x: place.x, y: place.y, ratio: 0.7 }, { duration: 300 });
    else if (shown) void sigma.current.getCamera().reset({ duration: 300 });
  };

  useEffect(() => {
    const drawn = drawGraph(graph.current, container.current!, theme.value, () => latest.current.emphasis);
    sigma.current = drawn;
    drawn.on('clickNode', ({ node }) => {
      clicked.current = node;
      latest.current.onActor?.(node);
    });
    const watch = new ResizeObserver(() => drawn.resize().scheduleRender());
    watch.observe(container.current!);
    drawn.on('doubleClickNode', (event) => {
      event.preventSigmaDefault();
      latest.current.onActorTwice?.(event.node);
    });
    drawn.on('clickEdge', ({ edge }) => latest.current.onTie?.(graph.current.source(edge), graph.current.target(edge)));
    drawn.on('clickStage', () => latest.current.onNothing?.());
    return () => {
      watch.disconnect();
      drawn.kill();
    };
  }, [theme.value]);

  useEffect(() => {
    const drawn = graph.current;
    const look = { theme: theme.value, colour };
    const placeOf = (id: string) =>
      drawn.hasNode(id) ? (drawn.getNodeAttributes(id) as { x: number; y: number }) : undefined;
    const task = makeTask(network, placeOf);
    const element = container.current!;
    element.dataset['settled'] = 'false';
    updateNodes(drawn, network.nodes, look, task.positions);
    return runLayout(task, ({ positions, isDone }) => {
      let at = 0;
      const index = new Map(network.nodes.map(({ id }) => [id as string, at++]));
      drawn.updateEachNodeAttributes(
        (id, attributes) => {
          const own = index.get(id)! * 2;
          return { ...attributes, x: positions[own]!, y: positions[own + 1]! };
        },
        { attributes: ['x', 'y'] },
      );
      if (!isDone) return;
      element.dataset['settled'] = 'true';
      goToCentre();
    });
  }, [network, colour, theme.value, lang.value]);

  const isPart = network.edges.length > mostTies;
  const ties = useMemo(
    () => network.edges.filter(({ source, target }, at) => at < mostTies || emphasis?.isEdgeIn(source, target)),
    [network, mostTies, isPart && emphasis],
  );
  useEffect(() => updateTies(graph.current, ties, theme.value), [ties, theme.value]);

  useEffect(() => void sigma.current?.refresh({ skipIndexation: true }), [emphasis]);

  useEffect(goToCentre, [centre, emphasis === undefined]);

  const { fit, networkLabel, zoomIn, zoomOut } = words.value;
  const camera = (): ReturnType<Sigma['getCamera']> => sigma.current!.getCamera();
  return (
    <div class="canvas">
      <div class="drawing" ref={container} role="img" aria-label={networkLabel} />
      <div class="zoom">
        <button type="button" aria-label={zoomIn} title={zoomIn} onClick={() => void camera().zoomIn()}>
          +
        </button>
        <button type="button" aria-label={zoomOut} title={zoomOut} onClick={() => void camera().zoomOut()}>
          −
        </button>
        <button type="button" aria-label={fit} title={fit} onClick={() => void camera().reset()}>
          ⤢
        </button>
      </div>
    </div>
  );
}

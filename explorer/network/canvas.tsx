import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { NetworkView } from '../address.js';
import { theme, lang, words } from '../state.js';
import type { NetworkDrawing } from './drawing.js';
import { makeTask, runLayout, type Place } from './layout.js';
import type { Emphasis } from './look.js';
import type { Network } from './network.js';
import { findRenderer, renderer } from './renderer.js';
import { drawSketch, type Sketch } from './sketch.js';

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

/** Milliseconds in which the sketch shows how the network settles; the start of WebGL, without a graphics card, stops it for more than a second. */
const SETTLING = 500;

/** Resolves when what was drawn is to be seen: the next frame begins after the last one was shown. */
const shown = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** The drawn network: a sketch at once, and in its place, when that is ready, a drawing that can be moved. Whoever cannot see it has the list of ties. */
export function NetworkCanvas(props: CanvasProps) {
  const { network, mostTies = Infinity, colour, emphasis, centre } = props;
  const isPart = network.edges.length > mostTies;
  const ties = useMemo(
    () => network.edges.filter(({ source, target }, at) => at < mostTies || emphasis?.isEdgeIn(source, target)),
    [network, mostTies, isPart && emphasis],
  );
  const container = useRef<HTMLDivElement>(null);
  const sketch = useRef<HTMLCanvasElement>(null);
  const drawing = useRef<NetworkDrawing | undefined>(undefined);
  const latest = useRef({ ...props, ties });
  latest.current = { ...props, ties };
  const layout = useRef<Pick<Sketch, 'nodes' | 'positions'> & { readonly isDone: boolean }>({
    nodes: [],
    positions: new Float32Array(),
    isDone: false,
  });
  const clicked = useRef<string | undefined>(undefined);

  const look = () => ({ theme: theme.value, colour: latest.current.colour });
  const content = (): Sketch => ({ ...layout.current, ...latest.current, look: look() });

  const sketchAnew = (): void => {
    sketch.current!.hidden = false;
    drawSketch(sketch.current!, content());
  };

  /** Who was clicked is in view already, and stays where it is; what stands out without a centre is seen as a whole. */
  const goToCentre = (): void => {
    const { centre: id, emphasis: shownNow } = latest.current;
    if (id === clicked.current) return;
    if (id !== undefined) drawing.current?.goTo(id);
    else if (shownNow) drawing.current?.fit();
  };

  const settle = (): void => {
    if (!layout.current.isDone || !drawing.current) return;
    container.current!.dataset['settled'] = 'true';
    goToCentre();
  };

  useLayoutEffect(() => {
    const { nodes, positions: before } = layout.current;
    const known = new Map<string, Place>(
      nodes.map(({ id }, at) => [id, { x: before[at * 2]!, y: before[at * 2 + 1]! }]),
    );
    const task = makeTask(network, (id) => known.get(id));
    container.current!.dataset['settled'] = 'false';
    layout.current = { nodes: network.nodes, positions: task.positions, isDone: false };
    drawing.current?.show(content());
    return runLayout(task, ({ positions, isDone }) => {
      layout.current = { nodes: network.nodes, positions, isDone };
      if (drawing.current) drawing.current.move(content());
      else sketchAnew();
      settle();
    });
  }, [network, colour, theme.value, lang.value]);

  useLayoutEffect(() => drawing.current?.showTies(content()), [ties, theme.value]);

  useLayoutEffect(() => drawing.current?.refresh(), [emphasis]);

  // What ends it is to come before the view is taken down: an effect would end after, and draw where nothing is.
  useLayoutEffect(() => {
    let isGone = false;
    const draw = async (): Promise<void> => {
      const begin = performance.now();
      do await shown();
      while (!layout.current.isDone && performance.now() - begin < SETTLING);
      const { NetworkDrawing: Drawing } = await import('./drawing.js');
      if (isGone) return;
      findRenderer();
      if (renderer.value === 'none') return;
      drawing.current = new Drawing(container.current!, content(), {
        emphasis: () => latest.current.emphasis,
        onActor: (id) => {
          clicked.current = id;
          latest.current.onActor?.(id);
        },
        onActorTwice: (id) => latest.current.onActorTwice?.(id),
        onTie: (source, target) => latest.current.onTie?.(source, target),
        onNothing: () => latest.current.onNothing?.(),
        onDrawn: () => (sketch.current!.hidden = true),
      });
      settle();
    };
    void draw();
    return () => {
      isGone = true;
      drawing.current?.end();
      drawing.current = undefined;
    };
  }, [theme.value]);

  useLayoutEffect(() => {
    if (!drawing.current) sketchAnew();
  }, [network, colour, theme.value, lang.value, ties, emphasis]);

  useEffect(goToCentre, [centre, emphasis === undefined]);

  const { fit, networkLabel, zoomIn, zoomOut } = words.value;
  return (
    <div class="canvas">
      <canvas class="sketch" ref={sketch} aria-hidden="true" />
      <div class="drawing" ref={container} role="img" aria-label={networkLabel} />
      <div class="zoom">
        <button type="button" aria-label={zoomIn} title={zoomIn} onClick={() => drawing.current?.zoomIn()}>
          +
        </button>
        <button type="button" aria-label={zoomOut} title={zoomOut} onClick={() => drawing.current?.zoomOut()}>
          −
        </button>
        <button type="button" aria-label={fit} title={fit} onClick={() => drawing.current?.fit()}>
          ⤢
        </button>
      </div>
    </div>
  );
}

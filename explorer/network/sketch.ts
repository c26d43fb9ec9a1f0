import type { ActorType } from '../../src/core/index.js';
import type { ActorSummary } from '../../src/explore/contract.js';
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
import { project } from './project.js';

/** What is drawn: positions are those of the nodes, x, y, x, y …; ties are between nodes. */
export interface Sketch {
  readonly nodes: readonly ActorSummary[];
  readonly ties: readonly NetworkEdge[];
  readonly positions: Float32Array;
  readonly look: Look;
  readonly emphasis: Emphasis | undefined;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** How far a shape of radius 1 goes to the right of its midst, where names begin. */
const REACH: Readonly<Record<ActorType, number>> = {
  Country: 1,
  Organization: 1,
  Person: 1 / Math.sqrt(3),
  Place: 1,
};
/** Pixels between an actor and its name. */
const MARGIN = 5;

/** Draws a network as sigma does, in a few milliseconds and without WebGL, whose start can take more than a second. */
export function drawSketch(canvas: HTMLCanvasElement, sketch: Sketch): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  canvas.width = width * devicePixelRatio;
  canvas.height = height * devicePixelRatio;
  const pen = canvas.getContext('2d');
  if (!pen || width === 0 || height === 0) return;
  pen.scale(devicePixelRatio, devicePixelRatio);
  const sizes = sizesFor(sketch.nodes);
  const points = project(sketch.positions, width, height);
  const places = new Map<string, Place>(
    sketch.nodes.map((node, at) => [
      node.id,
      { x: points[at * 2]!, y: points[at * 2 + 1]!, radius: sizes.radius(node) },
    ]),
  );
  for (const tie of sketch.ties) drawTie(pen, tie, places, sizes, sketch);
  for (const node of sketch.nodes) drawActor(pen, node, places.get(node.id)!, sketch);
  drawNames(pen, places, sketch);
}

function drawTie(
  pen: CanvasRenderingContext2D,
  tie: NetworkEdge,
  places: ReadonlyMap<string, Place>,
  sizes: Sizes,
  { look: { theme }, emphasis }: Sketch,
): void {
  const [from, to] = [places.get(tie.source)!, places.get(tie.target)!];
  const width = sizes.width(tie);
  const isFaint = emphasis && !emphasis.isEdgeIn(tie.source, tie.target);
  const colour = isFaint ? PALETTES[theme].faint : colourOfEdge(tie, theme);
  pen.strokeStyle = pen.fillStyle = colour;
  pen.lineWidth = width;
  pen.setLineDash(DASHES[tie.quad] === 0 ? [] : [DASHES[tie.quad]]);
  const distance = Math.hypot(to.x - from.x, to.y - from.y);
  const head = tie.isSymmetric ? 0 : ARROW.length * width;
  if (distance <= to.radius + head) return;
  const [x, y] = [(to.x - from.x) / distance, (to.y - from.y) / distance];
  const tip = { x: to.x - x * to.radius, y: to.y - y * to.radius };
  const neck = { x: tip.x - x * head, y: tip.y - y * head };
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.lineTo(neck.x, neck.y);
  pen.stroke();
  if (head === 0) return;
  const half = (ARROW.width * width) / 2;
  pen.beginPath();
  pen.moveTo(tip.x, tip.y);
  pen.lineTo(neck.x - y * half, neck.y + x * half);
  pen.lineTo(neck.x + y * half, neck.y - x * half);
  pen.fill();
}

/** Corners of a shape of radius 1; a circle has none. */
const CORNERS: Readonly<Record<ActorType, readonly (readonly [number, number])[]>> = {
  Country: [],
  Organization: [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ],
  Person: [
    [0, -1],
    [Math.sqrt(3) / 2, 0.5],
    [-Math.sqrt(3) / 2, 0.5],
  ],
  Place: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
};

function drawActor(
  pen: CanvasRenderingContext2D,
  node: ActorSummary,
  { x, y, radius }: Place,
  { look, emphasis }: Sketch,
): void {
  const isFaint = emphasis && !emphasis.nodes.has(node.id);
  pen.fillStyle = isFaint ? PALETTES[look.theme].faint : colourOfNode(node, look);
  pen.beginPath();
  const corners = CORNERS[node.type];
  if (corners.length === 0) pen.arc(x, y, radius, 0, 2 * Math.PI);
  for (const [right, down] of corners) pen.lineTo(x + right * radius, y + down * radius);
  pen.fill();
}

function drawNames(
  pen: CanvasRenderingContext2D,
  places: ReadonlyMap<string, Place>,
  { nodes, look, emphasis }: Sketch,
): void {
  pen.font = `${NAME_FONT.weight} ${NAME_FONT.size}px ${NAME_FONT.family}`;
  pen.textBaseline = 'middle';
  pen.fillStyle = PALETTES[look.theme].ink;
  const taken = new Set<string>();
  // Who has most events comes first.
  for (const node of nodes) {
    const { x, y, radius } = places.get(node.id)!;
    const cell = `${Math.floor(x / NAME_CELL)} ${Math.floor(y / NAME_CELL)}`;
    const isAsked = emphasis?.nodes.has(node.id);
    const isShown = isAsked && emphasis!.nodes.size <= FEW;
    const hasRoom = !taken.has(cell) && radius >= LEAST_NAMED && (!emphasis || isAsked);
    if (!isShown && !hasRoom) continue;
    taken.add(cell);
    pen.fillText(nameOf(node), x + REACH[node.type] * radius + MARGIN, y);
  }
}

import type { ActorSummary } from '../../src/explore/contract.js';
import type { NetworkView, Theme } from '../address.js';
import { blocColour, KIND_COLOURS, stanceColour } from './colours.js';
import type { NetworkEdge } from './network.js';

export interface Look {
  readonly theme: Theme;
  readonly colour: NetworkView['colour'];
}

/** What stands out; all else fades. */
export interface Emphasis {
  readonly nodes: ReadonlySet<string>;
  readonly isEdgeIn: (source: string, target: string) => boolean;
}

/** Words are dashed, deeds are solid, standing facts dotted. Pixels of a dash. */
export const DASHES = [2, 6, 0, 6, 0] as const;
/** Deeds are heavier than words. */
const WIDTHS = [1, 1.2, 1.8, 1.2, 1.8] as const;

/** Length and width of an arrow, in widths of its tie. */
export const ARROW = { length: 3.2, width: 2.6 } as const;

/** Who is smaller has no name in the picture until it comes nearer; radius in pixels. */
export const LEAST_NAMED = 5.5;
/** Pixels of the side of a square in which one actor has its name. */
export const NAME_CELL = 90;
export const NAME_FONT = { family: 'system-ui, sans-serif', size: 12, weight: '500' } as const;
/** So many names may stand beside each other whether or not there is room. */
export const FEW = 10;

/** Square pixels that all actors may cover together, an eighth of a picture: more of them are smaller, so that ties are seen between. */
const COVERED = 90_000;
const LEAST_RADIUS = 1.5;
const LEAST_WIDTH = 0.75;

export const colourOfNode = ({ bloc, type }: ActorSummary, { colour }: Look): string =>
  colour === 'bloc' ? blocColour(bloc) : KIND_COLOURS[type];

export const colourOfEdge = ({ quad, stance, events }: NetworkEdge, theme: Theme): string =>
  stanceColour(quad === 0 ? 0 : stance / events, theme);

/** Pixels, where there is room for all. */
export const fullRadius = ({ events }: ActorSummary): number => 4 + 2.2 * Math.sqrt(events);

/** How large actors and ties of a network are drawn, in pixels. */
export interface Sizes {
  readonly radius: (node: ActorSummary) => number;
  readonly width: (edge: NetworkEdge) => number;
}

export function sizesFor(nodes: readonly ActorSummary[]): Sizes {
  const full = nodes.reduce((sum, node) => sum + Math.PI * fullRadius(node) ** 2, 0);
  const scale = Math.min(1, Math.sqrt(COVERED / full));
  return {
    radius: (node) => Math.max(LEAST_RADIUS, scale * fullRadius(node)),
    width: ({ quad, events }) => Math.max(LEAST_WIDTH, scale * (WIDTHS[quad] + Math.log2(events) * 0.7)),
  };
}

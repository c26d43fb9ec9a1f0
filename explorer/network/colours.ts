import type { ActorType } from '../../src/core/index.js';
import type { Theme } from '../address.js';

// Shown on a canvas, where style sheets do not reach. Kinds and blocs have the colours of Neo4j Browser's style sheet.
export const KIND_COLOURS: Readonly<Record<ActorType, string>> = {
  Country: '#4d7c4a',
  Organization: '#7b5ea7',
  Person: '#b5651d',
  Place: '#5b8a9a',
};
export const BLOC_COLOURS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#c9bd1b'] as const;
export const NO_BLOC = '#999999';

interface Palette {
  readonly page: string;
  readonly ink: string;
  readonly faint: string;
  readonly cooperation: Rgb;
  readonly balanced: Rgb;
  readonly conflict: Rgb;
}
type Rgb = readonly [number, number, number];

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    page: '#fbfaf7',
    ink: '#1d2127',
    faint: '#e4e1da',
    cooperation: [26, 111, 176],
    balanced: [168, 164, 156],
    conflict: [194, 65, 12],
  },
  dark: {
    page: '#15181d',
    ink: '#e9e7e2',
    faint: '#2b3038',
    cooperation: [90, 169, 230],
    balanced: [98, 104, 114],
    conflict: [240, 138, 75],
  },
};

export const blocColour = (bloc: number | undefined): string =>
  bloc === undefined ? NO_BLOC : (BLOC_COLOURS[bloc - 1] ?? NO_BLOC);

/** The colour of a mean stance, -1 to 1: grey where it is balanced, and full from 0.6 on. */
export function stanceColour(stance: number, theme: Theme): string {
  const { cooperation, balanced, conflict } = PALETTES[theme];
  const end = stance < 0 ? conflict : cooperation;
  const share = Math.min(1, Math.abs(stance) / 0.6);
  const mixed = balanced.map((from, at) => Math.round(from + (end[at]! - from) * share));
  return `rgb(${mixed.join(',')})`;
}

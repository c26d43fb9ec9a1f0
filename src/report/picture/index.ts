import { EntenteError } from '../../core/index.js';
import type { Answer, Picture, Row } from '../report.js';
import { drawSvg, type Drawing } from './draw.js';
import { drawEvents } from './events.js';
import { drawMatrix } from './matrix.js';
import { drawMonths } from './months.js';
import { drawNetwork } from './network.js';

const DRAW: Readonly<Record<Picture, (rows: readonly Row[]) => Drawing>> = {
  months: drawMonths,
  events: drawEvents,
  matrix: drawMatrix,
  network: drawNetwork,
};

/** The picture of an answer as SVG, with a legend and a line that says what it was drawn from. Throws USAGE where it has none. */
export function formatSvg({ title, picture, rows }: Answer, { source }: { readonly source: string }): string {
  if (picture === undefined)
    throw new EntenteError('USAGE', `"${title}" has no picture; ask for table, csv, json or md`);
  return drawSvg(DRAW[picture](rows), { title, source });
}

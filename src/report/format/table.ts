import Table from 'cli-table3';
import type { Answer, Column, Row } from '../report.js';
import { cellText } from './cell-text.js';

const NARROWEST = 6;
/** What a border and its padding take of each column. */
const FRAME = 3;

/** A table that fits the terminal: long texts wrap in the columns that have room to give. */
export function formatTable({ title, columns, rows }: Answer, { width }: { readonly width: number }): string {
  if (rows.length === 0) return `${title}\n(no rows)\n`;
  const widths = fitWidths(columns, rows, width);
  const table = new Table({
    head: columns.map(({ name }) => name),
    colWidths: widths.map((inner) => inner + 2),
    colAligns: columns.map(({ type }) => (['integer', 'number', 'share'].includes(type) ? 'right' : 'left')),
    wordWrap: true,
    wrapOnWordBoundary: true,
    style: { head: [], border: [] },
  });
  for (const row of rows) table.push(columns.map(({ name }) => cellText(row[name] ?? null)));
  return `${title}\n${table.toString()}\n`;
}

/** Inner width of each column: its longest cell, the widest columns giving way until all fit. */
function fitWidths(columns: readonly Column[], rows: readonly Row[], width: number): number[] {
  const widths = columns.map(({ name }) =>
    Math.max(name.length, ...rows.map((row) => cellText(row[name] ?? null).length)),
  );
  const room = Math.max(width - 1 - FRAME * columns.length, NARROWEST * columns.length);
  for (let excess = widths.reduce((sum, own) => sum + own, 0) - room; excess > 0; excess--) {
    const widest = widths.indexOf(Math.max(...widths));
    if (widths[widest]! <= NARROWEST) break;
    widths[widest]! -= 1;
  }
  return widths;
}

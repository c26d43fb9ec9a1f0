import { stringify } from 'csv-stringify/sync';
import type { Answer } from '../report.js';
import { cellText } from './cell-text.js';

/** RFC 4180 with a header line; cells that a spreadsheet would run as a formula are kept as text by a quote in front. */
export function formatCsv({ columns, rows }: Answer): string {
  return stringify(
    rows.map((row) =>
      columns.map(({ name }) => (typeof row[name] === 'number' ? row[name] : cellText(row[name] ?? null))),
    ),
    { header: true, columns: columns.map(({ name }) => name), escape_formulas: true },
  );
}

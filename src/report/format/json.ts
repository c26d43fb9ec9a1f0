import type { Answer } from '../report.js';

/** The rows as a list of objects, one a line. */
export function formatJson({ rows }: Answer): string {
  return rows.length ? `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n` : '[]\n';
}

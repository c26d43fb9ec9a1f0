import type { Answer, ColumnType } from '../report.js';
import { cellText } from './cell-text.js';

const escape = (text: string): string => text.replace(/[\\|`*_<>[\]]/gu, '\\$&');
const isNumeric = (type: ColumnType): boolean => ['integer', 'number', 'share'].includes(type);

/** A table in GitHub's Markdown under the report's title. */
export function formatMarkdown({ title, columns, rows }: Answer): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `## ${escape(title)}`,
    '',
    line(columns.map(({ name }) => name)),
    line(columns.map(({ type }) => (isNumeric(type) ? '---:' : '---'))),
    ...rows.map((row) => line(columns.map(({ name }) => escape(cellText(row[name] ?? null))))),
    '',
  ].join('\n');
}

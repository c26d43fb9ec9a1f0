import type { Answer } from '../report.js';
import { formatCsv } from './csv.js';
import { formatJson } from './json.js';
import { formatMarkdown } from './markdown.js';
import { formatTable } from './table.js';

export interface FormatOptions {
  /** Columns of the terminal. */
  readonly width: number;
}

export type Format = 'table' | 'csv' | 'json' | 'md';

/** How an answer can be written, by the name that `--format` takes. */
export const FORMATS: Readonly<Record<Format, (answer: Answer, options: FormatOptions) => string>> = {
  table: formatTable,
  csv: formatCsv,
  json: formatJson,
  md: formatMarkdown,
};

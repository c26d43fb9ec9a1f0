import type { Answer } from '../report.js';
import { formatCsv } from './csv.js';
import { formatJson } from './json.js';
import { formatMarkdown } from './markdown.js';
import { formatTable } from './table.js';

export type TextFormat = 'table' | 'csv' | 'json' | 'md';
export type Format = TextFormat | 'svg';

/** Text in `width` columns of the terminal. */
type FormatText = (answer: Answer, options: { readonly width: number }) => string;
/** A picture with a line below that says where it comes from. */
type FormatPicture = (answer: Answer, options: { readonly source: string }) => Promise<string>;

/** How an answer can be written, by the name that `--format` takes. */
export const FORMATS: Readonly<Record<TextFormat, FormatText> & Record<'svg', FormatPicture>> = {
  table: formatTable,
  csv: formatCsv,
  json: formatJson,
  md: formatMarkdown,
  // The drawing library takes longer to load than most reports to answer.
  svg: async (answer, options) => (await import('../picture/index.js')).formatSvg(answer, options),
};

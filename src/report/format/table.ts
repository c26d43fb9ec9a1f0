import Table from 'cli-table3';
import type { Answer, Column, ColumnType, Row } from '../report.js';
import { cellText } from './cell-text.js';

const NARROWEST = 6;
/** What a border and its padding take of each column. */
const FRAME = 3;
/** Letters of an id that are shown; more where they do not tell the ids of a column apart. */
const ID_LETTERS = 8;

/** What is of no use when a part of it is missing. */
const UNCUT: ReadonlySet<ColumnType> = new Set(['id', 'relation', 'date']);
const NUMERIC: ReadonlySet<ColumnType> = new Set(['integer', 'number', 'share']);

type Texts = ReadonlyMap<string, string>;

/**
 * A table that fits the terminal, as far as what must not be cut lets it: long texts wrap in the columns that have room to give.
 * Where it would not fit otherwise, quotes stand below their row. Of ids stands as much as tells them apart.
 */
export function formatTable({ title, empty, columns, rows }: Answer, { width }: { readonly width: number }): string {
  if (rows.length === 0) return `${title}\n(no rows${empty === undefined ? '' : `: ${empty}`})\n`;
  const texts = readTexts(columns, rows);
  const fits = columns.reduce((sum, column) => sum + FRAME + widthOf(column, texts), 1) <= width;
  const below = fits ? [] : columns.filter(({ type }) => type === 'quote');
  const beside = columns.filter((column) => !below.includes(column));
  const table = new Table({
    head: beside.map(({ name }) => name),
    colWidths: fitWidths(beside, texts, width).map((inner) => inner + 2),
    colAligns: beside.map(({ type }) => (NUMERIC.has(type) ? 'right' : 'left')),
    wordWrap: true,
    wrapOnWordBoundary: true,
    style: { head: [], border: [] },
  });
  for (const row of texts) {
    table.push(beside.map(({ name }) => row.get(name)!));
    const quotes = below.flatMap(({ name }) => (row.get(name) === '' ? [] : `${name}: ${row.get(name)}`));
    if (quotes.length > 0) table.push([{ colSpan: beside.length, content: quotes.join('\n') }]);
  }
  return `${title}\n${table.toString()}\n`;
}

/** The cells of each row by the names of their columns. */
function readTexts(columns: readonly Column[], rows: readonly Row[]): readonly Texts[] {
  const texts = rows.map((row) => new Map(columns.map(({ name }) => [name, cellText(row[name] ?? null)])));
  for (const { name } of columns.filter(({ type }) => type === 'id')) {
    const letters = countLetters(texts.map((row) => row.get(name)!));
    for (const row of texts) row.set(name, row.get(name)!.slice(0, letters));
  }
  return texts;
}

/** How many letters tell ids apart. */
function countLetters(ids: readonly string[]): number {
  const distinct = new Set(ids);
  let letters = ID_LETTERS;
  while (new Set([...distinct].map((id) => id.slice(0, letters))).size < distinct.size) letters += 1;
  return letters;
}

const longest = (texts: readonly string[]): number => Math.max(...texts.map(({ length }) => length));

/** Inner width of a column in which nothing wraps. */
const widthOf = ({ name }: Column, texts: readonly Texts[]): number =>
  longest([name, ...texts.map((row) => row.get(name)!)]);

/** Inner width of a column below which something would be cut that must not be. */
function narrowestOf({ name, type }: Column, texts: readonly Texts[]): number {
  const cells = texts.map((row) => row.get(name)!);
  if (UNCUT.has(type)) return longest(cells);
  return Math.max(NARROWEST, type === 'list' ? longest(cells.flatMap((cell) => cell.split(' '))) : 0);
}

/** Inner width of each column: its longest cell, the widest columns giving way until all fit. */
function fitWidths(columns: readonly Column[], texts: readonly Texts[], width: number): number[] {
  const widths = columns.map((column) => widthOf(column, texts));
  const narrowest = columns.map((column) => narrowestOf(column, texts));
  const slack = (at: number): number => (widths[at]! > narrowest[at]! ? widths[at]! : 0);
  const room = width - 1 - FRAME * columns.length;
  for (let excess = widths.reduce((sum, own) => sum + own, 0) - room; excess > 0; excess--) {
    const widest = columns.map((_, at) => at).reduce((most, at) => (slack(at) > slack(most) ? at : most));
    if (slack(widest) === 0) break;
    widths[widest]! -= 1;
  }
  return widths;
}

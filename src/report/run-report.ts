import { readParameters, type FindActor } from './read-parameters.js';
import type { Answer, Cell, Report, Row } from './report.js';

/** What a report needs of a store. */
export interface ReportSource {
  query(
    cypher: string,
    parameters: Readonly<Record<string, unknown>>,
  ): Promise<{
    readonly rows: readonly Readonly<Record<string, unknown>>[];
  }>;
}

/** Numbers are shown to this many decimals, so that both stores print the same. */
const DECIMALS = 1000;

/** Runs a report with parameters as they were typed. */
export async function runReport(
  report: Report,
  given: Readonly<Record<string, string>>,
  source: ReportSource,
  findActor: FindActor,
): Promise<Answer> {
  const values = await readParameters(report, given, findActor);
  const { rows } = await source.query(report.cypher, values);
  const { title, columns, picture, empty } = report;
  return {
    title,
    ...(picture && { picture }),
    ...(empty !== undefined && { empty }),
    columns,
    rows: rows.map((row) => pick(row, report)),
  };
}

function pick(row: Readonly<Record<string, unknown>>, { columns }: Report): Row {
  return Object.fromEntries(columns.map(({ name }) => [name, toCell(row[name])]));
}

function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Math.round(value * DECIMALS) / DECIMALS;
  if (Array.isArray(value)) return value.map(String);
  return value as Cell;
}

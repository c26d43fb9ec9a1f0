import { remember } from '../../core/index.js';
import type { Parameters, Statement } from '../connection.js';

/** A value of a row, as the statements under `cypher/` name it. */
const FIELD = /\brow\.(\w+)/gu;

interface PositionalText {
  readonly text: string;
  /** What stands at each place of a row. */
  readonly fields: readonly string[];
}

const placeFields = remember((text): PositionalText => {
  const fields = [...new Set([...text.matchAll(FIELD)].map(([, name]) => name!))];
  return { text: text.replace(FIELD, (_, name: string) => `row[${fields.indexOf(name)}]`), fields };
});

/**
 * A statement with its rows as lists of just the values that it uses: the engine takes a value of a row by its place, in a third less
 * time than by its name, since it copies the whole row for each.
 */
export function toPositional(text: string, parameters: Parameters): Statement {
  const rows = parameters['rows'] as readonly Parameters[] | undefined;
  if (!rows) return [text, parameters];
  const { text: placed, fields } = placeFields(text);
  return [placed, { ...parameters, rows: rows.map((row) => fields.map((field) => row[field] ?? null)) }];
}

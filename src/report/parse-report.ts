import { EntenteError } from '../core/index.js';
import {
  COLUMN_TYPES,
  PARAMETER_TYPES,
  PICTURES,
  type Column,
  type ColumnType,
  type Parameter,
  type ParameterType,
  type Picture,
  type Report,
  type Value,
} from './report.js';

const HEADER = /^\/\/ (?:(title|question|example|picture|empty): |(param|column) )(.+)$/u;
// "limit: integer = 20 — how many rows at most"
// "by: publisher|language = "publisher" — what they are told apart by"
const PARAMETER = /^(\w+): (\w+(?:\|\w+)*)(?: = ("[^"]*"|null|-?\d+(?:\.\d+)?))? — (.+)$/u;
const COLUMN = /^(\w+): (\w+) — (.+)$/u;

/** Reads a report file: header lines first, then one statement. Throws USAGE with the line that does not fit. */
export function parseReport(name: string, source: string): Report {
  const fail = (what: string): never => {
    throw new EntenteError(
      'USAGE',
      `cypher/reports/${name}.cypher: ${what}; docs/reports.md tells how a report is written`,
    );
  };
  const lines = source.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const header = lines.slice(0, end < 0 ? lines.length : end);
  const cypher = lines.slice(header.length).join('\n').trim();
  const only = new Map<string, string>();
  const parameters: Parameter[] = [];
  const columns: Column[] = [];
  for (const line of header) {
    const [, single, listed, value] = HEADER.exec(line) ?? fail(`"${line}" is no header line`);
    if (listed === 'param') parameters.push(parseParameter(value!) ?? fail(`"${line}" is no parameter`));
    else if (listed === 'column') columns.push(parseColumn(value!) ?? fail(`"${line}" is no column`));
    else only.set(single!, value!);
  }
  const {
    title = fail('it has no title'),
    question = fail('it has no question'),
    example = fail('it has no example'),
    picture,
    empty,
  } = Object.fromEntries(only) as Partial<Record<'title' | 'question' | 'example' | 'picture' | 'empty', string>>;
  if (columns.length === 0) fail('it has no columns');
  if (!cypher) fail('it has no statement');
  const drawn = picture === undefined ? undefined : parsePicture(picture);
  if (picture !== undefined && !drawn) fail(`"${picture}" is no picture; there are ${PICTURES.join(', ')}`);
  return {
    name,
    title,
    question,
    parameters,
    columns,
    example,
    ...(drawn && { picture: drawn }),
    ...(empty !== undefined && { empty }),
    cypher,
  };
}

const parsePicture = (name: string): Picture | undefined => PICTURES.find((picture) => picture === name);

function parseParameter(text: string): Parameter | undefined {
  const [, name, given, fallback, means] = PARAMETER.exec(text) ?? [];
  const choices = given?.includes('|') ? given.split('|') : undefined;
  const type = choices ? 'choice' : given;
  if (!PARAMETER_TYPES.includes(type as ParameterType)) return undefined;
  return {
    name: name!,
    type: type as ParameterType,
    ...(fallback !== undefined && { default: JSON.parse(fallback) as Value }),
    ...(choices && { choices }),
    means: means!,
  };
}

function parseColumn(text: string): Column | undefined {
  const [, name, type, means] = COLUMN.exec(text) ?? [];
  return COLUMN_TYPES.includes(type as ColumnType)
    ? { name: name!, type: type as ColumnType, means: means! }
    : undefined;
}

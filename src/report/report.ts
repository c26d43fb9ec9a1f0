/**
 * What a parameter of a report takes. `actor` is a name, an alias or an id, turned into an id before the statement runs; a
 * `choice` is one of the words that the header lists.
 */
export const PARAMETER_TYPES = ['actor', 'integer', 'number', 'text', 'date', 'relation', 'choice'] as const;
export type ParameterType = (typeof PARAMETER_TYPES)[number];

/**
 * What a column holds, for formatting and sorting. `id` is that of a claim or an event, `relation` a relation type, `quote` words of
 * an article: tables shorten the first, never cut the second, and put the third below its row where there is no room.
 */
export const COLUMN_TYPES = ['text', 'integer', 'number', 'date', 'share', 'list', 'id', 'relation', 'quote'] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

export interface Parameter {
  readonly name: string;
  readonly type: ParameterType;
  /** Absent where the parameter must be given; `null` where it may be left out and the statement then does not restrict by it. */
  readonly default?: Value;
  /** The words that a `choice` may be. */
  readonly choices?: readonly string[];
  readonly means: string;
}

/** How an answer can be drawn; docs/reports.md says which columns each needs. */
export const PICTURES = ['months', 'events', 'matrix', 'network'] as const;
export type Picture = (typeof PICTURES)[number];

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** What it says, with its unit. */
  readonly means: string;
}

/** A canned question: one read-only Cypher statement with what its header says of it. */
export interface Report {
  /** The file's base name, by which it is called. */
  readonly name: string;
  readonly title: string;
  readonly question: string;
  readonly parameters: readonly Parameter[];
  readonly columns: readonly Column[];
  readonly example: string;
  /** Absent where a table says it better. */
  readonly picture?: Picture;
  /** What to do where there are no rows, if anything. */
  readonly empty?: string;
  readonly cypher: string;
}

export type Value = string | number | null;
export type Cell = string | number | boolean | null | readonly string[];
export type Row = Readonly<Record<string, Cell>>;

/** The answer of a report: its columns in order, its rows as the statement sorts them. */
export interface Answer {
  readonly title: string;
  /** How it can be drawn, where it can. */
  readonly picture?: Picture;
  /** What to do where there are no rows, if anything. */
  readonly empty?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

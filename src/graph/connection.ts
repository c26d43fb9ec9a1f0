import type { QueryResult, Row } from './store.js';

export type Parameters = Readonly<Record<string, unknown>>;

export type Statement = readonly [text: string, parameters: Parameters];

export interface Transaction {
  run(statement: string, parameters: Parameters): Promise<readonly Row[]>;
  /** Runs statements in their order, none of which needs an answer of another; a server gets them without waiting between. */
  runAll(statements: readonly Statement[]): Promise<void>;
}

/** What a store's adapter gives: statements in transactions. All else is the same for every store. */
export interface GraphConnection {
  readonly location: string;
  /** Whether other processes can write at the same time, so that what a transaction derives must be locked first. */
  readonly shared: boolean;
  /** Creates constraints and indexes that are missing. */
  prepare(): Promise<void>;
  /** A statement of one's own or of a report; one that writes is refused. */
  read(statement: string, parameters: Parameters): Promise<QueryResult>;
  /** All of the work or nothing of it. It may be called again when the store asks for a retry. */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Removes every node with one of the labels. */
  clear(labels: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

import { existsSync, rmSync } from 'node:fs';
import grafeo, { type GrafeoDB, type QueryResult as GrafeoResult } from '@grafeo-db/js';
import { EntenteError } from '../../core/index.js';
import type { GraphConnection, Parameters, Transaction } from '../connection.js';
import { readStatements } from '../statements.js';
import type { QueryResult, Row, Value } from '../store.js';
import { toFault } from './faults.js';
import { normalise } from './normalise.js';
import { toPositional } from './positional-rows.js';

/** No constraints: one process writes, and looks first. They would make writing claims and events a quarter slower. */
const SCHEMA = ['schema/embedded-indexes', 'schema/indexes'];

function toRows(result: GrafeoResult): readonly Row[] {
  const { columns } = result;
  return result.rows().map((values) => {
    const row: Record<string, Value> = {};
    for (let at = 0; at < columns.length; at++) row[columns[at]!] = normalise(values[at]);
    return row;
  });
}

/** The embedded store: one file, and its write-ahead log beside it while it is open. One process writes. */
export class EmbeddedConnection implements GraphConnection {
  readonly shared = false;
  readonly location: string;
  readonly #file: string;
  readonly #readOnly: boolean;
  #database: GrafeoDB;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(file: string, location: string, readOnly: boolean) {
    this.location = location;
    this.#file = file;
    this.#readOnly = readOnly;
    this.#database = this.#open();
  }

  #open(): GrafeoDB {
    try {
      return this.#readOnly ? grafeo.GrafeoDB.openReadOnly(this.#file) : grafeo.GrafeoDB.open(this.#file);
    } catch (error) {
      throw toFault(error, this.location, this.#file);
    }
  }

  async prepare(): Promise<void> {
    try {
      for (const text of SCHEMA.flatMap(readStatements)) await this.#database.executeCypher(text);
    } catch (error) {
      throw toFault(error, this.location, this.#file);
    }
  }

  async read(text: string, parameters: Parameters): Promise<QueryResult> {
    return this.#inTurn(async () => {
      const transaction = this.#database.beginTransaction();
      try {
        const result = await transaction.executeCypher(text, parameters);
        if (Object.values(result.counters).some((count) => count > 0)) {
          throw new EntenteError('QUERY', 'The statement writes; a query may only read. Nothing was changed.');
        }
        return { columns: result.columns, rows: toRows(result) };
      } catch (error) {
        throw toFault(error, this.location, this.#file);
      } finally {
        transaction.rollback();
      }
    });
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      const transaction = this.#database.beginTransaction();
      try {
        const run: Transaction['run'] = async (text, parameters) =>
          toRows(await transaction.executeCypher(...toPositional(text, parameters)));
        const result = await work({
          run,
          runAll: async (statements) => {
            for (const [text, parameters] of statements) await run(text, parameters);
          },
        });
        transaction.commit();
        return result;
      } catch (error) {
        // A commit that failed (a full disk) may have ended the transaction, and then there is nothing to undo.
        try {
          transaction.rollback();
        } catch {
          // What went wrong first is what is told.
        }
        throw toFault(error, this.location, this.#file);
      }
    });
  }

  /** One transaction after the other: they would only conflict, since the file has one writer. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  /** Deleting the file is instant; deleting every node is not. */
  async clear(): Promise<void> {
    await this.#inTurn(async () => {
      this.#database.close();
      removeGraphFile(this.#file);
      this.#database = this.#open();
      await this.prepare();
    });
  }

  async close(): Promise<void> {
    await this.#inTurn(async () => {
      try {
        this.#database.close();
      } catch (error) {
        throw toFault(error, this.location, this.#file);
      }
    });
  }
}

/** Removes a graph file with its write-ahead log; `open` fails on a log that is left over alone. */
export function removeGraphFile(file: string): void {
  for (const path of [file, `${file}.wal`]) if (existsSync(path)) rmSync(path, { recursive: true });
}

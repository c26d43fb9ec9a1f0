import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import type { GraphConnection, Parameters, Transaction } from '../connection.js';
import { readStatements, statementForNode, type NodeLabel } from '../statements.js';
import type { QueryResult, Row } from '../store.js';
import { isPassing, toFault } from './faults.js';
import { normalise } from './normalise.js';

const SCHEMA = ['schema/constraints', 'schema/indexes', 'schema/report-indexes', 'schema/full-text'];
const ATTEMPTS = 5;

/** Whole numbers as the server's integers: `LIMIT $limit` takes no float. */
function toServer(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toServer);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toServer(item)]));
}

async function run(transaction: ManagedTransaction, text: string, parameters: Parameters): Promise<QueryResult> {
  const result = transaction.run(text, parameters);
  const columns = (await result.keys()) as readonly string[];
  const rows: Row[] = [];
  for await (const record of result) {
    rows.push(Object.fromEntries(columns.map((name) => [name, normalise(record.get(name))])));
  }
  return { columns, rows };
}

/** A Neo4j server. Several transactions run at a time, and several processes may write. */
export class Neo4jConnection implements GraphConnection {
  readonly shared = true;
  readonly location: string;
  readonly #driver: Driver;
  readonly #database: string | undefined;
  readonly #bookmarks = neo4j.bookmarkManager();

  constructor(driver: Driver, location: string, database: string | undefined) {
    this.#driver = driver;
    this.location = location;
    this.#database = database;
  }

  async prepare(): Promise<void> {
    await this.#inSession((session) =>
      session.executeWrite(async (transaction) => {
        for (const text of SCHEMA.flatMap(readStatements)) await transaction.run(text);
      }),
    );
  }

  async read(text: string, parameters: Parameters): Promise<QueryResult> {
    const values = toServer(parameters) as Parameters;
    return this.#inSession((session) => session.executeRead((transaction) => run(transaction, text, values)));
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#inSession((session) =>
      session.executeWrite((transaction) =>
        work({
          run: async (text, parameters): Promise<readonly Row[]> => (await run(transaction, text, parameters)).rows,
          runAll: async (statements) => {
            await Promise.all(statements.map(([text, parameters]) => transaction.run(text, parameters)));
          },
        }),
      ),
    );
  }

  async clear(labels: readonly string[]): Promise<void> {
    for (const label of labels) {
      const text = statementForNode('writes/remove-nodes', label as NodeLabel);
      for (let left = 1; left > 0;) {
        const [row] = await this.write((transaction) => transaction.run(text, {}));
        left = row?.['count'] as number;
      }
    }
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  /** The driver repeats what the server asks it to repeat (deadlocks, lost connections); a few things pass that it does not repeat. */
  async #inSession<T>(work: (session: Session) => Promise<T>, attempt = 1): Promise<T> {
    const session = this.#driver.session({
      bookmarkManager: this.#bookmarks,
      ...(this.#database !== undefined && { database: this.#database }),
    });
    try {
      return await work(session);
    } catch (error) {
      if (attempt >= ATTEMPTS || !isPassing(error)) throw toFault(error, this.location);
    } finally {
      await session.close();
    }
    return this.#inSession(work, attempt + 1);
  }
}

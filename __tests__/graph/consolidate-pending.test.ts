import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphConnection } from '../../src/graph/connection.js';
import { CypherStore } from '../../src/graph/cypher-store.js';
import { EmbeddedConnection } from '../../src/graph/embedded/connection.js';
import { makeRecord } from '../support/records.js';

const SOURCES = 40;
const DOCUMENTS = 300;

/** Counts the rows that each transaction writes. */
function countRows(connection: GraphConnection, rows: number[]): GraphConnection {
  return {
    location: connection.location,
    shared: connection.shared,
    prepare: () => connection.prepare(),
    read: (text, parameters) => connection.read(text, parameters),
    write: (work) =>
      connection.write(async (transaction) => {
        let written = 0;
        const result = await work({
          run: (text, parameters) => transaction.run(text, parameters),
          runAll: (statements) => {
            for (const [, { rows: own }] of statements) written += (own as readonly unknown[] | undefined)?.length ?? 0;
            return transaction.runAll(statements);
          },
        });
        rows.push(written);
        return result;
      }),
    clear: (labels) => connection.clear(labels),
    close: () => connection.close(),
  };
}

test('much that was said of few is derived in transactions that a server with 512 MB can hold', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-pending-'));
  const rows: number[] = [];
  const connection = countRows(new EmbeddedConnection(join(folder, 'graph'), folder, false), rows);
  const store = new CypherStore(connection);
  try {
    await connection.prepare();
    const claims = Array.from({ length: SOURCES }, (_, source) => ({
      source,
      target: SOURCES,
      type: 'EXPELLED',
      status: 0,
      date: '2023-07-26',
      saidBy: [],
      confidence: 0.8,
    }));
    await store.write(
      Array.from({ length: DOCUMENTS }, (_, number) =>
        makeRecord({ publisher: `Publisher ${number}`, alias: 'An alias', claims }, number),
      ),
    );
    rows.length = 0;
    const { eventsAdded, dyads } = await store.consolidate();
    expect({ eventsAdded, dyads }).toEqual({ eventsAdded: SOURCES, dyads: SOURCES });
    // Each claim supports its event, and each event comes with its relationship.
    expect(rows.reduce((sum, count) => sum + count, 0)).toBe(SOURCES * DOCUMENTS + 2 * SOURCES);
    expect(Math.max(...rows)).toBeLessThan(10_100);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}, 60_000);

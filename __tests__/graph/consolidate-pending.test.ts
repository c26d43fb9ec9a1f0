import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphConnection } from '../../src/graph/connection.js';
import { CypherStore } from '../../src/graph/cypher-store.js';
import { EmbeddedConnection } from '../../src/graph/embedded/connection.js';
import { makeRecord, type DocumentSpec } from '../support/records.js';

const SOURCES = 40;
const DOCUMENTS = 300;

const EXPELLED = { target: SOURCES, type: 'EXPELLED', status: 0, saidBy: [], confidence: 0.8 };

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

async function withStore(work: (store: CypherStore, rows: number[]) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-pending-'));
  const rows: number[] = [];
  const connection = countRows(new EmbeddedConnection(join(folder, 'graph'), folder, false), rows);
  const store = new CypherStore(connection);
  try {
    await connection.prepare();
    await work(store, rows);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

const writeDocuments = (store: CypherStore, claims: DocumentSpec['claims']): Promise<unknown> =>
  store.write(
    Array.from({ length: DOCUMENTS }, (_, number) =>
      makeRecord({ publisher: `Publisher ${number}`, alias: 'An alias', claims }, number),
    ),
  );

test(
  'much that was said of few is derived in transactions that a server with 512 MB can hold',
  () =>
    withStore(async (store, rows) => {
      await writeDocuments(
        store,
        Array.from({ length: SOURCES }, (_, source) => ({ ...EXPELLED, source, date: '2023-07-26' })),
      );
      rows.length = 0;
      const { eventsAdded, dyads } = await store.consolidate();
      expect({ eventsAdded, dyads }).toEqual({ eventsAdded: SOURCES, dyads: SOURCES });
      // Each claim supports its event, and each event comes with its relationship.
      expect(rows.reduce((sum, count) => sum + count, 0)).toBe(SOURCES * DOCUMENTS + 2 * SOURCES);
      expect(Math.max(...rows)).toBeLessThan(10_100);
    }),
  60_000,
);

test(
  'so is what was said of one pair of actors alone, month after month',
  () =>
    withStore(async (store, rows) => {
      const days = Array.from(
        { length: 120 },
        (_, month) => `${2010 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-15`,
      );
      await writeDocuments(
        store,
        days.map((date) => ({ ...EXPELLED, type: 'MET_WITH', source: 0, date })),
      );
      rows.length = 0;
      expect(await store.consolidate()).toMatchObject({ eventsAdded: days.length, eventsRemoved: 0, dyads: 1 });
      // What is torn is derived with the months beside it.
      expect(Math.max(...rows)).toBeLessThan(11_500);
      const [relationship, ...others] = (
        await store.query('MATCH (:Actor)-[r:MET_WITH]->(:Actor) RETURN r.events AS events, r.documents AS documents')
      ).rows;
      expect(others).toEqual([]);
      expect(relationship).toEqual({ events: days.length, documents: DOCUMENTS * days.length });
    }),
  60_000,
);

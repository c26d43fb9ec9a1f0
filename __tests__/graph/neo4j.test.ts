import { jest } from '@jest/globals';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { consolidate, openStore } from '../../src/graph/index.js';
import { Neo4jConnection } from '../../src/graph/neo4j/connection.js';
import { runFolder } from '../support/hold.js';
import { describeOnNeo4j } from '../support/neo4j.js';
import { evidenceOf, sampleRecords } from '../support/records.js';
import { graphStoreContract } from './graph-store-contract.js';

await describeOnNeo4j('Neo4j', ({ uri, username, password }) => {
  graphStoreContract('Neo4j', {
    runs: 4,
    makePlace: async (folder) => {
      const options = { mode: 'write' as const, credentials: { username, password }, journal: folder };
      const store = await openStore(uri, options);
      await store.clear();
      await store.close();
      return { location: uri, options, folder };
    },
  });

  test('eight writers of articles about the same actors wait for each other, and lose nothing', async () => {
    const WRITERS = 8;
    const records = sampleRecords(160);
    const folder = mkdtempSync(join(runFolder(), 'writers-'));
    let tries = 0;
    const { write } = Neo4jConnection.prototype;
    const spy = jest.spyOn(Neo4jConnection.prototype, 'write').mockImplementation(function (
      this: Neo4jConnection,
      work,
    ) {
      return write.call(this, (transaction) => {
        tries += 1;
        return work(transaction);
      }) as never;
    });
    const stores = await Promise.all(
      Array.from({ length: WRITERS }, (_, index) =>
        openStore(uri, {
          mode: 'write',
          credentials: { username, password },
          journal: join(folder, String(index)),
        }),
      ),
    );
    await stores[0]?.clear();
    [tries] = [0, spy.mockClear()];
    await Promise.all(
      stores.map(async (store, writer) => {
        const mine = records.filter((_, index) => index % WRITERS === writer);
        for (let at = 0; at < mine.length; at += 5) {
          await store.write(mine.slice(at, at + 5));
          await store.consolidate();
        }
      }),
    );
    // A deadlock is mended by trying again, after a wait of seconds.
    expect(tries).toBe(spy.mock.calls.length);
    spy.mockRestore();
    const graph = await stores[0]?.exportGraph();
    for (const store of stores) await store.close();
    const { events, relationships } = consolidate(evidenceOf(records));
    expect(graph?.documents).toHaveLength(records.length);
    expect(graph?.events).toEqual(events);
    expect(graph?.relationships).toEqual(relationships);
  });

  test('a wrong password is told without the password', async () => {
    const opening = openStore(uri, { mode: 'read', credentials: { username, password: 'not-the-password' } });
    await expect(opening).rejects.toMatchObject({
      code: 'STORE_UNREACHABLE',
      message: expect.not.stringContaining('not-the-password'),
    });
  });

  test('a database that is not there is named', async () => {
    const options = { mode: 'read' as const, credentials: { username, password }, database: 'nosuchdatabase' };
    await expect(openStore(uri, options)).rejects.toMatchObject({
      code: 'STORE_UNREACHABLE',
      message: expect.stringContaining('nosuchdatabase'),
    });
  });
});

test('a server that does not answer ends with how to go on', async () => {
  await expect(openStore('bolt://127.0.0.1:1', { mode: 'read' })).rejects.toMatchObject({
    code: 'STORE_UNREACHABLE',
    message: expect.stringContaining('docker compose up'),
  });
});

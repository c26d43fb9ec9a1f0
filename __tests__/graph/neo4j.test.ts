import { openStore } from '../../src/graph/index.js';
import { describeOnNeo4j } from '../support/neo4j.js';
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

import { openStore } from '../../src/graph/index.js';
import { describeOnNeo4j } from '../support/neo4j.js';
import { killContract } from './kill-contract.js';

await describeOnNeo4j('Neo4j', ({ uri, username, password }) => {
  killContract('Neo4j', {
    documents: 24,
    atATime: 1,
    makePlace: async (folder) => {
      const options = { mode: 'write' as const, credentials: { username, password }, journal: folder };
      const store = await openStore(uri, options);
      await store.clear();
      await store.close();
      return { location: uri, options };
    },
  });
});

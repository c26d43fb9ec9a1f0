import { Neo4jError } from 'neo4j-driver';
import { toFault as fromEmbedded } from '../../src/graph/embedded/faults.js';
import { toFault as fromNeo4j } from '../../src/graph/neo4j/faults.js';

// A graph that takes a store too long, or too much memory, is too large for a test.
describe('a statement that is too much for the store', () => {
  it('is told with what to do: of Neo4j', () => {
    const text = 'The allocation of an extra 2.0 MiB would use more than the limit 2.8 GiB.';
    const error = new Neo4jError(text, 'Neo.TransientError.General.MemoryPoolOutOfMemoryError', '50N00', text);
    const fault = fromNeo4j(error, 'bolt://localhost');
    expect(fault).toMatchObject({ code: 'QUERY', cause: error });
    expect(fault.message).toMatch(/memory.*Ask for less.*dbms\.memory\.transaction\.total\.max/u);
  });

  it('is told with what to do: of the embedded store', () => {
    const fault = fromEmbedded(new Error('Query error: GRAFEO-Q003: Query exceeded timeout of 30s'), 'embedded:graph');
    expect(fault).toMatchObject({ code: 'QUERY' });
    expect(fault.message).toMatch(/too long.*Ask for less/u);
  });
});

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
    const fault = fromEmbedded(
      new Error('Query error: GRAFEO-Q003: Query exceeded timeout of 30s'),
      'embedded:graph',
      'graph.grafeo',
    );
    expect(fault).toMatchObject({ code: 'QUERY' });
    expect(fault.message).toMatch(/too long.*Ask for less/u);
  });
});

// Tests run as root, who may open any file.
test.each([
  'GRAFEO-X001: Internal error: cannot inspect database path /graph.grafeo: Permission denied (os error 13)',
  'GRAFEO-X003: I/O error: Permission denied (os error 13)',
  'GRAFEO-X003: I/O error: Input/output error (os error 5)',
])('a graph file that cannot be opened for want of rights or by its disk is not taken for damaged: %s', (message) => {
  const fault = fromEmbedded(new Error(`Database error: ${message}`), 'embedded:graph', 'graph.grafeo');
  expect(fault).toMatchObject({ code: 'STORE_UNREACHABLE', message: expect.stringMatching(/rights/u) });
});

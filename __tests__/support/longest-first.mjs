// Begins with the suites that take longest: one of minutes that begins last would run alone at the end. Where jest has measured
// nothing yet, as on a new machine, it goes by the size of files, which says little. Those on the one Neo4j server wait for each
// other, and so stand apart.
import Sequencer from '@jest/test-sequencer';

const LONGEST = [
  'graph/neo4j',
  'faults/troubled-neo4j',
  'cli/cli',
  'explore/page',
  'faults/processes',
  'queue/workers',
  'faults/kill-neo4j',
  'cli/judgements',
  'graph/embedded',
  'faults/kill-embedded',
  'export/exports',
  'faults/disks',
  'graph/plans',
  'hostile/fuzz',
  'export/neo4j-import',
  'browser/neo4j-browser',
  'explore/api',
  'report/golden',
  'ingest/ingest',
  'report/both-stores',
];

const placeOf = ({ path }) => {
  const place = LONGEST.findIndex((name) => path.endsWith(`/__tests__/${name}.test.ts`));
  return place < 0 ? LONGEST.length : place;
};

export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => placeOf(a) - placeOf(b));
  }
}

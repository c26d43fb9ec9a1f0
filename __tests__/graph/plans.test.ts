import { mkdtempSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { globSync } from 'tinyglobby';
import { RELATIONS, type DocumentRecord } from '../../src/core/index.js';
import { openStore } from '../../src/graph/index.js';
import { readStatements } from '../../src/graph/statements.js';
import { runFolder } from '../support/hold.js';
import { describeOnNeo4j } from '../support/neo4j.js';
import { makeRecord } from '../support/records.js';

const names = globSync('cypher/{reads,writes,reports}/*.cypher')
  .sort()
  .map((path) => `${basename(dirname(path))}/${basename(path, '.cypher')}`);

/** What stands for the names from closed lists. */
const NAMES = { RELATION_TYPE: 'MET_WITH', ACTOR_TYPE: 'Country', NODE_LABEL: 'Claim', BLOC_LABEL: 'Bloc1' };

const WHOLE_GRAPH = 'asks of all pairs or triads of actors';
const ALL_EVENTS = 'sums up all events, of which a time only takes some away';
const BY_ACTOR = 'goes through the actors, who are few, to the events of the one that is asked for, or of all';

/** Statements that read every node of a label, and why no index can serve them. */
const SCANS: Readonly<Record<string, string>> = {
  'reads/any-document': 'takes whichever comes first',
  'reads/corpus': 'counts all documents',
  'reads/count-mentions': 'counts all mentions',
  'reads/count-relationships': 'counts all relationships',
  'reads/event-months': 'counts all events',
  'reads/event-sums': 'lists all relationships between actors',
  'reads/ids': 'lists all nodes of a label',
  'reads/pending-documents': 'the label Pending is on those alone that it asks for',
  'reads/relationships': 'lists all relationships of a type',
  'reads/sources': 'counts all documents',
  'reports/alliances': BY_ACTOR,
  'reports/blocs': 'lists all actors that are in a bloc',
  'reports/brokers': WHOLE_GRAPH,
  'reports/common-adversaries': WHOLE_GRAPH,
  'reports/contradictions': BY_ACTOR,
  'reports/coverage': 'counts all documents',
  'reports/first-contact': BY_ACTOR,
  'reports/isolation': ALL_EVENTS,
  'reports/membership-changes': 'organisations are fewer than the events that it asks for',
  'reports/most-connected': ALL_EVENTS,
  'reports/rivalries': BY_ACTOR,
  'reports/shifts': BY_ACTOR,
  'reports/single-source': BY_ACTOR,
  'reports/stance-matrix': ALL_EVENTS,
  'reports/state-of': BY_ACTOR,
  'reports/structural-balance': WHOLE_GRAPH,
  'reports/timeline': BY_ACTOR,
  'writes/bloc-label': 'blocs are given to all actors anew',
  'writes/remove-blocs': 'blocs are taken from all actors',
  'writes/remove-nodes': 'empties the graph',
};

/** So many actors and events that to read all of them is dear: in a small graph the planner rightly does that. */
function makeRecords(): readonly DocumentRecord[] {
  const types = [...RELATIONS.keys()];
  return Array.from({ length: 1_500 }, (_, number) =>
    makeRecord(
      {
        publisher: `Publisher ${number % 40}`,
        publishedAt: `2023-0${1 + (number % 9)}-15`,
        alias: 'another',
        claims: Array.from({ length: 4 }, (__, index) => ({
          source: (number * 7 + index * 31) % 1_499,
          target: (number * 13 + index * 57 + 1) % 1_489,
          type: types[(number + index) % types.length] as string,
          status: 0,
          saidBy: [],
          confidence: 0.9,
        })),
      },
      number,
    ),
  );
}

const operatorsOf = (plan: Plan): readonly string[] => [
  plan.operatorType.replace(/@.*/u, ''),
  ...plan.children.flatMap(operatorsOf),
];
/** Scans of all nodes, of a label, of a whole index, of all edges or those of a type. */
const isScan = (operator: string): boolean => /Scan$/u.test(operator);

await describeOnNeo4j('the plans of the statements', ({ uri, username, password }) => {
  let driver: Driver;

  beforeAll(async () => {
    const credentials = { username, password };
    const journal = mkdtempSync(join(runFolder(), 'plans-'));
    const store = await openStore(uri, { mode: 'write', credentials, journal });
    await store.write(makeRecords());
    await store.consolidate();
    await store.close();
    driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
    // The planner goes by samples of the indexes, which the server takes when it likes: plans are of the graph as it is now.
    await driver.executeQuery('CALL db.awaitIndexes(60)');
    await driver.executeQuery('CALL db.prepareForReplanning(60)');
  }, 300_000);
  afterAll(() => driver.close());

  test.each(names)('%s reads no more than it must', async (name) => {
    const text = readStatements(name)
      .join('\n')
      .replace(/\b[A-Z]+_[A-Z]+\b/gu, (word) => NAMES[word as keyof typeof NAMES] ?? word);
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`);
    const scans = operatorsOf(summary.plan as Plan).filter(isScan);
    // What the planner takes depends on how many nodes there are of each kind: a scan that is allowed need not be taken.
    if (SCANS[name] === undefined) expect(scans).toEqual([]);
    expect(scans).not.toContain('AllNodesScan');
  });
});

import { writeFollowTheMoney } from './follow-the-money.js';
import { writeGexf } from './gexf.js';
import type { Graph } from './graph.js';
import { graphJson } from './graph-json.js';
import { writeGraphml } from './graphml.js';
import { writeJsonLd } from './json-ld.js';
import { writePlover } from './plover.js';

export type { Graph } from './graph.js';
export { graphJson } from './graph-json.js';
export { writeNeo4jCsv, type Bookkeeping } from './neo4j-csv.js';
export { readGraphJson } from './read-graph-json.js';
export { readingJson } from './reading-json.js';

/** How a graph can be written into one file, line by line, by the name that `--format` takes. */
export const EXPORTS = {
  json: (graph: Graph) => [graphJson(graph).trimEnd()],
  graphml: writeGraphml,
  gexf: writeGexf,
  jsonld: writeJsonLd,
  ftm: writeFollowTheMoney,
  plover: writePlover,
} as const satisfies Readonly<Record<string, (graph: Graph) => Iterable<string>>>;

export type ExportFormat = keyof typeof EXPORTS;

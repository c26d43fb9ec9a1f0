import { stringify } from 'csv-stringify/sync';
import { relationOf } from '../core/index.js';
import type { Graph } from './graph.js';

type Cell = string | number | boolean | readonly string[] | undefined;
type Item = Readonly<Record<string, Cell>>;

/** Properties by which a store finds again what it derived, by id; of mentions by the ids of document and actor. */
export type Bookkeeping = Readonly<Record<'actors' | 'mentions' | 'claims' | 'events', ReadonlyMap<string, object>>>;

/** Between the values of a list; no name has it. */
const ARRAY_DELIMITER = '\u001f';

function typeOf(cells: readonly Cell[]): string {
  const [first] = cells.filter((cell) => cell !== undefined);
  if (typeof first === 'number')
    return cells.every((cell) => cell === undefined || Number.isInteger(cell)) ? ':long' : ':double';
  if (typeof first === 'boolean') return ':boolean';
  return Array.isArray(first) ? ':string[]' : '';
}

const toText = (cell: Cell): string =>
  cell === undefined ? '' : typeof cell === 'object' ? cell.join(ARRAY_DELIMITER) : String(cell);

/** A table whose columns are those that any item has, with their types in the header; `fixed` are the importer's own. */
function table(
  items: readonly Item[],
  fixed: Readonly<Record<string, string>>,
  doubles: readonly string[] = [],
): string {
  const names = Object.keys(fixed);
  const others = [...new Set(items.flatMap((item) => Object.keys(item)))]
    .filter((name) => !names.includes(name))
    .sort();
  const type = (name: string): string => (doubles.includes(name) ? ':double' : typeOf(items.map((item) => item[name])));
  const header = [...names.map((name) => fixed[name]!), ...others.map((name) => `${name}${type(name)}`)];
  return stringify([header, ...items.map((item) => [...names, ...others].map((name) => toText(item[name])))], {
    quoted_string: true,
  });
}

const edges = (ids: readonly (readonly [from: string, to: string])[], from: string, to: string): string =>
  table(
    ids.map(([start, end]) => ({ start, end })),
    { start: `:START_ID(${from})`, end: `:END_ID(${to})` },
  );

/** What the importer is called with; names of node files tell their label, of edge files their type. */
const OPTIONS = `--id-type=string
--multiline-fields=true
--ignore-empty-strings=true
--array-delimiter=U+001F
--nodes=Document=documents.csv
--nodes=Actor=actors.csv
--nodes=Claim=claims.csv
--nodes=Event=events.csv
--relationships=MENTIONS=mentions.csv
--relationships=FROM=from.csv
--relationships=SOURCE=source.csv
--relationships=TARGET=target.csv
--relationships=SAID_BY=said-by.csv
--relationships=SUPPORTS=supports.csv
--relationships=INITIATED=initiated.csv
--relationships=AFFECTED=affected.csv
--relationships=relationships.csv
`;

/**
 * The graph, with what ingest into it needs, as the files of `neo4j-admin database import full`, by name: one a kind of node or edge, and `options.txt` with the
 * arguments that read them.
 */
export function writeNeo4jCsv(graph: Graph, bookkeeping: Bookkeeping): ReadonlyMap<string, string> {
  const { documents, relationships } = graph;
  const actors = graph.actors.map((actor) => ({ ...actor, ...bookkeeping.actors.get(actor.id) }));
  const mentions = graph.mentions.map((mention) => ({
    ...mention,
    ...bookkeeping.mentions.get(`${mention.document} ${mention.actor}`),
  }));
  const { claims, events } = graph;
  const id = (space: string): Readonly<Record<string, string>> => ({ id: `id:ID(${space})` });
  const items = (rows: readonly object[]): readonly Item[] => rows as readonly Item[];
  const plain = (rows: readonly object[], ...without: readonly string[]): readonly Item[] =>
    items(rows).map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !without.includes(name))));
  const actionOf = ({ type }: { readonly type: string }): object => {
    const { plover, quad, goldstein, stance } = relationOf(type);
    return { plover, quad, stance, ...(goldstein !== undefined && { goldstein }) };
  };
  return new Map([
    ['documents.csv', table(items(documents), id('Document'))],
    ['actors.csv', table(items(actors), { ...id('Actor'), type: ':LABEL' })],
    [
      'claims.csv',
      table(
        plain(claims, 'articleId', 'source', 'target', 'saidBy').map((row) => ({
          ...row,
          ...bookkeeping.claims.get(row['id'] as string),
        })) as readonly Item[],
        id('Claim'),
        ['confidence'],
      ),
    ],
    [
      'events.csv',
      table(
        plain(
          events.map((event) => ({ ...event, ...actionOf(event) })),
          'source',
          'target',
          'claims',
        ).map((row) => ({ ...row, ...bookkeeping.events.get(row['id'] as string) })) as readonly Item[],
        id('Event'),
        ['confidence', 'stance', 'goldstein'],
      ),
    ],
    ['mentions.csv', table(items(mentions), { document: ':START_ID(Document)', actor: ':END_ID(Actor)' })],
    [
      'from.csv',
      edges(
        claims.map((claim) => [claim.id, claim.articleId]),
        'Claim',
        'Document',
      ),
    ],
    [
      'source.csv',
      edges(
        claims.map((claim) => [claim.id, claim.source]),
        'Claim',
        'Actor',
      ),
    ],
    [
      'target.csv',
      edges(
        claims.map((claim) => [claim.id, claim.target]),
        'Claim',
        'Actor',
      ),
    ],
    [
      'said-by.csv',
      table(
        claims.flatMap((claim) => claim.saidBy.map((actor, position) => ({ claim: claim.id, actor, position }))),
        { claim: ':START_ID(Claim)', actor: ':END_ID(Actor)', position: 'position:long' },
      ),
    ],
    [
      'supports.csv',
      edges(
        events.flatMap((event) => event.claims.map((claim) => [claim, event.id] as const)),
        'Claim',
        'Event',
      ),
    ],
    [
      'initiated.csv',
      edges(
        events.map((event) => [event.source, event.id]),
        'Actor',
        'Event',
      ),
    ],
    [
      'affected.csv',
      edges(
        events.map((event) => [event.id, event.target]),
        'Event',
        'Actor',
      ),
    ],
    [
      'relationships.csv',
      table(
        items(relationships.map((relationship) => ({ ...relationship, stance: relationOf(relationship.type).stance }))),
        { source: ':START_ID(Actor)', target: ':END_ID(Actor)', type: ':TYPE' },
        ['confidence', 'stance'],
      ),
    ],
    ['options.txt', OPTIONS],
  ]);
}

import { append, RELATIONS, type ActorId, type Relationship } from '../core/index.js';
import { chunk } from './chunk.js';
import type { GraphConnection } from './connection.js';
import { compareRelationships } from './consolidate/consolidate.js';
import { byId, toActor, toClaim, toDocument, toEvent, toMention } from './rows.js';
import { statement, statementForNode, statementForRelation, type NodeLabel } from './statements.js';
import type { GraphExport, Row } from './store.js';

const IDS_A_QUERY = 5_000;

export async function readAll(
  connection: GraphConnection,
  name: string,
  ids: readonly string[],
): Promise<readonly Row[]> {
  const parts: (readonly Row[])[] = [];
  for (const part of chunk(ids, IDS_A_QUERY)) {
    parts.push((await connection.read(statement(name), { ids: part })).rows);
  }
  return parts.flat();
}

export async function readIds(connection: GraphConnection, label: NodeLabel): Promise<readonly string[]> {
  const { rows } = await connection.read(statementForNode('reads/ids', label), {});
  return rows.map(({ id }) => id as string).sort();
}

/** Values of one column by the id in another, in the order of the rows. */
function group(rows: readonly Row[], key: string, value: string): ReadonlyMap<unknown, readonly string[]> {
  const groups = new Map<unknown, string[]>();
  for (const row of rows) append(groups, row[key], row[value] as string);
  return groups;
}

export async function readClaims(connection: GraphConnection, ids: readonly string[]): Promise<GraphExport['claims']> {
  const speakers = [...(await readAll(connection, 'reads/speakers', ids))];
  speakers.sort((a, b) => (a['position'] as number) - (b['position'] as number));
  const saidBy = group(speakers, 'claim', 'actor');
  const rows = await readAll(connection, 'reads/claims', ids);
  return rows.map((row) => toClaim(row, saidBy.get(row['id']) ?? [])).sort(byId);
}

export async function readEvents(connection: GraphConnection, ids: readonly string[]): Promise<GraphExport['events']> {
  const claims = group(await readAll(connection, 'reads/supports', ids), 'event', 'claim');
  const rows = await readAll(connection, 'reads/events', ids);
  return rows.map((row) => toEvent(row, claims.get(row['id']) ?? [])).sort(byId);
}

export async function readActors(connection: GraphConnection, ids: readonly ActorId[]): Promise<GraphExport['actors']> {
  return (await readAll(connection, 'reads/actors', ids)).map(toActor).sort(byId);
}

export async function readDocuments(
  connection: GraphConnection,
  ids: readonly string[],
): Promise<GraphExport['documents']> {
  return (await readAll(connection, 'reads/documents', ids)).map(toDocument).sort(byId);
}

async function readRelationships(connection: GraphConnection): Promise<GraphExport['relationships']> {
  const relationships: Relationship[] = [];
  for (const type of RELATIONS.keys()) {
    const { rows } = await connection.read(statementForRelation('reads/relationships', type), {});
    for (const { source, target, status, first, last, ...sums } of rows) {
      relationships.push({
        type,
        source,
        target,
        status,
        ...(first !== null && { first }),
        ...(last !== null && { last }),
        ...sums,
      } as unknown as Relationship);
    }
  }
  return relationships.sort(compareRelationships);
}

/** Reads the whole graph, in an order that does not depend on the store or on how it was written. */
export async function exportGraph(connection: GraphConnection): Promise<GraphExport> {
  const documents = await readIds(connection, 'Document');
  const mentions = (await readAll(connection, 'reads/mentions', documents)).map(toMention);
  const place = ({ document, actor }: GraphExport['mentions'][number]): string => `${document} ${actor}`;
  return {
    documents: await readDocuments(connection, documents),
    actors: await readActors(connection, (await readIds(connection, 'Actor')) as readonly ActorId[]),
    mentions: mentions.sort((a, b) => (place(a) < place(b) ? -1 : 1)),
    claims: await readClaims(connection, await readIds(connection, 'Claim')),
    events: await readEvents(connection, await readIds(connection, 'Event')),
    relationships: await readRelationships(connection),
  };
}

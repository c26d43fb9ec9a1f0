import type { GraphConnection } from './connection.js';
import { readAll, readIds } from './export-graph.js';
import type { Bookkeeping, Row } from './store.js';

const CLAIM = ['cell', 'period'];
const EVENT = ['dyad', 'cell', 'day', 'lastDay', 'lasts', 'state', 'resumes', 'publisherNames', 'claims'];

const pick = (properties: Row, names: readonly string[]): Row =>
  Object.fromEntries(names.flatMap((name) => (properties[name] == null ? [] : [[name, properties[name]]])));

/** Reads what the store keeps for its own work besides what `exportGraph` gives. */
export async function readBookkeeping(connection: GraphConnection): Promise<Bookkeeping> {
  const read = async (name: string, label: Parameters<typeof readIds>[1]): Promise<readonly Row[]> =>
    readAll(connection, name, await readIds(connection, label));
  const byId = (rows: readonly Row[], column: string, names: readonly string[]): Bookkeeping['claims'] =>
    new Map(
      rows.map((row) => {
        const properties = row[column] as Row;
        return [properties['id'] as string, pick(properties, names)];
      }),
    );
  return {
    actors: new Map((await read('reads/actors', 'Actor')).map((row) => [row['id'] as string, pick(row, ['variants'])])),
    mentions: new Map(
      (await read('reads/mentions', 'Document')).map((row) => [
        `${row['document'] as string} ${row['actor'] as string}`,
        pick(row, ['variant']),
      ]),
    ),
    claims: byId(await read('reads/claims', 'Claim'), 'claim', CLAIM),
    events: byId(await read('reads/events', 'Event'), 'event', EVENT),
  };
}

import type { GraphConnection } from './connection.js';
import { readAll, readIds } from './export-graph.js';
import type { NodeLabel } from './statements.js';
import type { Bookkeeping, Row } from './store.js';

const CLAIM = ['cell', 'period'];
const EVENT = ['dyad', 'cell', 'day', 'lastDay', 'lasts', 'state', 'resumes', 'publisherNames', 'claims'];

const pick = (row: Row, names: readonly string[]): Row =>
  Object.fromEntries(names.flatMap((name) => (row[name] == null ? [] : [[name, row[name]]])));

/** Reads what the store keeps for its own work besides what `exportGraph` gives. */
export async function readBookkeeping(connection: GraphConnection): Promise<Bookkeeping> {
  const read = async (name: string, label: NodeLabel): Promise<readonly Row[]> =>
    readAll(connection, name, await readIds(connection, label));
  const byId = async (name: string, label: NodeLabel, names: readonly string[]): Promise<ReadonlyMap<string, Row>> =>
    new Map((await read(name, label)).map((row) => [row['id'] as string, pick(row, names)]));
  return {
    actors: await byId('reads/actors', 'Actor', ['variants']),
    mentions: new Map(
      (await read('reads/mentions', 'Document')).map((row) => [
        `${row['document'] as string} ${row['actor'] as string}`,
        pick(row, ['variant']),
      ]),
    ),
    claims: await byId('reads/claims', 'Claim', CLAIM),
    events: await byId('reads/events', 'Event', EVENT),
  };
}

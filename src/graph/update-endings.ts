import { groupBy, type Dyad, type EventId, type PartialDate, type Status } from '../core/index.js';
import type { Transaction } from './connection.js';
import { dyadKey } from './consolidate/dyad.js';
import { endedDyads, endingDyads, findEndings, isState, type Ending, type Turn } from './consolidate/intervals.js';
import { holdDyads } from './hold-actors.js';
import { statement } from './statements.js';
import type { Row } from './store.js';

const keyed = (dyads: readonly Dyad[]): ReadonlyMap<string, Dyad> =>
  new Map(dyads.map((dyad) => [dyadKey(dyad), dyad]));

function toTurn(row: Row, dyads: ReadonlyMap<string, Dyad>): Turn {
  const { date, reported } = row;
  return {
    ...(dyads.get(row['dyad'] as string) as Dyad),
    id: row['id'] as EventId,
    status: row['status'] as Status,
    ...(date !== null && { date: date as PartialDate }),
    ...(reported !== null && { reported: reported as PartialDate }),
    resumes: row['resumes'] === true,
  };
}

const readTurns = (transaction: Transaction, dyads: ReadonlyMap<string, Dyad>): Promise<readonly Row[]> =>
  transaction.run(statement('reads/turns'), { dyads: [...dyads.keys()] });

/** Makes the ends of what events began what the events between the same two actors say, wherever the events of the dyads can end something. */
export async function updateEndings(
  transaction: Transaction,
  touched: readonly Dyad[],
  shared: boolean,
): Promise<void> {
  const candidates = keyed(touched.flatMap(endedDyads));
  if (candidates.size === 0) return;
  if (shared) await holdDyads(transaction, [...candidates.values()]);
  const states = await readTurns(transaction, candidates);
  if (states.length === 0) return;
  const withStates = new Set(states.map(({ dyad }) => dyad as string));
  const enders = new Map(
    [...keyed([...candidates].flatMap(([key, dyad]) => (withStates.has(key) ? endingDyads(dyad) : [])))].filter(
      ([key]) => !candidates.has(key),
    ),
  );
  const others = enders.size === 0 ? [] : await readTurns(transaction, enders);
  const turns = [...states.map((row) => toTurn(row, candidates)), ...others.map((row) => toTurn(row, enders))];
  const byPair = groupBy(turns, ({ source, target }) => [source, target].sort().join('\u001f'));
  const endings = new Map([...byPair.values()].flatMap((pair) => [...findEndings(pair)]));
  const rows = states.flatMap((row) => {
    if (!isState((candidates.get(row['dyad'] as string) as Dyad).type)) return [];
    const ending: Ending | undefined = endings.get(row['id'] as EventId);
    const [until, endedBy] = [ending?.until ?? null, ending?.endedBy ?? null];
    return until === row['until'] && endedBy === row['endedBy'] ? [] : [{ id: row['id'], until, endedBy }];
  });
  if (rows.length > 0) await transaction.run(statement('writes/endings'), { rows });
}

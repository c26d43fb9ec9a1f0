import type { ActorId } from '../core/index.js';
import { chunk } from './chunk.js';
import type { Transaction } from './connection.js';
import { BLOC_LABELS, statement, statementForBloc } from './statements.js';

const ROWS_A_STATEMENT = 5_000;

/** Replaces the bloc numbers of all actors; blocs 1 to 8 are labels too. */
export async function writeBlocs(transaction: Transaction, blocs: ReadonlyMap<ActorId, number>): Promise<void> {
  await transaction.run(statement('writes/remove-blocs'), {});
  const rows = [...blocs].map(([actor, bloc]) => ({ actor, bloc })).sort((a, b) => (a.actor < b.actor ? -1 : 1));
  for (const part of chunk(rows, ROWS_A_STATEMENT)) await transaction.run(statement('writes/blocs'), { rows: part });
  for (const [index, label] of BLOC_LABELS.entries()) {
    await transaction.run(statementForBloc('writes/bloc-label', label), { bloc: index + 1 });
  }
}

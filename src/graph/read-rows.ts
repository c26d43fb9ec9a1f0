import { chunk } from './chunk.js';
import type { Transaction } from './connection.js';
import { statement } from './statements.js';
import type { Row } from './store.js';

const VALUES_A_STATEMENT = 5_000;

/** The rows of a statement for any number of values of its one parameter. */
export async function readRows(
  transaction: Transaction,
  name: string,
  parameter: string,
  values: readonly string[],
): Promise<readonly Row[]> {
  const parts: (readonly Row[])[] = [];
  for (const part of chunk(values, VALUES_A_STATEMENT))
    parts.push(await transaction.run(statement(name), { [parameter]: part }));
  return parts.flat();
}

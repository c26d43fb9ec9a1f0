import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { GraphConnection } from './connection.js';
import { acquireLock } from './journal/lock.js';
import { AppliedJudgements } from './journal/applied-judgements.js';
import { toDiskFault } from './journal/disk-fault.js';
import { Journal } from './journal/journal.js';
import { JournaledStore } from './journaled-store.js';
import type { OpenOptions } from './open-options.js';
import type { GraphStore } from './store.js';

/** Opens a store with the journal and the lock in a folder: one writer, and nothing that was written is lost. */
export async function openJournaled(
  folder: string,
  options: OpenOptions,
  connect: () => Promise<{ readonly connection: GraphConnection; readonly replacedFile?: string }>,
): Promise<GraphStore> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw toDiskFault(error, folder);
  });
  const release = await acquireLock(join(folder, 'lock'));
  const undo: (() => unknown)[] = [release];
  try {
    const journal = await Journal.open(join(folder, 'journal.jsonl'));
    undo.unshift(() => journal.close(false));
    const { connection, replacedFile } = await connect();
    undo.unshift(() => connection.close());
    await connection.prepare();
    const judgements = new AppliedJudgements(join(folder, 'judgements.applied'), options.judgements);
    const store = new JournaledStore(connection, journal, judgements, release);
    await store.recover(replacedFile, options.onRecovery);
    return store;
  } catch (error) {
    for (const step of undo) await Promise.resolve(step()).catch(() => undefined);
    throw error;
  }
}

import {
  ACTOR_TYPES,
  type Actor,
  type ActorId,
  type ArticleId,
  type DocumentRecord,
  type StoredDocument,
} from '../core/index.js';
import type { Transaction } from './connection.js';
import { mergeActors, normaliseActor, sameActor } from './merge-actors.js';
import { actorRow, byId, claimRow, documentRow, mentionRows, speakerRows, toActor } from './rows.js';
import { statement, statementForActor } from './statements.js';

const MAX_CLAIMS = 2_000;
const MAX_DOCUMENTS = 200;

/** Records in groups that make a transaction of a good size. One document is never torn apart. */
export function splitRecords(records: readonly DocumentRecord[]): readonly (readonly DocumentRecord[])[] {
  const batches: DocumentRecord[][] = [];
  let batch: DocumentRecord[] = [];
  let claims = 0;
  for (const record of records) {
    if (batch.length > 0 && (batch.length >= MAX_DOCUMENTS || claims + record.claims.length > MAX_CLAIMS)) {
      batches.push(batch);
      [batch, claims] = [[], 0];
    }
    batch.push(record);
    claims += record.claims.length;
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}

/** All actors of the records, each as all of them know it. */
function gatherActors(records: readonly DocumentRecord[]): readonly Actor[] {
  const actors = new Map<ActorId, Actor>();
  for (const record of records) {
    for (const actor of record.actors) {
      const known = actors.get(actor.id);
      actors.set(actor.id, known ? mergeActors(known, actor) : normaliseActor(actor));
    }
  }
  return [...actors.values()].sort(byId);
}

/** The actors that are new or known better than the store knows them, merged with what it has. */
async function findChanges(transaction: Transaction, actors: readonly Actor[]): Promise<readonly Actor[]> {
  const rows = await transaction.run(statement('reads/actors'), { ids: actors.map(({ id }) => id) });
  const stored = new Map(rows.filter(({ name }) => name !== null).map((row) => [row['id'] as ActorId, toActor(row)]));
  return actors.flatMap((actor) => {
    const known = stored.get(actor.id);
    if (!known) return [actor];
    const merged = mergeActors(known, actor);
    return sameActor(known, merged) ? [] : [merged];
  });
}

async function writeActors(transaction: Transaction, actors: readonly Actor[], shared: boolean): Promise<void> {
  let changed = await findChanges(transaction, actors);
  if (changed.length === 0) return;
  if (shared) {
    // Another writer may have changed them since they were read: hold them, then look again.
    await transaction.run(statement('writes/lock-actors'), { ids: changed.map(({ id }) => id) });
    const held = new Set(changed.map(({ id }) => id));
    changed = await findChanges(
      transaction,
      actors.filter(({ id }) => held.has(id)),
    );
  }
  for (const type of ACTOR_TYPES) {
    const rows = changed.filter((actor) => actor.type === type).map(actorRow);
    if (rows.length > 0) await transaction.run(statementForActor('writes/actors', type), { rows });
  }
}

/** Writes the documents that are not there yet, whole. Returns the ids of those that it wrote. */
export async function writeRecords(
  transaction: Transaction,
  records: readonly DocumentRecord[],
  shared: boolean,
): Promise<readonly ArticleId[]> {
  const rows = await transaction.run(statement('reads/present'), { ids: records.map(({ document }) => document.id) });
  const stored = new Set(rows.map(({ id }) => id));
  const fresh = records.filter(({ document }) => !stored.has(document.id));
  if (fresh.length === 0) return [];
  await writeActors(transaction, gatherActors(fresh), shared);
  const claims = fresh.flatMap((record) => record.claims).sort(byId);
  const documents = new Map(fresh.map(({ document }) => [document.id, document]));
  const write = async (name: string, parameters: readonly unknown[]): Promise<void> => {
    if (parameters.length > 0) await transaction.run(statement(name), { rows: parameters });
  };
  await write(
    'writes/documents',
    fresh.map(({ document }) => documentRow(document)).sort((a, b) => byId(a as never, b as never)),
  );
  await write('writes/mentions', fresh.flatMap(mentionRows));
  await write(
    'writes/claims',
    claims.map((claim) => claimRow(claim, documents.get(claim.articleId) as StoredDocument)),
  );
  await write('writes/speakers', claims.flatMap(speakerRows));
  return fresh.map(({ document }) => document.id);
}

import { type ActorId, type ArticleId, type DocumentRecord, type StoredDocument } from '../core/index.js';
import { variantsIn, writeVariants, type KnownVariants } from './actor-variants.js';
import type { Transaction } from './connection.js';
import { variantOf } from './merge-actors.js';
import { retractDocuments } from './retract-documents.js';
import { byId, claimRow, documentRow, mentionRows, speakerRows } from './rows.js';
import { statement } from './statements.js';
import type { Row } from './store.js';

const MAX_CLAIMS = 5_000;
const MAX_DOCUMENTS = 500;

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

/** What the records know of each actor. */
function gatherVariants(records: readonly DocumentRecord[]): ReadonlyMap<ActorId, ReadonlySet<string>> {
  const variants = new Map<ActorId, Set<string>>();
  for (const actor of records.flatMap((record) => record.actors)) {
    const known = variants.get(actor.id);
    if (known) known.add(variantOf(actor));
    else variants.set(actor.id, new Set([variantOf(actor)]));
  }
  return variants;
}

/** The actors that are new, or of which something is known that the store does not have, merged with what it has. */
function findChanges(
  rows: readonly Row[],
  variants: ReadonlyMap<ActorId, ReadonlySet<string>>,
): readonly KnownVariants[] {
  const stored = new Map(
    rows.filter(({ name }) => name !== null).map((row) => [row['id'] as ActorId, variantsIn(row)]),
  );
  return [...variants].flatMap(([id, found]) => {
    const known = stored.get(id) ?? [];
    const all = [...new Set([...known, ...found])].sort();
    return all.length === known.length ? [] : [{ id, variants: all }];
  });
}

/** All actors of the records are held first, also those of which nothing new is known: edges will end at them. */
async function writeActors(
  transaction: Transaction,
  variants: ReadonlyMap<ActorId, ReadonlySet<string>>,
  shared: boolean,
): Promise<void> {
  const ids = [...variants.keys()].sort();
  const rows = await transaction.run(statement(shared ? 'writes/lock-actors' : 'reads/actors'), { ids });
  await writeVariants(transaction, findChanges(rows, variants));
}

/** Of an earlier version only that there was one. */
const withdraw = ({ document }: DocumentRecord): DocumentRecord => ({
  document,
  actors: [],
  mentions: [],
  claims: [],
  places: [],
});

/** Writes the documents that are not there yet, whole. Returns the ids of those that it wrote. */
export async function writeRecords(
  transaction: Transaction,
  given: readonly DocumentRecord[],
  shared: boolean,
): Promise<readonly ArticleId[]> {
  const records = given.map((record) => (record.document.replacedBy === undefined ? record : withdraw(record)));
  const present = await transaction.run(statement('reads/present'), {
    ids: records.map(({ document }) => document.id),
  });
  const stored = new Set(present.map(({ id }) => id));
  const fresh = records.filter(({ document }) => !stored.has(document.id));
  if (fresh.length === 0) return [];
  await writeActors(transaction, gatherVariants(fresh), shared);
  const claims = fresh.flatMap((record) => record.claims).sort(byId);
  const documents = new Map(fresh.map(({ document }) => [document.id, document]));
  const rows = {
    'writes/documents': fresh.map(({ document }) => documentRow(document)).sort((a, b) => byId(a as never, b as never)),
    'writes/mentions': fresh.flatMap(mentionRows),
    'writes/claims': claims.map((claim) => claimRow(claim, documents.get(claim.articleId) as StoredDocument)),
    'writes/speakers': claims.flatMap(speakerRows),
  };
  await transaction.runAll(
    Object.entries(rows).flatMap(([name, list]) => (list.length === 0 ? [] : [[statement(name), { rows: list }]])),
  );
  for (const { document, replaces = [] } of fresh)
    if (replaces.length > 0) await retractDocuments(transaction, replaces, document.id, shared);
  return fresh.map(({ document }) => document.id);
}

import { groupBy, type ActorId, type ArticleId } from '../core/index.js';
import { variantsIn, writeVariants } from './actor-variants.js';
import type { WithdrawnPlace } from './consolidate-pending.js';
import type { Transaction } from './connection.js';
import { holdActors } from './hold-actors.js';
import { variantKey } from './merge-actors.js';
import { statement } from './statements.js';
import type { Row } from './store.js';

export interface Retraction {
  readonly documents: number;
  readonly claims: number;
  /** Actors that no document names any more. */
  readonly actors: number;
}

const NOTHING: Retraction = { documents: 0, claims: 0, actors: 0 };

/** What no document says of an actor any more is taken from it; one that none names is removed. Returns whether it was. */
async function forgetActor(transaction: Transaction, id: ActorId, forgotten: ReadonlySet<string>): Promise<boolean> {
  const [mentioned] = await transaction.run(statement('reads/any-mention'), { id });
  if (mentioned === undefined) {
    await transaction.run(statement('writes/remove-actors'), { ids: [id] });
    return true;
  }
  const [row] = await transaction.run(statement('reads/actors'), { ids: [id] });
  const variants = variantsIn(row as Row);
  const left: string[] = [];
  for (const variant of variants) {
    const key = variantKey(variant);
    const used =
      !forgotten.has(key) ||
      (await transaction.run(statement('reads/any-mention-of-variant'), { id, variant: key })).length > 0;
    if (used) left.push(variant);
  }
  if (left.length < variants.length) await writeVariants(transaction, [{ id, variants: left }]);
  return false;
}

/**
 * Takes the claims and mentions of documents out of the graph, and what they alone said of actors. The documents stay, marked
 * Pending: `consolidate` mends the events, and then removes those without a later version.
 */
export async function retractDocuments(
  transaction: Transaction,
  ids: readonly ArticleId[],
  replacedBy: ArticleId | undefined,
  shared: boolean,
): Promise<Retraction> {
  const stored = await transaction.run(statement('reads/present'), { ids });
  if (stored.length === 0) return NOTHING;
  const claims = await transaction.run(statement('reads/document-claims'), { ids });
  const mentions = await transaction.run(statement('reads/mentions'), { ids });
  const actorIds = [...new Set(mentions.map(({ actor }) => actor as ActorId))].sort();
  if (shared) await holdActors(transaction, actorIds);
  await transaction.run(statement('writes/remove-claims'), { ids: claims.map(({ id }) => id) });
  await transaction.run(statement('writes/remove-mentions'), { ids });
  const mentionsOf = groupBy(mentions, ({ actor }) => actor as ActorId);
  let actors = 0;
  for (const id of actorIds)
    if (await forgetActor(transaction, id, new Set(mentionsOf.get(id)?.map(({ variant }) => variant as string))))
      actors += 1;
  const claimsOf = groupBy(claims, ({ document }) => document as ArticleId);
  const placesOf = (id: ArticleId): readonly WithdrawnPlace[] =>
    (claimsOf.get(id) ?? []).map(
      ({ type, source, target, period }) => [type, source, target, period] as unknown as WithdrawnPlace,
    );
  const rows = stored.map(({ id }) => ({
    id,
    withdrawn: JSON.stringify(placesOf(id as ArticleId)),
    replacedBy: replacedBy ?? null,
  }));
  await transaction.run(statement(replacedBy === undefined ? 'writes/mark-removed' : 'writes/mark-replaced'), { rows });
  return { documents: stored.length, claims: claims.length, actors };
}

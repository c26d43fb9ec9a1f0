import { ACTOR_TYPES, type Actor, type ActorId } from '../core/index.js';
import type { Statement, Transaction } from './connection.js';
import { mergeActors, readVariant, variantOf } from './merge-actors.js';
import { actorRow, byId, toActor } from './rows.js';
import { statementForActor } from './statements.js';
import type { Row } from './store.js';

/** An actor with all that documents know of it, so that what only a removed document knew can be taken away again. */
export interface KnownVariants {
  readonly id: ActorId;
  /** Sorted. */
  readonly variants: readonly string[];
}

/** What a row of `reads/actors` says; the store keeps the variants only where there are several. */
export const variantsIn = (row: Row): readonly string[] =>
  (row['variants'] as readonly string[] | null) ?? [variantOf(toActor(row))];

/** Makes actors what all their variants together say. */
export async function writeVariants(transaction: Transaction, known: readonly KnownVariants[]): Promise<void> {
  const rows = known
    .map(({ variants }) => ({
      variants,
      actor: variants.map(readVariant).reduce<Actor | undefined>(merge, undefined) as Actor,
    }))
    .sort((a, b) => byId(a.actor, b.actor));
  await transaction.runAll(
    ACTOR_TYPES.flatMap((type): readonly Statement[] => {
      const ofType = rows
        .filter(({ actor }) => actor.type === type)
        .map(({ actor, variants }) => ({ ...actorRow(actor), variants: variants.length > 1 ? variants : null }));
      return ofType.length === 0 ? [] : [[statementForActor('writes/actors', type), { rows: ofType }]];
    }),
  );
}

const merge = (a: Actor | undefined, b: Actor): Actor => (a ? mergeActors(a, b) : b);

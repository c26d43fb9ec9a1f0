import { createHash } from 'node:crypto';

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type ArticleId = Branded<'ArticleId'>;
export type ActorId = Branded<'ActorId'>;
export type ClaimId = Branded<'ClaimId'>;
export type EventId = Branded<'EventId'>;

/** The first 20 hex digits (80 bits) of the SHA-256 of the parts, which are kept apart by a unit separator. */
export function hashId<Id extends string>(...parts: readonly string[]): Id {
  return createHash('sha256').update(parts.join('\u001f')).digest('hex').slice(0, 20) as Id;
}

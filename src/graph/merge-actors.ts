import { ACTOR_TYPES, hashId, remember, type Actor } from '../core/index.js';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The longer one, of equal ones the first in code unit order. */
function choose(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (a.length !== b.length) return a.length > b.length ? a : b;
  return a < b ? a : b;
}

/**
 * One actor from what two articles know of it. Commutative, associative and idempotent, so that the order of articles
 * cannot matter: names form a set of which the longest is the name and the rest are aliases.
 */
export function mergeActors(a: Actor, b: Actor): Actor {
  const name = choose(a.name, b.name) as string;
  const names = new Set([a.name, b.name, ...a.aliases, ...b.aliases]);
  names.delete(name);
  const type = ACTOR_TYPES.indexOf(a.type) <= ACTOR_TYPES.indexOf(b.type) ? a.type : b.type;
  const nameFr = choose(a.nameFr, b.nameFr);
  const nameDa = choose(a.nameDa, b.nameDa);
  const iso3 = choose(a.iso3, b.iso3);
  const wikidata = choose(a.wikidata, b.wikidata);
  return {
    id: a.id,
    type,
    name,
    ...(nameFr !== undefined && { nameFr }),
    ...(nameDa !== undefined && { nameDa }),
    aliases: [...names].sort(compare),
    ...(iso3 !== undefined && { iso3 }),
    ...(wikidata !== undefined && { wikidata }),
  };
}

/** An actor as `mergeActors` leaves it, whoever made it: aliases sorted, without duplicates and without the name. */
const normaliseActor = (actor: Actor): Actor => mergeActors(actor, actor);

const variants = new WeakMap<Actor, string>();

/** What an article knows of an actor, as text: equal for all that know the same. It is asked both for the actor and for its mention. */
export function variantOf(actor: Actor): string {
  let variant = variants.get(actor);
  if (variant === undefined) variants.set(actor, (variant = JSON.stringify(normaliseActor(actor))));
  return variant;
}

/** The key by which a mention says what its article knows of the actor. */
export const variantKey = remember((variant) => hashId<string>('variant', variant));

export const readVariant = (variant: string): Actor => JSON.parse(variant) as Actor;

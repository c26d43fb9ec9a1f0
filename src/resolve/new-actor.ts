import type { Actor, ActorId, ActorType } from '../core/index.js';
import { personSlug, plainKey } from './name-key.js';

/** An actor of one document with its own names, the fullest first. */
export interface NamedEntity {
  readonly type: ActorType;
  readonly names: readonly string[];
  readonly known?: ActorId | undefined;
  readonly gender?: 'Masc' | 'Fem' | undefined;
  readonly belongsTo?: { readonly known?: ActorId | undefined; readonly names?: readonly string[] } | undefined;
  /** Which body of what it belongs to it is, and of what kind. */
  readonly body?: { readonly key: string; readonly kind: string } | undefined;
}

const PREFIX: Readonly<Record<ActorType, string>> = {
  Person: 'person',
  Country: 'country',
  Organization: 'org',
  Place: 'place',
};

/**
 * A body of a country, region or organisation: id and name follow from which it is and whose, so that the Supreme Courts of two
 * countries are two, and one has the same id in every language. `whole` is the name of what it belongs to.
 */
export function makeBody(
  { belongsTo }: NamedEntity,
  { key }: { readonly key: string },
  whole: string,
): { readonly actor: Actor; readonly reason: string } {
  const place = belongsTo?.known?.split(':')[1] ?? plainKey(whole).replaceAll(' ', '-');
  const kind = key
    .split('-')
    .map((word) => (word === 'of' ? word : word[0]!.toUpperCase() + word.slice(1)))
    .join(' ');
  return {
    actor: { id: `org:${key}-of-${place}` as ActorId, type: 'Organization', name: `${kind} (${whole})`, aliases: [] },
    reason: `the article speaks of a body of ${whole}`,
  };
}

/** An actor that no row of the data defines: its id follows from type and name, so that other articles give the same. */
export function makeNewActor(entity: NamedEntity): { readonly actor: Actor; readonly reason: string } {
  const { type } = entity;
  const [name, ...aliases] = entity.names;
  const id = (slug: string): ActorId => `${PREFIX[type]}:${slug || 'unnamed'}` as ActorId;
  if (name === undefined)
    return { actor: { id: id(''), type, name: 'unnamed', aliases: [] }, reason: 'the article does not name it' };
  return {
    actor: { id: id(slugOf(entity, name)), type, name, aliases: aliases.sort() },
    reason: `new: no known actor has the name "${name}"`,
  };
}

/** A person with one name is told apart by where they belong: many are called Traoré. */
function slugOf({ type, belongsTo }: NamedEntity, name: string): string {
  if (type !== 'Person') return plainKey(name).replaceAll(' ', '-');
  const words = personSlug(name);
  const place = words.length === 1 ? belongsTo?.known?.split(':')[1] : undefined;
  return [...words, ...(place ? ['of', place] : [])].join('-');
}

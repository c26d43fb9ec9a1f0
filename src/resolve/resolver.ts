import type { Actor, ActorId, ActorType, GazetteerEntry, KnownActor } from '../core/index.js';
import { splitWords } from './atoms.js';
import { KnownPeople } from './known-people.js';
import { personKey, plainKey, withoutTitle } from './name-key.js';
import type { World } from './world.js';

/** An actor of one document, as extraction leaves it. */
export interface ResolvableEntity {
  readonly type: ActorType;
  readonly names: readonly string[];
  readonly known?: ActorId;
  readonly gender?: 'Masc' | 'Fem';
  readonly belongsTo?: ResolvableEntity;
}

/** Which actor of the graph an entity is, and why. */
export interface Resolution {
  readonly actor: Actor;
  readonly reason: string;
}

const PREFIX: Readonly<Record<ActorType, string>> = {
  Person: 'person',
  Country: 'country',
  Organization: 'org',
  Place: 'place',
};
const LANGUAGES = ['en', 'fr', 'da'];
/** Shorter names mean different things in different languages: "FN". */
const SHORTEST_FOREIGN = 5;

/** Turns the entities of a document into actors of the graph. Pure: an id depends on the document alone, so that the order of documents cannot matter. */
export class Resolver {
  private readonly people: KnownPeople;

  constructor(private readonly world: World) {
    this.people = new KnownPeople(world);
  }

  /** One resolution for each entity, in their order. */
  resolve(entities: readonly ResolvableEntity[]): Resolution[] {
    const ties = new Set(entities.flatMap(({ known, belongsTo }) => [known, belongsTo?.known]));
    return entities.map((entity) => this.resolveKnown(entity) ?? this.join(entity, entities, ties) ?? makeNew(entity));
  }

  private resolveKnown({ known, names }: ResolvableEntity): Resolution | undefined {
    const actor = known && this.world.actor(known);
    if (!actor) return undefined;
    const reason = names[0]
      ? `"${names[0]}" is a name of ${actor.name} in the actors data`
      : `described: ${actor.name}`;
    return { actor: toActor(actor), reason };
  }

  private join(
    entity: ResolvableEntity,
    entities: readonly ResolvableEntity[],
    ties: ReadonlySet<ActorId | undefined>,
  ): Resolution | undefined {
    const name = fullestName(entity.names);
    if (name === undefined) return undefined;
    const exact = this.findName(name, entity.type);
    if (exact) return { actor: toActor(exact), reason: `"${name}" is a name of ${exact.name} in the actors data` };
    if (entity.type !== 'Person') return undefined;
    const words = personKey(name);
    if (words.length > 1) {
      const known = this.people.bySound(words, (person) => this.canBe(entity, person));
      return known && { actor: toActor(known), reason: `"${name}" is spelled like a name of ${known.name}` };
    }
    return this.joinFamilyName(entity, name, entities, ties);
  }

  /** A name that the known actors have in any language. */
  private findName(name: string, type: ActorType): KnownActor | undefined {
    const isShort = splitWords(name).length < 2 && (name.length < SHORTEST_FOREIGN || name === name.toUpperCase());
    if (isShort && type !== 'Person') return undefined;
    const entries = this.readingsOf(name).filter(({ use, type: known }) => use === 'name' && isSameKind(known, type));
    return entries.length === 1 ? this.world.actor(entries[0]!.actor) : undefined;
  }

  /** The known actors that the whole name can mean in the first language that has it. */
  private readingsOf(name: string): readonly GazetteerEntry[] {
    const tokens = name.split(/\s+/u);
    for (const language of LANGUAGES) {
      const match = this.world.match(tokens, 0, language);
      if (match?.length === tokens.length) return match.entries;
    }
    return [];
  }

  private joinFamilyName(
    entity: ResolvableEntity,
    name: string,
    entities: readonly ResolvableEntity[],
    ties: ReadonlySet<ActorId | undefined>,
  ): Resolution | undefined {
    const [family] = personKey(name);
    const namesakes = entities.filter(
      ({ type, names }) => type === 'Person' && names.some((other) => personKey(other).at(-1) === family),
    );
    if (namesakes.length > 1) return undefined;
    // Of a name that many bear, only what the article says of this bearer counts.
    const near = this.world.isCommonName(name) ? new Set([entity.belongsTo?.known]) : ties;
    const possible = this.people
      .named(name)
      .filter((person) => this.canBe(entity, person) && [...this.people.tiesOf(person)].some((tie) => near.has(tie)));
    const [person] = possible;
    if (!person || possible.length > 1) return undefined;
    return {
      actor: toActor(person),
      reason: `"${name}" is the family name of ${person.name}, and the article speaks of where that person belongs`,
    };
  }

  /** Nothing that the article says of the entity speaks against it. */
  private canBe({ gender, belongsTo }: ResolvableEntity, person: KnownActor): boolean {
    if (gender && person.gender && gender !== person.gender) return false;
    const tied = belongsTo?.known;
    return tied === undefined || !tied.startsWith('country:') || this.people.tiesOf(person).has(tied);
  }
}

const isSameKind = (known: ActorType, type: ActorType): boolean =>
  known === type || (known === 'Country' && type === 'Place');

function toActor({ id, type, name, nameFr, nameDa, aliases, iso3, wikidata }: KnownActor): Actor {
  return {
    id,
    type,
    name,
    ...(nameFr && { nameFr }),
    ...(nameDa && { nameDa }),
    aliases,
    ...(iso3 && { iso3 }),
    ...(wikidata && { wikidata }),
  };
}

function makeNew(entity: ResolvableEntity): Resolution {
  const name = fullestName(entity.names);
  if (name === undefined)
    return {
      actor: { id: `${PREFIX[entity.type]}:unnamed` as ActorId, type: entity.type, name: 'unnamed', aliases: [] },
      reason: 'the article does not name it',
    };
  return {
    actor: {
      id: `${PREFIX[entity.type]}:${keyOf(entity, name)}` as ActorId,
      type: entity.type,
      name,
      aliases: properNames(entity.names)
        .filter((other) => other !== name)
        .sort(),
    },
    reason: `new: no known actor has the name "${name}"`,
  };
}

/** A person with one name is told apart by where they belong: many are called Traoré. */
function keyOf({ type, belongsTo }: ResolvableEntity, name: string): string {
  if (type !== 'Person') return plainKey(name).replaceAll(' ', '-') || 'unnamed';
  const words = personKey(name);
  const place = words.length === 1 ? belongsTo?.known?.split(':')[1] : undefined;
  return [...words, ...(place ? ['of', place] : [])].join('-') || 'unnamed';
}

/** Names without titles and possessives: "Niger's", and "Bazoums" beside "Bazoum". */
function properNames(names: readonly string[]): string[] {
  const bare = names.map((name) => withoutTitle(name.replace(/['’ʼ]s?$/u, '').trim())).filter(Boolean);
  const all = new Set(bare);
  return [...all].filter((name) => !name.endsWith('s') || !all.has(name.slice(0, -1)));
}

/** The name with the most words, then the longest, then the first in code point order. */
function fullestName(names: readonly string[]): string | undefined {
  const size = (name: string): number => splitWords(name).length;
  return properNames(names).sort((a, b) => size(b) - size(a) || b.length - a.length || (a < b ? -1 : 1))[0];
}

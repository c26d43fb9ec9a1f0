import type { Actor, ActorId, ActorType, GazetteerEntry, KnownActor } from '../core/index.js';
import { splitWords } from './atoms.js';
import { KnownPeople } from './known-people.js';
import { makeBody, makeNewActor, type NamedEntity } from './new-actor.js';
import { personKey } from './name-key.js';
import { ownNames } from './own-names.js';
import { actsForWhole } from './principals.js';
import type { World } from './world.js';

/** An actor of one document, as extraction leaves it. */
export type ResolvableEntity = NamedEntity;

/** Which actor of the graph an entity is, and why. */
export interface Resolution {
  readonly actor: Actor;
  readonly reason: string;
  /** The country or organisation that a body acts for, which no row of the data defines. */
  readonly principal?: ActorId;
}

interface Joined {
  readonly known: KnownActor;
  readonly reason: string;
}

const LANGUAGES = ['en', 'fr', 'da'];
/** Shorter names mean different things in different languages: "FN". */
const SHORTEST_FOREIGN = 5;

/** Turns the entities of a document into actors of the graph. Pure: an id depends on the document alone, so that the order of documents cannot matter. */
export class Resolver {
  private readonly people: KnownPeople;
  private readonly actors = new Map<ActorId, Actor>();

  constructor(private readonly world: World) {
    this.people = new KnownPeople(world);
  }

  /** One resolution for each entity, in their order. */
  resolve(entities: readonly ResolvableEntity[]): Resolution[] {
    const named = entities.map((entity) => ({ ...entity, names: ownNames(entity, this.world) }));
    const ties = new Set(named.flatMap(({ known, belongsTo }) => [known, belongsTo?.known]));
    return named.map((entity) => {
      const joined = this.takeKnown(entity) ?? this.join(entity, named, ties);
      const body = joined ? undefined : this.bodyOf(entity);
      const { actor, reason } = joined
        ? { actor: this.actorOf(joined.known), reason: joined.reason }
        : (body ?? makeNewActor(entity));
      const { belongsTo, body: own } = entity;
      const principal = body && own && actsForWhole(own.kind) ? belongsTo?.known : undefined;
      return { actor, reason: reason + tellShortNames(entity), ...(principal && { principal }) };
    });
  }

  /** A known actor as the graph has it; the same one for all articles. */
  private actorOf(known: KnownActor): Actor {
    let actor = this.actors.get(known.id);
    if (!actor) this.actors.set(known.id, (actor = toActor(known)));
    return actor;
  }

  private bodyOf(entity: NamedEntity): Pick<Resolution, 'actor' | 'reason'> | undefined {
    const { body, belongsTo } = entity;
    const whole = belongsTo?.known ? this.world.actor(belongsTo.known)?.name : belongsTo?.names?.[0];
    return body && whole !== undefined ? makeBody(entity, body, whole) : undefined;
  }

  private takeKnown({ known: id, names: [name] }: NamedEntity): Joined | undefined {
    const known = id && this.world.actor(id);
    if (!known) return undefined;
    const reason = name
      ? `"${name}" is a name of ${known.name} in the actors data`
      : `the article does not name ${known.name}, but an office or a description that means ${known.name} at its date`;
    return { known, reason };
  }

  private join(
    entity: NamedEntity,
    entities: readonly NamedEntity[],
    ties: ReadonlySet<ActorId | undefined>,
  ): Joined | undefined {
    const [name] = entity.names;
    if (name === undefined) return undefined;
    const exact = this.findName(name, entity.type);
    if (exact) return { known: exact, reason: `"${name}" is a name of ${exact.name} in the actors data` };
    if (entity.type !== 'Person') return undefined;
    const words = personKey(name);
    if (words.length > 1) {
      const known = this.people.bySound(words, (person) => this.canBe(entity, person));
      return known && { known, reason: `"${name}" is spelled like a name of ${known.name}` };
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
    entity: NamedEntity,
    name: string,
    entities: readonly NamedEntity[],
    ties: ReadonlySet<ActorId | undefined>,
  ): Joined | undefined {
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
    const [known] = possible;
    if (!known || possible.length > 1) return undefined;
    const reason = `"${name}" is the family name of ${known.name}, and the article speaks of where that person belongs`;
    return { known, reason };
  }

  /** Nothing that the article says of the entity speaks against it. */
  private canBe({ gender, belongsTo }: NamedEntity, person: KnownActor): boolean {
    if (gender && person.gender && gender !== person.gender) return false;
    const tied = belongsTo?.known;
    return tied === undefined || !tied.startsWith('country:') || this.people.tiesOf(person).has(tied);
  }
}

const isSameKind = (known: ActorType, type: ActorType): boolean =>
  known === type || (known === 'Country' && type === 'Place');

/** "Phee" in an article that has "Molly Phee". */
function tellShortNames({ names }: NamedEntity): string {
  const others = names.slice(1).map((name) => `"${name}"`);
  return others.length > 0 ? `; the article uses ${others.join(', ')} for the same` : '';
}

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

import type { ActorId, ActorType, GazetteerEntry, Knowledge, PartialDate } from '../../core/index.js';
import type { Body, Entity } from '../extraction.js';

/** The actors of one document, filled while it is read. */
export class EntityTable {
  readonly all: Entity[] = [];
  private readonly byKnown = new Map<ActorId, Entity>();
  private readonly byBody = new Map<string, Entity>();

  constructor(
    private readonly knowledge: Knowledge,
    readonly publishedAt: PartialDate | undefined,
  ) {}

  /** The entity of a known actor, made on first use. */
  known(id: ActorId, candidates: readonly GazetteerEntry[] = []): Entity {
    const found = this.byKnown.get(id);
    if (found) return found;
    const actor = this.knowledge.actor(id);
    if (!actor) throw new RangeError(`the gazetteer names an actor that the knowledge lacks: ${id}`);
    const entity = this.add(actor.type, candidates, { known: id, gender: actor.gender });
    this.byKnown.set(id, entity);
    if (actor.type === 'Person') {
      const served = this.publishedAt && this.knowledge.servedBy(id, this.publishedAt);
      const place = served ?? actor.country;
      if (place) entity.belongsTo = this.known(place);
    }
    return entity;
  }

  /** The entity of a body of a country, region or organisation, made on first use: each has one of a key. */
  body(owner: Entity, body: Body): Entity {
    const key = `${owner.index} ${body.key}`;
    let found = this.byBody.get(key);
    if (found) return found;
    const known = owner.known && this.knowledge.bodyOf(owner.known, body.key);
    found = known ? this.known(known) : this.add('Organization', [], { known: undefined, gender: undefined, body });
    found.belongsTo ??= owner;
    this.byBody.set(key, found);
    return found;
  }

  /** Entities are asked for their fields all the time, so that they have them all from the start, in one order. */
  add(
    type: ActorType,
    candidates: readonly GazetteerEntry[],
    { known, gender, body }: Pick<Entity, 'known' | 'gender'> & Partial<Pick<Entity, 'body'>>,
  ): Entity {
    const added: Entity = {
      index: this.all.length,
      type,
      names: [],
      known,
      candidates,
      gender,
      number: 'Sing',
      belongsTo: undefined,
      body,
      offices: new Set(),
    };
    this.all.push(added);
    return added;
  }
}

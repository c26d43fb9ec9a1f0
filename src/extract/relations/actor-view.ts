import type { ActorId, Knowledge } from '../../core/index.js';
import type { Entity } from '../extraction.js';
import { kindOf } from '../references/bodies.js';
import { hashLabel, NO_LABEL } from './labels.js';

/** What an actor is, whatever a sentence says of it. */
export interface ActorView {
  /** Hashes of what stands for it in features. */
  readonly keys: {
    /** Its type, and the kind of an organisation (docs/actors.md). */
    readonly kind: number;
    /** The same, with whether it is known by name, serves another, and is a body of another. */
    readonly standing: number;
    /** The kind of whom it serves. */
    readonly served: number;
  };
  /** The country that it is, is of, or serves. */
  readonly country: ActorId | Entity | undefined;
}

/** The actors of an article, each looked at once. */
export class ActorViews {
  private readonly seen = new Map<Entity, ActorView>();

  constructor(private readonly knowledge: Knowledge) {}

  of(entity: Entity): ActorView {
    let view = this.seen.get(entity);
    if (!view) this.seen.set(entity, (view = this.look(entity)));
    return view;
  }

  private look(entity: Entity): ActorView {
    const { known, belongsTo, body } = entity;
    const kind = this.kind(entity);
    const standing = [known && 'known', belongsTo && 'serves', body && 'body'].filter(Boolean);
    return {
      keys: {
        kind: hashLabel(kind),
        standing: hashLabel([kind, ...standing].join(' ')),
        served: belongsTo ? hashLabel(this.kind(belongsTo)) : NO_LABEL,
      },
      country: this.countryOf(entity),
    };
  }

  private kind(entity: Entity): string {
    return `${entity.type}:${kindOf(entity, this.knowledge) ?? ''}`;
  }

  private countryOf(entity: Entity): ActorId | Entity | undefined {
    const served = new Set<Entity>();
    for (let at: Entity | undefined = entity; at && !served.has(at); at = at.belongsTo) {
      served.add(at);
      if (at.type === 'Country') return at.known ?? at;
      const country = at.known && this.knowledge.actor(at.known)?.country;
      if (country) return country;
    }
    return undefined;
  }
}

/** Whether two actors are of one country: 3 if they are, 2 if not, 1 if one is of no country, 0 if neither is of any. */
export function compareCountries({ country: one }: ActorView, { country: other }: ActorView): number {
  if (one === undefined || other === undefined) return one === other ? 0 : 1;
  return one === other ? 3 : 2;
}

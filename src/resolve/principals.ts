import type { ActorId, PartialDate } from '../core/index.js';
import type { ActorsData } from './read-actors.js';
import type { Tenures } from './tenures.js';

/** Organisations of these kinds act for the state or the organisation that they belong to; parties, companies and rebels do not. */
const BODIES: ReadonlySet<string> = new Set(['intergovernmental', 'agency', 'court', 'parliament', 'mission']);

/** Whether an organisation of a kind acts for the state or the organisation that it belongs to. */
export const actsForWhole = (kind: string): boolean => BODIES.has(kind);
/** From an official to a body, to its organisation. */
const LONGEST_CHAIN = 4;

/** For which country or organisation the known actors act. */
export class Principals {
  private readonly bodies: ReadonlyMap<ActorId, ActorId>;

  constructor(
    { organizations }: ActorsData,
    private readonly offices: Tenures,
    private readonly regimes: Tenures,
  ) {
    this.bodies = new Map(
      organizations.flatMap(({ id, kind, country, partOf }) => {
        const whole = actsForWhole(kind) ? (country ?? partOf?.[0]) : undefined;
        return whole === undefined ? [] : [[id as ActorId, whole as ActorId] as const];
      }),
    );
  }

  /** The country, or else the organisation, that an actor acts for at a date; without one, by what holds still. */
  actsFor(actor: ActorId, date: PartialDate | undefined): ActorId | undefined {
    let found: ActorId | undefined;
    for (let at = this.next(actor, date), steps = 0; at !== undefined && steps < LONGEST_CHAIN; steps++) {
      found = at;
      at = this.next(at, date);
    }
    return found;
  }

  private next(actor: ActorId, date: PartialDate | undefined): ActorId | undefined {
    const held = [...this.offices.holding(actor, date), ...this.regimes.holding(actor, date)].map(({ of }) => of);
    return held.findLast((of) => of.startsWith('country:')) ?? held.at(-1) ?? this.bodies.get(actor);
  }
}

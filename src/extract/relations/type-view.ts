import { RELATIONS, type Frame, type RelationType } from '../../core/index.js';
import type { ArgumentMention } from '../extraction.js';
import type { Trigger } from '../frames.js';
import { hashLabel } from './labels.js';
import type { Place, TriggerView } from './trigger-view.js';

export type Role = 'source' | 'target';

/** A mention that may be source or target of what a trigger tells. */
export interface Argument {
  readonly mention: ArgumentMention;
  readonly place: Place;
  /** How well it fits each role of the type's frames. */
  readonly fit: Readonly<Record<Role, number>>;
}

/** A mention is in none of a role's slots; the first slots of a frame fit best. */
export const NO_FIT = 3;

/** What is the same for all candidates of one trigger and type. */
export class TypeView {
  /** The frames of the type whose words the sentence has, or else all of the type. */
  readonly frames: readonly Frame[];
  readonly isMet: boolean;
  readonly arguments: readonly Argument[];
  /** Hash of the type. */
  readonly told: number;
  readonly quad: number;
  readonly isSymmetric: boolean;

  constructor(
    readonly view: TriggerView,
    { frames }: Trigger,
    readonly type: RelationType,
  ) {
    const own = [...frames].filter(([frame]) => frame.type === type);
    const met = own.filter(([, extra]) => extra !== undefined);
    this.isMet = met.length > 0;
    this.frames = (this.isMet ? met : own).map(([frame]) => frame);
    this.told = hashLabel(type);
    const { quad, symmetric } = RELATIONS.get(type)!;
    this.quad = quad;
    this.isSymmetric = symmetric ?? false;
    this.arguments = view.places.map((place): Argument => ({
      mention: place.view.mention,
      place,
      fit: {
        source: fitOf(this.frames, place.slots, 'source'),
        target: fitOf(this.frames, place.slots, 'target'),
      },
    }));
  }

  /** Whether one of the two stands in its slot of a frame. */
  isPlaced(source: Argument, target: Argument): boolean {
    const isSwapped = this.isSymmetric && (source.fit.target < NO_FIT || target.fit.source < NO_FIT);
    return source.fit.source < NO_FIT || target.fit.target < NO_FIT || isSwapped;
  }

  /** How well the best of the other mentions, as far as it is not coordinated with this one, fits the role. */
  rivalFit({ mention, place }: Argument, role: Role): number {
    let best = NO_FIT;
    for (const other of this.arguments) {
      if (other.fit[role] >= best || other.mention.entity === mention.entity) continue;
      if (other.place.view.group !== place.view.group) best = other.fit[role];
    }
    return best;
  }
}

/** The place of the first slot of a frame's role that is among the slots, 0 to 2, or NO_FIT. */
function fitOf(frames: readonly Frame[], slots: readonly string[], role: Role): number {
  let best = Infinity;
  if (slots.length > 0)
    for (const frame of frames)
      for (const [at, slot] of frame[role].entries()) if (at < best && slots.includes(slot)) best = at;
  return best === Infinity ? NO_FIT : Math.min(best, NO_FIT - 1);
}

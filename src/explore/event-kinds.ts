import { RELATIONS, stanceOf, STATUSES, type RelationType, type Status } from '../core/index.js';

const TYPES = [...RELATIONS.keys()];
const NUMBERS = new Map(TYPES.map((type, number) => [type, number]));

/** What an event is of: its type and status, which hundreds of thousands of events share, so that they hold a number for both. */
interface EventKind {
  readonly type: RelationType;
  readonly status: Status;
}

/** By number. */
export const EVENT_KINDS: readonly EventKind[] = TYPES.flatMap((type) => STATUSES.map((status) => ({ type, status })));

export const kindOf = ({ type, status }: EventKind): number =>
  NUMBERS.get(type)! * STATUSES.length + STATUSES.indexOf(status);

/** By number of the kind. */
export const KIND_STANCES = Float64Array.from(EVENT_KINDS, ({ type, status }) => stanceOf(type, status));

/** Number of the type of each kind. */
export const KIND_TYPES = Uint8Array.from(EVENT_KINDS, ({ type }) => NUMBERS.get(type)!);

/** Relation types whose numbers are set bits in two words of 32, in the order of their names. */
export const typesOfBits = (low: number, high: number): readonly RelationType[] =>
  TYPES.filter((_, number) => ((number < 32 ? low : high) >>> (number % 32)) % 2 === 1).sort();

import {
  relationOf,
  RELATIONS,
  type ActorId,
  type Dyad,
  type EventId,
  type PartialDate,
  type RelationType,
  type Status,
} from '../../core/index.js';
import { spanOf } from './days.js';
import { dyadOf } from './dyad.js';
import { paceOf } from './period.js';

/** What of an event tells whether it begins or ends something. */
export interface Turn extends Dyad {
  readonly id: EventId;
  readonly status: Status;
  readonly date?: PartialDate;
  readonly reported?: PartialDate;
  /** Whether one of its claims says that something is taken up again. */
  readonly resumes: boolean;
}

export interface Ending {
  readonly until: PartialDate;
  readonly endedBy: EventId;
}

/** For each type that something ends, the types that end it, and whether only where they say that it is taken up again. */
const ENDERS: ReadonlyMap<RelationType, ReadonlyMap<RelationType, 'always' | 'resuming'>> = (() => {
  const enders = new Map<RelationType, Map<RelationType, 'always' | 'resuming'>>();
  const add = (ended: RelationType, type: RelationType, when: 'always' | 'resuming'): void => {
    enders.set(ended, (enders.get(ended) ?? new Map<RelationType, 'always' | 'resuming'>()).set(type, when));
  };
  for (const { type, closes = [], resumes = [] } of RELATIONS.values()) {
    for (const ended of closes) add(ended, type, 'always');
    for (const ended of resumes) add(ended, type, 'resuming');
    if (paceOf(type) === 'standing' && !enders.has(type)) enders.set(type, new Map());
  }
  return enders;
})();

/** Whether events of the type begin something that another event can end. */
export const isState = (type: RelationType): boolean => ENDERS.has(type);

interface Pair {
  readonly source: ActorId;
  readonly target: ActorId;
}

/** The dyads whose events can end the states of a dyad, its own among them. */
export const endingDyads = ({ type, source, target }: Dyad): readonly Dyad[] =>
  [type, ...(ENDERS.get(type)?.keys() ?? [])].map((ender) => dyadOf({ type: ender, source, target }));

/** The dyads whose states the events of a dyad can end, its own among them where it has states. */
export function endedDyads({ type, source, target }: Dyad): readonly Dyad[] {
  const { symmetric, closes = [], resumes = [] } = relationOf(type);
  const pairs: readonly Pair[] = symmetric
    ? [
        { source, target },
        { source: target, target: source },
      ]
    : [{ source, target }];
  return [
    ...(isState(type) ? [{ type, source, target }] : []),
    ...[...closes, ...resumes].flatMap((ended) => pairs.map((pair) => dyadOf({ type: ended, ...pair }))),
  ];
}

/** The day of a turn, or of its first report. */
const dayOf = ({ date, reported }: Turn): PartialDate | undefined => date ?? reported;

function ends(turn: Turn, state: Turn): boolean {
  const samePair = turn.source === state.source && turn.target === state.target;
  if (!samePair && !relationOf(turn.type).symmetric) return false;
  if (turn.type === state.type) return turn.status === 'ended';
  const when = ENDERS.get(state.type)?.get(turn.type);
  return turn.status === 'actual' && (when === 'always' || (when === 'resuming' && turn.resumes));
}

/** Whether the first date can be after the second: sanctions of 2023 can be lifted in May 2023. */
const isLater = (a: PartialDate, b: PartialDate): boolean => spanOf(a)[1] > spanOf(b)[0];

const compareTurns = (a: Turn, b: Turn): number => {
  const [first, second] = [`${dayOf(a)} ${a.id}`, `${dayOf(b)} ${b.id}`];
  return first < second ? -1 : first > second ? 1 : 0;
};

/**
 * When each state was ended, from all events of one pair: by the first later event that is paired with it or says that it is
 * over. Nothing else ends a state; where the day of one is not known, that of its first report counts.
 */
export function findEndings(turns: readonly Turn[]): ReadonlyMap<EventId, Ending> {
  const endings = new Map<EventId, Ending>();
  const ordered = turns.filter((turn) => dayOf(turn) !== undefined).sort(compareTurns);
  for (const state of ordered) {
    if (state.status !== 'actual' || !isState(state.type)) continue;
    const from = dayOf(state) as PartialDate;
    const end = ordered.find((turn) => ends(turn, state) && isLater(dayOf(turn) as PartialDate, from));
    if (end) endings.set(state.id, { until: dayOf(end) as PartialDate, endedBy: end.id });
  }
  return endings;
}

import {
  hashId,
  type ActorId,
  type ClaimEvidence,
  type DatedClaim,
  type Dyad,
  type Event,
  type EventId,
  type PartialDate,
  type Status,
} from '../../core/index.js';
import type { Happening } from './cluster-claims.js';
import { weighOrigins } from './origins.js';
import { paceOf } from './period.js';

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The id of the event that a happening is. */
export const eventIdOf = (dyad: Dyad, status: Status, { anchor }: Happening<DatedClaim>): EventId =>
  hashId<EventId>('event', dyad.type, dyad.source, dyad.target, status, anchor);

/** The first and the last of the dates that are known. */
export function spanDates(dates: readonly (PartialDate | undefined)[]): {
  readonly first?: PartialDate;
  readonly last?: PartialDate;
} {
  const known = dates.filter((date) => date !== undefined).sort(compareText);
  return known.length === 0 ? {} : { first: known[0] as string, last: known.at(-1) as string };
}

/** Whom most claims say that an actor acts for; of equally many, the first by id. */
function mostNamed(ids: readonly (ActorId | undefined)[]): ActorId | undefined {
  const counts = new Map<ActorId, number>();
  for (const id of ids) if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0];
}

/** Whom source and target act for, in the order that the dyad has them. */
function principalsOf(dyad: Dyad, claims: readonly ClaimEvidence[]): Pick<Event, 'sourceFor' | 'targetFor'> {
  const turned = ({ source }: ClaimEvidence): boolean => source !== dyad.source;
  const sourceFor = mostNamed(claims.map((claim) => (turned(claim) ? claim.targetFor : claim.sourceFor)));
  const targetFor = mostNamed(claims.map((claim) => (turned(claim) ? claim.sourceFor : claim.targetFor)));
  return { ...(sourceFor !== undefined && { sourceFor }), ...(targetFor !== undefined && { targetFor }) };
}

export const publishersOf = (claims: readonly ClaimEvidence[]): readonly string[] =>
  [...new Set(claims.flatMap(({ publisher }) => publisher ?? []))].sort(compareText);

/** The event that a happening is, without what other events say of its end. */
export function makeEvent(dyad: Dyad, status: Status, happening: Happening<ClaimEvidence>): Event {
  const { claims, date } = happening;
  const { first, last } = spanDates(paceOf(dyad.type) === 'standing' ? claims.map((claim) => claim.date) : [date]);
  const reported = spanDates(claims.map(({ publishedAt }) => publishedAt)).first;
  return {
    id: eventIdOf(dyad, status, happening),
    ...dyad,
    status,
    ...(first !== undefined && { date: first }),
    ...(last !== undefined && { endDate: last }),
    ...(reported !== undefined && { reported }),
    ...principalsOf(dyad, claims),
    claims: claims.map(({ id }) => id).sort(compareText),
    documents: new Set(claims.map(({ articleId }) => articleId)).size,
    publishers: publishersOf(claims).length,
    ...weighOrigins(claims),
  };
}

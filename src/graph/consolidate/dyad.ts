import { hashId, relationOf, type DatedClaim, type Dyad } from '../../core/index.js';
import { periodOf } from './period.js';

/** The dyad of a claim: of a symmetric relation the smaller id is the source. */
export function dyadOf({ type, source, target }: Dyad): Dyad {
  return relationOf(type).symmetric && target < source
    ? { type, source: target, target: source }
    : { type, source, target };
}

/** A hash of the dyad, by which the stores find its events. */
export function dyadKey(dyad: Dyad): string {
  const { type, source, target } = dyadOf(dyad);
  return hashId<string>('dyad', type, source, target);
}

/** A dyad in one period, by which the stores find claims and events that can have to do with each other. */
export const cellOf = (dyad: string, period: string): string => `${dyad} ${period}`;

/** The cell of a claim. */
export const cellOfClaim = (claim: Dyad & Pick<DatedClaim, 'date' | 'publishedAt'>): string =>
  cellOf(dyadKey(claim), periodOf(claim));

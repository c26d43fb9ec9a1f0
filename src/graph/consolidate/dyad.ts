import { hashId, relationOf, type Dyad } from '../../core/index.js';

/** The dyad of a claim: of a symmetric relation the smaller id is the source. */
export function dyadOf({ type, source, target }: Dyad): Dyad {
  return relationOf(type).symmetric && target < source
    ? { type, source: target, target: source }
    : { type, source, target };
}

/** A hash of the dyad, by which the stores find its claims and events. */
export function dyadKey(dyad: Dyad): string {
  const { type, source, target } = dyadOf(dyad);
  return hashId<string>('dyad', type, source, target);
}

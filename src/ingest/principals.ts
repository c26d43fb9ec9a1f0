import { relationOf, type ActorId, type Claim, type PartialDate } from '../core/index.js';
import type { Draft } from './claims.js';

/** The country or organisation that an actor acts for at a date, as the actors data know it. */
export type ActsFor = (actor: ActorId, date: PartialDate | undefined) => ActorId | undefined;

/** Who sits in a parliament speaks for a party as often as for the country. */
const NO_OFFICIAL = 'office:member';

/** Whom the article itself gives an office, or power: "Molly Phee, the US assistant secretary of state", "Niger's junta". */
function readPrincipals(claims: readonly Claim[]): ReadonlyMap<ActorId, ActorId> {
  const told = new Map<ActorId, ActorId>();
  for (const { type, source, target, status, rule } of claims) {
    if (relationOf(type).actsFor !== true || rule === NO_OFFICIAL || status !== 'actual') continue;
    const known = told.get(source);
    if (known === undefined || (!known.startsWith('country:') && target.startsWith('country:')))
      told.set(source, target);
  }
  return told;
}

/**
 * Adds to new claims whom their source and target act for on the day of what they tell, else of the article. They are set in the claims
 * themselves: of a copy that is given more fields V8 makes a class for each object, and looks up anew whatever is read of it.
 */
export function addPrincipals(
  claims: readonly Draft<Claim>[],
  publishedAt: PartialDate | undefined,
  actsFor: ActsFor,
): void {
  const told = readPrincipals(claims);
  const principalOf = (actor: ActorId, date: PartialDate | undefined): ActorId | undefined => {
    const known = actsFor(actor, date);
    if (known !== undefined) return known;
    const principal = told.get(actor);
    return principal === undefined ? undefined : (actsFor(principal, date) ?? principal);
  };
  for (const claim of claims) {
    const date = claim.date ?? publishedAt;
    const sourceFor = principalOf(claim.source, date);
    const targetFor = principalOf(claim.target, date);
    if (sourceFor !== undefined) claim.sourceFor = sourceFor;
    if (targetFor !== undefined) claim.targetFor = targetFor;
  }
}

import { relationOf, type ActorId, type Claim, type PartialDate } from '../core/index.js';

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

/** The claims with whom their source and target act for on the day of what they tell, else of the article. */
export function addPrincipals(
  claims: readonly Claim[],
  publishedAt: PartialDate | undefined,
  actsFor: ActsFor,
): Claim[] {
  const told = readPrincipals(claims);
  const principalOf = (actor: ActorId, date: PartialDate | undefined): ActorId | undefined => {
    const known = actsFor(actor, date);
    if (known !== undefined) return known;
    const principal = told.get(actor);
    return principal === undefined ? undefined : (actsFor(principal, date) ?? principal);
  };
  return claims.map((claim) => {
    const date = claim.date ?? publishedAt;
    const [sourceFor, targetFor] = [principalOf(claim.source, date), principalOf(claim.target, date)];
    return {
      ...claim,
      ...(sourceFor !== undefined && { sourceFor }),
      ...(targetFor !== undefined && { targetFor }),
    };
  });
}

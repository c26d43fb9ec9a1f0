import type { ActorId } from '../core/index.js';
import type { ClaimContext } from '../graph/index.js';

/** A claim in a line, with the names of its actors. */
export function describeClaim({ claim, actors }: Pick<ClaimContext, 'claim' | 'actors'>): string {
  const nameOf = (id: ActorId): string => actors.find((actor) => actor.id === id)?.name ?? id;
  return `${nameOf(claim.source)} ${claim.type} ${nameOf(claim.target)}, ${claim.status}: "${claim.quote}"`;
}

import type { Actor, ActorId, ActorType, Claim, DocumentMention, DocumentRecord } from '../core/index.js';

const TYPES: Readonly<Record<string, ActorType>> = {
  person: 'Person',
  country: 'Country',
  org: 'Organization',
  place: 'Place',
};

/** The type that an actor's id tells. */
export const typeOfId = (id: ActorId): ActorType => TYPES[id.split(':', 1)[0]!]!;

/** The names without duplicates and without the main one, sorted. */
export const aliasesOf = (names: Iterable<string>, name: string): string[] =>
  [...new Set(names)].filter((other) => other !== name).sort();

/** The actors that a mention or a claim names, one row for each id, by id. */
export function withActors(record: DocumentRecord, actors: readonly Actor[]): DocumentRecord {
  const named = new Set([
    ...record.mentions.map(({ actor }) => actor),
    ...record.claims.flatMap(({ source, target, saidBy }) => [source, target, ...saidBy]),
  ]);
  return { ...record, actors: actors.filter(({ id }) => named.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** Claims whose ends are told anew; one whose ends become the same says nothing. */
export function withEnds(
  claims: readonly Claim[],
  endOf: (id: ActorId, claim: Claim, role: 'end' | 'speaker') => ActorId,
): Claim[] {
  return claims
    .map((claim) => ({
      ...claim,
      source: endOf(claim.source, claim, 'end'),
      target: endOf(claim.target, claim, 'end'),
      ...(claim.sourceFor !== undefined && { sourceFor: endOf(claim.sourceFor, claim, 'end') }),
      ...(claim.targetFor !== undefined && { targetFor: endOf(claim.targetFor, claim, 'end') }),
      saidBy: [...new Set(claim.saidBy.map((id) => endOf(id, claim, 'speaker')))],
    }))
    .filter(({ source, target }) => source !== target);
}

/** Mentions of one actor counted together. */
export function addMentions(a: DocumentMention, b: DocumentMention): DocumentMention {
  return {
    actor: a.actor,
    count: a.count + b.count,
    names: [...new Set([...a.names, ...b.names])].sort(),
    reasons: [...new Set([...a.reasons, ...b.reasons])].sort(),
  };
}

export const byActor = (a: DocumentMention, b: DocumentMention): number => (a.actor < b.actor ? -1 : 1);

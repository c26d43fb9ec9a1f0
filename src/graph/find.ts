import { distance } from 'fastest-levenshtein';
import { foldText, namesOf, type Actor, type ActorId, type ClaimId } from '../core/index.js';
import type { GraphConnection } from './connection.js';
import { readActors, readClaims, readDocuments, readEvents } from './export-graph.js';
import { statementForNode } from './statements.js';
import type { ActorLookup, ClaimContext, Evidence } from './store.js';

const NEAR = 5;

/** Edits between the text and the nearest name, as a part of the longer of both; 1 where a name only contains it. */
function difference(folded: string, actor: Actor): number {
  return Math.min(
    ...namesOf(actor).map((name) => {
      const other = foldText(name);
      const edits = distance(folded, other) / Math.max(folded.length, other.length, 1);
      return other.includes(folded) ? Math.min(edits, 0.4) : edits;
    }),
  );
}

export function lookUpActor(text: string, actors: readonly Actor[]): ActorLookup {
  const same = actors.find(({ id }) => id === text);
  if (same) return { kind: 'actor', actor: same };
  const folded = foldText(text);
  const exact = actors.filter((actor) => namesOf(actor).includes(text));
  const named =
    exact.length > 0 ? exact : actors.filter((actor) => namesOf(actor).some((name) => foldText(name) === folded));
  if (named.length === 1) return { kind: 'actor', actor: named[0] as Actor };
  if (named.length > 1) return { kind: 'ambiguous', actors: named };
  const near = actors
    .map((actor) => ({ actor, far: difference(folded, actor) }))
    .filter(({ far }) => far <= 0.5)
    .sort((a, b) => a.far - b.far || (a.actor.id < b.actor.id ? -1 : 1));
  return { kind: 'unknown', near: near.slice(0, NEAR).map(({ actor }) => actor) };
}

export async function readContexts(
  connection: GraphConnection,
  ids: readonly ClaimId[],
): Promise<readonly ClaimContext[]> {
  const claims = await readClaims(connection, ids);
  const documents = await readDocuments(connection, [...new Set(claims.map(({ articleId }) => articleId))]);
  const ends = claims.flatMap(({ source, target, saidBy }) => [source, target, ...saidBy]);
  const actors = await readActors(connection, [...new Set<ActorId>(ends)]);
  return claims.map((claim) => ({
    claim,
    document: documents.find(({ id }) => id === claim.articleId) as ClaimContext['document'],
    actors: actors.filter(({ id }) => [claim.source, claim.target, ...claim.saidBy].includes(id)),
  }));
}

export async function findEvidence(connection: GraphConnection, prefix: string): Promise<Evidence> {
  if (prefix === '') return { kind: 'unknown' };
  const find = async (label: 'Claim' | 'Event'): Promise<readonly string[]> =>
    (await connection.read(statementForNode('reads/ids-by-prefix', label), { prefix })).rows.map(
      ({ id }) => id as string,
    );
  const [claims, events] = [await find('Claim'), await find('Event')];
  const ids = [...claims, ...events].sort();
  const id = ids.length > 1 ? ids.find((candidate) => candidate === prefix) : ids[0];
  if (id === undefined) return ids.length === 0 ? { kind: 'unknown' } : { kind: 'ambiguous', ids };
  if (claims.includes(id)) {
    const [claim] = await readContexts(connection, [id as ClaimId]);
    return claim ? { kind: 'claim', claim } : { kind: 'unknown' };
  }
  const [event] = await readEvents(connection, [id]);
  return event ? { kind: 'event', event, claims: await readContexts(connection, event.claims) } : { kind: 'unknown' };
}

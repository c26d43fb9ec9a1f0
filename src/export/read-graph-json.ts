import { EntenteError, groupBy, RELATIONS, type ActorId, type DocumentRecord } from '../core/index.js';
import type { Graph } from './graph.js';

const LISTS = ['documents', 'actors', 'mentions', 'claims', 'events', 'relationships'] as const;

function parseGraph(text: string, origin: string): Graph {
  const fail = (what: string): never => {
    throw new EntenteError('INPUT', `${origin} is no graph of \`entente export\`: ${what}`);
  };
  let graph: unknown;
  try {
    graph = JSON.parse(text);
  } catch (error) {
    return fail((error as Error).message.split('\n')[0]!);
  }
  for (const name of LISTS) {
    if (!Array.isArray((graph as Partial<Record<string, unknown>> | null)?.[name])) fail(`it has no list "${name}"`);
  }
  return graph as Graph;
}

/**
 * The documents of a JSON export with all that they say, from which a store derives the same graph again. Events and
 * relationships are not read: they follow. Throws INPUT where the text is no export.
 */
export function readGraphJson(text: string, origin: string): readonly DocumentRecord[] {
  const { documents, actors, mentions, claims } = parseGraph(text, origin);
  const actorOf = new Map(actors.map((actor) => [actor.id, actor]));
  const mentionsOf = groupBy(mentions, ({ document }) => document);
  const claimsOf = groupBy(claims, ({ articleId }) => articleId);
  const known = (id: ActorId): DocumentRecord['actors'][number] => {
    const actor = actorOf.get(id);
    if (!actor) throw new EntenteError('INPUT', `${origin} names the actor ${id}, which is not in its list of actors`);
    return actor;
  };
  return documents.map((document): DocumentRecord => {
    const own = claimsOf.get(document.id) ?? [];
    const alien = own.find(({ type }) => !RELATIONS.has(type));
    if (alien)
      throw new EntenteError('INPUT', `${origin} has a claim of the type ${alien.type}, which the ontology has not`);
    const named = mentionsOf.get(document.id) ?? [];
    const ids = new Set([
      ...named.map(({ actor }) => actor),
      ...own.flatMap(({ source, target, saidBy }) => [source, target, ...saidBy]),
    ]);
    return {
      document,
      actors: [...ids].sort().map(known),
      mentions: named.map(({ actor, count, names, reasons }) => ({ actor, count, names, reasons })),
      claims: own,
      places: [],
    };
  });
}

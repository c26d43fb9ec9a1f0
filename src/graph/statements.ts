import { readFileSync } from 'node:fs';
import { ACTOR_TYPES, relationOf, resourcePath, type ActorType, type RelationType } from '../core/index.js';

/** Actors last: with all claims and events of a busy one at once, emptying a large graph would be more than a server holds in memory. */
export const NODE_LABELS = ['Document', 'Claim', 'Event', 'Actor'] as const;
export type NodeLabel = (typeof NODE_LABELS)[number];

/** The statements of a file under `cypher/`, without comments. */
export function readStatements(name: string): readonly string[] {
  return readFileSync(resourcePath('cypher', `${name}.cypher`), 'utf8')
    .replace(/^\s*\/\/.*$/gmu, '')
    .split(';')
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

const cache = new Map<string, string>();

/** The one statement of a file under `cypher/`. */
export function statement(name: string): string {
  let text = cache.get(name);
  if (text === undefined) {
    text = readStatements(name).join('\n');
    cache.set(name, text);
  }
  return text;
}

/** Labels of the largest blocs of `writeBlocs`, which Neo4j Browser colours. */
export const BLOC_LABELS = ['Bloc1', 'Bloc2', 'Bloc3', 'Bloc4', 'Bloc5', 'Bloc6', 'Bloc7', 'Bloc8'] as const;
export type BlocLabel = (typeof BLOC_LABELS)[number];

// Labels and relationship types cannot be parameters in Cypher. They come from these lists, never from a text.

export const statementForRelation = (name: string, type: RelationType): string =>
  statement(name).replaceAll('RELATION_TYPE', relationOf(type).type);

export function statementForActor(name: string, type: ActorType): string {
  if (!ACTOR_TYPES.includes(type)) throw new RangeError(`not an actor type: ${String(type)}`);
  return statement(name).replaceAll('ACTOR_TYPE', type);
}

export const statementForNode = (name: string, label: NodeLabel): string =>
  statement(name).replaceAll('NODE_LABEL', label);

export const statementForBloc = (name: string, label: BlocLabel): string =>
  statement(name).replaceAll('BLOC_LABEL', label);

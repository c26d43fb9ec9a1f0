import { relationOf, type Actor, type Relationship } from '../core/index.js';

/** What programs for networks read of the graph: actors as nodes, relationships as edges, and their properties with types. */
export interface Property<Of> {
  readonly name: string;
  readonly type: 'string' | 'long' | 'double';
  readonly of: (item: Of) => string | number | undefined;
}

export const NODE_PROPERTIES: readonly Property<Actor>[] = [
  { name: 'name', type: 'string', of: ({ name }) => name },
  { name: 'type', type: 'string', of: ({ type }) => type },
  { name: 'nameFr', type: 'string', of: ({ nameFr }) => nameFr },
  { name: 'nameDa', type: 'string', of: ({ nameDa }) => nameDa },
  { name: 'aliases', type: 'string', of: ({ aliases }) => (aliases.length ? aliases.join('; ') : undefined) },
  { name: 'iso3', type: 'string', of: ({ iso3 }) => iso3 },
  { name: 'wikidata', type: 'string', of: ({ wikidata }) => wikidata },
];

export const EDGE_PROPERTIES: readonly Property<Relationship>[] = [
  { name: 'relation', type: 'string', of: ({ type }) => type },
  { name: 'status', type: 'string', of: ({ status }) => status },
  { name: 'first', type: 'string', of: ({ first }) => first },
  { name: 'last', type: 'string', of: ({ last }) => last },
  { name: 'events', type: 'long', of: ({ events }) => events },
  { name: 'documents', type: 'long', of: ({ documents }) => documents },
  { name: 'publishers', type: 'long', of: ({ publishers }) => publishers },
  { name: 'confidence', type: 'double', of: ({ confidence }) => confidence },
  { name: 'plover', type: 'string', of: ({ type }) => relationOf(type).plover },
  { name: 'quad', type: 'long', of: ({ type }) => relationOf(type).quad },
  { name: 'stance', type: 'double', of: ({ type }) => relationOf(type).stance },
];

/** The same for the same relationship, whatever else is in the graph. */
export const edgeId = ({ source, type, target, status }: Relationship): string =>
  `${source} ${type} ${target} ${status}`;

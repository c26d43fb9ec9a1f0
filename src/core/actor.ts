import type { ActorId } from './ids.js';

export const ACTOR_TYPES = ['Person', 'Country', 'Organization', 'Place'] as const;
export type ActorType = (typeof ACTOR_TYPES)[number];

/** A node of the graph. `name` is English where one is known, else as first met in id order. */
export interface Actor {
  readonly id: ActorId;
  readonly type: ActorType;
  readonly name: string;
  readonly nameFr?: string;
  readonly nameDa?: string;
  /** Other names, sorted, without duplicates. */
  readonly aliases: readonly string[];
  /** ISO 3166-1 alpha-3, for countries. */
  readonly iso3?: string;
  /** Wikidata, where the actors data has it. */
  readonly wikidata?: string;
}

/** All names of an actor, the main one first. */
export const namesOf = ({ name, nameFr, nameDa, aliases }: Actor): readonly string[] =>
  [name, nameFr, nameDa, ...aliases].filter((text) => text !== undefined);

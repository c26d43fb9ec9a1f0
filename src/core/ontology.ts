import { readFileSync } from 'node:fs';
import { resourcePath } from './resource.js';

export type RelationType = string & { readonly relationType?: never };

export const STATUSES = [
  'actual',
  'planned',
  'urged',
  'conditional',
  'attempted',
  'negated',
  'denied',
  'ended',
] as const;
export type Status = (typeof STATUSES)[number];

/** PLOVER's quad classes, beside which standing facts have a class of their own. */
export const QUAD = {
  standing: 0,
  verbalCooperation: 1,
  materialCooperation: 2,
  verbalConflict: 3,
  materialConflict: 4,
} as const;

/** The classes of what is only said. */
export const VERBAL_QUADS: readonly number[] = [QUAD.verbalCooperation, QUAD.verbalConflict];

export interface RelationDefinition {
  readonly type: RelationType;
  /** PLOVER event type (Halterman et al. 2023), or STATE for a standing fact. */
  readonly plover: string;
  readonly quad: (typeof QUAD)[keyof typeof QUAD];
  /** Root code of the CAMEO event closest in meaning, and its Goldstein score (-10 to 10). Absent for standing facts. */
  readonly cameo?: string;
  readonly goldstein?: number;
  readonly symmetric: boolean;
  /** How one event of the type counts when alliances are scored, -1 to 1. */
  readonly stance: number;
  /** A change that holds until something ends it and is seldom repeated, so that a report of it may come long after. */
  readonly lasts?: boolean;
  /** What an event of the type ends between the same two actors. */
  readonly closes?: readonly RelationType[];
  /** What it ends where the text says that it is taken up again ("resumed aid to"). */
  readonly resumes?: readonly RelationType[];
  /** The source acts for the target: what an official does counts for the country too. */
  readonly actsFor?: boolean;
  /** The target is a country, an organisation or a place: who visits a person meets them. */
  readonly impersonal?: boolean;
  /** It answers what the target did: "criticised X for its support of Y". */
  readonly answers?: boolean;
  readonly means: string;
}

export interface Ontology {
  readonly relations: readonly RelationDefinition[];
}

function load(): ReadonlyMap<RelationType, RelationDefinition> {
  const ontology = JSON.parse(readFileSync(resourcePath('src/core/ontology.json'), 'utf8')) as Ontology;
  return new Map(ontology.relations.map((relation) => [relation.type, relation]));
}

/** The relation types by name, in the order of the data file. Only these ever become relationship types of a graph. */
export const RELATIONS: ReadonlyMap<RelationType, RelationDefinition> = load();

export function relationOf(type: RelationType): RelationDefinition {
  const found = RELATIONS.get(type);
  if (!found) throw new RangeError(`not a relation type of src/core/ontology.json: ${type}`);
  return found;
}

/** How an event counts for how two stand: what did not happen says nothing of it. */
export const stanceOf = (type: RelationType, status: Status): number =>
  status === 'actual' ? relationOf(type).stance : 0;

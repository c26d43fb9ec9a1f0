import { RELATIONS, relationOf, type Actor, type Dyad, type RelationType } from '../core/index.js';
import type { NetworkEdge, Quad } from './contract.js';

const QUADS = 5;
const DECIMALS = 1_000;

/** Two actors by their numbers, in the order of their ids, and a class of deeds between them. */
export interface Edge {
  readonly source: number;
  readonly target: number;
  readonly quad: Quad;
}

export interface EdgeNumbers {
  /** By number: in the order of their actors. */
  readonly edges: readonly Edge[];
  /** To which edge each dyad belongs. */
  readonly of: Int32Array;
}

/** The actors are given by id. */
export function numberEdges(dyads: readonly Dyad[], actors: readonly Actor[]): EdgeNumbers {
  const numbers = new Map(actors.map(({ id }, number) => [id, number]));
  const codes = Float64Array.from(
    dyads,
    ({ source, target, type }) =>
      (numbers.get(source)! * actors.length + numbers.get(target)!) * QUADS + relationOf(type).quad,
  );
  const edges: Edge[] = [];
  const numberOf = new Map<number, number>();
  for (const code of codes.slice().sort()) {
    if (numberOf.has(code)) continue;
    numberOf.set(code, edges.length);
    const ends = Math.floor(code / QUADS);
    const source = Math.floor(ends / actors.length);
    edges.push({ source, target: ends % actors.length, quad: (code % QUADS) as Quad });
  }
  return { edges, of: Int32Array.from(codes, (code) => numberOf.get(code)!) };
}

/** Relation types as bits, of which there are more than a 32 bit number has. */
const BITS = new Map([...RELATIONS.keys()].map((type, number) => [type, 2 ** number]));
const WORD = 2 ** 32;

/** Events added up by their edges; the same whatever the order in which they come. */
export class EdgeSums {
  /** Numbers of the edges that have events. */
  readonly found: number[] = [];
  readonly events: Int32Array;
  readonly #stances: Float64Array;
  readonly #types: Uint32Array;
  readonly #typesOf = new Map<number, Pick<NetworkEdge, 'relations' | 'isSymmetric'>>();

  constructor(
    readonly edges: readonly Edge[],
    private readonly actors: readonly Actor[],
  ) {
    this.events = new Int32Array(edges.length);
    this.#stances = new Float64Array(edges.length);
    this.#types = new Uint32Array(edges.length * 2);
  }

  add(edge: number, type: RelationType, events: number, stance: number): void {
    if (this.events[edge] === 0) this.found.push(edge);
    this.events[edge]! += events;
    this.#stances[edge]! += stance;
    const bit = BITS.get(type)!;
    if (bit < WORD) this.#types[edge * 2]! |= bit;
    else this.#types[edge * 2 + 1]! |= bit / WORD;
  }

  edge(number: number): NetworkEdge {
    const { source, target, quad } = this.edges[number]!;
    return {
      source: this.actors[source]!.id,
      target: this.actors[target]!.id,
      quad,
      stance: Math.round(this.#stances[number]! * DECIMALS) / DECIMALS,
      events: this.events[number]!,
      ...this.#readTypes(this.#types[number * 2]!, this.#types[number * 2 + 1]!),
    };
  }

  /** Many edges have the same types. */
  #readTypes(low: number, high: number): Pick<NetworkEdge, 'relations' | 'isSymmetric'> {
    const key = high * WORD + low;
    let types = this.#typesOf.get(key);
    if (!types) {
      const relations = [...BITS].filter(([, bit]) => Math.floor(key / bit) % 2 === 1).map(([type]) => type);
      types = { isSymmetric: relations.every((type) => relationOf(type).symmetric), relations: relations.sort() };
      this.#typesOf.set(key, types);
    }
    return types;
  }
}

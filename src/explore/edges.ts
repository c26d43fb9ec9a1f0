import { relationOf, type Actor, type Dyad } from '../core/index.js';
import type { EdgeKind, NetworkAnswer, Quad } from './contract.js';
import { KIND_STANCES, KIND_TYPES, typesOfBits } from './event-kinds.js';

const QUADS = 5;
const DECIMALS = 1_000;

/** What goes on between actors: source, target and a class of deeds, numbered in the order of their actors. Columns by the number of the edge. */
export interface Edges {
  /** Numbers of actors, in the order of their ids. */
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly quads: Uint8Array;
}

export interface EdgeNumbers {
  readonly edges: Edges;
  /** To which edge each dyad belongs. */
  readonly of: Int32Array;
}

/** The actors are given by id. */
export function numberEdges(dyads: readonly Dyad[], actors: readonly Actor[]): EdgeNumbers {
  const numbers = new Map(actors.map(({ id }, number) => [id, number]));
  const codes = new Float64Array(dyads.length);
  dyads.forEach(({ source, target, type }, at) => {
    const ends = numbers.get(source)! * actors.length + numbers.get(target)!;
    codes[at] = ends * QUADS + relationOf(type).quad;
  });
  const distinct = codes.toSorted().filter((code, at, sorted) => at === 0 || sorted[at - 1] !== code);
  const ends = distinct.map((code) => Math.floor(code / QUADS));
  return {
    edges: {
      sources: Int32Array.from(ends.map((code) => Math.floor(code / actors.length))),
      targets: Int32Array.from(ends.map((code) => code % actors.length)),
      quads: Uint8Array.from(distinct.map((code) => code % QUADS)),
    },
    of: Int32Array.from(codes.map((code) => findPlace(distinct, code))),
  };
}

/** Place of a number that is among the sorted ones. */
function findPlace(sorted: Float64Array, wanted: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words of 32 bits that hold a bit for each relation type. */
const WORDS = 2;

/** Events added up by their edges; the same whatever the order in which they come. */
export class EdgeSums {
  /** Numbers of the edges that have events. */
  readonly found: number[] = [];
  readonly events: Int32Array;
  readonly #stances: Float64Array;
  readonly #types: Uint32Array;

  constructor(readonly edges: Edges) {
    const count = edges.quads.length;
    this.events = new Int32Array(count);
    this.#stances = new Float64Array(count);
    this.#types = new Uint32Array(count * WORDS);
  }

  /** Events of one kind, by its number. */
  add(edge: number, kind: number, events: number): void {
    if (this.events[edge] === 0) this.found.push(edge);
    this.events[edge]! += events;
    this.#stances[edge]! += events * KIND_STANCES[kind]!;
    const type = KIND_TYPES[kind]!;
    this.#types[edge * WORDS + (type >>> 5)]! |= 1 << (type & 31);
  }

  /** Edges as they are sent; `places` are those of the actors among the nodes, by number of the actor. */
  tell(numbers: readonly number[], places: Int32Array): Pick<NetworkAnswer, 'edges' | 'kinds'> {
    const { quads, sources, targets } = this.edges;
    const kinds: EdgeKind[] = [];
    const known = new Map<number, number>();
    const placeOfKind = (edge: number): number => {
      const [low, high] = [this.#types[edge * WORDS]!, this.#types[edge * WORDS + 1]!];
      // Types have one quad each, so that they tell it.
      const key = high * 2 ** 32 + low;
      const place = known.get(key);
      if (place !== undefined) return place;
      known.set(key, kinds.length);
      const relations = typesOfBits(low, high);
      return (
        kinds.push({
          quad: quads[edge] as Quad,
          isSymmetric: relations.every((type) => relationOf(type).symmetric),
          relations,
        }) - 1
      );
    };
    return {
      edges: {
        sources: numbers.map((edge) => places[sources[edge]!]!),
        targets: numbers.map((edge) => places[targets[edge]!]!),
        kinds: numbers.map(placeOfKind),
        stances: numbers.map((edge) => Math.round(this.#stances[edge]! * DECIMALS) / DECIMALS),
        events: numbers.map((edge) => this.events[edge]!),
      },
      kinds,
    };
  }
}

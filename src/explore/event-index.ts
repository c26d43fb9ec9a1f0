import {
  ACTOR_TYPES,
  RELATIONS,
  relationOf,
  stanceOf,
  STATUSES,
  type Actor,
  type ActorId,
  type ClaimId,
  type Event,
  type StoredDocument,
} from '../core/index.js';
import type { Filter, Quad } from './contract.js';
import { numberEdges, type Edge } from './edges.js';

/** An event with what filters and sums ask for: numbers where many events share a value, so that 100,000 are asked in milliseconds. */
export interface IndexedEvent {
  readonly event: Event;
  /** First day: its own, or that of the first report; "" where neither is known. */
  readonly day: string;
  readonly month: string;
  readonly stance: number;
  readonly quad: Quad;
  /** Numbers of the two actors, in the order of the actors. */
  readonly source: number;
  readonly target: number;
  /** Number of the edge that it belongs to. */
  readonly edge: number;
  readonly dayNumber: number;
  /** Number of its type and status. */
  readonly kind: number;
  /** Number of who tells of it. */
  readonly telling: number;
  readonly confidence: number;
}

/** In which languages an event is told, and by which publishers. */
interface Telling {
  readonly languages: readonly string[];
  readonly publishers: readonly string[];
}

const NO_PUBLISHER = '';
const TYPES = [...RELATIONS.keys()];

/** The events of a graph, and what is quickly known of them. */
export class EventIndex {
  /** The oldest first. */
  readonly events: readonly IndexedEvent[];
  /** By number. */
  readonly edges: readonly Edge[];
  readonly numbers: ReadonlyMap<ActorId, number>;
  /** By the number of the actor that is an end of them. */
  readonly eventsOf: readonly (readonly IndexedEvent[])[];
  readonly #days = new Numbering<string>();
  readonly #tellings = new Numbering<Telling>();
  readonly #actorTypes: Uint8Array;

  /** The actors are given by id; `documentOf` tells from which document a claim is. */
  constructor(
    events: readonly Event[],
    readonly actors: readonly Actor[],
    documentOf: (claim: ClaimId) => StoredDocument,
  ) {
    this.#actorTypes = Uint8Array.from(actors, ({ type }) => ACTOR_TYPES.indexOf(type));
    const { edges, of } = numberEdges(events, actors);
    this.edges = edges;
    const numbers = new Map(actors.map(({ id }, number) => [id, number]));
    this.numbers = numbers;
    this.events = events
      .map((event, at): IndexedEvent => {
        const day = event.date ?? event.reported ?? '';
        const telling = readTelling(event.claims.map(documentOf));
        return {
          event,
          day,
          month: day.slice(0, 'yyyy-mm'.length),
          stance: stanceOf(event.type, event.status),
          quad: relationOf(event.type).quad,
          source: numbers.get(event.source)!,
          target: numbers.get(event.target)!,
          edge: of[at]!,
          dayNumber: this.#days.of(day, day),
          kind: TYPES.indexOf(event.type) * STATUSES.length + STATUSES.indexOf(event.status),
          telling: this.#tellings.of(JSON.stringify(telling), telling),
          confidence: event.confidence,
        };
      })
      .sort(byDay);
    const eventsOf = actors.map((): IndexedEvent[] => []);
    for (const indexed of this.events) for (const end of [indexed.source, indexed.target]) eventsOf[end]!.push(indexed);
    this.eventsOf = eventsOf;
  }

  /** A test that events pass. */
  filter({ from, to, confidence = 0, ...lists }: Filter): (indexed: IndexedEvent) => boolean {
    const [statuses, relations] = [setOf(lists.statuses), setOf(lists.relations)];
    const [languages, publishers] = [setOf(lists.languages), setOf(lists.publishers)];
    const kinds = Uint8Array.from({ length: TYPES.length * STATUSES.length }, (_, kind) =>
      Number(
        (!relations || relations.has(TYPES[Math.floor(kind / STATUSES.length)]!)) &&
          (!statuses || statuses.has(STATUSES[kind % STATUSES.length]!)),
      ),
    );
    // "2024-03~" stands behind all days of March.
    const days = this.#days.test(
      (day) => (!from || (day !== '' && `${day}~` >= from)) && (!to || (day !== '' && day <= to)),
    );
    const tellings = this.#tellings.test(
      (telling) =>
        (!languages || telling.languages.some((one) => languages.has(one))) &&
        (!publishers || telling.publishers.some((one) => publishers.has(one))),
    );
    const types = setOf(lists.actorTypes);
    const actors = this.#actorTypes.map((type) => Number(!types || types.has(ACTOR_TYPES[type]!)));
    return (indexed) =>
      kinds[indexed.kind] === 1 &&
      days[indexed.dayNumber] === 1 &&
      tellings[indexed.telling] === 1 &&
      actors[indexed.source] === 1 &&
      actors[indexed.target] === 1 &&
      indexed.confidence >= confidence;
  }
}

/** Numbers for equal values, from 0. */
class Numbering<Value> {
  readonly #numbers = new Map<string, number>();
  readonly #values: Value[] = [];

  /** Values with the same key are equal. */
  of(key: string, value: Value): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#values.length);
    return this.#values.push(value) - 1;
  }

  /** For each number whether its value passes: 1 or 0. */
  test(passes: (value: Value) => boolean): Uint8Array {
    return Uint8Array.from(this.#values, (value) => Number(passes(value)));
  }
}

const readTelling = (documents: readonly StoredDocument[]): Telling => ({
  languages: [...new Set(documents.map(({ lang }) => lang))].sort(),
  publishers: [...new Set(documents.map(({ publisher }) => publisher ?? NO_PUBLISHER))].sort(),
});

const byDay = (a: IndexedEvent, b: IndexedEvent): number =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : a.event.id < b.event.id ? -1 : 1;

/** Nothing is asked for where a list is empty. */
const setOf = (values: readonly string[] | undefined): ReadonlySet<string> | undefined =>
  values?.length ? new Set(values) : undefined;

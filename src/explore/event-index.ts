import {
  ACTOR_TYPES,
  relationOf,
  stanceOf,
  type Actor,
  type ActorId,
  type ClaimId,
  type Event,
  type StoredDocument,
} from '../core/index.js';
import type { Filter, Quad } from './contract.js';
import { numberEdges, type Edges } from './edges.js';
import { EVENT_KINDS, kindOf } from './event-kinds.js';

/** An event with what views ask for. */
export interface IndexedEvent {
  readonly event: Event;
  /** Its place in the order of the events. */
  readonly number: number;
  /** First day: its own, or that of the first report; "" where neither is known. */
  readonly day: string;
  readonly month: string;
  readonly stance: number;
  readonly quad: Quad;
  /** Numbers of the two actors, in the order of the actors. */
  readonly source: number;
  readonly target: number;
}

/** What filters and sums ask of the events, by number of the event: numbers where many share a value, so that 100,000 are asked in a millisecond or two. */
interface EventColumns {
  /** Number of the edge that it belongs to. */
  readonly edges: Int32Array;
  /** Number of its type and status. */
  readonly kinds: Uint16Array;
  readonly days: Int32Array;
  /** Number of who tells of it. */
  readonly tellings: Int32Array;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly confidences: Float64Array;
}

/** In which languages an event is told, and by which publishers. */
interface Telling {
  readonly languages: readonly string[];
  readonly publishers: readonly string[];
}

const NO_PUBLISHER = '';

/** The events of a graph, and what is quickly known of them. */
export class EventIndex {
  /** The oldest first. */
  readonly events: readonly IndexedEvent[];
  readonly columns: EventColumns;
  readonly edges: Edges;
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
    const numbers = new Map(actors.map(({ id }, number) => [id, number]));
    this.numbers = numbers;
    this.events = events
      .map((event) => ({ event, day: event.date ?? event.reported ?? '' }))
      .sort(byDay)
      .map(({ event, day }, number) => ({
        event,
        number,
        day,
        month: day.slice(0, 'yyyy-mm'.length),
        stance: stanceOf(event.type, event.status),
        quad: relationOf(event.type).quad,
        source: numbers.get(event.source)!,
        target: numbers.get(event.target)!,
      }));
    const { edges, of } = numberEdges(
      this.events.map(({ event }) => event),
      actors,
    );
    this.edges = edges;
    const tellingOf = ({ event }: IndexedEvent): number => {
      const telling = readTelling(event.claims.map(documentOf));
      return this.#tellings.of(JSON.stringify(telling), telling);
    };
    this.columns = {
      edges: of,
      kinds: Uint16Array.from(this.events, ({ event }) => kindOf(event)),
      days: Int32Array.from(this.events, ({ day }) => this.#days.of(day, day)),
      tellings: Int32Array.from(this.events, tellingOf),
      sources: Int32Array.from(this.events, ({ source }) => source),
      targets: Int32Array.from(this.events, ({ target }) => target),
      confidences: Float64Array.from(this.events, ({ event }) => event.confidence),
    };
    const eventsOf = actors.map((): IndexedEvent[] => []);
    for (const indexed of this.events) for (const end of [indexed.source, indexed.target]) eventsOf[end]!.push(indexed);
    this.eventsOf = eventsOf;
  }

  /** A test that events pass, by number of the event. */
  filter({ from, to, confidence = 0, ...lists }: Filter): (event: number) => boolean {
    const [statuses, relations] = [setOf(lists.statuses), setOf(lists.relations)];
    const [languages, publishers] = [setOf(lists.languages), setOf(lists.publishers)];
    const types = setOf(lists.actorTypes);
    const kinds = Uint8Array.from(EVENT_KINDS, ({ type, status }) =>
      Number((!relations || relations.has(type)) && (!statuses || statuses.has(status))),
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
    const actors = this.#actorTypes.map((type) => Number(!types || types.has(ACTOR_TYPES[type]!)));
    const of = this.columns;
    return (event) =>
      kinds[of.kinds[event]!] === 1 &&
      days[of.days[event]!] === 1 &&
      tellings[of.tellings[event]!] === 1 &&
      actors[of.sources[event]!] === 1 &&
      actors[of.targets[event]!] === 1 &&
      of.confidences[event]! >= confidence;
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

const byDay = (a: Pick<IndexedEvent, 'day' | 'event'>, b: Pick<IndexedEvent, 'day' | 'event'>): number =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : a.event.id < b.event.id ? -1 : 1;

/** Nothing is asked for where a list is empty. */
const setOf = (values: readonly string[] | undefined): ReadonlySet<string> | undefined =>
  values?.length ? new Set(values) : undefined;

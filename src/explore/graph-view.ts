import {
  append,
  namesOf,
  RELATIONS,
  relationOf,
  type Actor,
  type ActorId,
  type ArticleId,
  type Claim,
  type ClaimId,
  type Dyad,
  type Event,
  type GraphMention,
  type RelationType,
  type Status,
  type StoredDocument,
} from '../core/index.js';
import type { ActorName, ActorSummary, ClaimView, DocumentView, EventView, Filter, Mark, Quad } from './contract.js';
import { markSentence } from './mark-sentence.js';

/** What the explorer needs of an export of a graph. */
export interface GraphSource {
  readonly documents: readonly StoredDocument[];
  readonly actors: readonly Actor[];
  readonly mentions: readonly GraphMention[];
  readonly claims: readonly Claim[];
  readonly events: readonly Event[];
}

/** An event with what filters ask for. */
export interface IndexedEvent {
  readonly event: Event;
  /** First day: its own, or that of the first report; "" where neither is known. */
  readonly day: string;
  readonly month: string;
  /** Stands behind the last day that it can be: "2024-03~" behind all days of March. */
  readonly dayEnd: string;
  readonly stance: number;
  readonly quad: Quad;
  readonly isSymmetric: boolean;
  /** Number of the edge that it belongs to. */
  readonly edge: number;
  readonly languages: ReadonlySet<string>;
  readonly publishers: ReadonlySet<string>;
}

const NO_PUBLISHER = '';

/** Numbers of blocs, 1 for the largest. */
export type Blocs = ReadonlyMap<ActorId, number>;

/** A graph in memory, with the indexes that the views need: about a kilobyte a claim. Nothing of it changes. */
export class GraphView {
  readonly actors: ReadonlyMap<ActorId, Actor>;
  readonly documents: ReadonlyMap<ArticleId, StoredDocument>;
  readonly claims: ReadonlyMap<ClaimId, Claim>;
  readonly mentionsOf: ReadonlyMap<ArticleId, readonly GraphMention[]>;
  readonly claimsOf: ReadonlyMap<ArticleId, readonly Claim[]>;
  /** The oldest first. */
  readonly events: readonly IndexedEvent[];
  readonly eventsOf: ReadonlyMap<ActorId, readonly IndexedEvent[]>;
  /** Also those of who acts for the actor. */
  readonly eventsAbout: ReadonlyMap<ActorId, readonly IndexedEvent[]>;
  readonly eventOf: ReadonlyMap<ClaimId, IndexedEvent>;

  constructor(
    { documents, actors, mentions, claims, events }: GraphSource,
    private readonly blocs: Blocs,
  ) {
    this.actors = new Map(actors.map((actor) => [actor.id, actor]));
    this.documents = new Map(documents.map((document) => [document.id, document]));
    this.claims = new Map(claims.map((claim) => [claim.id, claim]));
    const mentionsOf = new Map<ArticleId, GraphMention[]>();
    for (const mention of mentions) append(mentionsOf, mention.document, mention);
    this.mentionsOf = mentionsOf;
    const claimsOf = new Map<ArticleId, Claim[]>();
    for (const claim of claims) append(claimsOf, claim.articleId, claim);
    this.claimsOf = claimsOf;
    const edgeOf = numberEdges(actors);
    this.events = events.map((event) => this.index(event, edgeOf(event))).sort(byDay);
    const eventsOf = new Map<ActorId, IndexedEvent[]>();
    const eventsAbout = new Map<ActorId, IndexedEvent[]>();
    const eventOf = new Map<ClaimId, IndexedEvent>();
    for (const indexed of this.events) {
      append(eventsOf, indexed.event.source, indexed);
      append(eventsOf, indexed.event.target, indexed);
      const { source, target, sourceFor = source, targetFor = target } = indexed.event;
      for (const id of new Set([source, target, sourceFor, targetFor])) append(eventsAbout, id, indexed);
      for (const claim of indexed.event.claims) eventOf.set(claim, indexed);
    }
    this.eventsOf = eventsOf;
    this.eventsAbout = eventsAbout;
    this.eventOf = eventOf;
  }

  private index(event: Event, edge: number): IndexedEvent {
    const { quad, symmetric } = relationOf(event.type);
    const sources = event.claims.map((id) => this.documents.get(this.claims.get(id)!.articleId)!);
    const day = event.date ?? event.reported ?? '';
    return {
      event,
      day,
      month: day.slice(0, 'yyyy-mm'.length),
      dayEnd: day && `${day}~`,
      stance: stanceOf(event.type, event.status),
      quad,
      isSymmetric: symmetric,
      edge,
      languages: new Set(sources.map(({ lang }) => lang)),
      publishers: new Set(sources.map(({ publisher }) => publisher ?? NO_PUBLISHER)),
    };
  }

  /** A test that events pass. */
  filter(filter: Filter): (indexed: IndexedEvent) => boolean {
    const { from, to, confidence = 0 } = filter;
    const relations = setOf(filter.relations);
    const statuses = setOf(filter.statuses);
    const languages = setOf(filter.languages);
    const publishers = setOf(filter.publishers);
    const types = setOf(filter.actorTypes);
    const isOfType = (id: ActorId): boolean => types!.has(this.actors.get(id)!.type);
    return ({ event, day, dayEnd, languages: inLanguages, publishers: byPublishers }) =>
      (!from || dayEnd >= from) &&
      (!to || (day !== '' && day <= to)) &&
      event.confidence >= confidence &&
      (!relations || relations.has(event.type)) &&
      (!statuses || statuses.has(event.status)) &&
      (!languages || intersect(languages, inLanguages)) &&
      (!publishers || intersect(publishers, byPublishers)) &&
      (!types || (isOfType(event.source) && isOfType(event.target)));
  }

  summary(id: ActorId, events: number): ActorSummary {
    return summarise(this.actors.get(id)!, events, this.blocs.get(id));
  }

  name(id: ActorId): ActorName {
    return nameOf(this.actors.get(id)!);
  }

  eventView({ event, quad, stance }: IndexedEvent): EventView {
    const { id, type, status, date, endDate, reported, until, confidence, support, documents } = event;
    return {
      id,
      type,
      quad,
      stance,
      status,
      source: this.name(event.source),
      target: this.name(event.target),
      ...(date !== undefined && { date }),
      ...(endDate !== undefined && { endDate }),
      ...(reported !== undefined && { reported }),
      ...(until !== undefined && { until }),
      confidence,
      support,
      documents,
      claims: event.claims.map((claim) => this.claimView(this.claims.get(claim)!)),
    };
  }

  claimView(claim: Claim): ClaimView {
    const { id, sentence, confidence, rule, saidBy, articleId } = claim;
    return {
      id,
      sentence,
      marks: this.marksOf(claim),
      confidence,
      rule,
      saidBy: saidBy.map((speaker) => this.name(speaker)),
      document: this.documentView(articleId),
    };
  }

  documentView(id: ArticleId): DocumentView {
    const { title, url, publisher, lang, publishedAt } = this.documents.get(id)!;
    return {
      id,
      ...(title !== undefined && { title }),
      ...(url !== undefined && isLink(url) && { url }),
      ...(publisher !== undefined && { publisher }),
      lang,
      ...(publishedAt !== undefined && { publishedAt }),
    };
  }

  private marksOf({ articleId, sentence, sentenceStart, triggerStart, triggerEnd, source, target }: Claim): Mark[] {
    const namesHere = (actor: ActorId): readonly string[] => {
      const here = this.mentionsOf.get(articleId)?.find((mention) => mention.actor === actor)?.names ?? [];
      return [...here, ...namesOf(this.actors.get(actor)!)];
    };
    const trigger = { start: triggerStart - sentenceStart, end: triggerEnd - sentenceStart };
    return markSentence(sentence, trigger, namesHere(source), namesHere(target));
  }
}

const nameOf = ({ id, name, nameFr, nameDa }: Actor): ActorName => ({
  id,
  name,
  ...(nameFr !== undefined && { nameFr }),
  ...(nameDa !== undefined && { nameDa }),
});

/** An actor with the number of its events and of its bloc. */
export const summarise = (actor: Actor, events: number, bloc: number | undefined): ActorSummary => ({
  ...nameOf(actor),
  type: actor.type,
  events,
  ...(bloc !== undefined && { bloc }),
});

/** Other schemes can run as a program when they are clicked. */
const isLink = (url: string): boolean => /^https?:\/\//iu.test(url);

const QUADS = 5;

/** Numbers edges, which are two actors and a kind of deeds between them, in the order of the actors; these are given by id. */
export function numberEdges(actors: readonly Actor[]): (dyad: Dyad) => number {
  const numbers = new Map(actors.map(({ id }, number) => [id, number]));
  return ({ source, target, type }) =>
    (numbers.get(source)! * actors.length + numbers.get(target)!) * QUADS + relationOf(type).quad;
}

/** How an event counts; what did not happen says nothing of how the two stand. */
export const stanceOf = (type: RelationType, status: Status): number =>
  status === 'actual' ? relationOf(type).stance : 0;

const byDay = (a: IndexedEvent, b: IndexedEvent): number =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : a.event.id < b.event.id ? -1 : 1;

/** Nothing is asked for where a list is empty. */
const setOf = (values: readonly string[] | undefined): ReadonlySet<string> | undefined =>
  values?.length ? new Set(values) : undefined;

function intersect(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const value of b) if (a.has(value)) return true;
  return false;
}

/** The kinds of relation in the order of the ontology, for choice lists. */
export const relationMeta = [...RELATIONS.values()].map(({ type, quad, stance, means }) => ({
  type,
  quad,
  stance,
  means,
}));

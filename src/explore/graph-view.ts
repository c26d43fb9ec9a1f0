import {
  append,
  namesOf,
  RELATIONS,
  type Actor,
  type ActorId,
  type ArticleId,
  type Claim,
  type ClaimId,
  type Event,
  type GraphMention,
  type StoredDocument,
} from '../core/index.js';
import type { ActorIdentity, ActorName, ActorSummary, ClaimView, DocumentView, EventView, Mark } from './contract.js';
import { EventIndex, type IndexedEvent } from './event-index.js';
import { markSentence } from './mark-sentence.js';

/** What the explorer needs of an export of a graph. */
export interface GraphSource {
  readonly documents: readonly StoredDocument[];
  readonly actors: readonly Actor[];
  readonly mentions: readonly GraphMention[];
  readonly claims: readonly Claim[];
  readonly events: readonly Event[];
}

/** Numbers of blocs, 1 for the largest. */
export type Blocs = ReadonlyMap<ActorId, number>;

/** A graph in memory, with the indexes that the views need: about a kilobyte a claim. Nothing of it changes. */
export class GraphView {
  readonly actors: ReadonlyMap<ActorId, Actor>;
  readonly documents: ReadonlyMap<ArticleId, StoredDocument>;
  readonly claims: ReadonlyMap<ClaimId, Claim>;
  readonly mentionsOf: ReadonlyMap<ArticleId, readonly GraphMention[]>;
  readonly claimsOf: ReadonlyMap<ArticleId, readonly Claim[]>;
  readonly index: EventIndex;
  /** Also those of who acts for the actor. */
  readonly eventsAbout: ReadonlyMap<ActorId, readonly IndexedEvent[]>;
  readonly eventOf: ReadonlyMap<ClaimId, IndexedEvent>;
  /** In the order of the actors. */
  readonly identities: readonly ActorIdentity[];

  constructor({ documents, actors, mentions, claims, events }: GraphSource, blocs: Blocs) {
    this.actors = new Map(actors.map((actor) => [actor.id, actor]));
    this.identities = identify(actors, blocs);
    this.documents = new Map(documents.map((document) => [document.id, document]));
    this.claims = new Map(claims.map((claim) => [claim.id, claim]));
    const mentionsOf = new Map<ArticleId, GraphMention[]>();
    for (const mention of mentions) append(mentionsOf, mention.document, mention);
    this.mentionsOf = mentionsOf;
    const claimsOf = new Map<ArticleId, Claim[]>();
    for (const claim of claims) append(claimsOf, claim.articleId, claim);
    this.claimsOf = claimsOf;
    this.index = new EventIndex(events, actors, (claim) => this.documents.get(this.claims.get(claim)!.articleId)!);
    const eventsAbout = new Map<ActorId, IndexedEvent[]>();
    const eventOf = new Map<ClaimId, IndexedEvent>();
    for (const indexed of this.index.events) {
      const { source, target, sourceFor = source, targetFor = target } = indexed.event;
      for (const id of new Set([source, target, sourceFor, targetFor])) append(eventsAbout, id, indexed);
      for (const claim of indexed.event.claims) eventOf.set(claim, indexed);
    }
    this.eventsAbout = eventsAbout;
    this.eventOf = eventOf;
  }

  /** The oldest first. */
  eventsOf(id: ActorId): readonly IndexedEvent[] {
    return this.index.eventsOf[this.index.numbers.get(id)!]!;
  }

  summary(id: ActorId, events: number): ActorSummary {
    return { ...this.identities[this.index.numbers.get(id)!]!, events };
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

export const identify = (actors: readonly Actor[], blocs: Blocs): readonly ActorIdentity[] =>
  actors.map((actor) => {
    const bloc = blocs.get(actor.id);
    return { ...nameOf(actor), type: actor.type, ...(bloc !== undefined && { bloc }) };
  });

/** Other schemes can run as a program when they are clicked. */
const isLink = (url: string): boolean => /^https?:\/\//iu.test(url);

/** The kinds of relation in the order of the ontology, for choice lists. */
export const relationMeta = [...RELATIONS.values()].map(({ type, quad, stance, means }) => ({
  type,
  quad,
  stance,
  means,
}));

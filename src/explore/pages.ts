import { groupBy, type ActorId, type ArticleId } from '../core/index.js';
import type { ActorPage, DocumentPage, EventView, Filter, MonthStance, PairPage } from './contract.js';
import type { IndexedEvent } from './event-index.js';
import type { GraphView } from './graph-view.js';

/** Events of one page; more are counted and not sent. */
const MOST_EVENTS = 100;
const MOST_PARTNERS = 50;
const MOST_CONTRADICTIONS = 100;
/** Standing facts: who held which office, and who belongs to what. */
const STANDING = 0;

export function readActorPage(view: GraphView, id: ActorId, filter: Filter): ActorPage | undefined {
  const actor = view.actors.get(id);
  if (!actor) return undefined;
  const { actors, eventsOf, numbers } = view.index;
  const number = numbers.get(id)!;
  const passes = view.index.filter(filter);
  const events = eventsOf[number]!.filter((indexed) => passes(indexed.number));
  const partners = [...groupBy(events, ({ source, target }) => (source === number ? target : source))]
    .sort(([a, x], [b, y]) => y.length - x.length || a - b)
    .slice(0, MOST_PARTNERS)
    .map(([other, shared]) => ({
      actor: view.summary(actors[other]!.id, eventsOf[other]!.length),
      stance: sumStance(shared),
      events: shared.length,
      months: monthsOf(shared),
    }));
  const newest = [...events].reverse();
  return {
    actor,
    summary: view.summary(id, events.length),
    standing: newest.filter(({ quad }) => quad === STANDING).map((indexed) => view.eventView(indexed)),
    partners,
    events: newest.slice(0, MOST_EVENTS).map((indexed) => view.eventView(indexed)),
    total: events.length,
  };
}

/** Whether an end of an event is the actor, or acts for it: a junta for its country. */
const isOf = (id: ActorId, end: ActorId, actsFor: ActorId | undefined): boolean => end === id || actsFor === id;

export function readPairPage(view: GraphView, a: ActorId, b: ActorId, filter: Filter): PairPage | undefined {
  if (!view.actors.has(a) || !view.actors.has(b)) return undefined;
  const isBetween = ({ event }: IndexedEvent): boolean =>
    (isOf(a, event.source, event.sourceFor) && isOf(b, event.target, event.targetFor)) ||
    (isOf(b, event.source, event.sourceFor) && isOf(a, event.target, event.targetFor));
  const passes = view.index.filter(filter);
  const events = (view.eventsAbout.get(a) ?? []).filter((indexed) => isBetween(indexed) && passes(indexed.number));
  return {
    a: view.summary(a, view.eventsOf(a).length),
    b: view.summary(b, view.eventsOf(b).length),
    months: monthsOf(events),
    events: [...events]
      .reverse()
      .slice(0, MOST_EVENTS)
      .map((indexed) => view.eventView(indexed)),
    total: events.length,
    tellings: readTellings(view, events),
    contradictions: findContradictions(view, events),
  };
}

const sumStance = (events: readonly IndexedEvent[]): number => events.reduce((sum, { stance }) => sum + stance, 0);

function monthsOf(events: readonly IndexedEvent[]): readonly MonthStance[] {
  return [...groupBy(events, ({ month }) => month)]
    .filter(([month]) => month !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, own]) => ({
      month,
      cooperation: sumStance(own.filter(({ stance }) => stance > 0)),
      conflict: sumStance(own.filter(({ stance }) => stance < 0)),
      events: own.length,
    }));
}

function readTellings(view: GraphView, events: readonly IndexedEvent[]): PairPage['tellings'] {
  const told = events.flatMap(({ event, stance }) =>
    event.claims.map((id) => {
      const { publisher = '', lang } = view.documents.get(view.claims.get(id)!.articleId)!;
      return { publisher, lang, stance };
    }),
  );
  return [...groupBy(told, ({ publisher, lang }) => `${lang} ${publisher}`).values()]
    .map((own) => ({
      publisher: own[0]!.publisher,
      lang: own[0]!.lang,
      claims: own.length,
      stance: own.reduce((sum, { stance }) => sum + stance, 0) / own.length,
    }))
    .sort((x, y) => y.claims - x.claims || (x.publisher < y.publisher ? -1 : 1));
}

/** What one event says is done and another of the same two actors says is not, within the time that either allows. */
export function findContradictions(
  view: GraphView,
  events: readonly IndexedEvent[],
): readonly (readonly [EventView, EventView])[] {
  const sameDyad = groupBy(events, ({ event: { type, source, target } }) => `${type} ${source} ${target}`);
  return [...sameDyad.values()]
    .flatMap((own) => {
      const refusals = own.filter(({ event: { status } }) => status === 'denied' || status === 'negated');
      const done = own.filter(({ event: { status } }) => status === 'actual');
      return done.flatMap((event) =>
        refusals.filter((refusal) => meetInTime(event, refusal)).map((refusal) => [event, refusal] as const),
      );
    })
    .slice(0, MOST_CONTRADICTIONS)
    .map(([done, refusal]) => [view.eventView(done), view.eventView(refusal)] as const);
}

function meetInTime({ event: a }: IndexedEvent, { event: b }: IndexedEvent): boolean {
  if (a.date === undefined || b.date === undefined) return true;
  return a.date <= (b.endDate ?? b.date) && b.date <= (a.endDate ?? a.date);
}

export function readDocumentPage(view: GraphView, id: ArticleId): DocumentPage | undefined {
  const document = view.documents.get(id);
  if (!document) return undefined;
  const claims = [...(view.claimsOf.get(id) ?? [])].sort(
    (a, b) => a.sentenceStart - b.sentenceStart || a.start - b.start,
  );
  const { agency } = document;
  return {
    document: { ...view.documentView(id), ...(agency !== undefined && { agency }) },
    sentences: [...groupBy(claims, ({ sentenceStart }) => sentenceStart).values()].map((own) => ({
      text: own[0]!.sentence,
      claims: own.flatMap((claim) => {
        const indexed = view.eventOf.get(claim.id);
        if (!indexed) return [];
        return { claim: view.claimView(claim), event: view.eventView(indexed), isAlone: indexed.event.documents === 1 };
      }),
    })),
    mentions: [...(view.mentionsOf.get(id) ?? [])]
      .sort((a, b) => b.count - a.count || (a.actor < b.actor ? -1 : 1))
      .map(({ actor, count, names }) => ({ actor: view.name(actor), count, names })),
  };
}

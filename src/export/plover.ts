import { relationOf, type Actor, type Claim, type Event } from '../core/index.js';
import type { Graph } from './graph.js';

const QUADS = ['standing fact', 'verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'];

const describeActor = ({ id, name, type, iso3, wikidata }: Actor): object => ({
  id,
  name,
  type,
  ...(iso3 !== undefined && { country: iso3 }),
  ...(wikidata !== undefined && { wikidata }),
});

/**
 * One event a line, with the fields that PLOVER (Halterman et al. 2023) and its data set POLECAT give an event: type, quad class,
 * actor and recipient; the CAMEO code closest in meaning with its Goldstein score; and each sentence behind it with its source.
 * Standing facts (offices, memberships) are no events and are left out.
 */
export function* writePlover({ events, actors, claims, documents }: Graph): Generator<string> {
  const actorOf = new Map(actors.map((actor) => [actor.id, actor]));
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]));
  const documentOf = new Map(documents.map((document) => [document.id, document]));
  const describeClaim = ({ articleId, quote, sentence, date }: Claim): object => {
    const { title, publisher, url, publishedAt, lang } = documentOf.get(articleId)!;
    return { quote, sentence, date, publisher, title, url, published: publishedAt, language: lang };
  };
  const describeEvent = (event: Event): object => {
    const { plover, quad, cameo, goldstein, stance } = relationOf(event.type);
    return {
      event_id: event.id,
      event_date: event.date ?? null,
      reported: event.reported ?? null,
      event_type: plover,
      event_mode: event.type,
      status: event.status,
      quad_class: quad,
      quad_name: QUADS[quad],
      cameo,
      goldstein,
      stance,
      actor: describeActor(actorOf.get(event.source)!),
      recipient: describeActor(actorOf.get(event.target)!),
      documents: event.documents,
      publishers: event.publishers,
      confidence: event.confidence,
      sources: event.claims.map((id) => describeClaim(claimOf.get(id)!)),
    };
  };
  for (const event of events) if (relationOf(event.type).plover !== 'STATE') yield JSON.stringify(describeEvent(event));
}

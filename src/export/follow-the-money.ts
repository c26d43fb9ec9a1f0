import countries from 'i18n-iso-countries';
import { relationOf, type Actor, type Claim, type Event, type StoredDocument } from '../core/index.js';
import type { Graph } from './graph.js';

/** An entity of FollowTheMoney (followthemoney.tech): a schema, and lists of values by property. */
interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const SCHEMAS = {
  Person: 'Person',
  Organization: 'Organization',
  Country: 'PublicBody',
  Place: 'LegalEntity',
} as const;

/** ISO 639-3, which the model asks for; another language is left out. */
const LANGUAGES: Readonly<Record<string, string>> = { en: 'eng', fr: 'fra', da: 'dan' };

/** Which schema a standing fact is, and what its ends are called there. */
const INTERESTS: Readonly<Record<string, readonly [schema: string, source: string, target: string]>> = {
  HOLDS_OFFICE_IN: ['Directorship', 'director', 'organization'],
  MEMBER_OF: ['Membership', 'member', 'organization'],
  GOVERNS: ['Directorship', 'director', 'organization'],
};

/** Ids of actors have colons, which some readers take for a namespace. */
const actorKey = (id: string): string => `actor-${id.replace(/[^\p{L}\p{N}]+/gu, '-')}`;

const makeEntity = (
  id: string,
  schema: string,
  properties: Readonly<Record<string, readonly (string | undefined)[]>>,
): Entity => ({
  id,
  schema,
  properties: Object.fromEntries(
    Object.entries(properties)
      .map(([name, values]) => [name, [...new Set(values.filter((value) => value !== undefined && value !== ''))]])
      .filter(([, values]) => (values as readonly string[]).length > 0),
  ) as Entity['properties'],
});

const toActor = ({ id, type, name, nameFr, nameDa, aliases, iso3, wikidata }: Actor): Entity =>
  makeEntity(actorKey(id), SCHEMAS[type], {
    name: [name],
    alias: [nameFr, nameDa, ...aliases].filter((alias) => alias !== name),
    country: [iso3 && countries.alpha3ToAlpha2(iso3)?.toLowerCase()],
    wikidataId: [wikidata],
  });

const toArticle = ({ id, title, url, publisher, lang, publishedAt }: StoredDocument): Entity =>
  makeEntity(id, 'Article', {
    title: [title],
    sourceUrl: [url],
    publisher: [publisher],
    language: [LANGUAGES[lang]],
    publishedAt: [publishedAt],
  });

function toEvidenced(event: Event, claims: readonly Claim[], nameOf: (id: string) => string): Entity {
  const interest = INTERESTS[event.type];
  const common = {
    startDate: [event.date],
    endDate: [event.endDate],
    description: claims.map(({ quote }) => quote),
    proof: claims.map(({ articleId }) => articleId),
    recordId: [event.id],
  };
  const [source, target] = [actorKey(event.source), actorKey(event.target)];
  if (interest && ['actual', 'ended'].includes(event.status)) {
    const [schema, from, to] = interest;
    return makeEntity(event.id, schema, { ...common, [from]: [source], [to]: [target], status: [event.status] });
  }
  const words = event.type.toLowerCase().replaceAll('_', ' ');
  return makeEntity(event.id, 'Event', {
    ...common,
    name: [
      `${nameOf(event.source)} ${words} ${nameOf(event.target)}${event.status === 'actual' ? '' : ` (${event.status})`}`,
    ],
    summary: [relationOf(event.type).means],
    keywords: [event.type, relationOf(event.type).plover, event.status],
    organizer: [source],
    involved: [source, target],
  });
}

/**
 * The graph as FollowTheMoney entities, one a line: actors; offices, memberships and governments as Directorship and Membership;
 * everything else as Event; documents as Article, which stand behind these as `proof`.
 */
export function* writeFollowTheMoney({ actors, documents, events, claims }: Graph): Generator<string> {
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]));
  const names = new Map<string, string>(actors.map(({ id, name }) => [id, name]));
  // A place that holds an office or is a member is not told apart from an organisation there, but must be one.
  const organizations = new Set(events.flatMap(({ type, target }) => (INTERESTS[type] ? target : [])));
  for (const actor of actors) {
    const entity = toActor(actor);
    yield JSON.stringify(
      organizations.has(actor.id) && !['Organization', 'PublicBody'].includes(entity.schema)
        ? { ...entity, schema: 'Organization' }
        : entity,
    );
  }
  for (const document of documents) yield JSON.stringify(toArticle(document));
  for (const event of events) {
    const evidence = event.claims.map((id) => claimOf.get(id)!);
    yield JSON.stringify(toEvidenced(event, evidence, (id) => names.get(id) ?? id));
  }
}

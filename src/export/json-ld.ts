import { relationOf } from '../core/index.js';
import type { Graph } from './graph.js';

const TYPES = { Person: 'Person', Organization: 'Organization', Country: 'Country', Place: 'Place' } as const;

/** Words of schema.org where it has them, else our own. */
const CONTEXT = {
  '@version': 1.1,
  '@vocab': 'https://schema.org/',
  en: 'urn:entente:vocabulary:',
  id: '@id',
  type: '@type',
  relation: { '@id': 'en:relation', '@type': '@vocab' },
  status: 'en:status',
  plover: 'en:plover',
  cameo: 'en:cameo',
  goldstein: { '@id': 'en:goldstein', '@type': 'http://www.w3.org/2001/XMLSchema#double' },
  confidence: { '@id': 'en:confidence', '@type': 'http://www.w3.org/2001/XMLSchema#double' },
  agent: { '@type': '@id' },
  object: { '@type': '@id' },
  isBasedOn: { '@type': '@id' },
  subjectOf: { '@type': '@id' },
  sameAs: { '@type': '@id' },
};

const urn = (kind: string, id: string): string => `urn:entente:${kind}:${encodeURIComponent(id)}`;

const lines = (rows: readonly object[]): readonly string[] =>
  rows.map((row, index) => `${JSON.stringify(row)}${index < rows.length - 1 ? ',' : ''}`);

/** The graph as JSON-LD (w3.org/TR/json-ld11) in the words of schema.org: actors, articles, quotations, and events as actions. */
export function* writeJsonLd({ actors, documents, claims, events }: Graph): Generator<string> {
  const rows = [
    ...actors.map(({ id, type, name, nameFr, nameDa, aliases, wikidata }) => ({
      id: urn('actor', id),
      type: TYPES[type],
      name: [
        name,
        ...(nameFr === undefined ? [] : [{ '@value': nameFr, '@language': 'fr' }]),
        ...(nameDa === undefined ? [] : [{ '@value': nameDa, '@language': 'da' }]),
      ],
      ...(aliases.length && { alternateName: aliases }),
      ...(wikidata !== undefined && { sameAs: `http://www.wikidata.org/entity/${wikidata}` }),
    })),
    ...documents.map(({ id, title, url, publisher, lang, publishedAt }) => ({
      id: urn('document', id),
      type: 'NewsArticle',
      inLanguage: lang,
      ...(title !== undefined && { headline: title }),
      ...(url !== undefined && { url }),
      ...(publisher !== undefined && { publisher: { type: 'Organization', name: publisher } }),
      ...(publishedAt !== undefined && { datePublished: publishedAt }),
    })),
    ...claims.map(({ id, articleId, quote, saidBy, confidence }) => ({
      id: urn('claim', id),
      type: 'Quotation',
      text: quote,
      isPartOf: { id: urn('document', articleId) },
      ...(saidBy.length && { spokenByCharacter: saidBy.map((actor) => ({ id: urn('actor', actor) })) }),
      confidence,
    })),
    ...events.map((event) => {
      const { plover, cameo, goldstein } = relationOf(event.type);
      return {
        id: urn('event', event.id),
        type: 'Action',
        relation: `en:${event.type}`,
        status: event.status,
        plover,
        ...(cameo !== undefined && { cameo, goldstein }),
        ...(event.date !== undefined && { startTime: event.date }),
        ...(event.endDate !== undefined && { endTime: event.endDate }),
        agent: urn('actor', event.source),
        object: urn('actor', event.target),
        confidence: event.confidence,
        isBasedOn: event.claims.map((claim) => urn('claim', claim)),
      };
    }),
  ];
  yield `{"@context": ${JSON.stringify(CONTEXT)},`;
  yield '"@graph": [';
  yield* lines(rows);
  yield ']}';
}

import type { ActorContext, ClaimContext } from '../graph/index.js';
import type { ActorId, StoredDocument } from '../core/index.js';
import { colour } from './terminal.js';

/** An actor's names, why each mention of it was taken for it, and its surest claims, for the eye. */
export function explainActor({ actor, mentions, claimCount, claims }: ActorContext): string {
  const { id, type, name, nameFr, nameDa, aliases, iso3, wikidata } = actor;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['in French', nameFr],
    ['in Danish', nameDa],
    ['also', aliases.join(', ')],
    ['ISO 3166', iso3],
    ['Wikidata', wikidata],
  ];
  return [
    `${colour.bold(name)}, ${type} (${id})`,
    ...facts.flatMap(([what, value]) => (value ? [`${what}: ${value}`] : [])),
    '',
    `mentioned in ${mentions.length} ${mentions.length === 1 ? 'document' : 'documents'}:`,
    ...mentions.flatMap(explainMention),
    '',
    `${claimCount} claims${claims.length < claimCount ? `, of which the ${claims.length} surest` : ''}:`,
    ...claims.map(explainClaim),
    '',
  ].join('\n');
}

function explainMention({ document, count, names, reasons }: ActorContext['mentions'][number]): string[] {
  const by = names.map((name) => `"${name}"`).join(', ') || 'no name';
  return [
    `  ${describeDocument(document)} (${document.id}): ${count} ${count === 1 ? 'time' : 'times'}, by ${by}`,
    ...reasons.map((reason) => `    ${reason}`),
  ];
}

const describeDocument = ({ publishedAt, publisher, title, lang }: StoredDocument): string =>
  [publishedAt, publisher, title, lang].filter(Boolean).join(', ');

function explainClaim({ claim, actors }: ClaimContext): string {
  const nameOf = (id: ActorId): string => actors.find((actor) => actor.id === id)?.name ?? id;
  const date = claim.date ? `, ${claim.date}` : '';
  return `  ${claim.id}: ${nameOf(claim.source)} ${claim.type} ${nameOf(claim.target)}, ${claim.status}${date}: "${claim.quote.replace(/\s+/gu, ' ')}"`;
}

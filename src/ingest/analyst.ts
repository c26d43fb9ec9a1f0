import { setFlagsFromString } from 'node:v8';
import {
  sketchOf,
  type ActorId,
  type Article,
  type DocumentMention,
  type Reading,
  type StoredDocument,
} from '../core/index.js';
import { Extractor } from '../extract/extract.js';
import { loadRelationModel } from '../extract/relations/relation-model.js';
import { loadLanguage } from '../language/index.js';
import { loadKnowledge, Resolver, type Resolution } from '../resolve/index.js';
import { toClaims } from './claims.js';
import { addPrincipals } from './principals.js';

/**
 * V8 compiles much of what reads while the first articles are read. With less of each function compiled into those that call it, and each
 * compiled only once it has run three times as long (the budget is 132 KB of bytecode otherwise), 1,500 articles take 10 % less processor
 * time from the start, and later ones no more than before. `map` makes arrays of one kind where it is called, and of another where V8 has
 * compiled it into what calls it, and all that meets both is compiled again: without that, it is 5 % less once more (measured on Node 20).
 */
setFlagsFromString('--max-inlined-bytecode-size-cumulative=160');
setFlagsFromString('--no-turbo-inline-array-builtins');
// V8 12, of Node 22, counts in another way, and complains of what it does not know.
if (parseInt(process.versions.v8, 10) < 12) setFlagsFromString('--interrupt-budget=400000');

/** Reads articles as an analyst does: who is named, and who is said to have done what to whom. Pure, article by article. */
export class Analyst {
  private readonly knowledge = loadKnowledge();
  private readonly resolver = new Resolver(this.knowledge);
  private readonly extractors = new Map<string, Extractor>();

  /** Throws LANGUAGE_UNKNOWN where there is no pack for the article's language. */
  read(article: Article): Reading {
    const { sentences, entities, mentions, assertions } = this.extractorOf(article.language).extract(article);
    const resolved = this.resolver.resolve(entities);
    const idOf = (entity: { readonly index: number }): Reading['actors'][number]['id'] =>
      resolved[entity.index]!.actor.id;
    const principals = new Map(resolved.map(({ actor, principal }) => [actor.id, principal]));
    const claims = toClaims(article, assertions, sentences, idOf);
    addPrincipals(
      claims,
      article.publishedAt,
      (actor, date) => this.knowledge.actsFor(actor, date) ?? principals.get(actor),
    );
    const places = mentions
      .map(({ entity, kind, start, end }) => ({
        actor: idOf(entity),
        start,
        end,
        text: article.text.slice(start, end),
        kind,
      }))
      .sort((a, b) => a.start - b.start || a.end - b.end || (a.actor < b.actor ? -1 : 1));
    const named = new Set([
      ...places.map(({ actor }) => actor),
      ...claims.flatMap(({ source, target, saidBy }) => [source, target, ...saidBy]),
    ]);
    const actors = [...new Map(resolved.map(({ actor }) => [actor.id, actor])).values()]
      .filter(({ id }) => named.has(id))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    return {
      document: toDocument(article),
      actors,
      mentions: countMentions(places, reasonsOf(resolved)),
      claims,
      places,
    };
  }

  private extractorOf(language: string): Extractor {
    let extractor = this.extractors.get(language);
    if (!extractor)
      this.extractors.set(
        language,
        (extractor = new Extractor(loadLanguage(language), this.knowledge, loadRelationModel())),
      );
    return extractor;
  }
}

function toDocument({ id, title, url, publisher, language, publishedAt, agency, text }: Article): StoredDocument {
  return {
    id,
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(publisher !== undefined && { publisher }),
    lang: language,
    ...(publishedAt !== undefined && { publishedAt }),
    ...(agency !== undefined && { agency }),
    sketch: sketchOf(text),
  };
}

/** Why what the article names is each actor; several entities can be one. */
function reasonsOf(resolved: readonly Resolution[]): ReadonlyMap<ActorId, ReadonlySet<string>> {
  const reasons = new Map<ActorId, Set<string>>();
  for (const { actor, reason } of resolved) reasons.set(actor.id, (reasons.get(actor.id) ?? new Set()).add(reason));
  return reasons;
}

function countMentions(
  places: Reading['places'],
  reasons: ReadonlyMap<ActorId, ReadonlySet<string>>,
): DocumentMention[] {
  const byActor = new Map<DocumentMention['actor'], { count: number; names: Set<string> }>();
  for (const { actor, kind, text } of places) {
    const entry = byActor.get(actor) ?? { count: 0, names: new Set<string>() };
    entry.count += 1;
    if (kind === 'name') entry.names.add(text);
    byActor.set(actor, entry);
  }
  return [...byActor]
    .map(([actor, { count, names }]) => ({
      actor,
      count,
      names: [...names].sort(),
      reasons: [...(reasons.get(actor) ?? [])].sort(),
    }))
    .sort((a, b) => (a.actor < b.actor ? -1 : 1));
}

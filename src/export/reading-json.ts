import type { Article, Reading } from '../core/index.js';

/**
 * What `extract` writes for one article, as plain data with its keys in a fixed order: the format that `evaluate` and other
 * scorers read. Actor ids are those of the graph; offsets count UTF-16 units in `text`.
 */
export function readingJson(article: Article, { actors, places, claims }: Reading): object {
  return {
    id: article.name,
    documentId: article.id,
    lang: article.language,
    ...(article.title !== undefined && { title: article.title }),
    ...(article.publishedAt !== undefined && { publishedAt: article.publishedAt }),
    ...(article.publisher !== undefined && { publisher: article.publisher }),
    ...(article.url !== undefined && { url: article.url }),
    text: article.text,
    actors: actors.map(({ id, type, name, nameFr, nameDa, aliases }) => ({
      id,
      type,
      name,
      ...(nameFr !== undefined && { nameFr }),
      ...(nameDa !== undefined && { nameDa }),
      aliases,
      mentions: places
        .filter(({ actor }) => actor === id)
        .map(({ start, end, text, kind }) => ({ start, end, text, kind })),
    })),
    relations: claims.map((claim) => ({
      id: claim.id,
      type: claim.type,
      source: claim.source,
      target: claim.target,
      status: claim.status,
      ...(claim.date !== undefined && { date: claim.date }),
      saidBy: claim.saidBy,
      quote: claim.quote,
      start: claim.start,
      end: claim.end,
      confidence: claim.confidence,
      extractor: claim.extractor,
      rule: claim.rule,
    })),
  };
}

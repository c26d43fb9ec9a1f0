import { articleId, type Article, type Reading } from '../../src/core/index.js';
import { Analyst } from '../../src/ingest/analyst.js';

const analyst = new Analyst();

/** What an analyst reads in a text that was published on a day. */
export function readText(language: string, text: string, publishedAt = '2023-12-15'): Reading {
  const identity = { text, publishedAt };
  const article: Article = { id: articleId(identity), ...identity, language, origin: '-', name: 'x' };
  return analyst.read(article);
}

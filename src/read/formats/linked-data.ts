import type { Metadata } from '../draft.js';
import { pickMetadata } from '../metadata.js';
import type { HtmlDocument } from './html-dom.js';
import { parseJson } from './read-json.js';

const ARTICLE = /(?:Article|Posting|Report|Review|Story)$/u;
const LONGEST = 500_000;
const MOST_OBJECTS = 2000;

/** The objects in a value of linked data, nearest first; bounded, since a page may hold anything. */
function* findObjects(value: unknown): Generator<Record<string, unknown>> {
  const queue = [value];
  for (let at = 0; at < queue.length && at < MOST_OBJECTS; at += 1) {
    const next = queue[at];
    if (typeof next !== 'object' || next === null) continue;
    if (!Array.isArray(next)) yield next as Record<string, unknown>;
    queue.push(...Object.values(next).slice(0, MOST_OBJECTS));
  }
}

const isArticle = (object: Record<string, unknown>): boolean =>
  [object['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type));

/** What the linked data (schema.org, JSON-LD) of a page says about its article; nothing where there is none, or it is broken. */
export function pickLinkedData(page: HtmlDocument): Metadata {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const json = script.textContent ?? '';
    const parsed = json.length <= LONGEST ? parseJson(json.trim()) : undefined;
    if (!parsed) continue;
    for (const object of findObjects(parsed.value)) {
      if (!isArticle(object)) continue;
      const { headline, datePublished, publisher, inLanguage, url } = object;
      return pickMetadata({ headline, datePublished, publisher, inLanguage, url });
    }
  }
  return {};
}

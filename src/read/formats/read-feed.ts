import { parseFeed } from 'feedsmith';
import { refuse, type Reading } from '../draft.js';
import { pickMetadata } from '../metadata.js';
import { htmlToText } from './html-to-text.js';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
/** A plain string, or the value in `{value}`, as Atom has it, or in `{encoded}`, as RSS has it. */
function toText(field: unknown): string | undefined {
  const value = isFields(field) ? (field.value ?? field.encoded) : field;
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

const findAddress = (entry: Fields): unknown => {
  if (typeof entry.link === 'string') return entry.link;
  const links = Array.isArray(entry.links) ? entry.links.filter(isFields) : [];
  return (links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0])?.href;
};

function readEntry(entry: Fields, feed: Fields, at: number): Reading {
  const body =
    toText(entry.content) ?? toText(entry.content_html) ?? toText(entry.description) ?? toText(entry.summary);
  const title = toText(entry.title);
  if (body === undefined && title === undefined)
    return refuse('no-text', 'an entry without text: open its page and save that', at);
  const headline = title === undefined ? undefined : htmlToText(title).replace(/\s+/gu, ' ').trim();
  const text = body === undefined ? '' : htmlToText(body);
  const language = isFields(feed.xml) ? feed.xml.lang : feed.language;
  const metadata = pickMetadata({
    title: headline,
    language,
    publishedAt: entry.pubDate ?? entry.published ?? (isFields(entry.dc) ? entry.dc.date : undefined) ?? entry.updated,
    publisher: toText(feed.title),
    url: findAddress(entry),
  });
  return { kind: 'draft', text: headline === undefined ? text : `${headline}\n\n${text}`, metadata, at };
}

/** The entries of an RSS or Atom feed. One that declares entities is refused, since they can multiply without end; no feed needs them. */
export function readFeed(xml: string): Reading[] {
  if (xml.includes('<!ENTITY'))
    return [refuse('unsupported-format', 'XML that declares entities: save the articles as .txt or .html')];
  let feed: Fields;
  try {
    feed = parseFeed(xml).feed as Fields;
  } catch {
    return [refuse('unsupported-format', 'XML that is no RSS or Atom feed: save the article as .txt or .html')];
  }
  const entries = [feed.items, feed.entries].find(Array.isArray) ?? [];
  if (entries.length === 0) return [refuse('empty', 'a feed without entries: fetch it again later, or leave it out')];
  return entries.filter(isFields).map((entry, at) => readEntry(entry, feed, at + 1));
}

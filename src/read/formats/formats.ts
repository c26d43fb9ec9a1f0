import type { Reading } from '../draft.js';
import { readFeed } from './read-feed.js';
import { readHtml } from './read-html.js';
import { readJsonl } from './read-jsonl.js';
import { readJson } from './read-json.js';
import { readMarkdown, readText } from './read-text.js';

/** A way to read a source: its whole text at once, or its bytes as a stream, one row in memory at a time. */
export type Format =
  | { readonly kind: 'whole'; readonly read: (content: string) => Reading[] }
  | {
      readonly kind: 'streamed';
      readonly read: (chunks: AsyncIterable<Uint8Array>, limit: number) => AsyncIterable<Reading>;
    };

const text: Format = { kind: 'whole', read: readText };
const markdown: Format = { kind: 'whole', read: readMarkdown };
const html: Format = { kind: 'whole', read: readHtml };
const json: Format = { kind: 'whole', read: readJson };
const feed: Format = { kind: 'whole', read: readFeed };
const jsonl: Format = { kind: 'streamed', read: readJsonl };

/** A new format is one entry here. */
export const FORMATS: Readonly<Record<string, Format>> = {
  txt: text,
  text,
  md: markdown,
  markdown,
  html,
  htm: html,
  xhtml: html,
  json,
  jsonl,
  ndjson: jsonl,
  rss: feed,
  atom: feed,
  xml: feed,
};

/** The format of a file with such a name; undefined when its extension says nothing. */
export function formatOf(path: string): Format | undefined {
  const extension = /\.([A-Za-z]+)$/u.exec(path)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : undefined;
}

/** The format of a source without a name, such as standard input, told from how it begins. */
export function sniffFormat(head: string): Format {
  const start = head.replace(/^\uFEFF/u, '').trimStart();
  const [firstLine = ''] = start.split('\n', 1);
  if (start.startsWith('{')) return /^\{.*\}\s*$/u.test(firstLine) || firstLine.length === start.length ? jsonl : json;
  if (start.startsWith('[')) return /^\[\s*(?:\{|$)/u.test(firstLine) ? json : text;
  if (/^<\?xml|^<(?:rss|feed|rdf:RDF)\b/iu.test(start)) return /<html\b/iu.test(start) ? html : feed;
  if (/^<(?:!doctype html|html|head|body|!--|article|div|p)\b/iu.test(start)) return html;
  return /^---[ \t]*\r?\n/u.test(start) || /^# /u.test(start) ? markdown : text;
}

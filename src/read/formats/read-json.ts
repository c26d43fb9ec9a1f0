import { decodeEntities } from '../decode-entities.js';
import { refuse, type Reading } from '../draft.js';
import { pickMetadata } from '../metadata.js';
import { htmlToText } from './html-to-text.js';

const TEXT_NAMES = ['text', 'body', 'content', 'articleBody', 'fulltext'];
const LIST_NAMES = ['articles', 'documents', 'items', 'rows', 'data', 'results'];
const MARKUP = /^\s*<(?:!doctype|html|body|article|div|p|section|h\d)\b[^>]*>/iu;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function describe(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}

/** One row: `{"id"?, "text", "title"?, "lang"?, "publishedAt"?, "publisher"?, "url"?}`; only the text is needed. */
export function readRow(row: unknown, at?: number): Reading {
  if (!isRecord(row)) {
    return refuse('invalid-row', `${describe(row)} instead of an article: write {"id": …, "text": …}`, at);
  }
  const name = TEXT_NAMES.find((key) => typeof row[key] === 'string');
  if (name === undefined) {
    const found = 'text' in row ? `"text" is ${describe(row.text)}` : `no "text" among its fields`;
    return refuse('invalid-row', `${found}: put the article's text there as a string`, at);
  }
  const value = row[name] as string;
  const metadata = pickMetadata(row);
  return {
    kind: 'draft',
    text: MARKUP.test(value) ? htmlToText(value) : decodeEntities(value),
    metadata: { ...metadata, ...(metadata.title !== undefined && { title: decodeEntities(metadata.title) }) },
    ...(at !== undefined && { at }),
  };
}

/** A JSON value; undefined where there is none. */
export function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/** One article, a list of them, or an object that holds such a list. */
export function readJson(content: string): Reading[] {
  const parsed = parseJson(content);
  if (!parsed) return [refuse('invalid-json', 'no valid JSON: repair it, or write one article a line as .jsonl')];
  const { value } = parsed;
  const list =
    isRecord(value) && !TEXT_NAMES.some((name) => name in value)
      ? LIST_NAMES.map((name) => value[name]).find(Array.isArray)
      : value;
  if (!Array.isArray(list)) return [readRow(value)];
  if (list.length === 0)
    return [refuse('empty', 'a list without articles: put articles into it, or leave the file out')];
  return list.map((row, at) => readRow(row, at + 1));
}

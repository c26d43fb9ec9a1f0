import { basename } from 'node:path';
import { EntenteError, isPartialDate, type Article, type SkippedInput } from '../core/index.js';
import { canonicaliseLine } from './canonicalise-text.js';
import type { Reading } from './draft.js';
import { findSources, type Source } from './find-sources.js';
import { parseDay } from './parse-day.js';
import { readSource } from './read-source.js';
import { createNamer } from './safe-name.js';
import { toArticle } from './to-article.js';

export interface ReadOptions {
  /** ISO 639-1 codes of the languages that have a pack; articles in others are skipped. */
  readonly languages: readonly string[];
  /** ISO day, month or year for documents that do not say when they appeared. */
  readonly published?: string;
  /** Most bytes of one document: a file, or a line of jsonl. 10,000,000 by default. */
  readonly maxBytes?: number;
  /** What `-` reads; the process's standard input by default. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

export type ReadResult =
  | {
      readonly kind: 'article';
      readonly article: Article;
      /** What its source gives as its publication date, where that cannot be read: one line of print. */
      readonly unreadableDate?: string;
    }
  | { readonly kind: 'skipped'; readonly skipped: SkippedInput };

const MAX_BYTES = 10_000_000;
/** What is shown of a date that cannot be read. */
const LONGEST_DATE = 60;

/** A path as one line of print, whatever its name holds. */
const printOrigin = (path: string): string =>
  path.replace(
    /[\p{Cc}\u2028\u2029\p{Bidi_Control}]/gu,
    (sign) => `\\u${sign.codePointAt(0)!.toString(16).padStart(4, '0')}`,
  );

const baseName = (source: Source): string =>
  source.kind === 'stdin' ? 'stdin' : basename(source.path).replace(/(?<=.)\.[^.]*$/u, '');

const nameReading = (reading: Reading, source: Source): string => {
  if (reading.kind === 'draft' && reading.metadata.id !== undefined) return reading.metadata.id;
  return reading.at === undefined ? baseName(source) : `${baseName(source)}-${reading.at}`;
};

/** The publication date that a source gives and that tells no day, month or year, such as `yesterday`, or `03/04/2025` in English. */
function findUnreadableDate(reading: Reading, { language }: Article): string | undefined {
  const given = reading.kind === 'draft' ? reading.metadata.publishedAt : undefined;
  return given === undefined || parseDay(given, language) !== undefined
    ? undefined
    : canonicaliseLine(given, LONGEST_DATE);
}

/**
 * Reads the articles that files, folders, patterns and `-` (standard input) hold, one at a time and in a fixed order. What gives no
 * article is a result too, with its reason: nothing in an input throws. A wrong option is a USAGE fault.
 */
export async function* readInputs(paths: readonly string[], options: ReadOptions): AsyncGenerator<ReadResult> {
  const { languages, published, maxBytes = MAX_BYTES, stdin = process.stdin } = options;
  if (published !== undefined && !isPartialDate(published)) {
    throw new EntenteError('USAGE', `"${published}" is no publication date: write it as 2023-12-15, 2023-12 or 2023`);
  }
  const defaults = { languages, ...(published !== undefined && { published }) };
  const origins = new Map<string, string>();
  const giveName = createNamer();
  for await (const source of findSources(paths)) {
    if (source.kind === 'skipped') {
      yield { kind: 'skipped', skipped: { ...source.skipped, origin: printOrigin(source.skipped.origin) } };
      continue;
    }
    const place = source.kind === 'stdin' ? '-' : printOrigin(source.path);
    for await (const reading of readSource(source, maxBytes, stdin)) {
      const origin = reading.at === undefined ? place : `${place}:${reading.at}`;
      const result = reading.kind === 'draft' ? await toArticle(reading, { origin, name: '' }, defaults) : reading;
      if ('reason' in result) {
        yield { kind: 'skipped', skipped: { origin, reason: result.reason, message: result.message } };
        continue;
      }
      const first = origins.get(result.id);
      if (first !== undefined) {
        yield {
          kind: 'skipped',
          skipped: { origin, reason: 'duplicate', message: `the same article as ${first}: leave one of them out` },
        };
        continue;
      }
      origins.set(result.id, origin);
      const unreadableDate = findUnreadableDate(reading, result);
      yield {
        kind: 'article',
        article: { ...result, name: giveName(nameReading(reading, source)) },
        ...(unreadableDate !== undefined && { unreadableDate }),
      };
    }
  }
}

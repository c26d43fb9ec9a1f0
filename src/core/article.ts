import { hashId, type ArticleId } from './ids.js';

/** A document as read. Every offset anywhere counts UTF-16 units in `text`: `text.slice(start, end)` is the quote. */
export interface Article {
  /** Hash of the canonical text: the same text is the same article, wherever it came from. */
  readonly id: ArticleId;
  readonly title?: string;
  /** Body with the headline where the source has one in its text; line ends are \n, blank lines are hard sentence breaks. */
  readonly text: string;
  /** ISO 639-1 code. */
  readonly language: string;
  /** ISO day, month or year; never taken from a file's time. */
  readonly publishedAt?: string;
  readonly publisher?: string;
  readonly url?: string;
  /** Where it was read from, for messages: a path, `path:line`, or `-`. */
  readonly origin: string;
  /** The input's own name: the row's id, or the file's base name. Names the file that `extract` writes. */
  readonly name: string;
}

/** The id of a text: layout (runs of white space) does not count, so a copy with other line breaks is the same article. */
export function articleId(text: string): ArticleId {
  return hashId<ArticleId>('article', text.normalize('NFC').replace(/\s+/gu, ' ').trim());
}

/** An input that gave no article, and why. */
export interface SkippedInput {
  readonly origin: string;
  /** Stable, for machines. */
  readonly reason:
    | 'empty'
    | 'binary'
    | 'too-large'
    | 'undecodable'
    | 'unsupported-format'
    | 'invalid-json'
    | 'invalid-row'
    | 'no-text'
    | 'unknown-language'
    | 'duplicate'
    | 'not-found'
    | 'no-files'
    | 'unreadable';
  /** One line: what was found, and what to do. */
  readonly message: string;
}

import { hashId, type ArticleId } from './ids.js';

/** A document as read. Every offset anywhere counts UTF-16 units in `text`: `text.slice(start, end)` is the quote. */
export interface Article {
  /** See `articleId`. */
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
  /** The news agency that the text credits, in its dateline or signature. */
  readonly agency?: string;
  /** Parts of the text that are no prose (menus, icon names, date lines, a headline told twice): no actor and no claim is read there. */
  readonly boilerplate?: readonly { readonly start: number; readonly end: number }[];
  /** Where it was read from, for messages: a path, `path:line`, or `-`. */
  readonly origin: string;
  /** The input's own name: the row's id, or the file's base name. Names the file that `extract` writes. */
  readonly name: string;
}

/** What makes two inputs the same article: what it says, when, and who published it where. */
export type ArticleIdentity = Pick<Article, 'text' | 'title' | 'publishedAt' | 'publisher' | 'url'>;

/**
 * The id of an article. Layout (runs of white space) does not count, so a file with other line breaks is the same article;
 * a copy of the text by another publisher is another document, since it is a source of its own.
 */
export function articleId({ text, title, publishedAt, publisher, url }: ArticleIdentity): ArticleId {
  const canonical = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return hashId<ArticleId>('article', canonical, title ?? '', publishedAt ?? '', publisher ?? '', url ?? '');
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

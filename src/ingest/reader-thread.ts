import { EntenteError, type Article, type ErrorCode, type Reading } from '../core/index.js';
import { Analyst } from './analyst.js';

/** What a thread gives back: an error loses its code on the way, so that a fault is told as data. */
export type ThreadReading =
  | { readonly kind: 'reading'; readonly reading: Reading }
  | { readonly kind: 'fault'; readonly code: ErrorCode; readonly message: string };

const analyst = new Analyst();

/** What a thread of `openThreads` does with an article. */
export default function read(article: Article): ThreadReading {
  try {
    return { kind: 'reading', reading: analyst.read(article) };
  } catch (error) {
    if (!(error instanceof EntenteError)) throw error;
    return { kind: 'fault', code: error.code, message: error.message };
  }
}

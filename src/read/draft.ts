import type { SkippedInput } from '../core/index.js';

/** What a source says about an article, as written there; nothing is checked yet. */
export interface Metadata {
  readonly id?: string;
  readonly title?: string;
  readonly language?: string;
  readonly publishedAt?: string;
  readonly publisher?: string;
  readonly url?: string;
}

/** A document out of a source, before its text is canonical and its metadata are checked. */
export interface Draft {
  readonly kind: 'draft';
  readonly text: string;
  readonly metadata: Metadata;
  /** Line or number inside a source that holds several documents. */
  readonly at?: number;
}

/** A source, or a part of one, that gives no document. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly reason: SkippedInput['reason'];
  readonly message: string;
  readonly at?: number;
}

export type Reading = Draft | Refusal;

export const refuse = (reason: SkippedInput['reason'], message: string, at?: number): Refusal => ({
  kind: 'refusal',
  reason,
  message,
  ...(at !== undefined && { at }),
});

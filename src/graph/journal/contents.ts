import { append, type ArticleId, type DocumentRecord } from '../../core/index.js';
import type { JournalLine } from './line.js';

/** What stands in the JSON of a record that replaces others; within a text the quotation marks would be escaped. */
const REPLACES = '"replaces":[';

/** The contents as plain values. */
export interface SavedContents {
  readonly ends: readonly (readonly [ArticleId, number])[];
  readonly removed: readonly ArticleId[];
  readonly later: readonly (readonly [ArticleId, readonly ArticleId[]])[];
}

/** Which documents the lines of a journal leave, and which of these take the place of which. */
export class Contents {
  /** Where the line of each document ends. */
  readonly #ends = new Map<ArticleId, number>();
  readonly #removed = new Set<ArticleId>();
  /** The later versions of each document, in the order they came. */
  readonly #later = new Map<ArticleId, ArticleId[]>();

  static from({ ends, removed, later }: SavedContents): Contents {
    const contents = new Contents();
    for (const [id, end] of ends) contents.#ends.set(id, end);
    for (const id of removed) contents.#removed.add(id);
    for (const [id, versions] of later) contents.#later.set(id, [...versions]);
    return contents;
  }

  save(): SavedContents {
    return { ends: [...this.#ends], removed: [...this.#removed], later: [...this.#later] };
  }

  get size(): number {
    return this.#ends.size;
  }

  get ids(): ReadonlySet<ArticleId> {
    return new Set(this.#ends.keys());
  }

  /** Those that were removed and have not come back. */
  get removed(): ReadonlySet<ArticleId> {
    return this.#removed;
  }

  has(id: ArticleId): boolean {
    return this.#ends.has(id);
  }

  read({ id, text, end }: JournalLine & { readonly end: number }): void {
    if (text === undefined) this.remove(id);
    else this.#add(id, text.includes(REPLACES) ? (JSON.parse(text) as DocumentRecord).replaces : undefined, end);
  }

  add({ document, replaces }: DocumentRecord, end: number): void {
    this.#add(document.id, replaces, end);
  }

  #add(id: ArticleId, replaces: readonly ArticleId[] = [], end: number): void {
    this.#ends.set(id, end);
    this.#removed.delete(id);
    for (const earlier of replaces) append(this.#later, earlier, id);
  }

  remove(id: ArticleId): void {
    this.#ends.delete(id);
    this.#removed.add(id);
  }

  clear(): void {
    this.#ends.clear();
    this.#later.clear();
    this.#removed.clear();
  }

  /** The record of a line, with the version that took its place; undefined where the line does not count any more. */
  current({ id, text, end }: JournalLine & { readonly end: number }): DocumentRecord | undefined {
    if (text === undefined || this.#ends.get(id) !== end) return undefined;
    const record = JSON.parse(text) as DocumentRecord;
    const { replacedBy, ...document } = record.document;
    const versions = [...(replacedBy === undefined ? [] : [replacedBy]), ...(this.#later.get(id) ?? [])];
    const later = versions.findLast((version) => this.has(version));
    return { ...record, document: { ...document, ...(later !== undefined && { replacedBy: later }) } };
  }
}

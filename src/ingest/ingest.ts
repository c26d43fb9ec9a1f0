import PQueue from 'p-queue';
import { articleId, type Article, type ArticleId, type DocumentRecord, type SkippedInput } from '../core/index.js';
import type { ConsolidationSummary, GraphStore } from '../graph/index.js';
import type { ReadResult } from '../read/index.js';
import type { Readers } from './readers.js';
import { findCorrection, linkVersions, type Correction, type Read } from './versions.js';

/** Articles that are looked up, read and written together. */
const BATCH = 50;

/** What happens on the way, for whoever shows it. */
export type IngestEvent =
  | { readonly kind: 'skipped'; readonly input: SkippedInput }
  | { readonly kind: 'unchanged'; readonly article: Article }
  | { readonly kind: 'stored'; readonly article: Article; readonly record: DocumentRecord }
  | { readonly kind: 'corrected'; readonly correction: Correction }
  | { readonly kind: 'consolidating'; readonly done: number; readonly total: number };

/** An article whose source gives a publication date that cannot be read. */
export interface UnreadableDate {
  readonly origin: string;
  /** As the source has it. */
  readonly date: string;
}

/** An article that is in the graph a second time, as it was read before its publication date was known. */
export interface UndatedTwin {
  readonly origin: string;
  /** The document without the date. */
  readonly undated: ArticleId;
}

export interface IngestSummary {
  /** New documents, and those that were there already. */
  readonly stored: number;
  readonly unchanged: number;
  readonly claims: number;
  /** Of the new and the unchanged, those without a publication date: what their text does not date has no place in time. */
  readonly undated: number;
  readonly unreadableDates: readonly UnreadableDate[];
  readonly undatedTwins: readonly UndatedTwin[];
  /** Articles that took the place of earlier versions at their address. */
  readonly corrections: readonly Correction[];
  readonly skipped: readonly SkippedInput[];
  readonly consolidation: ConsolidationSummary;
  /** Whether it was told to stop before all inputs were read. */
  readonly interrupted: boolean;
}

export interface IngestOptions {
  readonly store: GraphStore;
  /** They are ended once all is read: what threads hold in memory is needed for events. */
  readonly readers: Readers;
  /** Batches of 50 articles under way: while one is written the next are read. */
  readonly concurrency: number;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: IngestEvent) => void;
}

/** The id that a dated article had before its date was known. At an address of its own the dated one takes the other's place. */
const undatedIdOf = ({ publishedAt, ...rest }: Article): ArticleId | undefined =>
  publishedAt === undefined || rest.url !== undefined ? undefined : articleId(rest);

/** Reads inputs into a store: what is there already is left alone, and what was stored when it stops stays. */
export async function ingest(inputs: AsyncIterable<ReadResult>, options: IngestOptions): Promise<IngestSummary> {
  const { store, readers, concurrency, signal, onEvent } = options;
  const queue = new PQueue({ concurrency });
  const skipped: SkippedInput[] = [];
  const corrections: Correction[] = [];
  const unreadableDates: UnreadableDate[] = [];
  const undatedTwins: UndatedTwin[] = [];
  const counts = { stored: 0, unchanged: 0, claims: 0, undated: 0 };
  let failure: { readonly error: unknown } | undefined;

  const read = async (article: Article): Promise<Read | undefined> => {
    const record = await readers.read(article);
    return record && { article, record };
  };
  const noteDate = (article: Article, present: ReadonlySet<ArticleId>): void => {
    if (article.publishedAt === undefined) counts.undated += 1;
    const undated = undatedIdOf(article);
    if (undated !== undefined && present.has(undated)) undatedTwins.push({ origin: article.origin, undated });
  };
  const write = async (articles: readonly Article[]): Promise<void> => {
    const ids = articles.flatMap((article) => [article.id, undatedIdOf(article)]).filter((id) => id !== undefined);
    const present = await store.present(ids);
    const fresh = articles.filter((article) => {
      if (!present.has(article.id)) return true;
      counts.unchanged += 1;
      noteDate(article, present);
      onEvent?.({ kind: 'unchanged', article });
      return false;
    });
    const readings = (await Promise.all(fresh.map(read))).filter((reading) => reading !== undefined);
    const records = await linkVersions(readings, store);
    const found: Correction[] = [];
    for (const [index, { article }] of readings.entries()) {
      const correction = await findCorrection(article, records[index]!, store);
      if (correction) found.push(correction);
    }
    await store.write(records);
    for (const correction of found) {
      corrections.push(correction);
      onEvent?.({ kind: 'corrected', correction });
    }
    for (const { article, record } of readings) {
      counts.stored += 1;
      counts.claims += record.claims.length;
      noteDate(article, present);
      onEvent?.({ kind: 'stored', article, record });
    }
  };

  let batch: Article[] = [];
  /** Versions of one address are written one after the other: which is earlier must be known. These are under way. */
  const addresses = new Map<string, ArticleId>();
  /** Takes no more than what can be under way, so that memory does not grow with the corpus. */
  const enqueue = async (): Promise<void> => {
    const articles = batch;
    batch = [];
    if (articles.length === 0) return;
    await queue.onSizeLessThan(1);
    void queue.add(async () => {
      if (!failure) await write(articles).catch((error: unknown) => (failure = { error }));
      for (const { url, id } of articles) if (url !== undefined && addresses.get(url) === id) addresses.delete(url);
    });
  };

  for await (const input of inputs) {
    if (signal?.aborted || failure) break;
    if (input.kind === 'skipped') {
      skipped.push(input.skipped);
      onEvent?.({ kind: 'skipped', input: input.skipped });
      continue;
    }
    const { id, url, origin } = input.article;
    if (input.unreadableDate !== undefined) unreadableDates.push({ origin, date: input.unreadableDate });
    if (url !== undefined && (addresses.get(url) ?? id) !== id) {
      await enqueue();
      await queue.onIdle();
    }
    if (url !== undefined) addresses.set(url, id);
    batch.push(input.article);
    if (batch.length < BATCH) continue;
    await enqueue();
  }
  if (!signal?.aborted) await enqueue();
  await queue.onIdle();
  if (failure) throw failure.error;
  await readers.close();
  const consolidation = await store.consolidate((done, total) => onEvent?.({ kind: 'consolidating', done, total }));
  corrections.sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  undatedTwins.sort((a, b) => (a.origin < b.origin ? -1 : 1));
  return {
    ...counts,
    unreadableDates,
    undatedTwins,
    corrections,
    skipped,
    consolidation,
    interrupted: signal?.aborted ?? false,
  };
}

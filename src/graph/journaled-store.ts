import type { ArticleId, DocumentRecord } from '../core/index.js';
import { chunk } from './chunk.js';
import type { GraphConnection } from './connection.js';
import { CypherStore } from './cypher-store.js';
import { readRecords, type Journal } from './journal/journal.js';
import type { AppliedJudgements } from './journal/applied-judgements.js';
import type { OpenOptions } from './open-options.js';
import type { Recovery, RemovalSummary, WriteSummary } from './store.js';
import { writeStream } from './write-stream.js';

const IDS_A_QUERY = 5_000;
/** Documents from either end of a journal by which a graph is known again. */
const SAMPLE = 50;
/** Removing takes longer than writing anew, so that a graph of which most is removed is emptied instead. */
const DOCUMENTS_A_REMOVAL = 200;

async function findMissing(store: CypherStore, ids: Iterable<ArticleId>): Promise<ReadonlySet<ArticleId>> {
  const missing = new Set(ids);
  for (const part of chunk([...missing], IDS_A_QUERY)) {
    for (const id of await store.stored(part)) missing.delete(id);
  }
  return missing;
}

async function* pick(
  records: AsyncIterable<DocumentRecord>,
  ids: ReadonlySet<ArticleId>,
): AsyncGenerator<DocumentRecord> {
  for await (const record of records) if (ids.has(record.document.id)) yield record;
}

/** A store whose documents are in a journal before they are in the graph, so that a kill at any moment loses nothing. */
export class JournaledStore extends CypherStore {
  readonly #journal: Journal;
  readonly #judgements: AppliedJudgements;
  readonly #release: () => void;
  /** Writes and removals that the journal has and the graph not yet, or never where one failed. */
  #unfinished = 0;
  #recovery: Recovery;

  constructor(connection: GraphConnection, journal: Journal, judgements: AppliedJudgements, release: () => void) {
    super(connection);
    this.#journal = journal;
    this.#judgements = judgements;
    this.#release = release;
    this.#recovery = { ...super.recovery, tornBytes: journal.tornBytes };
  }

  override get recovery(): Recovery {
    return this.#recovery;
  }

  /** Brings the graph to where the journal is, and finishes what was begun. */
  async recover(replacedFile: string | undefined, onProgress: OpenOptions['onRecovery'] = () => {}): Promise<void> {
    if (replacedFile !== undefined) this.#recovery = { ...this.#recovery, replacedFile };
    const judgedOtherwise = await this.#takeOutJudgedOtherwise();
    if (await this.#isWhole()) {
      const { documents } = await this.consolidate(onProgress);
      this.#recovery = { ...this.#recovery, finished: documents, judgedOtherwise };
      return;
    }
    for (const part of chunk([...this.#journal.removed], IDS_A_QUERY)) await this.#takeOut(part);
    const missing = await findMissing(this, this.#journal.ids);
    if (missing.size > 0) {
      const target = { write: (batch: readonly DocumentRecord[]) => this.#writeJudged(batch) };
      await writeStream(target, pick(this.#journal.records(), missing), (read) => onProgress(read, missing.size));
    }
    const { documents } = await this.consolidate(onProgress);
    this.#recovery = { ...this.#recovery, replayed: missing.size, finished: documents - missing.size, judgedOtherwise };
  }

  /** Whether the journal was closed with all of it in the graph, and the graph is still that one, as far as a look at some shows. */
  async #isWhole(): Promise<boolean> {
    if (!this.#journal.isSettled || (await this.corpus()).documents < this.#journal.documents) return false;
    const ids = [...this.#journal.ids];
    return (await findMissing(this, [...ids.slice(0, SAMPLE), ...ids.slice(-SAMPLE)])).size === 0;
  }

  /** Empties the graph, not the journal, and writes it again; then adds what another journal has. */
  async rebuild(from: string | undefined, onProgress?: (done: number, total: number) => void): Promise<void> {
    await this.#journal.check();
    await super.clear();
    await this.recover(undefined, onProgress);
    if (from === undefined) return;
    await writeStream(this, readRecords(from), (read) => onProgress?.(read, read));
    await this.consolidate();
  }

  override async write(records: readonly DocumentRecord[]): Promise<WriteSummary> {
    this.#unfinished += 1;
    await this.#journal.append(records);
    const summary = await this.#writeJudged(records);
    this.#unfinished -= 1;
    return summary;
  }

  override async remove(ids: readonly ArticleId[]): Promise<RemovalSummary> {
    this.#unfinished += 1;
    await this.#journal.remove(ids);
    const summary = await this.#takeOut(ids);
    this.#unfinished -= 1;
    return summary;
  }

  /** Removes documents that the journal has no more, and writes anew the versions that they had replaced. */
  async #takeOut(ids: readonly ArticleId[]): Promise<RemovalSummary> {
    const known = this.#journal.ids;
    const restored = (await this.replacedBy(ids)).filter((id) => known.has(id));
    const summary = await super.remove(ids);
    if (restored.length === 0) return summary;
    await this.retract(restored);
    await this.consolidate();
    for await (const record of pick(this.#journal.records(), new Set(restored))) await this.#writeJudged([record]);
    await this.consolidate();
    return { ...summary, restored: restored.length };
  }

  /** Makes the graph what other judgements give, and returns how many documents they change. */
  async judge(text: string): Promise<number> {
    this.#judgements.replace(text);
    const changed = await this.#takeOutJudgedOtherwise();
    await this.recover(undefined);
    return changed;
  }

  #writeJudged(records: readonly DocumentRecord[]): Promise<WriteSummary> {
    return super.write(records.map((record) => this.#judgements.judge(record)));
  }

  /** What is taken out is missing, and so written again from the journal. A kill between leaves it to the next open. */
  async #takeOutJudgedOtherwise(): Promise<number> {
    const changed = await this.#judgements.findChanged(this.#journal.records());
    if (changed.size > this.#journal.ids.size / 2) await super.clear();
    else for (const part of chunk([...changed], DOCUMENTS_A_REMOVAL)) await super.remove(part);
    this.#judgements.settle();
    return changed.size;
  }

  /** The graph goes first: a kill between leaves a journal from which the next open makes it again. */
  override async clear(): Promise<void> {
    await super.clear();
    await this.#journal.clear();
  }

  override async close(): Promise<void> {
    try {
      await super.close();
    } finally {
      await this.#journal.close(this.#unfinished === 0);
      this.#release();
    }
  }
}

import type {
  Actor,
  ActorId,
  ArticleId,
  ClaimId,
  DocumentRecord,
  EventSum,
  GraphOverview,
  StoredDocument,
} from '../core/index.js';
import type { GraphConnection } from './connection.js';
import { consolidatePending } from './consolidate-pending.js';
import { exportGraph, readActors, readDocuments } from './export-graph.js';
import { readEventSums, readOverview } from './read-overview.js';
import { explainActor } from './explain-actor.js';
import { findEvidence, lookUpActor, readContexts } from './find.js';
import { readBookkeeping } from './read-bookkeeping.js';
import { retractDocuments, type Retraction } from './retract-documents.js';
import { NODE_LABELS, statement, statementForNode, type NodeLabel } from './statements.js';
import type {
  ActorContext,
  ActorLookup,
  Bookkeeping,
  ClaimContext,
  ConsolidationSummary,
  Corpus,
  Counts,
  Evidence,
  GraphExport,
  GraphStore,
  QueryResult,
  Recovery,
  RemovalSummary,
  Version,
  WriteSummary,
} from './store.js';
import { writeBlocs } from './write-blocs.js';
import { splitRecords, writeRecords } from './write-records.js';

/** The port over any store that speaks the common Cypher: all statements are under `cypher/`. */
export class CypherStore implements GraphStore {
  readonly #connection: GraphConnection;
  readonly #recovery: Recovery;

  /** `recovery`: what was mended before it was opened. */
  constructor(
    connection: GraphConnection,
    recovery: Recovery = { tornBytes: 0, replayed: 0, finished: 0, judgedOtherwise: 0 },
  ) {
    this.#connection = connection;
    this.#recovery = recovery;
  }

  get recovery(): Recovery {
    return this.#recovery;
  }

  get location(): string {
    return this.#connection.location;
  }

  async #documents(ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, boolean>> {
    const { rows } = await this.#connection.read(statement('reads/present'), { ids });
    const labelled = rows.map(({ id, labels }) => [id as ArticleId, labels as readonly string[]] as const);
    return new Map(
      labelled.flatMap(([id, labels]) => (labels.includes('Removed') ? [] : [[id, !labels.includes('Pending')]])),
    );
  }

  async present(ids: readonly ArticleId[]): Promise<ReadonlySet<ArticleId>> {
    return new Set([...(await this.#documents(ids))].flatMap(([id, whole]) => (whole ? [id] : [])));
  }

  /** Those that are stored, their events or not. */
  async stored(ids: readonly ArticleId[]): Promise<ReadonlySet<ArticleId>> {
    return new Set((await this.#documents(ids)).keys());
  }

  async write(records: readonly DocumentRecord[]): Promise<WriteSummary> {
    const unique = [...new Map(records.map((record) => [record.document.id, record])).values()];
    const { shared } = this.#connection;
    let written = 0;
    // One after the other: articles of a day name the same actors, so that transactions beside each other would only wait.
    for (const batch of splitRecords(unique))
      written += (await this.#connection.write((transaction) => writeRecords(transaction, batch, shared))).length;
    return { written, present: records.length - written };
  }

  /** Takes documents out; `consolidate` mends what they supported. */
  protected retract(ids: readonly ArticleId[]): Promise<Retraction> {
    const { shared } = this.#connection;
    return this.#connection.write((transaction) => retractDocuments(transaction, ids, undefined, shared));
  }

  /** The documents whose place one of these took. */
  protected async replacedBy(ids: readonly ArticleId[]): Promise<readonly ArticleId[]> {
    const { rows } = await this.#connection.read(statement('reads/replaced'), { ids });
    return rows.map(({ id }) => id as ArticleId).sort();
  }

  async remove(ids: readonly ArticleId[]): Promise<RemovalSummary> {
    const retraction = await this.retract(ids);
    const { eventsRemoved, eventsChanged } = await this.consolidate();
    return { ...retraction, eventsRemoved, eventsChanged, restored: 0 };
  }

  async findDocuments(idOrAddress: string): Promise<readonly StoredDocument[]> {
    const { rows } = await this.#connection.read(statement('reads/find-documents'), { text: idOrAddress });
    return readDocuments(
      this.#connection,
      rows.map(({ id }) => id as ArticleId),
    );
  }

  async versions(urls: readonly string[]): Promise<readonly Version[]> {
    const { rows } = await this.#connection.read(statement('reads/versions'), { urls: [...new Set(urls)] });
    return rows.map(({ url, id, publishedAt }) => ({
      url: url as string,
      id: id as ArticleId,
      ...(publishedAt !== null && { publishedAt: publishedAt as string }),
    }));
  }

  async claimsOf(ids: readonly ArticleId[]): Promise<readonly ClaimContext[]> {
    const { rows } = await this.#connection.read(statement('reads/document-claims'), { ids });
    return readContexts(this.#connection, rows.map(({ id }) => id as ClaimId).sort());
  }

  consolidate(onProgress: (done: number, total: number) => void = () => {}): Promise<ConsolidationSummary> {
    return consolidatePending(this.#connection, onProgress);
  }

  query(text: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<QueryResult> {
    return this.#connection.read(text, parameters);
  }

  exportGraph(): Promise<GraphExport> {
    return exportGraph(this.#connection);
  }

  overview(): Promise<GraphOverview> {
    return readOverview(this.#connection);
  }

  eventSums(): Promise<readonly EventSum[]> {
    return readEventSums(this.#connection);
  }

  bookkeeping(): Promise<Bookkeeping> {
    return readBookkeeping(this.#connection);
  }

  async isEmpty(): Promise<boolean> {
    return (await this.#connection.read(statement('reads/any-document'), {})).rows.length === 0;
  }

  async corpus(): Promise<Corpus> {
    const [row] = (await this.#connection.read(statement('reads/corpus'), {})).rows;
    const { documents, first, last } = row as unknown as Record<keyof Corpus, never>;
    return { documents, ...(first !== null && { first, last }) };
  }

  async counts(): Promise<Counts> {
    const count = async (text: string): Promise<number> =>
      (await this.#connection.read(text, {})).rows[0]?.['count'] as number;
    const nodes = (label: NodeLabel): Promise<number> => count(statementForNode('reads/count-nodes', label));
    return {
      documents: await nodes('Document'),
      actors: await nodes('Actor'),
      mentions: await count(statement('reads/count-mentions')),
      claims: await nodes('Claim'),
      events: await nodes('Event'),
      relationships: await count(statement('reads/count-relationships')),
    };
  }

  findEvidence(idOrPrefix: string): Promise<Evidence> {
    return findEvidence(this.#connection, idOrPrefix);
  }

  async findActor(idOrName: string): Promise<ActorLookup> {
    const { rows } = await this.#connection.read(statementForNode('reads/ids', 'Actor'), {});
    return lookUpActor(idOrName, await this.actors(rows.map(({ id }) => id as ActorId)));
  }

  explainActor(id: ActorId, mostClaims: number): Promise<ActorContext | undefined> {
    return explainActor(this.#connection, id, mostClaims);
  }

  actors(ids: readonly ActorId[]): Promise<readonly Actor[]> {
    return readActors(this.#connection, ids);
  }

  async writeBlocs(blocs: ReadonlyMap<ActorId, number>): Promise<void> {
    await this.#connection.write((transaction) => writeBlocs(transaction, blocs));
  }

  clear(): Promise<void> {
    return this.#connection.clear(NODE_LABELS);
  }

  close(): Promise<void> {
    return this.#connection.close();
  }
}

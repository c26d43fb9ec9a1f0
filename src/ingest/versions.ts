import type { Article, ArticleId, Claim, DocumentRecord } from '../core/index.js';
import type { ClaimContext, GraphStore, Version } from '../graph/index.js';

/** An article that took the place of earlier versions at its address, and what these said and it does not say. */
export interface Correction {
  readonly article: Article;
  readonly replaced: readonly ArticleId[];
  readonly withdrawn: readonly ClaimContext[];
  /** How many claims it has that they had not. */
  readonly added: number;
}

export interface Read {
  readonly article: Article;
  readonly record: DocumentRecord;
}

const assertionOf = ({ type, source, target, status }: Claim): string => [type, source, target, status].join('\u001f');

/** Whether a version was published after an article, as far as both are known. */
const isLater = ({ publishedAt }: Version, article: Article): boolean =>
  publishedAt !== undefined &&
  article.publishedAt !== undefined &&
  publishedAt > article.publishedAt &&
  !publishedAt.startsWith(article.publishedAt);

function linkRecord({ article, record }: Read, versions: readonly Version[]): DocumentRecord {
  const others = versions.filter(({ url, id }) => url === article.url && id !== article.id);
  if (others.length === 0) return record;
  const later = others.filter((version) => isLater(version, article)).sort(compareDays);
  const [latest] = later.slice(-1);
  if (latest) return { ...record, document: { ...record.document, replacedBy: latest.id } };
  return { ...record, replaces: others.map(({ id }) => id).sort() };
}

const compareDays = (a: Version, b: Version): number => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? -1 : 1);

/**
 * Tells each record which versions of the article at its address it replaces, or which replaced it: what was published later
 * counts, and of one day what comes later.
 */
export async function linkVersions(reads: readonly Read[], store: GraphStore): Promise<readonly DocumentRecord[]> {
  const urls = reads.flatMap(({ article }) => article.url ?? []);
  if (urls.length === 0) return reads.map(({ record }) => record);
  const versions = await store.versions(urls);
  return reads.map((read) => linkRecord(read, versions));
}

/** What a record withdraws of the versions that it replaces. To be asked before it is written. */
export async function findCorrection(
  article: Article,
  { claims, replaces = [] }: DocumentRecord,
  store: GraphStore,
): Promise<Correction | undefined> {
  if (replaces.length === 0) return undefined;
  const before = await store.claimsOf(replaces);
  const [said, says] = [new Set(before.map(({ claim }) => assertionOf(claim))), new Set(claims.map(assertionOf))];
  return {
    article,
    replaced: replaces,
    withdrawn: before.filter(({ claim }) => !says.has(assertionOf(claim))),
    added: [...says].filter((assertion) => !said.has(assertion)).length,
  };
}

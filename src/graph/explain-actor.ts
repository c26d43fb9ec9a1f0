import type { ActorId, ClaimId, StoredDocument } from '../core/index.js';
import type { GraphConnection } from './connection.js';
import { readActors, readDocuments } from './export-graph.js';
import { readContexts } from './find.js';
import { toMention } from './rows.js';
import { statement } from './statements.js';
import type { ActorContext } from './store.js';

export async function explainActor(
  connection: GraphConnection,
  id: ActorId,
  mostClaims: number,
): Promise<ActorContext | undefined> {
  const [actor] = await readActors(connection, [id]);
  if (!actor) return undefined;
  const named = (await connection.read(statement('reads/actor-mentions'), { id })).rows.map(toMention);
  const documents = new Map(
    (await readDocuments(connection, [...new Set(named.map(({ document }) => document))])).map((row) => [row.id, row]),
  );
  const claims = (await connection.read(statement('reads/actor-claims'), { id })).rows
    .map((row) => ({ id: row['id'] as ClaimId, confidence: row['confidence'] as number }))
    .sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1));
  const surest = claims.slice(0, mostClaims).map((claim) => claim.id);
  return {
    actor,
    mentions: named
      .map(({ document, count, names, reasons }) => ({ document: documents.get(document)!, count, names, reasons }))
      .sort((a, b) => compareDays(a.document, b.document)),
    claimCount: claims.length,
    claims: await readContexts(connection, surest),
  };
}

const compareDays = (a: StoredDocument, b: StoredDocument): number =>
  `${a.publishedAt ?? ''} ${a.id}` < `${b.publishedAt ?? ''} ${b.id}` ? -1 : 1;

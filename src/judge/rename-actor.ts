import type { DocumentRecord } from '../core/index.js';
import type { Judgement } from './judgement.js';
import { aliasesOf } from './record-actors.js';

/** The record with another name for the actor; the old one stays an alias. */
export function renameActor(
  record: DocumentRecord,
  { actor, name }: Extract<Judgement, { readonly kind: 'rename' }>,
): DocumentRecord {
  const actors = record.actors.map((row) =>
    row.id === actor ? { ...row, name, aliases: aliasesOf([row.name, ...row.aliases], name) } : row,
  );
  return { ...record, actors };
}

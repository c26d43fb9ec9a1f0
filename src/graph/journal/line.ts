import { createHash } from 'node:crypto';
import type { ArticleId, DocumentRecord } from '../../core/index.js';

const SHAPE = /^\{"id":("(?:[^"\\]|\\.)*"),"sum":"([0-9a-f]{20})","(record|removed)":(\{.*\}|true)\}$/su;

const LINE_END = Buffer.from('}\n');

/** The first 20 hex digits of the SHA-256 of the id and the record, as they stand in the line. */
const sumOf = (id: string, record: string | Uint8Array): string =>
  createHash('sha256').update(id).update(record).digest('hex').slice(0, 20);

const format = (articleId: ArticleId, what: 'record' | 'removed', text: string): Buffer => {
  const id = JSON.stringify(articleId);
  const bytes = Buffer.from(text);
  return Buffer.concat([Buffer.from(`{"id":${id},"sum":"${sumOf(id, bytes)}","${what}":`), bytes, LINE_END]);
};

/** A record as one line of JSON in UTF-8, which says itself whether it is whole. */
export const formatLine = (record: DocumentRecord): Buffer =>
  format(record.document.id, 'record', JSON.stringify(record));

/** A line that takes back the record of a document. */
export const formatRemoval = (id: ArticleId): Buffer => format(id, 'removed', 'true');

export interface JournalLine {
  readonly id: ArticleId;
  /** The record's JSON; absent in a line that takes it back. */
  readonly text?: string;
}

/** The line without its line end, or undefined where it is not what was written. */
export function parseLine(line: string): JournalLine | undefined {
  const [, id, sum, what, text] = SHAPE.exec(line) ?? [];
  if (id === undefined || text === undefined || sumOf(id, text) !== sum) return undefined;
  const articleId = JSON.parse(id) as ArticleId;
  return what === 'removed' ? { id: articleId } : { id: articleId, text };
}

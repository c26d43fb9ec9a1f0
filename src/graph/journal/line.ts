import { createHash } from 'node:crypto';
import type { ArticleId, DocumentRecord } from '../../core/index.js';

const SHAPE = /^\{"id":("(?:[^"\\]|\\.)*"),"sum":"([0-9a-f]{20})","record":(\{.*\})\}$/su;

/** The first 20 hex digits of the SHA-256 of the id and the record, as they stand in the line. */
const sumOf = (id: string, record: string): string =>
  createHash('sha256').update(id).update(record).digest('hex').slice(0, 20);

/** A record as one line of JSON, which says itself whether it is whole. */
export function formatLine(record: DocumentRecord): string {
  const id = JSON.stringify(record.document.id);
  const text = JSON.stringify(record);
  return `{"id":${id},"sum":"${sumOf(id, text)}","record":${text}}\n`;
}

export interface JournalLine {
  readonly id: ArticleId;
  /** The record's JSON. */
  readonly text: string;
}

/** The line without its line end, or undefined where it is not what `formatLine` wrote. */
export function parseLine(line: string): JournalLine | undefined {
  const [, id, sum, text] = SHAPE.exec(line) ?? [];
  if (id === undefined || text === undefined || sumOf(id, text) !== sum) return undefined;
  return { id: JSON.parse(id) as ArticleId, text };
}

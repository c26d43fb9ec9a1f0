import { readFileSync } from 'node:fs';
import { parseLabel, type Label } from './labels.js';

export interface NamedSentence {
  /** "dev" or "test", where the file has parts. */
  readonly split?: string;
  readonly forms: readonly string[];
  readonly labels: readonly Label[];
}

const COMMENT = /^#(?: |$)/u;

/** Sentences of an IOB2 file: number, form and tag in columns; comments begin with "# ". */
export function readIob(text: string): NamedSentence[] {
  return text.split(/\n\s*\n/u).flatMap((block) => {
    const lines = block.split('\n').filter((line) => line !== '');
    const rows = lines.filter((line) => !COMMENT.test(line)).map((line) => line.split('\t'));
    if (rows.length === 0 || rows[0]![1]?.startsWith('-DOCSTART')) return [];
    const split = lines.find((line) => line.startsWith('# split = '))?.slice(10);
    const sentence = { forms: rows.map((row) => row[1] ?? ''), labels: rows.map((row) => parseLabel(row[2] ?? 'O')) };
    return [split === undefined ? sentence : { ...sentence, split }];
  });
}

export const loadIob = (path: string): NamedSentence[] => readIob(readFileSync(path, 'utf8'));

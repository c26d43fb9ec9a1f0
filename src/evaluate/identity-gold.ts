import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { EntenteError, isPartialDate } from '../core/index.js';
import { parseJson } from './parse-json.js';

const MARKED = /^([^[\]]*)\[\[([^[\]]+)\]\]([^[\]]*)$/u;

const side = z.strictObject({
  lang: z.string(),
  date: z.string().refine(isPartialDate, 'must be a date'),
  text: z
    .string()
    .regex(MARKED, 'must mark one mention: "[[Tchiani]] said …"')
    .transform((marked) => {
      const [, before = '', mention = '', after = ''] = MARKED.exec(marked)!;
      return { text: before + mention + after, start: before.length, end: before.length + mention.length };
    }),
});

const pairSchema = z.strictObject({ id: z.string(), kind: z.string(), same: z.boolean(), a: side, b: side });

/** Two mentions in two short texts (or twice the same), and whether they mean one actor. */
export type IdentityPair = z.infer<typeof pairSchema>;
export type IdentitySide = IdentityPair['a'];

/** The pairs of every `*.jsonl` of a folder. Throws USAGE with file and line where one does not fit (docs/evaluate.md). */
export function readIdentityGold(folder: string): IdentityPair[] {
  if (!existsSync(folder))
    throw new EntenteError('USAGE', `${folder}: no such folder; it should hold *.jsonl of pairs`);
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));
  return files.sort().flatMap((file) => {
    const lines = readFileSync(join(folder, file), 'utf8').split('\n');
    return lines.flatMap((line, index) =>
      line === '' ? [] : parseJson(pairSchema, line, `${join(folder, file)}:${index + 1}`),
    );
  });
}

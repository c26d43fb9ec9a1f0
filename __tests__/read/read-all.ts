import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article, SkippedInput } from '../../src/core/index.js';
import { readInputs, type ReadOptions } from '../../src/read/index.js';

export interface Outcome {
  readonly articles: readonly Article[];
  readonly skipped: readonly SkippedInput[];
}

/** Everything that paths give, with the three packs. */
export async function readAll(paths: readonly string[], options: Partial<ReadOptions> = {}): Promise<Outcome> {
  const articles: Article[] = [];
  const skipped: SkippedInput[] = [];
  for await (const result of readInputs(paths, { languages: ['en', 'fr', 'da'], ...options })) {
    if (result.kind === 'article') articles.push(result.article);
    else skipped.push(result.skipped);
  }
  return { articles, skipped };
}

/** Writes files into a folder of their own, reads the folder, and removes it; origins are given without the folder. */
export async function readFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<ReadOptions> = {},
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-read-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const { articles, skipped } = await readAll([folder], options);
    const shorten = <T extends { readonly origin: string; readonly message?: string }>(item: T): T => ({
      ...item,
      origin: item.origin.replace(`${folder}/`, ''),
      ...(item.message !== undefined && { message: item.message.replaceAll(`${folder}/`, '') }),
    });
    return { articles: articles.map(shorten), skipped: skipped.map(shorten) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What one file gives. */
export async function readFile(
  name: string,
  content: string | Uint8Array,
  options: Partial<ReadOptions> = {},
): Promise<Article> {
  const { articles, skipped } = await readFiles({ [name]: content }, options);
  if (!articles[0]) throw new Error(`${name} was skipped: ${skipped[0]?.reason} ${skipped[0]?.message}`);
  return articles[0];
}

export const ENGLISH =
  'The foreign minister of Peru met her counterpart from Chile in Lima on Monday. Both governments said that they would resume the talks which had been broken off in the spring.';
export const FRENCH =
  'La ministre péruvienne des Affaires étrangères a reçu lundi à Lima son homologue chilien. Les deux gouvernements ont annoncé la reprise des pourparlers interrompus au printemps.';
export const DANISH =
  'Perus udenrigsminister mødte mandag sin chilenske kollega i Lima. De to regeringer oplyste, at de vil genoptage de forhandlinger, som blev afbrudt i foråret, og at de nu er enige.';

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { EntenteError } from '../core/index.js';
import { goldSchema, type GoldDocument } from './gold.js';
import { parseJson } from './parse-json.js';

export interface GoldText {
  readonly gold: GoldDocument;
  readonly text: string;
}

const SUFFIX = '.gold.json';
const LINES_SUFFIX = '.jsonl';

/**
 * The gold documents of a folder (`*.gold.json`) with their texts: the gold's own `text`, or the file beside it with the same
 * base name and `.txt`, or the file that `source` names in the folder or in `textFolder`. A `.jsonl` file holds a gold document
 * with its `text` on each line.
 */
export function readGold(path: string, textFolder?: string): GoldText[] {
  return path.endsWith(LINES_SUFFIX) ? readGoldLines(path) : readGoldFolder(path, textFolder);
}

function readGoldLines(path: string): GoldText[] {
  if (!existsSync(path)) throw new EntenteError('USAGE', `${path}: no such file`);
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const gold = parseJson(goldSchema, line, `${path}:${index + 1}`);
      if (gold.text === undefined) throw new EntenteError('USAGE', `${path}:${index + 1}: has no text`);
      return [{ gold, text: gold.text }];
    });
}

function readGoldFolder(folder: string, textFolder?: string): GoldText[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new EntenteError('USAGE', `${folder}: no such folder; it should hold gold documents (*${SUFFIX})`);
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(SUFFIX))
    .sort();
  if (files.length === 0)
    throw new EntenteError('USAGE', `${folder}: no gold documents (*${SUFFIX}); docs/evaluate.md tells the format`);
  return files.map((file) => {
    const path = join(folder, file);
    const gold = parseJson(goldSchema, readFileSync(path, 'utf8'), path);
    return { gold, text: gold.text ?? readText(path, gold, folder, textFolder) };
  });
}

function readText(path: string, { source }: GoldDocument, folder: string, textFolder: string | undefined): string {
  const candidates = [
    join(folder, `${basename(path, SUFFIX)}.txt`),
    ...(source ? [textFolder, folder].filter((place) => place !== undefined).map((place) => join(place, source)) : []),
  ];
  const found = candidates.find((candidate) => existsSync(candidate));
  if (found) return readFileSync(found, 'utf8');
  throw new EntenteError(
    'USAGE',
    `${path}: its text is not there; looked for ${candidates.join(', ')}; name its folder with --texts`,
  );
}

import { appendFileSync, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { EntenteError, replaceFile, type Judgements } from '../core/index.js';
import { applyJudgements } from './apply-judgements.js';
import { formatLine, parseLine } from './judgement-line.js';
import type { Judgement } from './judgement.js';

/** The judgements of a text, in the order of its lines. Throws JUDGEMENT_INVALID with file, line and what is expected. */
export function parseJudgements(text: string, path: string): Judgement[] {
  return text.split('\n').flatMap((line, index) => {
    const parsed = parseLine(line.trim());
    if (typeof parsed === 'string')
      throw new EntenteError(
        'JUDGEMENT_INVALID',
        `${path}:${index + 1}: ${parsed}; mend or remove the line (docs/judgements.md)`,
      );
    return parsed ?? [];
  });
}

/** The judgements of a file. */
export const loadJudgements = (path: string): Judgement[] => parseJudgements(readText(path), path);

/** The judgements of a file, for a store. */
export function readJudgements(path: string): Judgements {
  return {
    file: path,
    ...(existsSync(path) && { text: readFileSync(path, 'utf8') }),
    parse: (text) => applyJudgements(parseJudgements(text, path)),
  };
}

/** Adds a line to a judgements file and returns the text that the file has then. */
export function appendJudgement(path: string, judgement: Judgement, comment: string): string {
  const before = readText(path);
  appendFileSync(path, `${before === '' || before.endsWith('\n') ? '' : '\n'}${formatLine(judgement, comment)}\n`);
  return readFileSync(path, 'utf8');
}

/** Takes the last judgement out of a judgements file and returns the text that the file has then. Throws USAGE where there is none. */
export function removeLastJudgement(path: string): string {
  const lines = readText(path).split('\n');
  const last = lines.findLastIndex((line) => typeof parseLine(line.trim()) === 'object');
  if (last < 0) throw new EntenteError('USAGE', `${path} holds no judgement to take back`);
  const text = lines.toSpliced(last, 1).join('\n');
  // A link stays a link.
  const file = realpathSync(path);
  replaceFile(file, text, statSync(file).mode);
  return text;
}

/** The judgements of a file as they stand there, with their comments. */
export function listJudgements(path: string): readonly string[] {
  return readText(path)
    .split('\n')
    .filter((line) => typeof parseLine(line.trim()) === 'object');
}

/** A file that is not there holds none. */
const readText = (path: string): string => readJudgements(path).text ?? '';

import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { EntenteError, type Judgements } from '../core/index.js';
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

/** The judgements of a file, for a store; a file that is not there holds none. */
export function readJudgements(path: string): Judgements {
  return {
    text: existsSync(path) ? readFileSync(path, 'utf8') : '',
    parse: (text) => applyJudgements(parseJudgements(text, path)),
  };
}

/** Adds a line to a judgements file and returns the text that the file has then. */
export function appendJudgement(path: string, judgement: Judgement, comment: string): string {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  appendFileSync(path, `${before === '' || before.endsWith('\n') ? '' : '\n'}${formatLine(judgement, comment)}\n`);
  return readFileSync(path, 'utf8');
}

import { InvalidArgumentError, type Command } from 'commander';
import { isPartialDate } from '../core/index.js';
import { LANGUAGE_CODES } from '../language/index.js';
import { readInputs, type ReadResult } from '../read/index.js';

export interface InputOptions {
  readonly published?: string;
}

/** Adds what can be said of all inputs together. */
export const addInputOptions = (command: Command): Command =>
  command.option('--published <date>', 'publication date of articles that do not tell theirs: 2023-12-15', parseDate);

function parseDate(text: string): string {
  if (!isPartialDate(text)) throw new InvalidArgumentError('expected a date such as 2023-12-15');
  return text;
}

export const openInputs = (paths: readonly string[], { published }: InputOptions): AsyncIterable<ReadResult> =>
  readInputs(paths, { languages: LANGUAGE_CODES, ...(published !== undefined && { published }) });

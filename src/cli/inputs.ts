import { InvalidArgumentError, type Command } from 'commander';
import { isPartialDate } from '../core/index.js';
import { LANGUAGE_CODES } from '../language/index.js';
import { readInputs, type InputResult } from '../read/index.js';

export interface InputOptions {
  readonly published?: string;
  readonly lang?: string;
}

/** Adds what can be said of all inputs together. */
export const addInputOptions = (command: Command): Command =>
  command
    .option('--published <date>', 'publication date of articles that do not tell theirs: 2023-12-15', parseDate)
    .option(
      '--lang <code>',
      `language of articles that do not tell theirs: ${LANGUAGE_CODES.join(', ')}`,
      parseLanguage,
    );

function parseDate(text: string): string {
  if (!isPartialDate(text)) throw new InvalidArgumentError('expected a date such as 2023-12-15');
  return text;
}

function parseLanguage(text: string): string {
  if (!LANGUAGE_CODES.includes(text)) throw new InvalidArgumentError(`expected one of ${LANGUAGE_CODES.join(', ')}`);
  return text;
}

export const openInputs = (paths: readonly string[], { published, lang }: InputOptions): AsyncIterable<InputResult> =>
  readInputs(paths, {
    languages: LANGUAGE_CODES,
    ...(published !== undefined && { published }),
    ...(lang !== undefined && { language: lang }),
  });

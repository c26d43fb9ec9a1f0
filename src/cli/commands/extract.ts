import type { Command } from 'commander';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readingJson } from '../../export/reading-json.js';
import { Analyst } from '../../ingest/analyst.js';
import { unreadableDateLine } from '../describe-dates.js';
import { EXIT } from '../exit-codes.js';
import { addInputOptions, openInputs, type InputOptions } from '../inputs.js';
import { reportSkipped } from '../skipped.js';
import { startProgress } from '../terminal.js';

interface ExtractOptions extends InputOptions {
  readonly out?: string;
}

export function addExtractCommand(program: Command): void {
  const command = program
    .command('extract')
    .description('Writes the actors and relations of each article as JSON, without a store.')
    .argument('<path...>', 'files, folders, globs, or - for standard input')
    .option(
      '-o, --out <folder>',
      'one <id>.json a document there (default: one JSON line a document on standard output)',
    )
    .addHelpText(
      'after',
      `
Examples:
  entente extract article.txt
  entente extract news/ --out readings
  entente extract rows.jsonl --published 2023-12-15 --out readings
  cat article.txt | entente extract -`,
    )
    .action(async (paths: string[], options: ExtractOptions) => {
      const analyst = new Analyst();
      if (options.out !== undefined) mkdirSync(options.out, { recursive: true });
      const progress = startProgress('reading');
      let total = 0;
      let failed = 0;
      for await (const input of openInputs(paths, options)) {
        if (input.kind === 'skipped') {
          failed += 1;
          reportSkipped(input.skipped);
          continue;
        }
        const { article, unreadableDate: date } = input;
        if (date !== undefined) process.stderr.write(`${unreadableDateLine({ origin: article.origin, date })}\n`);
        const json = readingJson(article, analyst.read(article));
        if (options.out === undefined) process.stdout.write(`${JSON.stringify(json)}\n`);
        else writeFileSync(join(options.out, `${article.name}.json`), `${JSON.stringify(json, null, 1)}\n`);
        progress.show((total += 1), total);
      }
      progress.stop();
      if (failed > 0) process.exitCode = EXIT.inputFailed;
    });
  addInputOptions(command);
}

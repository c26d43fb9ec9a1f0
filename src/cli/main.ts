#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { readFileSync } from 'node:fs';
import { EntenteError, resourcePath } from '../core/index.js';
import { addBlocsCommand } from './commands/blocs.js';
import { addDoctorCommand } from './commands/doctor.js';
import { addEnqueueCommand } from './commands/enqueue.js';
import { addEvaluateCommand } from './commands/evaluate.js';
import { addExplainCommand } from './commands/explain.js';
import { addExploreCommand } from './commands/explore.js';
import { addExportCommand } from './commands/export.js';
import { addExtractCommand } from './commands/extract.js';
import { addImportCommand } from './commands/import.js';
import { addIngestCommand } from './commands/ingest.js';
import { addJudgementCommands } from './commands/judge.js';
import { addNeo4jCommand } from './commands/neo4j.js';
import { addParseCommand } from './commands/parse.js';
import { addRebuildCommand } from './commands/rebuild.js';
import { addRemoveCommand } from './commands/remove.js';
import { addReportCommand } from './commands/report.js';
import { addWorkerCommand } from './commands/worker.js';
import { EXIT, exitCodeOf } from './exit-codes.js';
import { loadEnvironment } from './settings.js';

const { version } = JSON.parse(readFileSync(resourcePath('package.json'), 'utf8')) as { version: string };

const program = new Command('entente')
  .description('Turns news into a graph of who did what to whom, with the sentence that says so behind every edge.')
  .version(version)
  .showHelpAfterError('(entente --help shows the commands, entente COMMAND --help its options with examples)')
  .configureHelp({ showGlobalOptions: true })
  .exitOverride();

for (const add of [
  addIngestCommand,
  addEnqueueCommand,
  addWorkerCommand,
  addReportCommand,
  addBlocsCommand,
  addExploreCommand,
  addExplainCommand,
  addExtractCommand,
  addExportCommand,
  addImportCommand,
  addRemoveCommand,
  addRebuildCommand,
  addNeo4jCommand,
  addJudgementCommands,
  addParseCommand,
  addEvaluateCommand,
  addDoctorCommand,
])
  add(program);

function fail(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof EntenteError) {
    process.stderr.write(`entente: ${error.message}\n`);
    return exitCodeOf(error.code);
  }
  throw error;
}

// `entente report | head` closes the pipe early: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(EXIT.ok);
});

loadEnvironment();
try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = fail(error);
}

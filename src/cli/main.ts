#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { readFileSync } from 'node:fs';
import { EntenteError, resourcePath } from '../core/index.js';
import { EXIT, exitCodeOf } from './exit-codes.js';
import { loadEnvironment } from './settings.js';

const { version } = JSON.parse(readFileSync(resourcePath('package.json'), 'utf8')) as { version: string };

const program = new Command('entente')
  .description('Turns news into a graph of who did what to whom, with the sentence that says so behind every edge.')
  .version(version)
  .showHelpAfterError('(entente --help shows the commands, entente COMMAND --help its options with examples)')
  .configureHelp({ showGlobalOptions: true })
  .exitOverride();

type AddCommand = (program: Command) => void;

const loadJudgements = async (): Promise<AddCommand> => (await import('./commands/judge.js')).addJudgementCommands;

/** Where each command is, in the order of the help. Most of the time of a short command is that of loading what others need. */
const COMMANDS: ReadonlyMap<string, () => Promise<AddCommand>> = new Map([
  ['ingest', async () => (await import('./commands/ingest.js')).addIngestCommand],
  ['enqueue', async () => (await import('./commands/enqueue.js')).addEnqueueCommand],
  ['worker', async () => (await import('./commands/worker.js')).addWorkerCommand],
  ['report', async () => (await import('./commands/report.js')).addReportCommand],
  ['blocs', async () => (await import('./commands/blocs.js')).addBlocsCommand],
  ['explore', async () => (await import('./commands/explore.js')).addExploreCommand],
  ['explain', async () => (await import('./commands/explain.js')).addExplainCommand],
  ['extract', async () => (await import('./commands/extract.js')).addExtractCommand],
  ['export', async () => (await import('./commands/export.js')).addExportCommand],
  ['import', async () => (await import('./commands/import.js')).addImportCommand],
  ['remove', async () => (await import('./commands/remove.js')).addRemoveCommand],
  ['rebuild', async () => (await import('./commands/rebuild.js')).addRebuildCommand],
  ['neo4j', async () => (await import('./commands/neo4j.js')).addNeo4jCommand],
  ['merge', loadJudgements],
  ['split', loadJudgements],
  ['rename', loadJudgements],
  ['accept', loadJudgements],
  ['reject', loadJudgements],
  ['relabel', loadJudgements],
  ['parse', async () => (await import('./commands/parse.js')).addParseCommand],
  ['evaluate', async () => (await import('./commands/evaluate.js')).addEvaluateCommand],
  ['doctor', async () => (await import('./commands/doctor.js')).addDoctorCommand],
]);

/** The command that stands first alone; all of them where none does, for the help and for what is misspelt. */
async function addCommands([first]: readonly string[]): Promise<void> {
  const asked = first === undefined ? undefined : COMMANDS.get(first);
  const loaders = asked ? [asked] : [...new Set(COMMANDS.values())];
  for (const load of loaders) (await load())(program);
}

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
  await addCommands(process.argv.slice(2));
  await program.parseAsync();
} catch (error) {
  process.exitCode = fail(error);
}

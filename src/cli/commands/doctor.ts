import type { Command } from 'commander';
import { EntenteError } from '../../core/index.js';
import { LANGUAGE_CODES, loadLanguage } from '../../language/index.js';
import { loadReports } from '../../report/index.js';
import { loadKnowledge } from '../../resolve/index.js';
import { describeCounts } from '../describe-counts.js';
import { EXIT, exitCodeOf } from '../exit-codes.js';
import { addStoreOption, storeLocation, withStore, type StoreOption } from '../settings.js';
import { colour } from '../terminal.js';

interface Check {
  readonly what: string;
  /** What it found; throws EntenteError where something is missing. */
  readonly look: () => string | Promise<string>;
}

const OLDEST_NODE = 20;

export function addDoctorCommand(program: Command): void {
  const command = program
    .command('doctor')
    .description('Says what is there and what is missing: Node, language models, actors data, reports, the store.')
    .addHelpText('after', '\nExamples:\n  entente doctor\n  entente doctor --store neo4j://localhost:7687')
    .action(async (options: StoreOption) => {
      for (const { what, look } of checks(options)) process.stdout.write(await examine(what, look));
    });
  addStoreOption(command);
}

function checks(options: StoreOption): Check[] {
  return [
    { what: 'Node', look: readNode },
    ...LANGUAGE_CODES.map((code) => ({ what: `language ${code}`, look: () => readLanguage(code) })),
    { what: 'actors', look: () => `${[...loadKnowledge().actors()].length} known` },
    { what: 'reports', look: () => `${loadReports().length} in cypher/reports` },
    { what: 'store', look: () => readStore(options) },
  ];
}

async function examine(what: string, look: Check['look']): Promise<string> {
  try {
    return `${colour.green('ok')}      ${what}: ${await look()}\n`;
  } catch (error) {
    if (!(error instanceof EntenteError)) throw error;
    process.exitCode = exitCodeOf(error.code);
    return `${colour.red('missing')} ${what}: ${error.message}\n`;
  }
}

function readNode(): string {
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE) return process.versions.node;
  process.exitCode = EXIT.inputFailed;
  return `${process.versions.node} is too old; install Node ${OLDEST_NODE} or later`;
}

function readLanguage(code: string): string {
  const { frames, scopes } = loadLanguage(code).lexicon;
  return `model and lexicon, ${frames.length} frames, ${scopes.length} scopes`;
}

async function readStore(options: StoreOption): Promise<string> {
  return `${storeLocation(options)}: ${describeCounts(await withStore(options, 'read', (store) => store.counts()))}`;
}

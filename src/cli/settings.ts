import type { Command } from 'commander';
import { config } from 'dotenv';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EntenteError } from '../core/index.js';
import { openStore, parseLocation, type GraphStore } from '../graph/index.js';
import { readJudgements } from '../judge/index.js';
import { judgedOtherwise } from './judged-otherwise.js';
import { startProgress, tell, type Progress } from './terminal.js';

export const DEFAULT_FOLDER = '.entente';
/** Beside the folder of the graph and not in it: it is what people wrote, to be shared and versioned. */
const DEFAULT_JUDGEMENTS = 'judgements.txt';

export interface StoreOption {
  readonly store?: string;
}

export interface WriteOption extends StoreOption {
  readonly judgements?: string;
}

/** Adds the option that says which graph a command works on. */
export const addStoreOption = (command: Command): Command =>
  command.option(
    '--store <location>',
    `embedded:FOLDER, neo4j://HOST or bolt://HOST (default: NEO4J_URI, else embedded:${DEFAULT_FOLDER})`,
  );

/** Adds the options of a command that writes: which graph, and what people decided about it. Who only reads sees it as it was written. */
export const addWriteOptions = (command: Command): Command =>
  addStoreOption(command).option(
    '--judgements <file>',
    `who is who and which claims hold (default: ENTENTE_JUDGEMENTS, else ${DEFAULT_JUDGEMENTS})`,
  );

/** Reads `.env` of the working folder into the environment; what is set there already wins. */
export function loadEnvironment(): void {
  config({ quiet: true });
}

type Environment = Readonly<Record<string, string | undefined>>;

export const storeLocation = ({ store }: StoreOption, environment: Environment = process.env): string =>
  store ?? environment['NEO4J_URI'] ?? `embedded:${DEFAULT_FOLDER}`;

const namedJudgements = ({ judgements }: WriteOption, environment: Environment): string | undefined =>
  judgements ?? environment['ENTENTE_JUDGEMENTS'];

export const judgementsPath = (option: WriteOption, environment: Environment = process.env): string =>
  namedJudgements(option, environment) ?? DEFAULT_JUDGEMENTS;

/** `judge` writes the judgements file too, so that it need not be there yet. */
type Mode = 'read' | 'write' | 'judge';

/**
 * Opens the graph that the option, the environment or `.env` names, in this order, and says on standard error where judgements
 * have changed it. Throws what `openStore` does.
 */
export async function openSettledStore(
  option: WriteOption,
  mode: Mode,
  environment: Environment = process.env,
): Promise<GraphStore> {
  const location = storeLocation(option, environment);
  const { NEO4J_USERNAME: username = 'neo4j', NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = environment;
  if (parseLocation(location).kind === 'neo4j' && password === undefined)
    throw new EntenteError(
      'STORE_UNREACHABLE',
      `${location} needs a password: set NEO4J_PASSWORD, in the environment or in .env`,
    );
  const judgements = judgementsPath(option, environment);
  if (mode === 'write' && namedJudgements(option, environment) !== undefined && !existsSync(judgements))
    throw new EntenteError(
      'JUDGEMENTS_MISSING',
      `${judgements}: no such file of judgements: check the path, or make an empty file.`,
    );
  let progress: Progress | undefined;
  const store = await openStore(location, {
    mode: mode === 'read' ? 'read' : 'write',
    onRecovery: (done, total) => {
      (progress ??= startProgress('finishing what was begun')).show(done, total);
    },
    ...(mode !== 'read' && { judgements: readJudgements(judgements) }),
    journal: join(DEFAULT_FOLDER, journalName(location)),
    ...(password !== undefined && { credentials: { username, password } }),
    ...(database !== undefined && { database }),
  }).finally(() => {
    progress?.stop();
  });
  const { judgedOtherwise: changed, replacedFile, replayed } = store.recovery;
  if (changed > 0) process.stderr.write(`${judgements}: ${judgedOtherwise(changed)}\n`);
  if (replacedFile !== undefined)
    tell(
      `the graph file of ${location} was damaged and is made anew from the journal, with ${replayed} ${replayed === 1 ? 'document' : 'documents'}. ` +
        `The damaged file is kept as ${replacedFile}. If it had blocs, find them anew with \`entente blocs\`.`,
    );
  return store;
}

/** Each server has a journal of its own. */
const journalName = (location: string): string => location.replace(/[^a-z0-9]+/giu, '-');

/** Runs work on an open store and closes it, whatever happens. */
export async function withStore<T>(
  option: WriteOption,
  mode: Mode,
  work: (store: GraphStore) => Promise<T>,
): Promise<T> {
  const store = await openSettledStore(option, mode);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

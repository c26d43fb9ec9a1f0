import type { Command } from 'commander';
import { config } from 'dotenv';
import { join } from 'node:path';
import { EntenteError } from '../core/index.js';
import { openStore, parseLocation, type GraphStore } from '../graph/index.js';
import { readJudgements } from '../judge/index.js';
import { startProgress, type Progress } from './terminal.js';

export const DEFAULT_FOLDER = '.entente';
/** Beside the folder of the graph and not in it: it is what people wrote, to be shared and versioned. */
const DEFAULT_JUDGEMENTS = 'judgements.txt';

export interface StoreOption {
  readonly store?: string;
  readonly judgements?: string;
}

/** Adds the options that say which graph a command works on, and what people decided about it. */
export const addStoreOption = (command: Command): Command =>
  command
    .option(
      '--store <location>',
      `embedded:FOLDER, neo4j://HOST or bolt://HOST (default: NEO4J_URI, else embedded:${DEFAULT_FOLDER})`,
    )
    .option(
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

export const judgementsPath = ({ judgements }: StoreOption, environment: Environment = process.env): string =>
  judgements ?? environment['ENTENTE_JUDGEMENTS'] ?? DEFAULT_JUDGEMENTS;

/** Opens the graph that the option, the environment or `.env` names, in this order. */
export async function openSettledStore(
  option: StoreOption,
  mode: 'read' | 'write',
  environment: Environment = process.env,
): Promise<GraphStore> {
  const location = storeLocation(option, environment);
  const { NEO4J_USERNAME: username = 'neo4j', NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = environment;
  if (parseLocation(location).kind === 'neo4j' && password === undefined)
    throw new EntenteError(
      'STORE_UNREACHABLE',
      `${location} needs a password: set NEO4J_PASSWORD, in the environment or in .env`,
    );
  let progress: Progress | undefined;
  return openStore(location, {
    mode,
    onRecovery: (done, total) => {
      (progress ??= startProgress('finishing what was begun')).show(done, total);
    },
    judgements: readJudgements(judgementsPath(option, environment)),
    journal: join(DEFAULT_FOLDER, journalName(location)),
    ...(password !== undefined && { credentials: { username, password } }),
    ...(database !== undefined && { database }),
  }).finally(() => {
    progress?.stop();
  });
}

/** Each server has a journal of its own. */
const journalName = (location: string): string => location.replace(/[^a-z0-9]+/giu, '-');

/** Runs work on an open store and closes it, whatever happens. */
export async function withStore<T>(
  option: StoreOption,
  mode: 'read' | 'write',
  work: (store: GraphStore) => Promise<T>,
): Promise<T> {
  const store = await openSettledStore(option, mode);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

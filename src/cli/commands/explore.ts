import { randomBytes } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import { InvalidArgumentError, type Command } from 'commander';
import open from 'open';
import { createExplorer, loadAssets, serve } from '../../explore/index.js';
import { explorerBackend } from '../explorer-backend.js';
import { refuseEmpty } from '../refuse-empty.js';
import { addWriteOptions, judgementsPath, withStore, type WriteOption } from '../settings.js';

/** The page is built to a place beside the compiled commands. */
const PAGE = fileURLToPath(new URL('../../explorer', import.meta.url));
const LOOPBACK = '127.0.0.1';
/** What stands for all interfaces. */
const ANY = ['0.0.0.0', '::'];
const DEFAULT_PORT = 7475;
const TOKEN_BYTES = 18;

interface ExploreOptions extends WriteOption {
  readonly port: number;
  readonly host?: string;
  readonly review?: boolean;
  readonly open: boolean;
}

export function addExploreCommand(program: Command): void {
  const command = program
    .command('explore')
    .description('Shows the graph in a browser: who is with whom, since when, and the sentence that says so.')
    .option('--port <number>', 'where it listens; 0 for any that is free', parsePort, DEFAULT_PORT)
    .option('--host <name>', 'lets other machines in that have the token which is printed (default: this machine only)')
    .option('--review', 'lets the page write judgements; the graph is open to write meanwhile')
    .option('--no-open', 'opens no browser')
    .addHelpText(
      'after',
      `
Examples:
  entente explore
  entente explore --review --judgements judgements.txt
  entente explore --store neo4j://localhost:7687 --port 0 --no-open

While it shows an embedded graph nothing else can write to that graph.`,
    )
    .action((options: ExploreOptions) => explore(options));
  addWriteOptions(command);
}

/** Serves until the process is told to end. */
async function explore(options: ExploreOptions): Promise<void> {
  const assets = loadAssets(PAGE);
  await withStore(options, options.review ? 'judge' : 'read', async (store) => {
    await refuseEmpty(store);
    const backend = explorerBackend(store, options.review ? judgementsPath(options) : undefined);
    const token = options.host === undefined ? undefined : randomBytes(TOKEN_BYTES).toString('base64url');
    const host = options.host ?? LOOPBACK;
    const server = await serve({ host, port: options.port }, (port) =>
      createExplorer(backend, assets, {
        hosts: new Set(browserNames(options.host).map((known) => `${known}:${port}`)),
        port,
        ...(token !== undefined && { token }),
      }),
    );
    const [name] = browserNames(options.host);
    const address = `http://${name}:${server.port}/${token === undefined ? '' : `?token=${token}`}`;
    process.stdout.write(`${store.location} is shown at ${address} (Ctrl-C ends it)\n`);
    if (options.open) await open(address);
    await untilTold();
    await server.close();
  });
}

/** What browsers call this server, the name to give to others first. */
function browserNames(host: string | undefined): readonly string[] {
  const own = [LOOPBACK, 'localhost'];
  if (host === undefined) return own;
  const others = ANY.includes(host)
    ? Object.values(networkInterfaces()).flatMap((list) => list?.filter(({ internal }) => !internal) ?? [])
    : [{ address: host }];
  return [...others.map(({ address }) => (address.includes(':') ? `[${address}]` : address)), ...own];
}

const untilTold = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/u.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('a number from 0 to 65535');
}

import type { Command } from 'commander';
import { ingest, type IngestSummary } from '../../ingest/ingest.js';
import { defaultReaders, openReaders, type Readers } from '../../ingest/readers.js';
import type { Correction } from '../../ingest/versions.js';
import type { Counts } from '../../graph/index.js';
import { describeClaim } from '../describe-claim.js';
import { describeDates } from '../describe-dates.js';
import { describeCounts } from '../describe-counts.js';
import { EXIT } from '../exit-codes.js';
import { addInputOptions, openInputs, type InputOptions } from '../inputs.js';
import { addWriteOptions, withStore, type WriteOption } from '../settings.js';
import { logEvent } from '../log-event.js';
import { nextSteps } from '../next-steps.js';
import { parseCount } from '../parse-count.js';
import { pluralise } from '../pluralise.js';
import { skippedLine } from '../skipped.js';
import { colour, startProgress, type Progress } from '../terminal.js';

export interface IngestOptions extends InputOptions, WriteOption {
  readonly concurrency: number;
  readonly json?: boolean;
  readonly logJson?: boolean;
}

const DEFAULT_CONCURRENCY = 4;
/** How long what is under way may take when it is told to stop. */
const STOP_MS = 1500;

export function addIngestCommand(program: Command): void {
  const command = program
    .command('ingest')
    .description(
      'Reads articles into the graph. What is there already is left alone; it may be stopped and run again at any moment.',
    )
    .argument('<path...>', 'files, folders, globs, or - for standard input')
    .option(
      '-w, --workers <n>',
      'threads that read articles, each with about 250 MB; 1 is the process itself',
      parseCount,
      defaultReaders(),
    )
    .addHelpText(
      'after',
      `
Examples:
  entente ingest seeds/articles
  entente ingest 'news/**/*.html' --store neo4j://localhost:7687
  entente ingest rows.jsonl --json
  curl -s https://example.org/article.txt | entente ingest - --published 2024-03-28`,
    )
    .action((paths: string[], options: IngestOptions & { readonly workers: number }) =>
      ingestAndTell(paths, options, async (signal) => openReaders(options.workers, signal)),
    );
  addIngestOptions(command, DEFAULT_CONCURRENCY);
}

/** The options of commands that write articles into a graph. */
export function addIngestOptions(command: Command, concurrency: number): void {
  command
    .option('-c, --concurrency <n>', 'batches of 50 articles under way at a time', parseCount, concurrency)
    .option('--json', 'print the summary as JSON')
    .option('--log-json', 'log every article as a JSON line on standard error, for machines');
  addInputOptions(command);
  addWriteOptions(command);
}

/** Writes what is read of articles into a graph, and prints what became of them. */
export async function ingestAndTell(
  paths: readonly string[],
  options: IngestOptions,
  open: (signal: AbortSignal) => Promise<Readers>,
): Promise<void> {
  const started = performance.now();
  const { summary, counts, location, next } = await run(paths, options, open);
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ ...summary, graph: { location, ...counts } })}\n`
      : [...describe(summary, counts, location, seconds), ...next, ''].join('\n'),
  );
  if (summary.interrupted) process.exitCode = EXIT.interrupted;
  else if (summary.skipped.length) process.exitCode = EXIT.inputFailed;
}

interface Run {
  readonly summary: IngestSummary;
  readonly counts: Counts;
  readonly location: string;
  /** Lines of what to do with a graph that this run was the first to fill. */
  readonly next: readonly string[];
}

async function run(
  paths: readonly string[],
  options: IngestOptions,
  open: (signal: AbortSignal) => Promise<Readers>,
): Promise<Run> {
  const stop = new AbortController();
  const progress = startProgress('reading');
  let deriving: Progress | undefined;
  let documents = 0;
  let readers: Readers | undefined;
  let deadline: NodeJS.Timeout | undefined;
  const onInterrupt = (): void => {
    stop.abort();
    deadline = setTimeout(() => {
      progress.stop();
      leave(documents);
    }, STOP_MS);
  };
  process.once('SIGINT', onInterrupt);
  try {
    const opened = (readers = await open(stop.signal));
    return await withStore(options, 'write', async (store) => {
      const summary = await ingest(openInputs(paths, options), {
        store,
        readers: opened,
        concurrency: options.concurrency,
        signal: stop.signal,
        onEvent: (event) => {
          if (event.kind === 'stored' || event.kind === 'unchanged') progress.show((documents += 1), documents);
          if (event.kind === 'consolidating') {
            progress.stop();
            (deriving ??= startProgress('deriving events')).show(event.done, event.total);
          }
          if (options.logJson) logEvent(event);
        },
      });
      const counts = await store.counts();
      const isFirst = summary.stored > 0 && summary.stored === counts.documents && !summary.interrupted;
      // They are for a reader: no sums of events are asked for where nobody reads them.
      const next = isFirst && !options.json ? await nextSteps(store, options.store) : [];
      return { summary, counts, location: store.location, next };
    });
  } finally {
    progress.stop();
    deriving?.stop();
    await readers?.close();
    process.off('SIGINT', onInterrupt);
    clearTimeout(deadline);
  }
}

/** Ends at once where a large batch or a server that does not answer takes too long: a store may be left at any moment. */
function leave(documents: number): never {
  process.stderr.write(
    `entente: stopped. ${pluralise(documents, 'document')} kept, and what was under way is finished when the graph is opened again. ` +
      'Run the same command again to go on.\n',
  );
  process.exit(EXIT.interrupted);
}

function describe(summary: IngestSummary, counts: Counts, location: string, seconds: number): string[] {
  const { stored, unchanged, skipped, consolidation, interrupted } = summary;
  const lines = [
    `${colour.bold(pluralise(stored, 'new document'))}${unchanged ? `, ${unchanged} unchanged` : ''}, ` +
      `${pluralise(summary.claims, 'claim')}, ${pluralise(consolidation.eventsAdded, 'event')} in ${seconds.toFixed(1)} s`,
    `${location}: ${describeCounts(counts)}, ${pluralise(counts.relationships, 'relationship')}`,
  ];
  for (const correction of summary.corrections) lines.push(...describeCorrection(correction));
  lines.push(...describeDates(summary));
  if (skipped.length) lines.push(`${skipped.length} skipped:`, ...skipped.map((input) => `  ${skippedLine(input)}`));
  if (interrupted) lines.push('Stopped. What was read is kept; run the same command again to go on.');
  return lines;
}

/** What a corrected article says no longer, in the words that it had. */
function describeCorrection({ article, withdrawn, added }: Correction): string[] {
  const head = `corrected: ${article.title ?? article.origin} (${article.url}): ${pluralise(withdrawn.length, 'claim')} withdrawn, ${added} new`;
  return [head, ...withdrawn.map((context) => `  no longer: ${describeClaim(context)}`)];
}

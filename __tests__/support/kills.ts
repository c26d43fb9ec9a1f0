import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Article, ArticleId, DocumentRecord } from '../../src/core/index.js';
import type { GraphStore, OpenOptions } from '../../src/graph/index.js';
import { ingest, type IngestSummary } from '../../src/ingest/ingest.js';
import type { Readers } from '../../src/ingest/readers.js';
import { buildOnce } from './build.js';
import { runFolder } from './hold.js';

export interface Place {
  readonly location: string;
  readonly options: OpenOptions;
}

/** Runs `ingest` in a process of its own and tells each line that it says: `started`, `stored ID`, `failed CODE MESSAGE`, `closed`. */
export async function ingestApart(
  { location, options }: Place,
  records: readonly DocumentRecord[],
  onLine: (line: string, child: ChildProcess) => void,
): Promise<{ readonly code: number | null; readonly signal: string | null }> {
  const file = join(mkdtempSync(join(runFolder(), 'readings-')), 'records.json');
  writeFileSync(file, JSON.stringify(records));
  const settings = JSON.stringify({ location, options: { ...options, mode: 'write' }, records: file });
  const script = join('__tests__', 'support', 'ingest-records.mjs');
  const child = spawn(process.execPath, [script, await buildOnce(), settings], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) onLine(line, child);
  const [code, signal] = (await ended) as [number | null, string | null];
  return { code, signal };
}

export interface KilledIngest {
  /** Documents that it had said were stored. */
  readonly stored: readonly ArticleId[];
  /** Milliseconds from its first word to its end. */
  readonly lasted: number;
  /** False when it was through before it could be killed. */
  readonly killed: boolean;
}

/** Kills such a process with SIGKILL so many milliseconds after its first word; never where that is undefined. */
export async function ingestAndKill(
  place: Place,
  records: readonly DocumentRecord[],
  delay?: number,
): Promise<KilledIngest> {
  const stored: ArticleId[] = [];
  let began = 0;
  let timer: NodeJS.Timeout | undefined;
  const { code, signal } = await ingestApart(place, records, (line, child) => {
    if (line === 'started') {
      began = performance.now();
      if (delay !== undefined) timer = setTimeout(() => child.kill('SIGKILL'), delay);
    } else if (line.startsWith('stored ')) stored.push(line.slice('stored '.length) as ArticleId);
  });
  clearTimeout(timer);
  if (signal !== 'SIGKILL' && code !== 0) throw new Error(`the process ended by itself with ${code}`);
  return { stored, lasted: performance.now() - began, killed: signal === 'SIGKILL' };
}

/** Runs `ingest` here, on articles whose readings are at hand. */
export function ingestRecords(store: GraphStore, records: readonly DocumentRecord[]): Promise<IngestSummary> {
  const byId = new Map(records.map((record) => [record.document.id, record]));
  const readers: Readers = { read: async ({ id }: Article) => byId.get(id), close: async () => undefined };
  const inputs = (async function* () {
    for (const { document } of records)
      yield { kind: 'article' as const, article: { ...document, text: '' } as unknown as Article };
  })();
  return ingest(inputs, { store, readers, concurrency: 2 });
}

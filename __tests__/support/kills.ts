import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Article, ArticleId, DocumentRecord } from '../../src/core/index.js';
import type { GraphStore, OpenOptions } from '../../src/graph/index.js';
import type { Analyst } from '../../src/ingest/analyst.js';
import { ingest, type IngestSummary } from '../../src/ingest/ingest.js';
import { buildOnce } from './build.js';
import { runFolder } from './hold.js';

export interface KilledIngest {
  /** Documents that it had said were stored. */
  readonly stored: readonly ArticleId[];
  /** Milliseconds from its first word to its end. */
  readonly lasted: number;
  /** False when it was through before it could be killed. */
  readonly killed: boolean;
}

/** Runs `ingest` in a process of its own and kills it with SIGKILL so many milliseconds after its first word; never where that is undefined. */
export async function ingestAndKill(
  { location, options }: { readonly location: string; readonly options: OpenOptions },
  records: readonly DocumentRecord[],
  delay?: number,
): Promise<KilledIngest> {
  const file = join(runFolder(), `readings-${process.pid}-${records.length}.json`);
  writeFileSync(file, JSON.stringify(records));
  const settings = JSON.stringify({ location, options: { ...options, mode: 'write' }, records: file });
  const script = join('__tests__', 'support', 'ingest-records.mjs');
  const child = spawn(process.execPath, [script, await buildOnce(), settings], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const stored: ArticleId[] = [];
  let began = 0;
  let timer: NodeJS.Timeout | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'started') {
      began = performance.now();
      if (delay !== undefined) timer = setTimeout(() => child.kill('SIGKILL'), delay);
    } else if (line.startsWith('stored ')) stored.push(line.slice('stored '.length) as ArticleId);
  }
  const [code, signal] = (await ended) as [number | null, string | null];
  clearTimeout(timer);
  if (signal !== 'SIGKILL' && code !== 0) throw new Error(`the process ended by itself with ${code}`);
  return { stored, lasted: performance.now() - began, killed: signal === 'SIGKILL' };
}

/** Runs `ingest` here, on articles whose readings are at hand. */
export function ingestRecords(store: GraphStore, records: readonly DocumentRecord[]): Promise<IngestSummary> {
  const byId = new Map(records.map((record) => [record.document.id, record]));
  const analyst = { read: ({ id }: Article) => byId.get(id) } as unknown as Analyst;
  const inputs = (async function* () {
    for (const { document } of records) yield { kind: 'article' as const, article: document as unknown as Article };
  })();
  return ingest(inputs, { store, analyst, concurrency: 2 });
}

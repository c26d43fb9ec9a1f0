// How fast articles become a graph: each stage alone, end to end with one core and with all, and what it costs as the corpus grows.
// npm run bench -- [sizes, as 1000 10000] [--json FILE]; bench/language.mjs has the parts of the language core.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeArticles } from './make-articles.mjs';
import { benchStages } from './stages.mjs';

const STAGE_DOCUMENTS = 100;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } });
const sizes = positionals.length > 0 ? positionals.map(Number) : [1_000];
const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
const round = (value, digits = 1) => Number(value.toFixed(digits));

const stages = await benchStages(STAGE_DOCUMENTS);
console.log(`each stage alone, by processor time of one core (${STAGE_DOCUMENTS} articles of about 2,000 characters)`);
console.table(stages);

const endToEnd = [];
for (const size of sizes) {
  const articles = join(folder, String(size));
  await writeArticles(size, articles);
  for (const workers of new Set([1, availableParallelism()])) {
    const out = execFileSync(process.execPath, ['bench/ingest-once.mjs', articles, String(workers)], {
      encoding: 'utf8',
    });
    const { documents, claims, events, seconds, processorSeconds, consolidationSeconds, megabytes } = JSON.parse(out);
    endToEnd.push({
      documents,
      workers,
      claims,
      events,
      seconds: round(seconds),
      'of these consolidating': round(consolidationSeconds),
      'documents/s': round(documents / seconds),
      'documents/s of processor time': round(documents / processorSeconds),
      MB: megabytes,
    });
  }
}
console.log('end to end into the embedded store, from jsonl to events, loading of models included');
console.table(endToEnd);
rmSync(folder, { recursive: true });

if (values.json !== undefined) {
  const machine = { processor: cpus()[0]?.model, cores: availableParallelism(), node: process.version };
  writeFileSync(values.json, `${JSON.stringify({ machine, stages, endToEnd }, null, 2)}\n`);
}

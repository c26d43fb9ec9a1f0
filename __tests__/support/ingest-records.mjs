// A process of its own that runs the real `ingest` on articles whose readings are at hand, and says what it has done, so that a
// test can kill it at any moment without paying for the language models. Arguments: the folder of the build, and JSON
// {location, options, records}.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [build, settings] = process.argv.slice(2);
const load = (...path) => import(pathToFileURL(join(build, ...path)));
const { openStore } = await load('graph', 'index.js');
const { ingest } = await load('ingest', 'ingest.js');
const { location, options, records: file } = JSON.parse(settings);
const records = new Map(JSON.parse(readFileSync(file, 'utf8')).map((record) => [record.document.id, record]));

const say = (line) => process.stdout.write(`${line}\n`);
async function* inputs() {
  for (const { document } of records.values()) yield { kind: 'article', article: { ...document, text: '' } };
}

say('started');
try {
  const store = await openStore(location, options);
  try {
    await ingest(inputs(), {
      store,
      readers: { read: async ({ id }) => records.get(id), close: async () => undefined },
      concurrency: 2,
      onEvent: (event) => event.kind === 'stored' && say(`stored ${event.article.id}`),
    });
  } finally {
    await store.close();
  }
  say('closed');
} catch ({ code, message }) {
  say(`failed ${code} ${message}`);
  process.exitCode = 3;
}

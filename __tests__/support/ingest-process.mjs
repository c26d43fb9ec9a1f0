// A process of its own that writes sample records and says what it has done, so that a test can kill it at any moment.
// Arguments: the folder of the build, and JSON {location, options, records, batch}.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [build, settings] = process.argv.slice(2);
const { openStore } = await import(pathToFileURL(join(build, 'graph', 'index.js')));
const { location, options, records: file, batch } = JSON.parse(settings);
const records = JSON.parse(readFileSync(file, 'utf8'));

const say = (word) => process.stdout.write(`${word}\n`);
const store = await openStore(location, options);
say('open');
for (let at = 0; at < records.length; at += batch) {
  await store.write(records.slice(at, at + batch));
  say(`written ${Math.min(at + batch, records.length)}`);
}
say('consolidating');
await store.consolidate();
say('consolidated');
await store.close();
say('closed');

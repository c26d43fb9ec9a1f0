import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { resourcePath } from '../../src/core/index.js';
import { openStore, type GraphStore } from '../../src/graph/index.js';
import { ingest } from '../../src/ingest/ingest.js';
import { openReaders } from '../../src/ingest/readers.js';
import { LANGUAGE_CODES } from '../../src/language/index.js';
import { readInputs } from '../../src/read/index.js';
import { findBlocs, findReport, FORMATS, loadReports, runReport, tiesOf, type Answer } from '../../src/report/index.js';
import { runFolder } from '../support/hold.js';

let store: GraphStore;

/** What the command of a report's example answers on the sample articles. */
async function answerExample(name: string): Promise<Answer> {
  const report = findReport(name);
  const args = [...report.example.matchAll(/"([^"]*)"|(\S+)/gu)].slice(3).map(([, quoted, plain]) => quoted ?? plain!);
  const { values } = parseArgs({
    args,
    options: { param: { type: 'string', multiple: true }, format: { type: 'string' } },
  });
  const given = (values.param ?? []).map((pair) => pair.split('=') as [string, string]);
  return runReport(report, Object.fromEntries(given), store, async (text) => {
    const found = await store.findActor(text);
    if (found.kind !== 'actor') throw new Error(`no actor ${text}`);
    return found.actor;
  });
}

beforeAll(async () => {
  const folder = mkdtempSync(join(runFolder(), 'examples-'));
  store = await openStore(`embedded:${folder}`, { mode: 'write' });
  const readers = await openReaders(1, new AbortController().signal);
  const inputs = readInputs([resourcePath('seeds/articles')], { languages: LANGUAGE_CODES });
  await ingest(inputs, { store, readers, concurrency: 1 });
}, 300_000);
afterAll(() => store.close());

describe('on the sample articles', () => {
  it('blocs that nobody has looked for yet are no empty answer', async () => {
    expect(FORMATS.table(await answerExample('blocs'), { width: 80 })).toBe(
      'Blocs\n(no rows: run `entente blocs` first)\n',
    );
    await store.writeBlocs(findBlocs(tiesOf(await store.eventSums()), 1));
  });

  it.each(loadReports().map(({ name }) => name))('the example of %s has an answer', async (name) => {
    expect((await answerExample(name)).rows).not.toEqual([]);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { articleId, type Article } from '../../src/core/index.js';
import { graphJson } from '../../src/export/graph-json.js';
import { openStore, type GraphStore } from '../../src/graph/index.js';
import { ingest, type IngestSummary } from '../../src/ingest/ingest.js';
import { openReaders } from '../../src/ingest/readers.js';
import { loadReports, runReport } from '../../src/report/index.js';
import { describeOnNeo4j } from '../support/neo4j.js';

const readers = openReaders(1);

/** An article; the address is of its own where none is given. */
function write(text: string, more: Partial<Article> = {}): Article {
  const identity = { text, publishedAt: '2023-12-14', ...more };
  return { id: articleId(identity), ...identity, language: 'en', origin: 'test', name: 'test' };
}

async function* feed(
  articles: readonly Article[],
): AsyncGenerator<{ readonly kind: 'article'; readonly article: Article }> {
  for (const article of articles) yield { kind: 'article', article };
}

const read = (store: GraphStore, articles: readonly Article[], concurrency = 2): Promise<IngestSummary> =>
  ingest(feed(articles), { store, readers, concurrency });

async function ask(
  store: GraphStore,
  name: string,
  given: Readonly<Record<string, string>>,
): Promise<readonly unknown[]> {
  const report = loadReports().find((candidate) => candidate.name === name)!;
  const findActor = async (text: string): Promise<{ id: string }> => {
    const found = await store.findActor(text);
    if (found.kind !== 'actor') throw new Error(`no actor ${text}`);
    return found.actor;
  };
  return (await runReport(report, given, store, findActor)).rows;
}

const MET = `Molly Phee, the US assistant secretary of state for African affairs, met Niger's junta in Niamey on December 13. She said after
  the talks that Washington was ready to resume its security cooperation once a date for elections was set by the generals.`;
/** Five articles on one happening from three publishers, two of them copies. */
const FIVE = [
  write(MET, { publisher: 'The Harbour Courier', publishedAt: '2023-12-14' }),
  write(
    `The US envoy Molly Phee met the junta of Niger on December 13 and asked it when power would go back to civilians.`,
    {
      publisher: 'Le Fleuve',
    },
  ),
  write(
    `In Niamey, Molly Phee of the US State Department met the CNSP on December 13. The generals gave no date, a diplomat said.`,
    {
      publisher: 'Sahel Radio',
    },
  ),
  write(MET.replace('ready to', 'prepared to'), { publisher: 'Le Fleuve', publishedAt: '2023-12-15' }),
  write(MET.split('\n')[0]!.concat(' by the generals.'), { publisher: 'Sahel Radio', publishedAt: '2023-12-15' }),
];

const URL = 'https://example.org/niger';
const FIRST = write('Niger expelled the French ambassador on August 25. France suspended aid to Niger.', {
  url: URL,
  publishedAt: '2023-08-26',
});
const CORRECTED = write('France suspended aid to Niger. The French ambassador is still in Niamey.', {
  url: URL,
  publishedAt: '2023-08-26',
});

function testIngest(open: (folder: string) => Promise<GraphStore>): void {
  let folder: string;
  let store: GraphStore;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'entente-ingest-'));
    store = await open(folder);
    await store.clear();
  });
  afterEach(async () => {
    await store.clear();
    await store.close();
    rmSync(folder, { recursive: true });
  });
  const exported = async (): Promise<string> => graphJson(await store.exportGraph());

  it('makes one event of five articles by three publishers, and counts no copy as support', async () => {
    await read(store, FIVE);
    const { events } = await store.exportGraph();
    const met = events.filter(({ type, status }) => type === 'MET_WITH' && status === 'actual');
    expect(met).toHaveLength(1);
    expect(met[0]).toMatchObject({ date: '2023-12-13', documents: 5, publishers: 3, support: 3 });
    expect(met[0]?.claims).toHaveLength(5);
  });

  it('answers for countries what their envoys and rulers did', async () => {
    await read(store, FIVE);
    const rows = await ask(store, 'dyad', { a: 'United States', b: 'Niger' });
    expect(rows).toContainEqual(
      expect.objectContaining({ target: 'Molly Phee', relation: 'MET_WITH', date: '2023-12-13' }),
    );
  });

  it('takes a new text at a known address for a correction, and tells what it withdrew', async () => {
    await read(store, [FIRST]);
    const { corrections } = await read(store, [CORRECTED]);
    expect(corrections).toHaveLength(1);
    expect(corrections[0]?.replaced).toEqual([FIRST.id]);
    expect(corrections[0]?.withdrawn.map(({ claim }) => [claim.type, claim.quote])).toEqual([
      ['EXPELLED', expect.stringContaining('Niger expelled the French')],
    ]);
    const { claims, documents } = await store.exportGraph();
    expect(claims.map(({ type }) => type)).toEqual(['SUSPENDED_AID_TO']);
    expect(documents.find(({ id }) => id === FIRST.id)?.replacedBy).toBe(CORRECTED.id);
  });

  it('leaves both versions alone the next time, and takes the later of one run', async () => {
    expect(await read(store, [FIRST, CORRECTED])).toMatchObject({ stored: 2, unchanged: 0 });
    const before = await exported();
    expect(await read(store, [FIRST, CORRECTED])).toMatchObject({ stored: 0, unchanged: 2, corrections: [] });
    expect(await exported()).toBe(before);
    expect((await store.exportGraph()).claims).toHaveLength(1);
  });

  it('takes what was published later for the correction, whichever is read first', async () => {
    const later = { ...CORRECTED, publishedAt: '2023-08-28' };
    const dated = { ...later, id: articleId(later) };
    await read(store, [FIRST, dated]);
    const before = await exported();
    await store.clear();
    await read(store, [dated]);
    const { corrections } = await read(store, [FIRST]);
    expect(corrections).toEqual([]);
    expect(await exported()).toBe(before);
  });

  it('gives the same graph in any order, with any concurrency, and after a removal', async () => {
    const articles = [
      ...FIVE,
      FIRST,
      write('Le Niger. Mali left ECOWAS on January 28. Niger left ECOWAS.', { publishedAt: '2024-01-30' }),
    ];
    await read(store, articles);
    const straight = await exported();
    const property = fc.asyncProperty(
      fc.shuffledSubarray(articles, { minLength: articles.length }),
      fc.integer({ min: 1, max: 4 }),
      fc.subarray(articles),
      async (shuffled, concurrency, gone) => {
        await store.clear();
        await read(store, shuffled, concurrency);
        expect(await exported()).toBe(straight);
        await store.remove(gone.map(({ id }) => id));
        await read(store, gone, concurrency);
        expect(await exported()).toBe(straight);
      },
    );
    await fc.assert(property, { numRuns: 4 });
  }, 120_000);
}

describe('ingest into the embedded store', () => {
  testIngest((folder) => openStore(`embedded:${join(folder, 'graph')}`, { mode: 'write' }));
});

await describeOnNeo4j('ingest into Neo4j', ({ uri, username, password }) => {
  testIngest((folder) =>
    openStore(uri, { mode: 'write', credentials: { username, password }, journal: join(folder, 'journal') }),
  );
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { RELATIONS, type ArticleId, type DocumentRecord, type Judgements } from '../../src/core/index.js';
import {
  consolidate,
  judgeStore,
  openStore,
  rebuildStore,
  type GraphExport,
  type GraphStore,
  type OpenOptions,
} from '../../src/graph/index.js';
import { formatRemoval } from '../../src/graph/journal/line.js';
import { readJudgements } from '../../src/judge/index.js';
import { buildOnce } from '../support/build.js';
import { runFolder } from '../support/hold.js';
import { evidenceOf, makeRecord, recordsArbitrary, sampleRecords, WILD_NAMES } from '../support/records.js';

/** Where a store is kept. The folder holds its journal; it is new, and the store empty. */
export interface StorePlace {
  readonly location: string;
  readonly options: OpenOptions;
  readonly folder: string;
}

export interface ContractSettings {
  /** How many cases a property is tried on. */
  readonly runs: number;
  /** An empty store in a new folder under the given one; calls follow each other. */
  makePlace(folder: string): Promise<StorePlace>;
}

const ids = (records: readonly DocumentRecord[]): readonly ArticleId[] => records.map(({ document }) => document.id);

async function writeAll(store: GraphStore, records: readonly DocumentRecord[], batch: number): Promise<void> {
  for (let at = 0; at < records.length; at += batch) await store.write(records.slice(at, at + batch));
  await store.consolidate();
}

const exportText = async (store: GraphStore): Promise<string> => JSON.stringify(await store.exportGraph());

/** What every store must do, whatever is behind it. */
export function graphStoreContract(name: string, { runs, makePlace }: ContractSettings): void {
  describe(`${name} keeps the contract of GraphStore`, () => {
    const records = sampleRecords(60);
    let place: StorePlace;
    let store: GraphStore;
    const makeNew = async (): Promise<StorePlace> => makePlace(mkdtempSync(join(runFolder(), 'store-')));
    const open = (mode: 'read' | 'write' = 'write'): Promise<GraphStore> =>
      openStore(place.location, { ...place.options, mode });

    beforeEach(async () => {
      place = await makeNew();
      store = await open();
    });
    afterEach(async () => {
      await store.close();
      rmSync(place.folder, { recursive: true, force: true });
    });

    test('an empty graph can be asked anything', async () => {
      expect(await store.exportGraph()).toEqual({
        documents: [],
        actors: [],
        mentions: [],
        claims: [],
        events: [],
        relationships: [],
      });
      expect(await store.counts()).toEqual({
        documents: 0,
        actors: 0,
        mentions: 0,
        claims: 0,
        events: 0,
        relationships: 0,
      });
      expect(await store.consolidate()).toMatchObject({ documents: 0, dyads: 0 });
      expect(await store.findActor('nobody')).toEqual({ kind: 'unknown', near: [] });
      expect(await store.findEvidence('abc')).toEqual({ kind: 'unknown' });
      expect((await store.query('MATCH (a:Actor) RETURN a.id AS id')).columns).toEqual(['id']);
      expect(await store.write([])).toEqual({ written: 0, present: 0 });
    });

    test('what was written comes back whole', async () => {
      await writeAll(store, records, 25);
      const graph = await store.exportGraph();
      const claims = records.flatMap((record) => record.claims).sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(graph.claims).toEqual(claims);
      expect(graph.documents).toEqual(records.map(({ document }) => document).sort((a, b) => (a.id < b.id ? -1 : 1)));
      expect(graph.mentions).toHaveLength(records.flatMap(({ mentions }) => mentions).length);
      expect(new Set(graph.events.flatMap((event) => event.claims))).toEqual(new Set(claims.map(({ id }) => id)));
      expect(await store.counts()).toMatchObject({
        documents: graph.documents.length,
        actors: graph.actors.length,
        mentions: graph.mentions.length,
        claims: graph.claims.length,
        events: graph.events.length,
        relationships: graph.relationships.length,
      });
    });

    test('the same input twice changes nothing and says so', async () => {
      await writeAll(store, records, 25);
      const before = await exportText(store);
      expect(await store.write(records)).toEqual({ written: 0, present: records.length });
      expect(await store.consolidate()).toEqual({
        documents: 0,
        dyads: 0,
        eventsAdded: 0,
        eventsChanged: 0,
        eventsRemoved: 0,
      });
      expect(await exportText(store)).toBe(before);
    });

    test('documents count as present only with their events', async () => {
      await store.write(records.slice(0, 10));
      expect((await store.present(ids(records))).size).toBe(0);
      await store.consolidate();
      expect(await store.present(ids(records))).toEqual(new Set(ids(records.slice(0, 10))));
    });

    test('any order, batch and concurrency give the same bytes', async () => {
      const property = fc.asyncProperty(
        recordsArbitrary(12).chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray([...list], { minLength: list.length }),
            fc.integer({ min: 1, max: 5 }),
          ),
        ),
        async ([list, shuffled, size]) => {
          await store.clear();
          await writeAll(store, list, 100);
          const straight = await exportText(store);
          const { events, relationships } = JSON.parse(straight) as Pick<GraphExport, 'events' | 'relationships'>;
          expect({ events, relationships }).toEqual(consolidate(evidenceOf(list)));
          await store.clear();
          const batches = Array.from({ length: Math.ceil(shuffled.length / size) }, (_, index) =>
            shuffled.slice(index * size, (index + 1) * size),
          );
          await Promise.all(batches.map((batch) => store.write(batch)));
          await store.consolidate();
          expect(await exportText(store)).toBe(straight);
          // Consolidating after each article must end where consolidating once ends.
          await store.clear();
          for (const record of shuffled) await writeAll(store, [record], 1);
          expect(await exportText(store)).toBe(straight);
        },
      );
      await fc.assert(property, { numRuns: runs });
    }, 600_000);

    describe('removal', () => {
      test('of any documents leaves the graph as if they had never been written', async () => {
        const property = fc.asyncProperty(
          recordsArbitrary(10).chain((list) => fc.tuple(fc.constant(list), fc.subarray([...list]))),
          async ([list, gone]) => {
            const removed = new Set(gone);
            await store.clear();
            await writeAll(
              store,
              list.filter((record) => !removed.has(record)),
              100,
            );
            const without = await exportText(store);
            await writeAll(store, gone, 3);
            const whole = await exportText(store);
            const summary = await store.remove(ids(gone));
            expect(summary).toMatchObject({
              documents: gone.length,
              claims: gone.flatMap(({ claims }) => claims).length,
            });
            expect(await exportText(store)).toBe(without);
            await writeAll(store, gone, 2);
            expect(await exportText(store)).toBe(whole);
          },
        );
        await fc.assert(property, { numRuns: runs });
      }, 600_000);

      test('holds when the store is opened again, and when it is rebuilt', async () => {
        await writeAll(store, records, 100);
        await store.remove(ids(records.slice(0, 20)));
        const before = await exportText(store);
        await store.close();
        store = await open();
        expect(store.recovery).toEqual({ tornBytes: 0, replayed: 0, finished: 0, judgedOtherwise: 0 });
        expect(await exportText(store)).toBe(before);
        expect(await rebuildStore(store)).toBe(records.length - 20);
        expect(await exportText(store)).toBe(before);
        expect(await store.remove(ids(records.slice(0, 20)))).toMatchObject({ documents: 0, claims: 0 });
      });

      test('that a killed process began is finished', async () => {
        await writeAll(store, records.slice(1), 100);
        const without = await exportText(store);
        await writeAll(store, records.slice(0, 1), 1);
        await store.close();
        appendFileSync(join(place.folder, 'journal.jsonl'), formatRemoval((records[0] as DocumentRecord).document.id));
        store = await open();
        expect(await exportText(store)).toBe(without);
      });

      test('tells what went: what others tell too is changed, what nobody else tells is gone', async () => {
        const told = { source: 1, type: 'EXPELLED', status: 0, date: '2023-08-25', saidBy: [], confidence: 1 };
        const both = makeRecord({ alias: 'x', claims: [{ ...told, target: 2 }] }, 1);
        const one = makeRecord(
          {
            alias: 'x',
            claims: [
              { ...told, target: 2 },
              { ...told, target: 3 },
            ],
          },
          2,
        );
        await writeAll(store, [both, one], 2);
        expect(await store.remove(ids([one]))).toEqual({
          documents: 1,
          claims: 2,
          actors: 1,
          eventsChanged: 1,
          eventsRemoved: 1,
          restored: 0,
        });
        expect(await store.counts()).toMatchObject({ documents: 1, actors: 2, claims: 1, events: 1, relationships: 1 });
      });
    });

    describe('a corrected article', () => {
      const url = 'https://example.org/story';
      const told = { source: 1, type: 'EXPELLED', status: 0, date: '2023-08-25', saidBy: [], confidence: 1 };
      const first = makeRecord(
        {
          alias: 'x',
          url,
          claims: [
            { ...told, target: 2 },
            { ...told, target: 3 },
          ],
        },
        1,
      );
      const other = makeRecord({ alias: 'x', claims: [{ ...told, target: 3 }] }, 2);
      const second = {
        ...makeRecord({ alias: 'x', url, claims: [{ ...told, target: 2 }] }, 3),
        replaces: ids([first]),
      };

      test('takes the place of the earlier version, of which only the fact is kept that there was one', async () => {
        await writeAll(store, [first, other], 2);
        await writeAll(store, [second], 1);
        const { documents, claims, events, actors } = await store.exportGraph();
        expect(claims.map(({ articleId }) => articleId).sort()).toEqual([...ids([second, other])].sort());
        expect(documents.find(({ id }) => id === first.document.id)?.replacedBy).toBe(second.document.id);
        expect(events).toHaveLength(2);
        expect(actors.map(({ id }) => id)).toEqual(['actor-1', 'actor-2', 'actor-3']);
        expect(await store.present(ids([first]))).toEqual(new Set(ids([first])));
        expect((await store.versions([url])).map(({ id }) => id).sort()).toEqual([...ids([first, second])].sort());
      });

      test('gives the same when the older version comes later, after a rebuild and in another store', async () => {
        await writeAll(store, [first, other], 2);
        await writeAll(store, [second], 1);
        const before = await exportText(store);
        await rebuildStore(store);
        expect(await exportText(store)).toBe(before);
        await store.clear();
        const { replaces, ...alone } = second;
        const late = { ...first, document: { ...first.document, replacedBy: second.document.id } };
        await writeAll(store, [alone, other], 2);
        await writeAll(store, [late], 1);
        expect(replaces).toEqual(ids([first]));
        expect(await exportText(store)).toBe(before);
      });

      test('gives its place back when it is removed', async () => {
        await writeAll(store, [first, other], 2);
        const before = await exportText(store);
        await writeAll(store, [second], 1);
        expect(await store.remove(ids([second]))).toMatchObject({ documents: 1, claims: 1, restored: 1 });
        expect(await exportText(store)).toBe(before);
        await store.close();
        store = await open();
        expect(await exportText(store)).toBe(before);
      });
    });

    test('documents are found by the beginning of their id and by their address', async () => {
      const record = makeRecord({ alias: 'x', url: 'https://example.org/1', claims: [] }, 1);
      await writeAll(store, [record, ...records.slice(2, 4)], 3);
      const { document } = record;
      expect(await store.findDocuments(document.id.slice(0, 8))).toEqual([document]);
      expect(await store.findDocuments('https://example.org/1')).toEqual([document]);
      expect(await store.findDocuments('https://example.org/2')).toEqual([]);
    });

    test('names are stored as they are, whatever is in them', async () => {
      const wild = WILD_NAMES.map((alias, number) =>
        makeRecord(
          {
            alias: `${alias}${alias}`,
            publisher: alias,
            claims: [{ source: number, target: number + 20, type: 'EXPELLED', status: 0, saidBy: [], confidence: 1 }],
          },
          number,
        ),
      );
      await writeAll(store, wild, 100);
      const { actors, documents } = await store.exportGraph();
      for (const [number, name] of WILD_NAMES.entries()) {
        const actor = actors.find(({ id }) => id === `actor-${number}`);
        expect([actor?.name, ...(actor?.aliases ?? [])]).toEqual(expect.arrayContaining([name, `${name}${name}`]));
        expect(documents.map(({ publisher }) => publisher)).toContain(name);
        expect(await store.findActor(name)).toMatchObject({ kind: 'actor', actor: { id: `actor-${number}` } });
      }
      const { rows } = await store.query('MATCH (a:Actor) WHERE a.name = $name RETURN a.id AS id', {
        name: WILD_NAMES[1],
      });
      expect(rows).toEqual([{ id: 'actor-1' }]);
    });

    test('an actor is found by id, name and alias, and near names are told', async () => {
      await writeAll(store, records, 100);
      expect(await store.findActor('actor-9')).toMatchObject({ kind: 'actor', actor: { id: 'actor-9' } });
      const near = await store.findActor('Actr 11');
      expect(near.kind === 'unknown' && near.near[0]?.id).toBe('actor-11');
      expect((await store.actors(['actor-2', 'none', 'actor-1'] as never)).map(({ id }) => id)).toEqual([
        'actor-1',
        'actor-2',
      ]);
    });

    test('a claim and an event are found by the beginning of their ids', async () => {
      await writeAll(store, records, 100);
      const { claims, events } = await store.exportGraph();
      const [claim, event] = [claims[7], events[5]];
      const found = await store.findEvidence((claim?.id as string).slice(0, 12));
      expect(found).toMatchObject({ kind: 'claim', claim: { claim, document: { id: claim?.articleId } } });
      const happening = await store.findEvidence(event?.id as string);
      expect(happening).toMatchObject({ kind: 'event', event });
      expect(happening.kind === 'event' && happening.claims.map((context) => context.claim.id)).toEqual(event?.claims);
      const ambiguous = await store.findEvidence((claim?.id as string).slice(0, 1));
      expect(ambiguous.kind).toBe('ambiguous');
    });

    test('rows are plain values, the same on every store', async () => {
      await writeAll(store, [records[1] as DocumentRecord], 1);
      const text = `MATCH (c:Claim)-[r:SOURCE]->(a:Actor)
        RETURN a AS node, r AS relationship, a.aliases AS list, c.start AS start, c.confidence AS confidence,
          c.missing AS missing, toFloat(c.start) / 2 AS half, c.start / 2 AS whole, a.id = 'x' AS flag
        ORDER BY c.id LIMIT $limit`;
      const { columns, rows } = await store.query(text, { limit: 1 });
      const claim = records[1]?.claims[0];
      const actor = (await store.exportGraph()).actors.find(({ id }) => id === claim?.source);
      const { type, ...properties } = actor as NonNullable<typeof actor>;
      expect(columns).toEqual([
        'node',
        'relationship',
        'list',
        'start',
        'confidence',
        'missing',
        'half',
        'whole',
        'flag',
      ]);
      expect(rows).toEqual([
        {
          node: { labels: ['Actor', type].sort(), properties },
          relationship: { type: 'SOURCE', properties: {} },
          list: actor?.aliases,
          start: 3,
          confidence: claim?.confidence,
          missing: null,
          half: 1.5,
          whole: 1,
          flag: false,
        },
      ]);
    });

    test('a query cannot write, and a wrong one says what is wrong', async () => {
      await writeAll(store, records.slice(0, 3), 3);
      const before = await exportText(store);
      for (const text of [
        'MATCH (n) DETACH DELETE n',
        'CREATE (:Actor {id: 1}) RETURN 1 AS one',
        'MATCH (a:Actor) SET a.name = 1',
      ]) {
        await expect(store.query(text)).rejects.toMatchObject({ code: 'QUERY' });
      }
      await expect(store.query('MATSH (n) RETURN n')).rejects.toMatchObject({ code: 'QUERY' });
      expect(await exportText(store)).toBe(before);
    });

    test('one large batch is written whole', async () => {
      const large = sampleRecords(1_500);
      expect(await store.write(large)).toEqual({ written: 1_500, present: 0 });
      await store.consolidate();
      expect((await store.counts()).claims).toBe(large.flatMap(({ claims }) => claims).length);
      expect((await store.present(ids(large))).size).toBe(1_500);
    }, 300_000);

    test('a second writer is told which process writes', async () => {
      await expect(open()).rejects.toMatchObject({
        code: 'STORE_LOCKED',
        message: expect.stringContaining(String(process.pid)),
      });
      await store.close();
      store = await open();
      expect(store.recovery).toEqual({ tornBytes: 0, replayed: 0, finished: 0, judgedOtherwise: 0 });
    });

    test('a graph opened for reading shows the same and cannot be rebuilt', async () => {
      await writeAll(store, records, 100);
      const before = await exportText(store);
      await store.close();
      store = await open('read');
      expect(await exportText(store)).toBe(before);
      await expect(rebuildStore(store)).rejects.toMatchObject({ code: 'USAGE' });
    });

    test('a rebuild gives the same graph from the journal', async () => {
      await writeAll(store, records, 17);
      const before = await exportText(store);
      expect(await rebuildStore(store)).toBe(records.length);
      expect(await exportText(store)).toBe(before);
    });

    describe('judgements', () => {
      /** Leaves out the claims whose ids stand in the text. */
      const parse: Judgements['parse'] = (text) => (record) => {
        const claims = record.claims.filter(({ id }) => !text.includes(id));
        return claims.length < record.claims.length ? { ...record, claims } : record;
      };
      const judged = (text: string): Promise<GraphStore> =>
        openStore(place.location, { ...place.options, judgements: { file: 'judgements.txt', text, parse } });
      const [rejected, other] = records.flatMap(({ claims }) => claims.map(({ id }) => id));
      const claimIds = async (): Promise<Set<string>> =>
        new Set((await store.exportGraph()).claims.map(({ id }) => id as string));

      test('hold for what is there and for what comes, and are undone without a trace', async () => {
        await writeAll(store, records.slice(0, 30), 100);
        await store.write(records.slice(30));
        await store.consolidate();
        const before = await exportText(store);
        await store.close();
        store = await judged(rejected!);
        expect(await claimIds()).not.toContain(rejected);
        expect((await store.counts()).documents).toBe(records.length);
        expect(await judgeStore(store, `${rejected} ${other}`)).toBe(1);
        expect(await claimIds()).not.toContain(other);
        await rebuildStore(store);
        expect(await claimIds()).not.toContain(rejected);
        await store.close();
        store = await judged('');
        expect(await exportText(store)).toBe(before);
        await store.clear();
        await store.close();
        store = await judged(rejected!);
        await writeAll(store, records, 100);
        expect(await claimIds()).not.toContain(rejected);
        expect(await claimIds()).toContain(other);
      });

      test('on claims give the same graph in any order of ingest, again after a removal, and none once they are gone', async () => {
        const verdict = (claims: readonly string[]): fc.Arbitrary<string> =>
          claims.length === 0
            ? fc.constant('')
            : fc
                .tuple(
                  fc.constantFrom(...claims),
                  fc.constantFrom('reject', 'accept', ...[...RELATIONS.keys()].map((type) => `relabel ${type}`)),
                )
                .map(([claim, kind]) => kind.replace(/^\w+/u, `$& ${claim}`));
        const cases = recordsArbitrary(8).chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray([...list], { minLength: list.length }),
            fc.subarray([...list]),
            fc.array(verdict(list.flatMap(({ claims }) => claims.map(({ id }) => id))), { maxLength: 8 }),
          ),
        );
        await store.close();
        const readers = readJudgements('none');
        store = await openStore(place.location, { ...place.options, judgements: readers });
        const property = fc.asyncProperty(cases, async ([list, shuffled, gone, lines]) => {
          const text = lines.join('\n');
          await store.clear();
          await judgeStore(store, '');
          await writeAll(store, list.map(readers.parse(text)), 100);
          const expected = await exportText(store);
          await store.clear();
          await writeAll(store, list, 100);
          const plain = await exportText(store);
          await judgeStore(store, text);
          expect(await exportText(store)).toBe(expected);
          await store.clear();
          for (const record of shuffled) await writeAll(store, [record], 1);
          expect(await exportText(store)).toBe(expected);
          await store.remove(ids(gone));
          await writeAll(store, gone, 100);
          expect(await exportText(store)).toBe(expected);
          await judgeStore(store, '');
          expect(await exportText(store)).toBe(plain);
        });
        await fc.assert(property, { numRuns: runs });
      }, 600_000);

      test('are not taken by a graph that is open for reading', async () => {
        await writeAll(store, records, 100);
        await store.close();
        store = await open('read');
        await expect(judgeStore(store, '')).rejects.toMatchObject({ code: 'USAGE' });
      });
    });

    test('another journal makes the same graph in an empty store', async () => {
      await writeAll(store, records, 17);
      const before = await exportText(store);
      await store.close();
      const other = await makeNew();
      store = await openStore(other.location, { ...other.options, mode: 'write' });
      await rebuildStore(store, join(place.folder, 'journal.jsonl'));
      expect(await exportText(store)).toBe(before);
    });

    test('a torn last line of the journal is cut off and told', async () => {
      await writeAll(store, records, 100);
      const before = await exportText(store);
      await store.close();
      appendFileSync(join(place.folder, 'journal.jsonl'), '{"id":"half');
      store = await open();
      expect(store.recovery).toEqual({ tornBytes: 11, replayed: 0, finished: 0, judgedOtherwise: 0 });
      expect(await exportText(store)).toBe(before);
    });

    test('a damaged line of the journal is named', async () => {
      await writeAll(store, records.slice(0, 5), 100);
      await store.close();
      const file = join(place.folder, 'journal.jsonl');
      const lines = readFileSync(file, 'utf8').split('\n');
      lines[2] = (lines[2] as string).replace('Sentence', 'Sentense');
      writeFileSync(file, lines.join('\n'));
      await expect(open()).rejects.toMatchObject({ code: 'STORE_DAMAGED', message: expect.stringContaining('Line 3') });
    });

    test('damage that leaves size and time of the journal as they were is named when it is read', async () => {
      await writeAll(store, records.slice(0, 5), 100);
      const before = await exportText(store);
      await store.close();
      const file = join(place.folder, 'journal.jsonl');
      const { atime, mtime } = statSync(file);
      utimesSync(file, atime, mtime);
      store = await open();
      await store.close();
      const changed = readFileSync(file, 'utf8').replace('Sentence', 'Sentense');
      const times = statSync(file);
      writeFileSync(file, changed);
      utimesSync(file, times.atime, times.mtime);
      store = await open();
      expect(await exportText(store)).toBe(before);
      await expect(rebuildStore(store)).rejects.toMatchObject({
        code: 'STORE_DAMAGED',
        message: expect.stringContaining('Line 1'),
      });
      expect(await exportText(store)).toBe(before);
    });

    describe('a killed process loses nothing that it was told is written', () => {
      const many = sampleRecords(400);
      /** After which word of the process, and how many milliseconds later, it is killed. */
      const moments: readonly (readonly [string, number])[] = [
        ['open', 0],
        ['open', 40],
        ['written 40', 0],
        ['written 200', 25],
        ['consolidating', 0],
        ['consolidating', 150],
        ['consolidated', 0],
      ];
      let undisturbed: string;

      beforeAll(async () => {
        const { location, options, folder } = await makeNew();
        const whole = await openStore(location, options);
        await writeAll(whole, many, 100);
        undisturbed = await exportText(whole);
        await whole.close();
        rmSync(folder, { recursive: true });
      }, 300_000);

      test.each(moments)(
        'killed %s + %d ms',
        async (word, delay) => {
          await store.close();
          const acknowledged = await ingestAndKill(place, many, word, delay);
          store = await open();
          const present = await store.present(ids(many));
          for (const id of ids(many.slice(0, acknowledged))) expect(present).toContain(id);
          expect((await store.counts()).documents).toBe(present.size);

          await writeAll(
            store,
            many.filter(({ document }) => !present.has(document.id)),
            40,
          );
          expect(await exportText(store)).toBe(undisturbed);
        },
        300_000,
      );
    });
  });
}

/** Runs a real process that ingests, kills it with SIGKILL, and returns how many documents it said were written. */
async function ingestAndKill(
  { location, options, folder }: StorePlace,
  records: readonly DocumentRecord[],
  word: string,
  delay: number,
): Promise<number> {
  const file = join(runFolder(), `records-${process.pid}.json`);
  writeFileSync(file, JSON.stringify(records));
  const settings = JSON.stringify({ location, options: { ...options, mode: 'write' }, records: file, batch: 40 });
  const script = join('__tests__', 'support', 'ingest-process.mjs');
  const child = spawn(process.execPath, [script, await buildOnce(), settings], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let written = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('written ')) written = Number(line.slice('written '.length));
    if (line !== word) continue;
    await setTimeout(delay);
    child.kill('SIGKILL');
  }
  const [, signal] = (await ended) as [number | null, string | null];
  if (signal !== 'SIGKILL' && word !== 'consolidated')
    throw new Error(`${folder}: the process ended before it was killed`);
  return written;
}

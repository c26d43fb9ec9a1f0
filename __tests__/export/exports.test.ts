import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RELATIONS } from '../../src/core/index.js';
import { EXPORTS, graphJson, readGraphJson, type ExportFormat, type Graph } from '../../src/export/index.js';
import { openStore, type GraphStore } from '../../src/graph/index.js';
import { findPython } from '../support/python/python.js';
import { sampleRecords, WILD_NAMES } from '../support/records.js';
import { storyRecords } from '../support/story/story.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-export-'));
let store: GraphStore;
/** The story, with names that are hostile to every format. */
let graph: Graph;

beforeAll(async () => {
  store = await openStore(`embedded:${join(folder, 'graph')}`, { mode: 'write' });
  await store.write([...storyRecords(), ...sampleRecords(20)]);
  await store.consolidate();
  graph = await store.exportGraph();
}, 300_000);
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const write = (format: ExportFormat): string => `${[...EXPORTS[format](graph)].join('\n')}\n`;

describe('our own JSON', () => {
  it('comes back as the same graph', async () => {
    const copy = await openStore(`embedded:${join(folder, 'copy')}`, { mode: 'write' });
    await copy.write(readGraphJson(write('json'), 'graph.json'));
    await copy.consolidate();
    expect(graphJson(await copy.exportGraph())).toBe(graphJson(graph));
    await copy.close();
  });

  it.each([
    ['{', 'JSON'],
    ['[]', 'no list "documents"'],
    ['{"documents": [], "actors": []}', 'no list "mentions"'],
  ])('%j is refused with its name', (text, reason) => {
    expect(() => readGraphJson(text, 'x.json')).toThrow(
      expect.objectContaining({ code: 'INPUT', message: expect.stringMatching(new RegExp(`^x.json.*${reason}`, 'u')) }),
    );
  });

  it('with a relation that the ontology has not is refused', () => {
    const text = write('json').replaceAll('"SANCTIONED"', '"`x`) DETACH DELETE n"');
    expect(() => readGraphJson(text, 'x.json')).toThrow(expect.objectContaining({ code: 'INPUT' }));
  });
});

describe('PLOVER event lines', () => {
  const lines = (): Record<string, unknown>[] =>
    write('plover')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it('have every event that is no standing fact, with its codes and its sentences', () => {
    expect(lines()).toHaveLength(graph.events.filter(({ type }) => RELATIONS.get(type)!.plover !== 'STATE').length);
    expect(lines()).toContainEqual(
      expect.objectContaining({
        event_date: '2023-08-25',
        event_type: 'SANCTION',
        event_mode: 'EXPELLED',
        quad_class: 4,
        cameo: '166',
        goldstein: -7,
        actor: { id: 'country:ner', name: 'Niger', type: 'Country', country: 'NER', wikidata: 'Q1032' },
        sources: expect.arrayContaining([
          expect.objectContaining({
            quote: 'Niger expelled the ambassador of France on Friday.',
            publisher: 'Sahel Courier',
          }),
        ]) as unknown,
      }),
    );
  });
});

const python = await findPython();
if (typeof python === 'string') process.stderr.write(`skipped: exports in Python: ${python}\n`);

(typeof python === 'string' ? describe.skip : describe)('read back by the tools of the field', () => {
  function readBack<Found>(format: ExportFormat): Found {
    const file = join(folder, `graph.${format}`);
    writeFileSync(file, write(format));
    const { path } = python as { path: string };
    const run = spawnSync(path, [join('__tests__', 'export', 'read_back.py'), format, file], {
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    if (run.status !== 0) throw new Error(run.stderr);
    return JSON.parse(run.stdout) as Found;
  }

  interface Network {
    readonly directed: boolean;
    readonly nodes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly edges: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[];
  }

  it.each(['graphml', 'gexf'] as const)('%s is the same network in networkx', (format) => {
    const { directed, nodes, edges } = readBack<Network>(format);
    expect(directed).toBe(true);
    expect(Object.keys(nodes).sort()).toEqual(graph.actors.map(({ id }) => id).sort());
    expect(nodes['country:fra']).toMatchObject({ name: 'France', type: 'Country', nameDa: 'Frankrig', iso3: 'FRA' });
    expect(nodes['actor-0']!['name']).toBe(WILD_NAMES[0]);
    expect(nodes['actor-4']!['name']).toBe(WILD_NAMES[4]);
    const key = (source: string, target: string, relation: unknown, status: unknown): string =>
      [source, relation, target, status].join(' ');
    const found = new Map(
      edges.map(([source, target, data]) => [key(source, target, data['relation'], data['status']), data]),
    );
    expect(found.size).toBe(graph.relationships.length);
    for (const { source, target, type, status, events, confidence, first } of graph.relationships) {
      const data = found.get(key(source, target, type, status))!;
      expect(data).toMatchObject({ events, confidence, stance: RELATIONS.get(type)!.stance });
      expect(data['first']).toBe(first);
    }
  });

  it('FollowTheMoney knows every entity, and every reference meets its range', () => {
    interface Entity {
      readonly id: string;
      readonly schema: string;
      readonly properties: Readonly<Record<string, readonly string[]>>;
    }
    const written = write('ftm')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Entity);
    const sorted = ({ id, schema, properties }: Entity): object => ({
      id,
      schema,
      properties: Object.fromEntries(Object.entries(properties).map(([name, values]) => [name, [...values].sort()])),
    });
    const found = readBack<Entity[]>('ftm');
    // The second graph's hostile names hold characters that the model strips, so whole entities are compared in the story.
    const story = new Set(
      storyRecords().flatMap(({ document, claims }) => [document.id, ...claims.map(({ id }) => id)]),
    );
    const ofStory = ({ properties, id }: Entity): boolean =>
      story.has(id as never) || (properties['proof']?.every((proof) => story.has(proof as never)) ?? false);
    expect(found.filter(ofStory).map(sorted)).toEqual(written.filter(ofStory).map(sorted));
    expect(found).toHaveLength(graph.actors.length + graph.documents.length + graph.events.length);
    expect(found).toContainEqual(
      expect.objectContaining({
        schema: 'Directorship',
        properties: expect.objectContaining({
          director: ['actor-person-molly-phee'],
          organization: ['actor-country-usa'],
        }) as unknown,
      }),
    );
    const niger = found.find(({ id }) => id === 'actor-country-ner')!;
    expect(niger).toMatchObject({ schema: 'PublicBody', properties: { country: ['ne'], wikidataId: ['Q1032'] } });
  });

  it('JSON-LD is RDF that says the same', () => {
    const triples = readBack<[string, string, string][]>('jsonld');
    const has = (subject: string, predicate: string, object: string): boolean =>
      triples.some(([s, p, o]) => s === subject && p === predicate && o === object);
    for (const event of graph.events) {
      const subject = `urn:entente:event:${event.id}`;
      expect(has(subject, 'urn:entente:vocabulary:relation', `urn:entente:vocabulary:${event.type}`)).toBe(true);
      expect(has(subject, 'https://schema.org/agent', `urn:entente:actor:${encodeURIComponent(event.source)}`)).toBe(
        true,
      );
    }
    for (const { id, quote } of graph.claims)
      expect(has(`urn:entente:claim:${id}`, 'https://schema.org/text', quote)).toBe(true);
  });
});

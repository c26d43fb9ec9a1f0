import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActorId, DocumentRecord } from '../../src/core/index.js';
import { openStore } from '../../src/graph/index.js';
import { loadReports } from '../../src/report/index.js';
import { readNetwork as networkOf, type Network } from '../../explorer/network/network.js';
import type {
  ActorPage,
  Decision,
  DocumentPage,
  Meta,
  NetworkAnswer,
  PairPage,
  PathAnswer,
  ReportAnswer,
  ReportList,
  ReviewQueue,
  SearchAnswer,
} from '../../src/explore/contract.js';
import { describeOnNeo4j } from '../support/neo4j.js';
import { storyRecords } from '../support/story/story.js';
import { ask, askJson, startExplorer, type Explorer } from './explorer.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-explore-'));
const location = `embedded:${join(folder, 'graph')}`;
let explorer: Explorer;

const get = <T>(path: string): Promise<T> => askJson<T>(explorer.port, path);
const readNetwork = async (query: string): Promise<Network> =>
  networkOf(await get<NetworkAnswer>(`/api/network?${query}`));
const linesOf = ({ edges }: Network): string[] =>
  edges.map(({ source, target, relations }) => `${source} ${relations.join()} ${target}`).sort();

/** Which mention of Togo is meant can be said, since the record tells where it stands. */
function placeTogo(record: DocumentRecord): DocumentRecord {
  const actor = 'country:tgo' as ActorId;
  if (!record.actors.some(({ id }) => id === actor)) return record;
  return { ...record, places: [{ actor, start: 3, end: 7, text: 'Togo', kind: 'name' }] };
}

async function fill(place: string, options: Partial<Parameters<typeof openStore>[1]> = {}): Promise<void> {
  const store = await openStore(place, { mode: 'write', ...options });
  await store.write(storyRecords().map(placeTogo));
  await store.consolidate();
  await store.close();
}

beforeAll(async () => {
  await fill(location);
  explorer = await startExplorer({ folder, args: ['--store', location] });
}, 120_000);
afterAll(async () => {
  await explorer.stop();
  rmSync(folder, { recursive: true });
});

describe('what there is to choose from', () => {
  it('is told with the months between the first and the last event', async () => {
    const meta = await get<Meta>('/api/meta');
    expect(meta).toMatchObject({ store: location, review: false, documents: storyRecords().length });
    expect(meta.languages).toEqual(['da', 'en', 'fr']);
    expect(meta.publishers).toEqual(['Agence du Golfe', 'Le Fleuve', 'Nordisk Dagblad', 'Sahel Courier']);
    expect(meta.relations).toContainEqual(expect.objectContaining({ type: 'EXPELLED', quad: 4 }));
    const months = meta.months.map(({ month }) => month);
    expect(months.slice(0, 2)).toEqual(['2016-01', '2016-02']);
    expect(months.at(-1)).toBe('2024-09');
    expect(months).toHaveLength(8 * 12 + 9);
    expect(meta.months.reduce((sum, { events }) => sum + events, 0)).toBe(meta.events);
  });
});

describe('the first picture', () => {
  it('comes before the graph is read whole, and is the same then', async () => {
    const fresh = await startExplorer({ folder, args: ['--store', location] });
    const read = (path: string) => ask(fresh.port, path).then(({ text }) => JSON.parse(text) as unknown);
    const before = [await read('/api/meta'), await read('/api/network')];
    await read('/api/search?q=niger');
    expect([await read('/api/meta'), await read('/api/network')]).toEqual(before);
    expect(await read('/api/network?from=0001')).toEqual(before[1]);
    await fresh.stop();
  });
});

describe('search', () => {
  const findFirst = async (text: string): Promise<unknown> => {
    const { actors } = await get<SearchAnswer>(`/api/search?q=${encodeURIComponent(text)}`);
    return actors[0] && { name: actors[0].name, matched: actors[0].matched };
  };

  it('finds an actor by a part of any name in any language, without accents and case', async () => {
    expect(await findFirst('phee')).toEqual({ name: 'Molly Phee', matched: 'Molly Phee' });
    expect(await findFirst('cedeao')).toEqual({ name: 'ECOWAS', matched: 'CEDEAO' });
    expect(await findFirst('RUSLAND')).toEqual({ name: 'Russia', matched: 'Rusland' });
    expect(await findFirst('etats unis')).toEqual({ name: 'United States', matched: 'États-Unis' });
    expect(await findFirst('tchia')).toEqual({ name: 'Abdourahamane Tiani', matched: 'Abdourahmane Tchiani' });
    expect(await findFirst('niger')).toEqual({ name: 'Niger', matched: 'Niger' });
  });

  it('has no answer to nothing', async () => {
    for (const text of ['', ' ', '%', 'nobody at all']) expect(await findFirst(text)).toBeUndefined();
  });
});

describe('the network', () => {
  it('is what the filters let through, all together', async () => {
    const all = await readNetwork('');
    expect(all.total).toEqual({ nodes: all.nodes.length, edges: all.edges.length });
    expect(all.nodes[0]).toMatchObject({ id: 'country:ner', name: 'Niger', type: 'Country' });

    expect(linesOf(await readNetwork('statuses=denied'))).toEqual([
      'country:rus ATTACKED country:ukr',
      'org:un CRITICIZED country:mli',
    ]);
    expect(linesOf(await readNetwork('languages=da&relations=AIDED,MET_WITH'))).toEqual([
      'country:dnk AIDED country:ukr',
      'country:dnk MET_WITH country:ukr',
      'org:eu AIDED country:ukr',
    ]);
    expect(linesOf(await readNetwork('actorTypes=Person&languages=fr'))).toEqual([
      'person:abdourahamane-tiani SPOKE_WITH person:vladimir-putin',
    ]);
    const fleuve = await readNetwork(`publishers=${encodeURIComponent('Le Fleuve')}&from=2024-01-01`);
    expect(linesOf(fleuve)).toContain('country:mli COOPERATED_WITH country:rus');
    expect((await readNetwork('confidence=0.999')).edges).toEqual([]);
  });

  it('is of the days that are asked for, be they known to the day or to the month', async () => {
    const around = (from: string, to: string): Promise<string[]> =>
      readNetwork(`from=${from}&to=${to}&relations=STATIONED_FORCES_IN,COOPERATED_WITH`).then(linesOf);
    expect(await around('2022-07-01', '2022-07-31')).toEqual([
      'country:bfa COOPERATED_WITH country:fra',
      'country:fra COOPERATED_WITH country:ner',
      'country:fra STATIONED_FORCES_IN country:ner',
    ]);
    // "in July 2022" may be the 20th too.
    expect(await around('2022-07-20', '2022-07-25')).toEqual([
      'country:bfa COOPERATED_WITH country:fra',
      'country:fra STATIONED_FORCES_IN country:ner',
    ]);
    expect(await around('2022-08-01', '2022-12-31')).toEqual([]);
  });

  it('is of an actor and who has to do with it, where one is asked for', async () => {
    const network = await readNetwork('focus=country:ven');
    expect(network.nodes.map(({ id, events }) => [id, events])).toEqual([
      ['country:ven', 2],
      ['country:usa', 2],
    ]);
  });

  it('has the shortest way between two actors, or none', async () => {
    const find = (a: string, b: string): Promise<PathAnswer> => get(`/api/path?a=${a}&b=${b}`);
    expect(await find('country:fra', 'country:ner')).toEqual({ actors: ['country:fra', 'country:ner'] });
    expect(await find('country:tgo', 'person:vladimir-putin')).toEqual({
      actors: ['country:tgo', 'country:ner', 'country:rus', 'person:vladimir-putin'],
    });
    expect(await find('country:fin', 'country:tgo')).toEqual({ actors: [] });
    expect(await get('/api/path?a=country:fra&b=country:ner&statuses=denied')).toEqual({ actors: [] });
  });
});

describe('an actor', () => {
  it('comes with its names, its offices, who it deals with and what it did last', async () => {
    const page = await get<ActorPage>('/api/actors/person:molly-phee');
    expect(page.actor).toMatchObject({ name: 'Molly Phee', type: 'Person' });
    expect(page.standing.map(({ type, target }) => [type, target.name])).toEqual([
      ['HOLDS_OFFICE_IN', 'United States'],
    ]);
    expect(page.partners.map(({ actor }) => actor.name).sort()).toEqual(['CNSP', 'United States']);
    const [meeting] = page.events.filter(({ type }) => type === 'MET_WITH');
    expect(meeting).toMatchObject({ date: '2023-12-13', documents: 2 });

    const niger = await get<ActorPage>('/api/actors/country:ner?from=2023-08-01&to=2023-08-31');
    expect(niger.events.map(({ type }) => type)).toEqual(['EXPELLED', 'REJECTED', 'SEVERED_TIES_WITH']);
    expect(niger.partners).toHaveLength(1);
    expect(niger.partners[0]).toMatchObject({ actor: { name: 'France' }, events: 3 });
    expect(niger.partners[0]!.stance).toBeLessThan(0);
  });
});

describe('a pair', () => {
  it('comes with its events, each with the quotes that tell it and what to mark in them', async () => {
    const pair = await get<PairPage>('/api/pairs?a=country:ner&b=country:fra');
    const expulsion = pair.events.find(({ type }) => type === 'EXPELLED')!;
    expect(expulsion).toMatchObject({ source: { name: 'Niger' }, target: { name: 'France' }, date: '2023-08-25' });
    expect(expulsion.claims.map(({ sentence }) => sentence).sort()).toEqual([
      "Le Niger a expulsé vendredi l'ambassadeur de France.",
      'Niger expelled the ambassador of France on Friday.',
    ]);
    for (const { sentence, marks } of expulsion.claims) {
      const target = marks.find(({ role }) => role === 'target')!;
      expect(sentence.slice(target.start, target.end)).toBe('France');
    }
    expect(pair.tellings.find(({ publisher }) => publisher === 'Le Fleuve')).toMatchObject({ lang: 'fr' });
    expect(pair.months.map(({ month }) => month)).toEqual([...pair.months.map(({ month }) => month)].sort());
    expect((await get<PairPage>('/api/pairs?a=country:fra&b=country:ner')).total).toBe(pair.total);
  });

  it('comes with what one text says and another denies', async () => {
    const { contradictions } = await get<PairPage>('/api/pairs?a=country:rus&b=country:ukr');
    expect(contradictions.map((sides) => sides.map(({ type, status }) => [type, status]))).toEqual([
      [
        ['ATTACKED', 'actual'],
        ['ATTACKED', 'denied'],
      ],
    ]);
  });
});

describe('a document', () => {
  it('comes with the sentences that tell something, and what it tells alone', async () => {
    const { events } = await get<PairPage>('/api/pairs?a=country:ner&b=country:fra&relations=EXPELLED');
    const { document } = events[0]!.claims[0]!;
    const page = await get<DocumentPage>(`/api/documents/${document.id}`);
    expect(page.document).toMatchObject({ title: document.title });
    expect(page.sentences.map(({ claims }) => claims.map(({ isAlone }) => isAlone))).toEqual([[false]]);
    expect(page.mentions.map(({ actor }) => actor.name).sort()).toEqual(['France', 'Niger']);
    const alone = await get<PairPage>('/api/pairs?a=org:nato&b=country:swe');
    const { sentences } = await get<DocumentPage>(`/api/documents/${alone.events[0]!.claims[0]!.document.id}`);
    expect(sentences[0]!.claims[0]).toMatchObject({ isAlone: true, event: { type: 'JOINED' } });
  });
});

describe('reports', () => {
  it('are all there, with what they need and the Cypher to paste elsewhere', async () => {
    const { reports } = await get<ReportList>('/api/reports');
    expect(reports.map(({ name }) => name)).toEqual(loadReports().map(({ name }) => name));
    const dyad = reports.find(({ name }) => name === 'dyad')!;
    expect(dyad.parameters.slice(0, 2)).toMatchObject([{ name: 'a', type: 'actor' }, { name: 'b' }]);
    expect(dyad.cypher).toContain('MATCH');
  });

  it('answer by any name of an actor, as a table and as files', async () => {
    const { columns, rows } = await get<ReportAnswer>('/api/reports/dyad?a=Niger&b=Frankrig');
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(Object.keys(row)).toEqual(columns.map(({ name }) => name));
    const csv = await ask(explorer.port, '/api/reports/dyad?a=Niger&b=France&format=csv');
    expect(csv.headers['content-disposition']).toMatch(/filename="[^"]*dyad[^"]*\.csv"/u);
    expect(csv.text.split('\n')[0]!.trim()).toBe(columns.map(({ name }) => name).join());
    const svg = await ask(explorer.port, '/api/reports/dyad?a=Niger&b=France&format=svg');
    expect(svg.headers['content-type']).toMatch(/^image\/svg\+xml/u);
    expect(svg.text).toMatch(/^<svg/u);
    expect((await ask(explorer.port, '/api/reports/coverage?format=md')).text).toContain('| ');
    expect((await ask(explorer.port, '/api/reports/coverage?format=svg')).status).toBe(400);
    expect((await ask(explorer.port, '/api/reports/coverage?format=exe')).status).toBe(400);
  });

  it('say which names are near where a name is unknown', async () => {
    const { status, text } = await ask(explorer.port, '/api/reports/partners?actor=Nigr');
    expect(status).toBe(400);
    expect(text).toContain('Niger');
  });
});

describe('review', () => {
  const place = join(folder, 'review');
  const file = join(place, 'judgements.txt');
  const graph = `embedded:${join(place, 'graph')}`;
  let reviewer: Explorer;

  const decide = async (decision: Decision): Promise<ReviewQueue> => {
    const { status, text } = await ask(reviewer.port, '/api/review', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: `http://127.0.0.1:${reviewer.port}` },
      body: JSON.stringify(decision),
    });
    if (status !== 200) throw new Error(`${status}: ${text}`);
    return askJson<ReviewQueue>(reviewer.port, '/api/review');
  };
  const lines = (): string[] =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
  const readPair = (): Promise<PairPage> => askJson(reviewer.port, '/api/pairs?a=country:swe&b=org:nato');

  beforeAll(async () => {
    await fill(graph);
    reviewer = await startExplorer({ folder: place, args: ['--store', graph, '--review'] });
  }, 60_000);
  afterAll(() => reviewer.stop());

  it('is not there without --review', async () => {
    expect(await ask(explorer.port, '/api/review')).toMatchObject({ status: 403 });
    expect(await askJson<Meta>(reviewer.port, '/api/meta')).toMatchObject({ review: true });
  });

  it('takes a claim out and brings it back, in the graph and in the file', async () => {
    const [{ claims }] = (await readPair()).events as [PairPage['events'][number]];
    const claim = claims[0]!.id;
    const { judgements } = await decide({ kind: 'reject', claim });
    expect(judgements[0]).toContain(`reject ${claim}`);
    expect(lines()).toHaveLength(1);
    expect((await readPair()).total).toBe(0);
    await decide({ kind: 'undo' });
    expect(lines()).toEqual([]);
    expect((await readPair()).total).toBe(1);
    await decide({ kind: 'accept', claim });
    expect((await readPair()).events[0]!.claims[0]).toMatchObject({ id: claim, confidence: 1 });
  });

  it('gives a claim another relation, and takes that back', async () => {
    const [before] = (await readPair()).events as [PairPage['events'][number]];
    const claim = before.claims[0]!.id;
    const { judgements } = await decide({ kind: 'relabel', claim, type: 'WITHDREW_FROM' });
    expect(judgements[0]).toContain(`relabel ${claim} WITHDREW_FROM`);
    const [event] = (await readPair()).events as [PairPage['events'][number]];
    expect(event).toMatchObject({ type: 'WITHDREW_FROM', quad: 4, confidence: 1 });
    expect(event.claims[0]).toMatchObject({
      id: claim,
      rule: expect.stringMatching(/, judged WITHDREW_FROM$/u) as unknown,
    });
    await decide({ kind: 'undo' });
    expect((await readPair()).events).toEqual([before]);
  });

  it('obeys two people who decide at once', async () => {
    const pairs = ['a=country:swe&b=org:nato', 'a=country:fin&b=org:nato'];
    const read = (): Promise<PairPage[]> =>
      Promise.all(pairs.map((pair) => askJson<PairPage>(reviewer.port, `/api/pairs?${pair}`)));
    const claims = (await read()).map(({ events }) => events[0]!.claims[0]!.id);
    await Promise.all(claims.map((claim) => decide({ kind: 'reject', claim })));
    expect((await read()).map(({ total }) => total)).toEqual([0, 0]);
    await Promise.all(claims.map(() => decide({ kind: 'undo' })));
    expect((await read()).map(({ total }) => total)).toEqual([1, 1]);
  });

  it('merges, renames and splits actors', async () => {
    await decide({ kind: 'rename', actor: 'org:nato' as never, name: 'The Alliance' });
    expect((await readPair()).b).toMatchObject({ name: 'The Alliance' });
    await decide({ kind: 'merge', actor: 'country:swe' as never, into: 'country:fin' as never });
    expect(await ask(reviewer.port, '/api/actors/country:swe')).toMatchObject({ status: 404 });
    await decide({ kind: 'undo' });
    expect(await ask(reviewer.port, '/api/actors/country:swe')).toMatchObject({ status: 200 });
    await decide({ kind: 'split', actor: 'country:tgo' as never, mention: 'Togo' });
    const { actors } = await askJson<SearchAnswer>(reviewer.port, '/api/search?q=togo');
    expect(actors.map(({ id }) => id)).toContain('country:togo.split');
  });

  it('has contradictions in its queue, and each claim no more once it is judged', async () => {
    const queue = await askJson<ReviewQueue>(reviewer.port, '/api/review');
    const types = queue.contradictions.map((sides) => sides.map(({ status }) => status));
    expect(types).toContainEqual(['actual', 'denied']);
    const confidences = queue.claims.map(({ claim }) => claim.confidence);
    expect(confidences).toEqual([...confidences].sort((a, b) => a - b));
    const [first] = queue.claims;
    if (first === undefined) return;
    const next = await decide({ kind: 'accept', claim: first.claim.id });
    expect(next.claims.map(({ claim }) => claim.id)).not.toContain(first.claim.id);
  });
});

await describeOnNeo4j('both stores', ({ uri, username, password }) => {
  let server: Explorer;

  beforeAll(async () => {
    await fill(uri, { credentials: { username, password }, journal: join(folder, 'neo4j') });
    const environment = { NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
    server = await startExplorer({ folder, args: ['--store', uri], environment });
  }, 120_000);
  afterAll(() => server.stop());

  it('give the same answers', async () => {
    for (const path of [
      '/api/network',
      '/api/search?q=an',
      '/api/network',
      '/api/network?languages=fr&statuses=actual&from=2023&focus=country:ner',
      '/api/path?a=country:tgo&b=person:vladimir-putin',
      '/api/actors/country:ner',
      '/api/actors/person:molly-phee',
      '/api/pairs?a=country:ner&b=country:fra',
      '/api/pairs?a=country:rus&b=country:ukr',
      '/api/reports',
      '/api/reports/stance-matrix',
      '/api/reports/dyad?a=Niger&b=France&format=csv',
      '/api/reports/partners?actor=Mali&format=md',
    ])
      expect(await ask(server.port, path)).toMatchObject({ text: (await ask(explorer.port, path)).text, status: 200 });
    const { store: shown, ...meta } = await askJson<Meta>(server.port, '/api/meta');
    const { store: other, ...embedded } = await get<Meta>('/api/meta');
    expect(meta).toEqual(embedded);
    expect([shown, other]).toEqual([expect.not.stringContaining(password), location]);
  });
});

import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import PQueue from 'p-queue';
import { EntenteError, type ActorId, type ArticleId, type ClaimId } from '../core/index.js';
import type { Asset } from './assets.js';
import { DOWNLOADS, type Download, type ExplorerBackend } from './backend.js';
import type { Failure } from './contract.js';
import { GraphInMemory } from './graph-in-memory.js';
import type { GraphView } from './graph-view.js';
import { guard, type Access } from './guard.js';
import { findPath, readNetwork } from './network.js';
import { readActorPage, readDocumentPage, readPairPage } from './pages.js';
import { readDecision, readFilter, type ReadQuery } from './read-query.js';
import { readReviewQueue } from './review.js';

const LARGEST_BODY = 16 * 1024;
/** Milliseconds in which a page draws its first picture: on few cores it and the reading of the whole graph would hold each other up. */
const DRAWING = 2_000;

/** The explorer's answers: its page, and `/api`. Reads the graph anew after each judgement. */
export function createExplorer(backend: ExplorerBackend, assets: ReadonlyMap<string, Asset>, access: Access): Hono {
  let graph = new GraphInMemory(backend);
  begin(graph.outline);
  const app = new Hono();
  app.use(guard(access));
  app.use(compress());
  app.use(bodyLimit({ maxSize: LARGEST_BODY, onError: (context) => fail(context, 413, 'too much was sent') }));
  app.onError((error, context) => {
    if (!(error instanceof EntenteError)) throw error;
    return fail(context, error.code === 'USAGE' ? 400 : 503, error.message);
  });

  const answer = (
    path: string,
    read: (graph: GraphInMemory, query: ReadQuery, context: Context) => Promise<unknown>,
  ): void => {
    app.get(`/api/${path}`, async (context) => {
      const find = (): Promise<unknown> => read(graph, queryOf(context), context);
      const nothing = (): Response => fail(context, 404, 'there is nothing of that id');
      if (!acceptsGzip(context)) {
        const found = await find();
        return found === undefined ? nothing() : context.json(found);
      }
      const packed = await graph.kept.get(context.req.url, find);
      if (!packed) return nothing();
      return context.body(packed, 200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    });
  };
  answer('meta', ({ meta }) => meta());
  answer('search', async ({ outline }, query) => (await outline()).search.find(query('q') ?? ''));
  answer('network', async ({ outline, whole }, query) => {
    const filter = readFilter(query);
    const focus = query('focus')?.split(',') ?? [];
    // Nobody waits for the whole graph before there is a first picture; what is asked next needs it.
    if (Object.keys(filter).length === 0 && focus.length === 0) {
      const { network } = await outline();
      setTimeout(() => begin(whole), DRAWING).unref();
      return network;
    }
    const view = await whole();
    return readNetwork(
      view,
      filter,
      focus.map((id) => knownActor(view, id)),
    );
  });
  answer('path', async ({ whole }, query) => {
    const view = await whole();
    return findPath(view, readFilter(query), knownActor(view, query('a')), knownActor(view, query('b')));
  });
  answer('actors/:id', async ({ whole }, query, context) =>
    readActorPage(await whole(), context.req.param('id') as ActorId, readFilter(query)),
  );
  answer('pairs', async ({ whole }, query) => {
    const view = await whole();
    return readPairPage(view, knownActor(view, query('a')), knownActor(view, query('b')), readFilter(query));
  });
  answer('documents/:id', async ({ whole }, _, context) =>
    readDocumentPage(await whole(), context.req.param('id') as ArticleId),
  );
  answer('reports', async () => ({ reports: backend.reports() }));
  app.get('/api/reports/:name', async (context) => {
    const { format, ...parameters } = context.req.query();
    const name = context.req.param('name');
    if (format === undefined) return context.json(await backend.report(name, parameters));
    if (!Object.hasOwn(DOWNLOADS, format))
      return fail(context, 400, `format must be one of ${Object.keys(DOWNLOADS).join(', ')}`);
    context.header('content-disposition', `attachment; filename="${name}.${format}"`);
    const text = await backend.reportText(name, parameters, format as Download);
    return context.body(text, 200, { 'content-type': `${DOWNLOADS[format as Download]}; charset=utf-8` });
  });

  const { review } = backend;
  // Each decision is made on what the one before left.
  const turns = new PQueue({ concurrency: 1 });
  // Whoever judges one claim after the other does not wait until the graph has been read again.
  let reviewed = graph;
  const settled = new Set<ClaimId>();
  const readAnew = (): void => {
    reviewed = graph;
    settled.clear();
  };
  const queue = async (): Promise<unknown> =>
    readReviewQueue(await reviewed.whole(), review!.judgements(), new Set(settled));
  app.get('/api/review', async (context) => {
    if (!review) return refuse(context);
    readAnew();
    return context.json(await queue());
  });
  app.post('/api/review', async (context) => {
    if (!review) return refuse(context);
    const decision = readDecision(await readJson(context));
    await turns.add(async () => {
      await review.decide(decision);
      graph = new GraphInMemory(backend);
      if ('claim' in decision) settled.add(decision.claim);
      else readAnew();
    });
    return context.json(await queue());
  });
  app.all('/api/*', (context) => fail(context, 404, 'the explorer has no such answer'));

  app.get('*', (context) => {
    // Views have addresses of their own; all of them are the one page.
    const asset =
      assets.get(context.req.path) ?? (hasExtension(context.req.path) ? undefined : assets.get('/index.html'));
    if (!asset) return fail(context, 404, 'there is no such file');
    context.header('cache-control', 'no-cache');
    context.header('etag', asset.etag);
    if (context.req.header('if-none-match') === asset.etag) return context.body(null, 304);
    return context.body(asset.body, 200, { 'content-type': asset.type });
  });
  app.all('*', (context) => fail(context, 405, 'the explorer only reads'));
  return app;
}

/** Whoever asks is told of a fault; one that nobody asked about yet must not end the process. */
const begin = (read: () => Promise<unknown>): void => void read().catch(() => undefined);

const acceptsGzip = (context: Context): boolean => /\bgzip\b/u.test(context.req.header('accept-encoding') ?? '');

const queryOf =
  (context: Context): ReadQuery =>
  (name) =>
    context.req.query(name) || undefined;

function knownActor(view: GraphView, id: string | undefined): ActorId {
  if (id !== undefined && view.actors.has(id as ActorId)) return id as ActorId;
  throw new EntenteError('USAGE', id === undefined ? 'an actor is missing' : `no actor has the id "${id}"`);
}

async function readJson(context: Context): Promise<unknown> {
  try {
    return await context.req.json();
  } catch {
    throw new EntenteError('USAGE', 'what was sent is no JSON');
  }
}

const hasExtension = (path: string): boolean => /\.[a-z0-9]+$/iu.test(path);

const refuse = (context: Context): Response =>
  fail(context, 403, 'nothing may be written; start `entente explore --review` to judge claims');

const fail = (context: Context, status: 400 | 403 | 404 | 405 | 413 | 503, error: string): Response =>
  context.json({ error } satisfies Failure, status);

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { resourcePath, type Article, type Reading } from '../../src/core/index.js';
import { LANGUAGE_CODES } from '../../src/language/index.js';
import { readInputs } from '../../src/read/index.js';
import { openReaders, type Readers } from '../../src/ingest/readers.js';
import { buildOnce } from '../support/build.js';

const articles: Article[] = [];
const alone = openReaders(1);
let open: typeof openReaders;
let threads: Readers;

beforeAll(async () => {
  // Threads run JavaScript, so that they are started from the build.
  const { href } = pathToFileURL(join(await buildOnce(), 'ingest', 'readers.js'));
  ({ openReaders: open } = (await import(href)) as { openReaders: typeof openReaders });
  threads = open(3);
  for await (const input of readInputs([resourcePath('seeds/articles')], { languages: LANGUAGE_CODES }))
    if (input.kind === 'article') articles.push(input.article);
}, 120_000);
afterAll(() => threads.close());

const readAll = (readers: Readers): Promise<(Reading | undefined)[]> =>
  Promise.all(articles.map((article) => readers.read(article)));

describe('readers', () => {
  it('read the same in threads as in one process', async () => {
    expect(await readAll(threads)).toEqual(await readAll(alone));
  }, 120_000);

  it.each([
    ['threads', () => threads],
    ['one process', () => alone],
  ])('tell the code of a fault, in %s', async (_, readers) => {
    const article = { ...articles[0]!, language: 'eo' };
    await expect(readers().read(article)).rejects.toMatchObject({ code: 'LANGUAGE_UNKNOWN' });
  });

  it.each([
    ['threads', 3],
    ['one process', 1],
  ])('leave out what has not begun when they are told to stop, in %s', async (_, count) => {
    const stop = new AbortController();
    const readers = open(count, stop.signal);
    const readings = articles.map((article) => readers.read(article));
    stop.abort();
    expect((await Promise.all(readings)).filter((reading) => reading === undefined).length).toBeGreaterThan(10);
    await readers.close();
  });
});

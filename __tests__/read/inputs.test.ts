import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DANISH, ENGLISH, FRENCH, readAll, readFiles } from './read-all.js';

describe('paths', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-paths-'));
    mkdirSync(join(folder, 'b/deep'), { recursive: true });
    mkdirSync(join(folder, '.git'));
    writeFileSync(join(folder, 'c.txt'), ENGLISH);
    writeFileSync(join(folder, 'a.md'), FRENCH);
    writeFileSync(join(folder, 'b/deep/x.txt'), DANISH);
    writeFileSync(join(folder, '.hidden.txt'), `${ENGLISH} Hidden.`);
    writeFileSync(join(folder, '.git/y.txt'), `${ENGLISH} Hidden too.`);
    writeFileSync(join(folder, 'README.md'), 'What is in this folder.');
    writeFileSync(join(folder, 'style.css'), 'p { color: red }');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const names = async (...paths: string[]) => (await readAll(paths)).articles.map(({ name }) => name);

  it('reads a folder to its bottom in the order of names, without hidden files, readme and what saved pages bring along', async () => {
    const { articles, skipped } = await readAll([folder]);
    expect(articles.map(({ name }) => name)).toEqual(['a', 'x', 'c']);
    expect(skipped).toEqual([]);
  });

  it('reads patterns, and a file once however it is reached', async () => {
    expect(await names(join(folder, '*.txt'))).toEqual(['c']);
    expect(await names(join(folder, '**/*.{txt,md}'), folder, join(folder, 'c.txt'))).toContain('x');
    expect((await readAll([join(folder, 'c.txt'), folder])).skipped).toEqual([]);
  });

  it('prefers a file to the pattern that its name would be', async () => {
    writeFileSync(join(folder, '[1].txt'), ENGLISH);
    expect(await names(join(folder, '[1].txt'))).toEqual(['[1]']);
  });

  it('says what is not there, empty, or may not be read, and goes on', async () => {
    mkdirSync(join(folder, 'empty'));
    const paths = [
      join(folder, 'nothing.txt'),
      join(folder, '*.none'),
      join(folder, 'empty'),
      join(folder, 'c.txt'),
      'a\0b',
    ];
    const { articles, skipped } = await readAll(paths);
    expect(articles).toHaveLength(1);
    expect(skipped.map(({ reason }) => reason)).toEqual(['not-found', 'not-found', 'no-files', 'not-found']);
    expect(skipped[2]!.origin).toBe(join(folder, 'empty'));
  });

  (process.getuid?.() === 0 ? it.skip : it)('names a file without permission as unreadable (not as root)', async () => {
    chmodSync(join(folder, 'c.txt'), 0);
    expect((await readAll([join(folder, 'c.txt')])).skipped[0]!.reason).toBe('unreadable');
  });

  it('does not follow a link round in a circle', async () => {
    symlinkSync('../..', join(folder, 'b/deep/up'));
    expect(await names(folder)).toEqual(['a', 'x', 'c']);
  });

  it('tells what comes on standard input from how it begins', async () => {
    const read = async (text: string) => (await readAll(['-'], { stdin: (async function* () { yield Buffer.from(text); })() })).articles; // prettier-ignore
    expect(await read(ENGLISH)).toMatchObject([{ origin: '-', name: 'stdin', text: ENGLISH }]);
    expect(await read(`{"id":"r","text":"${ENGLISH}"}\n{"text":"${FRENCH}"}`)).toMatchObject([
      { name: 'r', origin: '-:1' },
      { name: 'stdin-2' },
    ]);
    expect(await read(JSON.stringify([{ text: DANISH }], null, 2))).toMatchObject([{ language: 'da' }]);
    expect(await read(JSON.stringify({ text: DANISH }, null, 2))).toMatchObject([{ language: 'da' }]);
    expect(await read(`<!doctype html><p>${FRENCH}</p>`)).toMatchObject([{ text: FRENCH }]);
    expect(await read(`---\ntitle: T\n---\n${FRENCH}`)).toMatchObject([{ title: 'T', text: FRENCH }]);
  });
});

describe('what cannot be read', () => {
  it('gives one line with the reason each, and the rest is read', async () => {
    const { articles, skipped } = await readFiles({
      'binary.txt': Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251),
      'blank.txt': ' \n\t\n',
      'empty.txt': '',
      'good.txt': ENGLISH,
      'menu.txt': '1 2 3 – 4',
      'norwegian.txt': 'Norges statsminister sier at regjeringen vil øke støtten til Ukraina, og at landet må forsvare seg mot Russland. Utenriksministeren møtte sin kollega i går.',
      'pdf.txt': '%PDF-1.7 …',
      'scripts.html': '<html><body><script>document.write("News")</script></body></html>',
      'slides.pptx': 'x',
    }); // prettier-ignore
    expect(articles.map(({ name }) => name)).toEqual(['good']);
    expect(skipped.map(({ origin, reason }) => `${origin} ${reason}`)).toEqual([
      'binary.txt binary',
      'blank.txt empty',
      'empty.txt empty',
      'menu.txt no-text',
      'norwegian.txt unknown-language',
      'pdf.txt binary',
      'scripts.html no-text',
      'slides.pptx unsupported-format',
    ]);
    for (const { message } of skipped) expect(message).toMatch(/^[^\n]+: [^\n]+$/u);
    expect(skipped.find(({ origin }) => origin === 'pdf.txt')!.message).toContain('PDF');
    expect(skipped.find(({ origin }) => origin === 'norwegian.txt')!.message).toContain('"no"');
  });

  it('refuses a file beyond the limit without reading it, and names size and limit', async () => {
    const { skipped } = await readFiles({ 'big.txt': 'a '.repeat(3_000_000) }, { maxBytes: 1_000_000 });
    expect(skipped).toEqual([
      { origin: 'big.txt', reason: 'too-large', message: expect.stringMatching(/^6\.0 MB, more than 1\.0 MB: /u) },
    ]);
  });

  it('stops reading a stream at the limit', async () => {
    let sent = 0;
    const stdin = (async function* () {
      for (;;) {
        sent += 1;
        yield Buffer.alloc(100_000, 'word ');
      }
    })();
    const { skipped } = await readAll(['-'], { stdin, maxBytes: 1_000_000 });
    expect(skipped[0]!.reason).toBe('too-large');
    expect(sent).toBeLessThan(20);
  });

  it('tells that addresses are not fetched', async () => {
    const [article, search] = ['https://example.org/article', 'http://example.org/search?q=a*'];
    const { skipped } = await readAll([article, search]);
    const message = 'addresses are not fetched: save the page as .html and give the file';
    expect(skipped).toEqual([article, search].map((origin) => ({ origin, reason: 'not-found', message })));
  });

  it('skips a duplicate and names the first; the same text by another publisher is an article of its own', async () => {
    const row = (publisher: string) => JSON.stringify({ text: ENGLISH, publisher });
    const { articles, skipped } = await readFiles({
      'a.txt': ENGLISH,
      'b.txt': ENGLISH.replaceAll(' ', '  ').replace('. ', '.\r\n'),
      'c.jsonl': `${row('A')}\n${row('B')}\n${row('A')}`,
    });
    expect(articles.map(({ origin }) => origin)).toEqual(['a.txt', 'c.jsonl:1', 'c.jsonl:2']);
    expect(skipped.map(({ origin, reason, message }) => [origin, reason, message])).toEqual([
      ['b.txt', 'duplicate', expect.stringContaining('a.txt')],
      ['c.jsonl:3', 'duplicate', expect.stringContaining('c.jsonl:1')],
    ]);
  });

  it('prints an origin on one line, whatever the file is called', async () => {
    const { articles } = await readFiles({ 'two\nlines\u202E.txt': ENGLISH });
    expect(articles[0]!.origin).toBe('two\\u000alines\\u202e.txt');
    expect(articles[0]!.name).toBe('two-lines-');
  });

  it('takes a wrong option for a fault', async () => {
    await expect(readAll([], { published: 'yesterday' })).rejects.toMatchObject({ code: 'USAGE' });
  });
});

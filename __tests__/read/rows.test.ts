import { DANISH, ENGLISH, FRENCH, readFile, readFiles } from './read-all.js';

const rows = (...values: readonly unknown[]): string =>
  values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n');

describe('rows of jsonl', () => {
  it('needs only the text and keeps what else a row says', async () => {
    const { articles } = await readFiles({
      'news.jsonl': rows(
        { id: 'U12', text: ENGLISH, title: 'A title apart', lang: 'en', publishedAt: '2019-05-06T23:10:00-04:00', publisher: 'The Tide', url: 'https://example.org/a' },
        { text: FRENCH },
      ),
    }); // prettier-ignore
    expect(articles).toMatchObject([
      { name: 'U12', text: ENGLISH, title: 'A title apart', language: 'en', publishedAt: '2019-05-06', publisher: 'The Tide', url: 'https://example.org/a', origin: 'news.jsonl:1' },
      { name: 'news-2', text: FRENCH, language: 'fr', origin: 'news.jsonl:2' },
    ]); // prettier-ignore
    expect(articles[1]!.publishedAt).toBeUndefined();
  });

  it('skips a broken line 3 and goes on', async () => {
    const { articles, skipped } = await readFiles({
      'news.jsonl': rows({ id: 1, text: ENGLISH }, { id: 'b', text: FRENCH }, '{"id": "c", "text": "brok', '', [1], { body: 5 }, { id: 'd', text: DANISH }),
    }); // prettier-ignore
    expect(articles.map(({ name }) => name)).toEqual(['1', 'b', 'd']);
    expect(skipped.map(({ origin, reason }) => `${origin} ${reason}`)).toEqual([
      'news.jsonl:3 invalid-json',
      'news.jsonl:5 invalid-row',
      'news.jsonl:6 invalid-row',
    ]);
  });

  it('passes over a line beyond the limit, and reads the rows behind it', async () => {
    const content = rows({ text: 'word '.repeat(50_000) }, { id: 'small', text: ENGLISH });
    const { articles, skipped } = await readFiles({ 'news.jsonl': content }, { maxBytes: 10_000 });
    expect(articles.map(({ name }) => name)).toEqual(['small']);
    expect(skipped).toMatchObject([{ origin: 'news.jsonl:1', reason: 'too-large' }]);
  });

  it('reads a file of any size, a row at a time', async () => {
    const content = rows(...Array.from({ length: 300 }, (_, at) => ({ text: `${ENGLISH} ${at}` })));
    expect((await readFiles({ 'news.ndjson': content }, { maxBytes: 1000 })).articles).toHaveLength(300);
  });

  it('ignores fields of a wrong kind, and dates that are none', async () => {
    const row = {
      text: ENGLISH,
      title: { a: 1 },
      publishedAt: 'last week',
      url: 'javascript:alert(1)',
      lang: 7,
      publisher: [],
    };
    const { articles } = await readFiles({ 'news.jsonl': rows(row) });
    expect(articles).toHaveLength(1);
    for (const field of ['title', 'publishedAt', 'url', 'publisher']) expect(articles[0]).not.toHaveProperty(field);
  });

  it('makes ids safe as file names and gives none twice', async () => {
    const ids = ['../../etc/passwd', '-rf', 'a/b', 'a-b', 'CON', '..', 'seed 1.v2', 'é'];
    const { articles } = await readFiles({
      'n.jsonl': rows(...ids.map((id, at) => ({ id, text: `${ENGLISH} ${at}` }))),
    });
    expect(articles.map(({ name }) => name)).toEqual([
      'etc-passwd', 'rf', 'a-b', 'a-b-2', '_CON', expect.stringMatching(/^article-[0-9a-f]{8}$/u), 'seed 1.v2', 'é',
    ]); // prettier-ignore
  });

  it('reads seconds and milliseconds since 1970 as days', async () => {
    const { articles } = await readFiles({
      'n.jsonl': rows({ text: ENGLISH, publishedAt: 1_702_600_000 }, { text: FRENCH, publishedAt: 1_702_600_000_000 }),
    });
    expect(articles.map(({ publishedAt }) => publishedAt)).toEqual(['2023-12-15', '2023-12-15']);
  });
});

describe('json', () => {
  it('reads one article, a list, and a list inside an object', async () => {
    expect((await readFiles({ 'one.json': JSON.stringify({ text: ENGLISH }) })).articles[0]!.name).toBe('one');
    expect((await readFiles({ 'list.json': JSON.stringify([{ text: ENGLISH }, { id: 'x', text: FRENCH }]) })).articles.map(({ name }) => name)).toEqual(['list-1', 'x']); // prettier-ignore
    expect((await readFiles({ 'o.json': JSON.stringify({ articles: [{ text: ENGLISH }] }) })).articles).toHaveLength(1);
  });

  it('says what is wrong with broken or other JSON', async () => {
    const { skipped } = await readFiles({
      'a.json': '{"text": ',
      'b.json': '{"relations": []}',
      'c.json': '[]',
      'd.json': '[1, null]',
      'e.json': '['.repeat(100_000),
    });
    expect(skipped.map(({ origin, reason }) => `${origin} ${reason}`)).toEqual([
      'a.json invalid-json', 'b.json invalid-row', 'c.json empty', 'd.json:1 invalid-row', 'd.json:2 invalid-row', 'e.json invalid-json',
    ]); // prettier-ignore
  });
});

describe('feeds', () => {
  it('reads the entries of RSS and Atom', async () => {
    const rss = await readFile(
      'f.xml',
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Le Phare</title><language>fr-FR</language><item><title>Lima &amp; Santiago</title><link>https://example.org/1</link><pubDate>Thu, 14 Dec 2023 23:50:00 GMT</pubDate><description>&lt;p&gt;${FRENCH}&lt;/p&gt;</description></item></channel></rss>`,
    );
    expect(rss).toMatchObject({ title: 'Lima & Santiago', publisher: 'Le Phare', publishedAt: '2023-12-14', url: 'https://example.org/1', language: 'fr', text: `Lima & Santiago\n\n${FRENCH}` }); // prettier-ignore
    const atom = await readFile(
      'f.atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Pejling</title><entry><id>u:1</id><title>Møde i Lima</title><link href="https://example.org/2"/><published>2023-12-14T12:00:00Z</published><content type="html">&lt;p&gt;${DANISH}&lt;/p&gt;</content></entry></feed>`,
    );
    expect(atom).toMatchObject({
      title: 'Møde i Lima',
      publisher: 'Pejling',
      publishedAt: '2023-12-14',
      language: 'da',
    });
  });

  it('refuses other XML and declared entities', async () => {
    const { skipped } = await readFiles({
      'a.xml': '<note><to>x</to></note>',
      'b.xml': '<!DOCTYPE r [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><rss><channel><title>&b;</title></channel></rss>',
    });
    expect(skipped.map(({ reason }) => reason)).toEqual(['unsupported-format', 'unsupported-format']);
  });
});

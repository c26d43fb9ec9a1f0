import { ENGLISH, FRENCH, readFile, readFiles } from './read-all.js';

const page = (head: string, body: string, lang = 'en'): string =>
  `<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`;

describe('html', () => {
  it('keeps paragraphs apart, decodes entities, and leaves out navigation, scripts and what is hidden', async () => {
    const { text } = await readFile(
      'a.html',
      page(
        '<title>Talks</title><style>p{}</style>',
        `<nav><a href="/">Home</a> <a href="/w">World</a></nav><article><h1>Talks</h1><p>${ENGLISH}</p><p>Peru&rsquo;s minister said &quot;yes&quot;.<br>Chile&#8217;s did,&nbsp;too.</p><ul><li>One point</li><li>Another point</li></ul><script>write("no")</script><p hidden>Hidden words</p></article><footer>About us</footer>`,
      ),
    );
    expect(text).toBe(
      `Talks\n\n${ENGLISH}\n\nPeru’s minister said "yes".\nChile’s did, too.\n\nOne point\n\nAnother point`,
    );
  });

  it('takes title, date, publisher, language and address from the page', async () => {
    const article = await readFile(
      'a.html',
      page(
        '<title>Pourparlers - Le Phare</title><meta property="og:site_name" content="Le Phare"><meta property="og:title" content="Pourparlers | Le Phare"><meta property="article:published_time" content="2024-03-27T23:30:00-05:00"><link rel="canonical" href="https://example.org/p">',
        `<article><h1>Pourparlers</h1><p>${FRENCH}</p></article>`,
        'fr-FR',
      ),
    );
    expect(article).toMatchObject({ title: 'Pourparlers', publishedAt: '2024-03-27', publisher: 'Le Phare', language: 'fr', url: 'https://example.org/p' }); // prettier-ignore
  });

  it('takes them from linked data, and passes over linked data that are broken', async () => {
    const linked = { '@graph': [{ '@type': 'WebSite', name: 'X' }, { '@type': ['NewsArticle'], headline: 'Talks', datePublished: '2021-02-03T01:00:00Z', publisher: { '@type': 'Organization', name: 'The Tide' } }] }; // prettier-ignore
    const article = await readFile(
      'a.html',
      page(`<script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(linked)}</script>`, `<p>${ENGLISH}</p>`), // prettier-ignore
    );
    expect(article).toMatchObject({ title: 'Talks', publishedAt: '2021-02-03', publisher: 'The Tide' });
  });

  it('takes the date from the time element, and a page as it was saved from its address', async () => {
    const article = await readFile(
      'a.htm',
      `<!-- saved from url=(0024)https://example.org/saved -->${page('', `<article><time datetime="2020-07-08T10:00">yesterday</time><p>${ENGLISH}</p></article>`)}`,
    );
    expect(article).toMatchObject({ publishedAt: '2020-07-08', url: 'https://example.org/saved' });
  });

  it('reads fragments, pages without a body tag, and tags that are never closed', async () => {
    for (const html of [`<p>${ENGLISH}`, `<html><p>${ENGLISH}</html>`, `<body>${ENGLISH}`, `<div><b>${ENGLISH}`]) {
      expect((await readFile('a.html', html)).text).toBe(ENGLISH);
    }
  });

  it('prefers what the text is in to a language that the page declares wrongly', async () => {
    const long = `<p>${FRENCH}</p>`.repeat(3);
    expect((await readFile('a.html', page('', long, 'en'))).language).toBe('fr');
  });

  it('reads tags nested deep, and refuses what is nested without end', async () => {
    const nest = (depth: number) => `${'<div>'.repeat(depth)}<p>${ENGLISH}</p>${'</div>'.repeat(depth)}`;
    expect((await readFile('a.html', nest(1500))).text).toBe(ENGLISH);
    const { skipped } = await readFiles({ 'deep.html': nest(100_000) });
    expect(skipped).toMatchObject([{ origin: 'deep.html', reason: 'too-large' }]);
  });
});

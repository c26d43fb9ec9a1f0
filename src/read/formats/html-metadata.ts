import type { Metadata } from '../draft.js';
import { parseDay } from '../parse-day.js';
import type { HtmlDocument, HtmlElement } from './html-dom.js';
import { pickLinkedData } from './linked-data.js';

const META: Readonly<Record<'title' | 'publishedAt' | 'publisher' | 'url', readonly string[]>> = {
  title: ['og:title', 'twitter:title', 'dc.title', 'citation_title'],
  publishedAt: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'publish-date',
    'publication_date',
    'pubdate',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date.issued',
    'dc.date',
    'dcterms.created',
    'citation_publication_date',
    'date',
  ],
  publisher: ['og:site_name', 'dc.publisher', 'citation_publisher', 'application-name'],
  url: ['og:url'],
};
const SEPARATORS = /\s+[|–—·»-]\s+/u;
/** How browsers mark a page they saved. */
const SAVED_FROM = /<!-- saved from url=\(\d+\)(https?:\/\/\S+) -->/u;

type MetaTags = ReadonlyMap<string, string>;

function readMetaTags(page: HtmlDocument): MetaTags {
  const tags = new Map<string, string>();
  for (const tag of page.querySelectorAll('meta')) {
    const name = (
      tag.getAttribute('property') ??
      tag.getAttribute('name') ??
      tag.getAttribute('itemprop')
    )?.toLowerCase();
    const content = tag.getAttribute('content')?.trim();
    if (name !== undefined && content && !tags.has(name)) tags.set(name, content);
  }
  return tags;
}

const pickTag = (tags: MetaTags, key: keyof typeof META): string | undefined =>
  META[key].map((name) => tags.get(name)).find((value) => value !== undefined);

const textOf = (element: HtmlElement | null): string | undefined =>
  element?.textContent?.replace(/\s+/gu, ' ').trim() || undefined;

/** `Headline | Publisher` without the publisher. */
function cutPublisher(title: string, publisher: string | undefined): string {
  const parts = title.split(SEPARATORS);
  const last = parts.at(-1)!;
  if (parts.length < 2 || publisher === undefined) return title;
  const isName = last.toLowerCase() === publisher.toLowerCase();
  return isName
    ? title
        .slice(0, title.lastIndexOf(last))
        .replace(/\s+\S\s+$/u, '')
        .trim()
    : title;
}

function pickTitle(
  page: HtmlDocument,
  tags: MetaTags,
  linked: string | undefined,
  publisher: string | undefined,
): string | undefined {
  const headings = page.querySelectorAll('h1');
  const heading = headings.length === 1 ? textOf(page.querySelector('h1')) : textOf(page.querySelector('article h1'));
  const title = pickTag(tags, 'title') ?? linked ?? heading ?? textOf(page.querySelector('title'));
  return title === undefined ? undefined : cutPublisher(title, publisher);
}

const TIMES = [
  'time[itemprop~="datePublished"]',
  'time[pubdate]',
  'article time[datetime]',
  'header time[datetime]',
  'main time[datetime]',
];

function pickTime(page: HtmlDocument): string | undefined {
  for (const selector of TIMES) {
    const value = page.querySelector(selector)?.getAttribute('datetime');
    if (value && parseDay(value) !== undefined) return value;
  }
  return undefined;
}

function pickAddress(page: HtmlDocument, tags: MetaTags, html: string): string | undefined {
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
  return (
    [canonical, pickTag(tags, 'url'), SAVED_FROM.exec(html.slice(0, 4096))?.[1]].find(
      (url) => url && /^https?:\/\//iu.test(url),
    ) ?? undefined
  );
}

/** What a page says about itself, in its meta tags, its linked data (JSON-LD) and its elements. */
export function readHtmlMetadata(page: HtmlDocument, html: string): Metadata {
  const tags = readMetaTags(page);
  const linked = pickLinkedData(page);
  const publisher = linked.publisher ?? pickTag(tags, 'publisher');
  const values: Metadata[] = [
    { title: pickTitle(page, tags, linked.title, publisher) },
    { language: page.documentElement?.getAttribute('lang') ?? linked.language ?? tags.get('og:locale') },
    {
      publishedAt:
        [...META.publishedAt.map((name) => tags.get(name)), linked.publishedAt].find(
          (value) => value !== undefined && parseDay(value) !== undefined,
        ) ?? pickTime(page),
    },
    { publisher },
    { url: pickAddress(page, tags, html) ?? linked.url },
  ].map((entry) => Object.fromEntries(Object.entries(entry).filter(([, value]) => value)));
  return Object.assign({}, ...values) as Metadata;
}

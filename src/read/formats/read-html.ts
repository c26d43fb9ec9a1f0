import { Readability } from '@mozilla/readability';
import { refuse, type Reading } from '../draft.js';
import { measureNesting, parseHtml, type HtmlDocument, type HtmlNode } from './html-dom.js';
import { readHtmlMetadata } from './html-metadata.js';
import { walkBlocks } from './html-to-text.js';

/** Beyond this, the search for the article (which recurs, and takes time by the square) is not tried: the whole page is read. */
const DEEPEST_SEARCHED = 100;
const MOST_ELEMENTS = 10_000;
/** Beyond this, parsing itself takes time by the square. Pages of newspapers stay under 60. */
const DEEPEST = 2000;
/** An extract that leaves out nearly everything has found a box beside the article. */
const LEAST_SHARE = 0.1;

/** The part of the page that is the article, found by Mozilla's Readability; undefined where it finds none. It changes the page. */
function findArticle(page: HtmlDocument): HtmlNode | undefined {
  try {
    const reader = new Readability<HtmlNode>(page as never, {
      serializer: (node) => node as unknown as HtmlNode,
      charThreshold: 200,
      disableJSONLD: true,
    });
    return reader.parse()?.content ?? undefined;
  } catch {
    return undefined; // it expects a browser's DOM, and some pages are too broken for another
  }
}

function extractText(html: string, page: HtmlDocument, depth: number): string {
  const whole = walkBlocks(page.documentElement!, 'left-out');
  if (depth > DEEPEST_SEARCHED || page.querySelectorAll('*').length > MOST_ELEMENTS) return whole;
  const article = findArticle(parseHtml(html));
  const text = article ? walkBlocks(article) : '';
  return text.trim().length >= whole.trim().length * LEAST_SHARE ? text : whole;
}

/** A page of HTML: the article's text, its headline first, each block a paragraph of its own. */
export function readHtml(html: string): Reading[] {
  const depth = measureNesting(html);
  if (depth > DEEPEST)
    return [refuse('too-large', `tags nested ${depth} deep, ${DEEPEST} at most: save the article's text as .txt`)];
  const page = parseHtml(html);
  const metadata = readHtmlMetadata(page, html);
  const text = extractText(html, page, depth);
  if (!/\p{L}/u.test(text))
    return [
      refuse(
        'no-text',
        'a page without text of its own: scripts are not run, so save the page after it is shown, or its text as .txt',
      ),
    ];
  return [{ kind: 'draft', text: metadata.title === undefined ? text : `${metadata.title}\n\n${text}`, metadata }];
}

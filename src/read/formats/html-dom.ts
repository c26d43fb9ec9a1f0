import { parseHTML } from 'linkedom';

/** The part of the DOM that reading needs: the compiler has no DOM types, since nothing here runs in a browser. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  readonly parentNode: HtmlNode | null;
}

export interface HtmlElement extends HtmlNode {
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement> & { readonly length: number };
}

export interface HtmlDocument extends HtmlElement {
  readonly documentElement: HtmlElement | null;
}

export const ELEMENT = 1;
export const TEXT = 3;

const TAG = /<(\/?)([a-z][a-z\d-]{0,30})[^<>]*>/giu;
/** Elements without an end tag, or with one that may be left out: they cannot nest without end. */
const UNCOUNTED = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option optgroup tr td th tbody thead tfoot colgroup rp rt html head body'.split(
    ' ',
  ),
);

/** An upper bound for how deep the tags of a page are nested, in one pass and without building it. */
export function measureNesting(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [tag, slash, name] of html.matchAll(TAG)) {
    if (tag.endsWith('/>') || UNCOUNTED.has(name!.toLowerCase())) continue;
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

const parse = (html: string): HtmlDocument => parseHTML(html).document as unknown as HtmlDocument;

/** Parses a page or a fragment, which becomes the body of a page. Scripts are text that is never run, and nothing is loaded. */
export function parseHtml(html: string): HtmlDocument {
  const page = /<html\b/iu.test(html) ? parse(html) : undefined;
  if (page?.documentElement?.nodeName === 'HTML') return page;
  return parse(
    `<!doctype html><html><head></head><body>${html.replace(/<\/?(?:html|body)\b[^<>]*>/giu, '')}</body></html>`,
  );
}

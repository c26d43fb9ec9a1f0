import { ELEMENT, parseHtml, TEXT, type HtmlElement, type HtmlNode } from './html-dom.js';

const words = (list: string): ReadonlySet<string> => new Set(list.toUpperCase().split(' '));
const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul',
);
const UNREAD = words(
  'audio button canvas datalist dialog embed form frame frameset head iframe input map menu nav noscript object script select style svg template textarea title video',
);
/** Left out besides when no one has found the article in the page. */
const AROUND = words('aside footer header');

function isHidden(element: HtmlElement): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display:\s*none|visibility:\s*hidden/iu.test(element.getAttribute('style') ?? '')
  );
}

export type Around = 'kept' | 'left-out';

/**
 * The text under a node as it is seen: every block is a paragraph, `<br>` a line end, runs of white space one space. Walks without
 * recursion, so that no nesting is too deep.
 */
export function walkBlocks(root: HtmlNode, around: Around = 'kept'): string {
  const parts: string[] = [];
  const isRead = (node: HtmlNode): boolean =>
    !UNREAD.has(node.nodeName) &&
    !(around === 'left-out' && AROUND.has(node.nodeName)) &&
    !(node.nodeType === ELEMENT && isHidden(node as HtmlElement));
  let node: HtmlNode | null = root;
  while (node) {
    const isEntered = node === root || isRead(node);
    if (isEntered && node.nodeType === TEXT) parts.push((node.textContent ?? '').replace(/\s+/gu, ' '));
    if (node.nodeName === 'BR') parts.push('\n');
    if (BLOCKS.has(node.nodeName)) parts.push('\n\n');
    if (isEntered && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && BLOCKS.has(node.nodeName)) parts.push('\n\n');
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  return parts.join('');
}

/** The text of a fragment of HTML, such as the content of a feed's entry. */
export const htmlToText = (html: string): string => walkBlocks(parseHtml(html).documentElement!);

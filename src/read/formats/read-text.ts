import { decodeEntities } from '../decode-entities.js';
import type { Draft } from '../draft.js';
import { splitFrontMatter } from './front-matter.js';
import { stripMarkdown, trimHeading } from './strip-markdown.js';

/** Plain text, with front matter or without. */
export function readText(content: string): Draft[] {
  const { metadata, body } = splitFrontMatter(content);
  return [{ kind: 'draft', text: decodeEntities(body), metadata }];
}

const HEADING = /^ {0,3}#[ \t]+(\S.*)$/mu;

/** Markdown, with front matter or without; its first heading is the title where the front matter names none. */
export function readMarkdown(content: string): Draft[] {
  const { metadata, body } = splitFrontMatter(content);
  const heading = HEADING.exec(body)?.[1];
  const title = metadata.title ?? (heading === undefined ? undefined : stripMarkdown(trimHeading(heading)).trim());
  return [
    {
      kind: 'draft',
      text: decodeEntities(stripMarkdown(body)),
      metadata: { ...metadata, ...(title !== undefined && { title: decodeEntities(title) }) },
    },
  ];
}

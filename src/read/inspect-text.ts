import { datelineLength } from '../core/index.js';
import { nameAgency } from './agencies.js';
import { classifyLine, creditStart } from './classify-line.js';
import { readDateLine, readDateline, readDatelineAgency } from './dateline.js';
import { findHeadline } from './find-headline.js';
import { splitLines, type TextLine } from './text-lines.js';

/** How many lines from the top may say when the article appeared, or repeat its headline. */
const TOP = 8;
const TOP_OF_PROSE = 3;
const BYLINE =
  /^(?:by|par|af|von|text|tekst|written by|author|auteur|rédaction)(?:\s*:)?\s+(?:\p{Lu}[\p{L}'’.-]+(?:(?:\s*[,&])?\s+|$)(?:and |et |og |in |à |i )?){1,8}$/u;
const BYLINE_LABEL = /^(?:By|Par|Af|BY|PAR|AF)\s/u;
const LONGEST_BYLINE = 90;

export interface Inspection {
  readonly title?: string;
  readonly publishedAt?: string;
  readonly agency?: string;
  readonly boilerplate: readonly { readonly start: number; readonly end: number }[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const isByline = (text: string): boolean =>
  text.length <= LONGEST_BYLINE &&
  BYLINE_LABEL.test(text) &&
  BYLINE.test(text.replace(BYLINE_LABEL, (label) => label.toLowerCase()));

/** Lines that say nothing but a date, where such lines stand: near the top, and last. */
function findDateLines(lines: readonly TextLine[], language: string | undefined) {
  return lines.flatMap((line, at) => {
    const date = at < TOP || at >= lines.length - 2 ? readDateLine(line, language) : undefined;
    return date ? [{ line, date }] : [];
  });
}

/** The second and later tellings of the headline near the top. */
function findRepeats(lines: readonly TextLine[], title: string): TextLine[] {
  const key = fold(title);
  return lines
    .slice(0, TOP * 2)
    .filter(({ text }) => fold(text) === key)
    .slice(1);
}

function pickPublished(
  dates: ReturnType<typeof findDateLines>,
  prose: readonly TextLine[],
  language: string | undefined,
): string | undefined {
  const published = dates.find(({ date }) => date.kind === 'published') ?? dates[0];
  if (published) return published.date.day;
  return prose
    .slice(0, TOP_OF_PROSE)
    .map((line) => readDateline(line, language)?.day)
    .find((day) => day !== undefined);
}

/**
 * What a canonical text says about itself: its headline, its date line or dateline, the agency that signs it, and which parts
 * of it are no prose. `known.title` is the title that the source gives.
 */
export function inspectText(text: string, known: { readonly title?: string; readonly language?: string }): Inspection {
  const lines = splitLines(text);
  const dates = findDateLines(lines, known.language);
  const dated = new Set(dates.map(({ line }) => line));
  const spans: Span[] = [];
  const prose: TextLine[] = [];
  let agency: string | undefined;
  lines.forEach((line, at) => {
    const isEdge = at < TOP || at >= lines.length - 3;
    const kind =
      dated.has(line) || (isEdge && isByline(line.text)) ? { kind: 'boilerplate' as const } : classifyLine(line.text);
    if (kind.kind === 'label') spans.push({ start: line.start, end: line.start + kind.length });
    else if (kind.kind !== 'prose') spans.push({ start: line.start, end: line.end });
    if (kind.kind === 'prose') {
      prose.push(line);
      const length = datelineLength(line.text);
      if (length > 0) spans.push({ start: line.start, end: line.start + length });
      const credit = creditStart(line.text);
      if (credit !== undefined) spans.push({ start: line.start + credit, end: line.end });
    }
    if (kind.kind === 'signature') agency ??= nameAgency(kind.agency);
  });
  const headline = known.title === undefined ? findHeadline(prose)?.text : undefined;
  const title = known.title ?? headline;
  if (title !== undefined) spans.push(...findRepeats(prose, title).map(({ start, end }) => ({ start, end })));
  agency ??= prose
    .slice(0, TOP_OF_PROSE)
    .map(readDatelineAgency)
    .find((name) => name !== undefined);
  const publishedAt = pickPublished(dates, prose, known.language);
  return {
    ...(headline !== undefined && { title: headline }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(agency !== undefined && { agency }),
    boilerplate: spans.sort((a, b) => a.start - b.start),
  };
}

/** The text without its boilerplate: what tells the language. */
export function cutBoilerplate(text: string, boilerplate: Inspection['boilerplate']): string {
  let at = 0;
  const kept: string[] = [];
  for (const { start, end } of boilerplate) {
    kept.push(text.slice(at, start));
    at = end;
  }
  kept.push(text.slice(at));
  return kept.join('').trim();
}

/** A line that is not blank, with its place in the text. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether a blank line, or the end of the text, follows. */
  readonly endsParagraph: boolean;
}

/** The lines of a canonical text that are not blank. */
export function splitLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  for (const match of text.matchAll(/[^\n]+/gu)) {
    const end = match.index + match[0].length;
    lines.push({
      start: match.index,
      end,
      text: match[0],
      endsParagraph: text[end + 1] === '\n' || end >= text.length,
    });
  }
  return lines;
}

const WORD_EDGE_BEFORE = String.raw`(?<![\p{L}\p{N}\\*_])`;
const WORD_EDGE_BEHIND = String.raw`(?![\p{L}\p{N}*_])`;
/** The words between two marks hold no mark, so that a page of marks takes no longer than a page of words. */
const emphasis = (mark: '*' | '_', count: number): RegExp =>
  new RegExp(
    String.raw`${WORD_EDGE_BEFORE}[${mark}]{${count}}(?=\S)([^${mark}\n]{1,400})(?<=\S)[${mark}]{${count}}${WORD_EDGE_BEHIND}`,
    'gu',
  );

/** The words of a heading, without the signs that may close it: `## Words ##`. */
export function trimHeading(line: string): string {
  const words = line.trimEnd();
  let end = words.length;
  while (words[end - 1] === '#') end -= 1;
  return words.slice(0, end).trimEnd();
}

type Rule = readonly [pattern: RegExp, replacement: string | ((match: string, words: string) => string)];

const RULES: readonly Rule[] = [
  [/<!--[^]{0,10000}?-->/gu, ''],
  [/^(?:```|~~~)[^\n]{0,40}$/gmu, ''],
  [/^ {0,3}\[[^\]\n]{1,100}\]:[ \t]*\S{1,2000}[^\n]{0,200}$/gmu, ''],
  [/!\[[^[\]\n]{0,400}\]\([^()\n]{0,2000}\)/gu, ''],
  [/\[([^[\]\n]{1,400})\]\([^()\n]{0,2000}\)/gu, '$1'],
  [/\[([^[\]\n]{1,400})\]\[[^[\]\n]{0,100}\]/gu, '$1'],
  [/<(https?:\/\/[^>\s]{1,2000})>/gu, '$1'],
  [/^ {0,3}#{1,6}[ \t]+(\S.*)$/gmu, (_, words) => `\n${trimHeading(words)}\n`],
  [/^([^\n]{1,300})\n(?:={3,}|-{3,})[ \t]*$/gmu, '\n$1\n'],
  [/^ {0,3}(?:-{3,}|\*{3,}|_{3,}|(?:[-*_] ){2,}[-*_])[ \t]*$/gmu, ''],
  [/^(?: {0,3}>)+ ?/gmu, ''],
  [emphasis('*', 3), '$1'],
  [emphasis('*', 2), '$1'],
  [emphasis('_', 2), '$1'],
  [emphasis('*', 1), '$1'],
  [emphasis('_', 1), '$1'],
  [/(?:\\|(?<! ) {2,})$/gmu, ''],
  [/\\([\\`*_{}[\]()#+.!>~|-])/gu, '$1'],
];

/**
 * Markdown as the prose a reader sees: headings are paragraphs, links their words, pictures nothing. Dashes at the start of a line
 * stay, since Danish and French news begin quotes with them.
 */
export const stripMarkdown = (markdown: string): string =>
  RULES.reduce(
    (text, [pattern, replacement]) => text.replace(pattern, replacement as string),
    markdown.replace(/\r\n?/gu, '\n'),
  );

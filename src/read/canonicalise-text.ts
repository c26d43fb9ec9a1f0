/* eslint-disable no-control-regex, no-misleading-character-class -- control and joining characters are what it takes out */
const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028]/gu;
const PARAGRAPH_END = /\u2029/gu;
/**
 * What is not seen and would stand inside a word or turn it round: soft hyphens, zero-width characters, marks of direction,
 * byte order marks, tag characters. Joiners go too: the three languages do not need them.
 */
const INVISIBLE =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
const CONTROLS = /[\0-\x08\x0E-\x1F\x7F-\x9F]/gu;
const SPACES = /[\t \u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/gu;
const EDGES_OF_LINES = / ?\n ?/gu;
const BLANK_LINES = /\n{3,}/gu;
/** Other signs that are typed, and transliterated, where an apostrophe belongs: "Russiaʼs", "Russia´s". */
const OTHER_APOSTROPHES = /(?<=\p{L})[`\u00B4\u02BC\u2032](?=\p{L})/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * The text that every offset counts in: NFC, \n for line ends, one blank line at most, one plain space for any run of spaces,
 * one sign for an apostrophe that is none on a keyboard, no control and no invisible characters. Doing it twice changes nothing.
 */
export const canonicaliseText = (text: string): string =>
  text
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(LINE_ENDS, '\n')
    .replace(PARAGRAPH_END, '\n\n')
    .replace(INVISIBLE, '')
    .replace(CONTROLS, '')
    .normalize('NFC')
    .replace(OTHER_APOSTROPHES, '’')
    .replace(SPACES, ' ')
    .replace(EDGES_OF_LINES, '\n')
    .replace(BLANK_LINES, '\n\n')
    .trim();

/** The same for a value of metadata, on one line; undefined when nothing is left. */
export const canonicaliseLine = (value: string, longest = 1000): string | undefined => {
  const line = canonicaliseText(value.slice(0, longest)).replace(/\n+/gu, ' ');
  return line === '' ? undefined : line;
};

const SIGNATURES: readonly (readonly [bytes: string, name: string, advice: string])[] = [
  ['%PDF-', 'a PDF document', 'save its text as .txt, for example with pdftotext'],
  ['PK\u0003\u0004', 'a zip archive (docx, odt, epub …)', 'unpack it, or save the text as .txt'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Office document', 'save its text as .txt'],
  ['{\\rtf', 'a rich text document', 'save its text as .txt'],
  ['\u001f\u008b', 'a gzip archive', 'unpack it first'],
  ['BZh', 'a bzip2 archive', 'unpack it first'],
  ['7z\u00bc\u00af', 'a 7z archive', 'unpack it first'],
  ['\u0028\u00b5\u002f\u00fd', 'a zstd archive', 'unpack it first'],
  ['\u0089PNG', 'a PNG picture', 'give the text of the article'],
  ['\u00ff\u00d8\u00ff', 'a JPEG picture', 'give the text of the article'],
  ['GIF8', 'a GIF picture', 'give the text of the article'],
  ['RIFF', 'a media file', 'give the text of the article'],
  ['ID3', 'a sound file', 'give the text of the article'],
  ['\u007fELF', 'a program', 'give the text of the article'],
  ['SQLite format 3', 'a database', 'export its rows as .jsonl'],
];
const ADVICE = 'give a text file (.txt, .md, .html, .json, .jsonl)';
const SAMPLE = 65_536;
/** Control characters that no text has, as a share of its bytes: random bytes have ten in a hundred. */
const MOST_CONTROLS = 0.03;

const isControl = (byte: number): boolean =>
  (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b) || byte === 0x7f;

/** What a file that is no text looks like, and what to do with it; undefined for text in any charset but UTF-16 without a mark. */
export function recogniseBinary(bytes: Uint8Array): { readonly name: string; readonly advice: string } | undefined {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  for (const [signature, name, advice] of SIGNATURES) if (head.startsWith(signature)) return { name, advice };
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  for (const byte of sample) if (isControl(byte)) controls += 1;
  return controls > sample.length * MOST_CONTROLS ? { name: 'a binary file', advice: ADVICE } : undefined;
}

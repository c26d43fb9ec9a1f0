import { decodeBytes } from '../decode-bytes.js';
import { refuse, type Reading } from '../draft.js';
import { readLines } from '../read-lines.js';
import { parseJson, readRow } from './read-json.js';

function readLine(bytes: Uint8Array, at: number): Reading | undefined {
  const decoded = decodeBytes(bytes);
  if (!decoded) return refuse('undecodable', 'a line in no charset that is known: save the file as UTF-8', at);
  const line = decoded.text.trim();
  if (line === '') return undefined;
  const parsed = parseJson(line);
  if (!parsed) return refuse('invalid-json', 'no valid JSON: repair this line', at);
  return readRow(parsed.value, at);
}

/** One row a line; a line that is broken is one refusal, and the rest goes on. Holds one line in memory, of `limit` bytes at most. */
export async function* readJsonl(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Reading> {
  let rows = 0;
  for await (const { number, bytes } of readLines(chunks, limit)) {
    const reading = bytes
      ? readLine(bytes, number)
      : refuse('too-large', `a line of more than ${limit} bytes: split the article`, number);
    if (!reading) continue;
    rows += 1;
    yield reading;
  }
  if (rows === 0) yield refuse('empty', 'no rows: write one article a line, as {"id": …, "text": …}');
}

import { createReadStream } from 'node:fs';

export interface RawLine {
  readonly text: string;
  /** Position behind the line's end, in bytes. */
  readonly end: number;
  /** False for a last line without a line end. */
  readonly whole: boolean;
}

const NEWLINE = 0x0a;

/** The lines of a file, split at \n only: JSON may hold the other line ends of Unicode. */
export async function* readLines(path: string): AsyncGenerator<RawLine> {
  let parts: Buffer[] = [];
  let end = 0;
  for await (const data of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const buffer = data as Buffer;
    let start = 0;
    for (let at = buffer.indexOf(NEWLINE); at >= 0; at = buffer.indexOf(NEWLINE, start)) {
      parts.push(buffer.subarray(start, at));
      const line = Buffer.concat(parts);
      parts = [];
      start = at + 1;
      end += line.length + 1;
      yield { text: line.toString('utf8'), end, whole: true };
    }
    if (start < buffer.length) parts.push(buffer.subarray(start));
  }
  const rest = Buffer.concat(parts);
  if (rest.length > 0) yield { text: rest.toString('utf8'), end: end + rest.length, whole: false };
}

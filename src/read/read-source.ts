import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { decodeBytes } from './decode-bytes.js';
import { refuse, type Reading } from './draft.js';
import { describeFault, type Source } from './find-sources.js';
import { formatOf, sniffFormat, type Format } from './formats/formats.js';
import { readBytes } from './read-bytes.js';
import { recogniseBinary } from './recognise-binary.js';

const HEAD = 65_536;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const tooLarge = (limit: number, size?: number): Reading =>
  refuse(
    'too-large',
    `${size === undefined ? 'more than' : `${megabytes(size)}, more than`} ${megabytes(limit)}: split it into articles, or give rows as .jsonl, which may be of any size`,
  );

function refuseBinary(bytes: Uint8Array): Reading | undefined {
  const binary = recogniseBinary(bytes);
  return binary && refuse('binary', `${binary.name}, not text: ${binary.advice}`);
}

function readWhole(bytes: Uint8Array, read: (content: string) => Reading[]): Reading[] {
  if (bytes.length === 0) return [refuse('empty', 'nothing in it: leave it out, or put an article there')];
  const decoded = decodeBytes(bytes);
  const binary = decoded?.charset.startsWith('utf-16') ? undefined : refuseBinary(bytes);
  if (binary) return [binary];
  if (!decoded) return [refuse('undecodable', 'in no charset that is known: save it as UTF-8')];
  if (!/\S/u.test(decoded.text)) return [refuse('empty', 'white space only: leave it out, or put an article there')];
  return read(decoded.text);
}

async function* readChunks(format: Format, chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Reading> {
  if (format.kind === 'streamed') return yield* format.read(chunks, limit);
  const bytes = await readBytes(chunks, limit);
  if (bytes) yield* readWhole(bytes, format.read);
  else yield tooLarge(limit);
}

/** A stream whose format is told from its first bytes. */
async function* sniffChunks(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Reading> {
  const iterator = chunks[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD) {
    const { done, value } = await iterator.next();
    if (done) break;
    head.push(value);
    length += value.length;
  }
  const start = Buffer.concat(head);
  async function* all(): AsyncGenerator<Uint8Array> {
    yield start;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  const text = decodeBytes(start.subarray(0, HEAD))?.text ?? '';
  yield* readChunks(sniffFormat(text), all(), limit);
  await iterator.return?.();
}

async function* readFile(path: string, limit: number): AsyncGenerator<Reading> {
  const format = formatOf(path);
  const info = await stat(path);
  if (info.isFile() && format?.kind !== 'streamed' && info.size > limit) {
    const binary = refuseBinary(await readHead(path));
    if (binary || format) return yield binary ?? tooLarge(limit, info.size);
  }
  const chunks = createReadStream(path);
  if (format) yield* readChunks(format, chunks, limit);
  else yield* sniffChunks(chunks, limit);
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The documents of a source; what cannot be read is a refusal. `limit`: bytes of one document. */
export async function* readSource(
  source: Source,
  limit: number,
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<Reading> {
  try {
    if (source.kind === 'stdin') yield* sniffChunks(stdin, limit);
    else yield* readFile(source.path, limit);
  } catch (error) {
    const { reason, message } = describeFault(error);
    yield refuse(reason, message);
  }
}

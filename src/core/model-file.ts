import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { EntenteError } from './errors.js';

/** Four letters, a version, and the first 16 bytes of the SHA-256 of what follows, which is compressed. */
const MAGIC = 'ENTM';
const VERSION = 1;
const HEADER = 24;
const ALIGNMENT = 8;

/** What a model holds: facts as JSON, and named arrays of bytes. */
export interface ModelData {
  readonly facts: unknown;
  readonly arrays: Readonly<Record<string, Uint8Array>>;
}

const align = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;
const checksum = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest().subarray(0, 16);

/** Bytes of a model file; the same data give the same bytes. */
export function encodeModel({ facts, arrays }: ModelData): Uint8Array {
  const names = Object.keys(arrays).sort();
  const index = names.map((name) => [name, arrays[name]!.length] as const);
  const head = Buffer.from(JSON.stringify({ facts, index }));
  const start = align(4 + head.length);
  const body = Buffer.alloc(index.reduce((sum, [, length]) => sum + align(length), start));
  body.writeUInt32LE(head.length, 0);
  body.set(head, 4);
  let offset = start;
  for (const [name, length] of index) {
    body.set(arrays[name]!, offset);
    offset += align(length);
  }
  const packed = gzipSync(body, { level: 9 });
  const header = Buffer.alloc(HEADER);
  header.write(MAGIC, 0, 'latin1');
  header.writeUInt32LE(VERSION, 4);
  header.set(checksum(packed), 8);
  return Buffer.concat([header, packed]);
}

/** The model in a file's bytes. `name` is what messages call it. Throws MODEL_INVALID where they are no model of this version, or damaged. */
export function decodeModel(bytes: Uint8Array, name: string): ModelData {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fail = (what: string, cause?: unknown): never => {
    throw new EntenteError('MODEL_INVALID', `${name} ${what}; reinstall the package, or train it anew: npm run train`, {
      cause,
    });
  };
  if (file.length < HEADER || file.toString('latin1', 0, 4) !== MAGIC) return fail('is no model file');
  const version = file.readUInt32LE(4);
  if (version !== VERSION) return fail(`is a model of version ${version}, not ${VERSION}`);
  const packed = file.subarray(HEADER);
  if (!checksum(packed).equals(file.subarray(8, HEADER))) return fail('is damaged: its checksum is wrong');
  try {
    return unpack(gunzipSync(packed));
  } catch (error) {
    return fail('cannot be unpacked', error);
  }
}

function unpack(body: Buffer): ModelData {
  const length = body.readUInt32LE(0);
  const head = JSON.parse(body.toString('utf8', 4, 4 + length)) as { facts: unknown; index: [string, number][] };
  const arrays: Record<string, Uint8Array> = {};
  let offset = align(4 + length);
  for (const [name, size] of head.index) {
    arrays[name] = new Uint8Array(body.buffer, body.byteOffset + offset, size);
    offset += align(size);
  }
  return { facts: head.facts, arrays };
}

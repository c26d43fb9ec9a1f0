/**
 * All bytes of a source that may hold no more than `limit`, or undefined when it holds more: what is beyond is not read,
 * so that memory stays within the limit whatever the source sends.
 */
export async function readBytes(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | undefined> {
  const kept: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) return undefined;
    kept.push(chunk);
  }
  return Buffer.concat(kept);
}

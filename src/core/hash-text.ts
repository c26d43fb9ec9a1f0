/** The hash of no text. */
export const EMPTY_HASH = 0x811c9dc5;

/** The hash of a text with another behind it, from the hash of the first. */
export function hashOnto(hash: number, text: string): number {
  let longer = hash;
  for (let at = 0; at < text.length; at++) longer = Math.imul(longer ^ text.charCodeAt(at), 0x01000193);
  return longer;
}

/** FNV-1a over the UTF-16 units: 32 bits, without sign. */
export const hashText = (text: string): number => hashOnto(EMPTY_HASH, text) >>> 0;

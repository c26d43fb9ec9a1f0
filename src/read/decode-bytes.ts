import chardet from 'chardet';

export interface Decoded {
  readonly text: string;
  /** WHATWG name. */
  readonly charset: string;
}

const DECLARED = /^\s*<[^]{0,2048}?(?:charset|encoding)\s*=\s*["']?([\w.:-]+)/iu;
const REPLACED = /\uFFFD/gu;
const BEYOND_ASCII = /[^\0-\x7F]/gu;
/** What European news writes beyond ASCII. */
const USUAL = /[À-ÖØ-öø-ÿŒœŠšŽžŸ‘’“”„‚«»‹›–—…•·€£§°©®™ªº½¼¾²³´¡¿\u00A0]/gu;
/** One broken character in so many good ones is damage in UTF-8, not another charset. */
/** A sign or a capital between small letters ("m¿dte", "forŒret"): the mark of the wrong charset. */
const MISPLACED = /(?<=\p{Ll})(?:[¿¡«»‹›„‚§¶°±¬®©¥£¢¤]|[À-ÖØ-ÞŒŠŽŸ])(?=\p{Ll})/gu;
const GOOD_FOR_ONE_BROKEN = 2;
const FEWEST_USUAL = 0.9;

/** What windows-1252 has at 0x80 to 0x9F. Some releases of Node decode these bytes as Latin-1, that is, as control characters. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

function decode(bytes: Uint8Array, charset: string): string {
  const decoder = new TextDecoder(charset);
  const text = decoder.decode(bytes);
  if (decoder.encoding !== 'windows-1252') return text;
  return text.replace(/[\x80-\x9F]/gu, (sign) => WINDOWS_1252[sign.codePointAt(0)! - 0x80]!);
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function isKnown(charset: string): boolean {
  try {
    new TextDecoder(charset);
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 has a zero byte in nearly every pair of Latin text, always on the same side. */
function findUtf16(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, Math.min(bytes.length, 4096) & ~1);
  let [even, odd] = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0 && at % 2 === 0) even += 1;
    if (byte === 0 && at % 2 === 1) odd += 1;
  });
  const most = sample.length * 0.35;
  if (odd > most && even < odd / 20) return 'utf-16le';
  return even > most && odd < even / 20 ? 'utf-16be' : undefined;
}

/** How well the characters beyond ASCII fit the text of a European language, from 0 to 1. */
function measureFit(text: string): number {
  const beyond = count(text, BEYOND_ASCII);
  return beyond === 0 ? 1 : (count(text, USUAL) - count(text, MISPLACED)) / beyond;
}

function decodeLegacy(bytes: Uint8Array): Decoded | undefined {
  const western = ['windows-1252', 'macintosh']
    .map((charset) => ({ charset, text: decode(bytes, charset) }))
    .map((decoded) => ({ ...decoded, fit: measureFit(decoded.text) }));
  const best = western.reduce((a, b) => (b.fit > a.fit ? b : a));
  if (best.fit >= FEWEST_USUAL) return best;
  for (const { name } of chardet.analyse(bytes)) {
    if (/^(?:utf-8|ascii)$/iu.test(name) || !isKnown(name)) continue;
    const text = decode(bytes, name);
    if (count(text, REPLACED) === 0) return { text, charset: name.toLowerCase() };
  }
  return undefined;
}

/**
 * Bytes as text: a byte order mark, UTF-16 without one, strict UTF-8, the charset that HTML or XML declares, UTF-8 with damage
 * (kept as U+FFFD), and then the legacy charset that fits best. Strict UTF-8 goes before the declared charset, since a page saved by
 * a browser keeps its old declaration, and text in another charset is hardly ever valid UTF-8. Undefined when nothing fits.
 */
export function decodeBytes(bytes: Uint8Array): Decoded | undefined {
  const utf16 = findUtf16(bytes);
  if (utf16 !== undefined) return { text: decode(bytes, utf16), charset: utf16 };
  const utf8 = decode(bytes, 'utf-8');
  const broken = count(utf8, REPLACED);
  if (broken === 0) return { text: utf8, charset: 'utf-8' };
  const declared = DECLARED.exec(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'))?.[1];
  if (declared !== undefined && !/^utf-?8$/iu.test(declared) && isKnown(declared)) {
    return { text: decode(bytes, declared), charset: declared.toLowerCase() };
  }
  const good = count(utf8, BEYOND_ASCII) - broken;
  if (good >= broken * GOOD_FOR_ONE_BROKEN) return { text: utf8, charset: 'utf-8' };
  return decodeLegacy(bytes) ?? (broken <= utf8.length / 100 ? { text: utf8, charset: 'utf-8' } : undefined);
}

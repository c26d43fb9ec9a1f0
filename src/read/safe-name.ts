import { hashId } from '../core/index.js';

/* eslint-disable no-control-regex -- control characters are what it takes out */
const UNSAFE = /[\0-\x1F\x7F-\x9F/\\:*?"<>|\p{Cf}\p{Surrogate}\u2028\u2029]+/gu;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
/** In bytes; file systems take 255, and an ending is still to come. */
const LONGEST = 160;

function shorten(safe: string, name: string): string {
  if (Buffer.byteLength(safe) <= LONGEST) return safe;
  let cut = safe.slice(0, LONGEST);
  while (Buffer.byteLength(cut) > LONGEST - 9) cut = cut.replace(/.$/u, '');
  return `${cut}-${hashId('name', name).slice(0, 8)}`;
}

/** A name that any file system takes, and no program takes for an option or a way out of the folder; a safe one is kept as it is. */
export function makeSafeName(name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(UNSAFE, '-')
    .replace(/^[\s.-]+|[\s.]+$/gu, '');
  if (safe === '') return `article-${hashId('name', name).slice(0, 8)}`;
  return shorten(RESERVED.test(safe) ? `_${safe}` : safe, name);
}

/** Gives every name once: the second `report` becomes `report-2`. Names that differ in case only are the same on some systems. */
export function createNamer(): (name: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (name) => {
    const safe = makeSafeName(name);
    const key = safe.toLowerCase();
    let unique = safe;
    for (let count = (counts.get(key) ?? 1) + 1; taken.has(unique.toLowerCase()); count += 1) {
      unique = `${safe}-${count}`;
      counts.set(key, count);
    }
    taken.add(unique.toLowerCase());
    return unique;
  };
}

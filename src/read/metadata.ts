import type { Metadata } from './draft.js';

/** The names that front matter, rows and JSON articles use, the preferred one first. */
const NAMES: Readonly<Record<keyof Metadata, readonly string[]>> = {
  id: ['id', '_id', 'guid'],
  title: ['title', 'headline', 'titre', 'titel', 'overskrift'],
  language: ['lang', 'language', 'langue', 'sprog', 'inlanguage'],
  publishedAt: [
    'publishedat',
    'published',
    'date',
    'datepublished',
    'published_at',
    'publication_date',
    'pubdate',
    'dato',
  ],
  publisher: ['publisher', 'source', 'site', 'sitename', 'site_name', 'outlet', 'medium'],
  url: ['url', 'address', 'link', 'canonical', 'permalink'],
};
const MILLISECONDS = 1e11;

/** A value that can stand for a string; objects such as `{"name": …}` (JSON-LD) give their name. */
function toText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  if (Array.isArray(value)) return toText(value[0]);
  if (typeof value === 'object' && value !== null && 'name' in value) return toText(value.name);
  return undefined;
}

/** Seconds or milliseconds since 1970, as feeds and databases export them. */
function toDate(value: unknown): string | undefined {
  if (typeof value !== 'number' || value < 1e8) return toText(value);
  const time = new Date(value >= MILLISECONDS ? value : value * 1000);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

/** The metadata among the fields of a record, whatever their case. Fields of another kind than expected are passed over. */
export function pickMetadata(record: Readonly<Record<string, unknown>>): Metadata {
  const fields = new Map(Object.entries(record).map(([name, value]) => [name.toLowerCase(), value]));
  const pick = (key: keyof Metadata): string | undefined => {
    for (const name of NAMES[key]) {
      const value = fields.get(name);
      const text = key === 'publishedAt' ? toDate(value) : toText(value);
      if (text !== undefined) return text;
    }
    return undefined;
  };
  return Object.fromEntries(
    (Object.keys(NAMES) as (keyof Metadata)[]).flatMap((key) => {
      const value = pick(key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

const ALL_NAMES = new Set(Object.values(NAMES).flat());

export const isMetadataName = (name: string): boolean => ALL_NAMES.has(name.toLowerCase());

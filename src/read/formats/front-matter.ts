import { parse } from 'yaml';
import type { Metadata } from '../draft.js';
import { isMetadataName, pickMetadata } from '../metadata.js';

const BLOCK = /^\uFEFF?---[ \t]*\r?\n([^]{0,65536}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;
const FIELD = /^([\p{L}_]+)[ \t]*:(.*)$/u;
/** More aliases than any article needs, and few enough that they cannot multiply. */
const MOST_ALIASES = 20;

function parseYaml(block: string): unknown {
  try {
    return parse(block, { maxAliasCount: MOST_ALIASES, logLevel: 'error', uniqueKeys: false });
  } catch {
    return undefined;
  }
}

/** `title: Niger: a new deal` is no YAML, but everybody can read it. */
function parseFields(block: string): Record<string, string> {
  const fields = block.split('\n').flatMap((line) => {
    const match = FIELD.exec(line.trim());
    return match ? [[match[1]!, match[2]!.replace(/^(["'])(.*)\1$/u, '$2')] as const] : [];
  });
  return Object.fromEntries(fields);
}

/**
 * Splits a text into the metadata of its front matter and what follows. A block between rules that names none of the known
 * fields is no front matter, and front matter that is no YAML is read line by line: the document is never lost for it.
 */
export function splitFrontMatter(text: string): { readonly metadata: Metadata; readonly body: string } {
  const match = BLOCK.exec(text);
  if (!match) return { metadata: {}, body: text };
  const parsed = parseYaml(match[1]!);
  const record =
    typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, unknown>)
      : parseFields(match[1]!);
  if (!Object.keys(record).some(isMetadataName)) return { metadata: {}, body: text };
  return { metadata: pickMetadata(record), body: text.slice(match[0].length) };
}

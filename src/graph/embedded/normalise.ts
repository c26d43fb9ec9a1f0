import type { GrafeoValue } from '@grafeo-db/js';
import type { Value } from '../store.js';

/**
 * A value of the embedded store in the port's terms: its own fields begin with an underscore or a dollar sign.
 * Node: {labels, properties}; relationship: {type, properties}; path: {nodes, relationships}; dates: ISO strings.
 */
export function normalise(value: GrafeoValue | undefined): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'object') return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(normalise);
  if (ArrayBuffer.isView(value)) return [...(value as Float32Array)];
  const fields = value as { readonly [key: string]: GrafeoValue };
  if ('_labels' in fields)
    return { labels: [...(fields['_labels'] as string[])].sort(), properties: properties(fields) };
  if ('_type' in fields && '_source' in fields)
    return { type: fields['_type'] as string, properties: properties(fields) };
  if ('nodes' in fields && 'edges' in fields) {
    return { nodes: normalise(fields['nodes']), relationships: normalise(fields['edges']) };
  }
  const keys = Object.keys(fields);
  if (keys.length === 1 && keys[0]?.startsWith('$')) return normalise(fields[keys[0]]);
  return Object.fromEntries(keys.sort().map((key) => [key, normalise(fields[key])]));
}

function properties(fields: { readonly [key: string]: GrafeoValue }): { readonly [key: string]: Value } {
  return Object.fromEntries(
    Object.keys(fields)
      .filter((key) => !key.startsWith('_'))
      .sort()
      .map((key) => [key, normalise(fields[key])]),
  );
}

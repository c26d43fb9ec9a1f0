import neo4j from 'neo4j-driver';
import type { Value } from '../store.js';

/**
 * A value of the driver in the port's terms. Node: {labels, properties}; relationship: {type, properties}; path:
 * {nodes, relationships}; dates, times and durations: ISO strings.
 */
export function normalise(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(normalise);
  if (neo4j.isInt(value)) return value.toNumber();
  if (neo4j.isNode(value)) {
    return { labels: [...value.labels].sort(), properties: normaliseMap(value.properties) };
  }
  if (neo4j.isRelationship(value)) return { type: value.type, properties: normaliseMap(value.properties) };
  if (neo4j.isPath(value)) {
    const nodes = [value.start, ...value.segments.map(({ end }) => end)];
    return { nodes: nodes.map(normalise), relationships: value.segments.map((part) => normalise(part.relationship)) };
  }
  if (isText(value)) return value.toString();
  return normaliseMap(value as Readonly<Record<string, unknown>>);
}

/** Temporal values and points write themselves. */
const isText = (value: unknown): value is { toString(): string } =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) !== Object.prototype;

const normaliseMap = (map: Readonly<Record<string, unknown>>): { readonly [key: string]: Value } =>
  Object.fromEntries(
    Object.keys(map)
      .sort()
      .map((key) => [key, normalise(map[key])]),
  );

import {
  ACTOR_TYPES,
  EntenteError,
  isPartialDate,
  RELATIONS,
  STATUSES,
  type ActorType,
  type Status,
} from '../core/index.js';
import type { Decision, Filter } from './contract.js';

/** Reads a value of the query part of an address; undefined where it is missing or empty. */
export type ReadQuery = (name: string) => string | undefined;

/** The filter of an address. Throws USAGE with what was expected. */
export function readFilter(query: ReadQuery): Filter {
  const filter = {
    from: readDate(query, 'from'),
    to: readDate(query, 'to'),
    relations: readList(query, 'relations', (value): value is string => RELATIONS.has(value)),
    statuses: readList(query, 'statuses', (value): value is Status => STATUSES.includes(value as Status)),
    languages: readList(query, 'languages', (value): value is string => /^[a-z]{2,3}$/u.test(value)),
    // A name may hold commas, so that each publisher is encoded once more.
    publishers: readList(query, 'publishers', (value): value is string => value !== '')?.map(decode),
    actorTypes: readList(query, 'actorTypes', (value): value is ActorType => ACTOR_TYPES.includes(value as ActorType)),
    confidence: readConfidence(query),
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

function readDate(query: ReadQuery, name: string): string | undefined {
  const value = query(name);
  if (value === undefined || isPartialDate(value)) return value;
  throw new EntenteError('USAGE', `${name} must be a date such as 2023-07-26, not "${value}"`);
}

function readList<Item extends string>(
  query: ReadQuery,
  name: string,
  accepts: (value: string) => value is Item,
): readonly Item[] | undefined {
  const values = query(name)?.split(',');
  return values?.map((value) => {
    if (accepts(value)) return value;
    throw new EntenteError('USAGE', `${name} does not know "${value}"`);
  });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new EntenteError('USAGE', `publishers holds "${text}", which is no encoded text`);
  }
}

function readConfidence(query: ReadQuery): number | undefined {
  const value = query('confidence');
  if (value === undefined) return undefined;
  const number = Number(value);
  if (number >= 0 && number <= 1) return number;
  throw new EntenteError('USAGE', `confidence must be a number from 0 to 1, not "${value}"`);
}

const FIELDS: Readonly<Record<Decision['kind'], readonly string[]>> = {
  accept: ['claim'],
  reject: ['claim'],
  relabel: ['claim', 'type'],
  merge: ['actor', 'into'],
  split: ['actor', 'mention'],
  rename: ['actor', 'name'],
  undo: [],
};

/** A decision as it was posted. Throws USAGE. */
export function readDecision(body: unknown): Decision {
  if (typeof body === 'object' && body !== null && 'kind' in body) {
    const fields = Object.hasOwn(FIELDS, String(body.kind)) ? FIELDS[body.kind as Decision['kind']] : undefined;
    const given = body as Record<string, unknown>;
    if (fields?.every((field) => typeof given[field] === 'string' && given[field] !== '')) return body as Decision;
  }
  throw new EntenteError(
    'USAGE',
    `a decision is one of ${Object.entries(FIELDS)
      .map(([kind, fields]) => [kind, ...fields].join(' '))
      .join(', ')}`,
  );
}

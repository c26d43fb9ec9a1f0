import type { Filter } from '../src/explore/contract.js';

export const LANGS = ['en', 'fr', 'da'] as const;
export type Lang = (typeof LANGS)[number];
export type Theme = 'light' | 'dark';

/** What is to be seen. The whole state of the page is its address, so that a link shares what one sees. */
export interface Address {
  readonly view: View;
  readonly filter: Filter;
  /** Absent: as the browser prefers. */
  readonly lang?: Lang;
  readonly theme?: Theme | undefined;
}

export type View = NetworkView | ActorView | PairView | DocumentView | ReportsView | ReportView | ReviewView;

export interface NetworkView {
  readonly name: 'network';
  /** Only these actors and their neighbours; empty for all. */
  readonly focus: readonly string[];
  /** The selected actor; with `other`, the selected tie. */
  readonly selected?: string;
  readonly other?: string;
  /** To whom the shortest way from the selected actor is shown. */
  readonly way?: string;
  readonly colour: 'type' | 'bloc';
}
export interface ActorView {
  readonly name: 'actor';
  readonly id: string;
}
export interface PairView {
  readonly name: 'pair';
  readonly a: string;
  readonly b: string;
}
export interface DocumentView {
  readonly name: 'document';
  readonly id: string;
  /** The claim from which one came. */
  readonly claim?: string;
}
export interface ReportsView {
  readonly name: 'reports';
}
export interface ReportView {
  readonly name: 'report';
  readonly report: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Column that the table is sorted by, "-column" for descending; absent: as the report has it. */
  readonly sort?: string;
}
export interface ReviewView {
  readonly name: 'review';
}

export const WHOLE_NETWORK: NetworkView = { name: 'network', focus: [], colour: 'type' };

/** Of the parts that are given: keeps absent what is undefined or empty. */
const present = <T extends object>(parts: { readonly [K in keyof T]: T[K] | undefined | '' }): T =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== '')) as T;

const parseList = (value: string | null): readonly string[] => (value ? value.split(',').filter(Boolean) : []);

const parseNonEmptyList = <T extends string>(value: string | null): readonly T[] | undefined => {
  const list = parseList(value) as readonly T[];
  return list.length > 0 ? list : undefined;
};

function parseShare(value: string | null): number | undefined {
  const share = Number(value);
  return value !== null && share > 0 && share <= 1 ? share : undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const parseDay = (value: string | null): string | undefined => (value !== null && DAY.test(value) ? value : undefined);

const parseFilter = (query: URLSearchParams): Filter =>
  present<Filter>({
    from: parseDay(query.get('from')),
    to: parseDay(query.get('to')),
    relations: parseNonEmptyList(query.get('relations')),
    statuses: parseNonEmptyList(query.get('statuses')),
    languages: parseNonEmptyList(query.get('languages')),
    publishers: query.has('publishers') ? parsePublishers(query.get('publishers')!) : undefined,
    actorTypes: parseNonEmptyList(query.get('actorTypes')),
    confidence: parseShare(query.get('confidence')),
  });

/** A publisher's name may hold commas: within the list each is encoded once more. */
const parsePublishers = (value: string): readonly string[] | undefined => parseNonEmptyList<string>(value)?.map(decode);
const formatPublishers = (names: readonly string[]): string => names.map(encodeURIComponent).join(',');

/** The filter as the query of an address of the page or of the server. */
export function filterQuery(filter: Filter): URLSearchParams {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(filter) as [keyof Filter, string | number | readonly string[]][])
    query.set(key, key === 'publishers' ? formatPublishers(value as readonly string[]) : String(value));
  return query;
}

function parseView(path: readonly string[], query: URLSearchParams): View {
  const [name = 'network', first = '', second = ''] = path;
  if (name === 'actor' && first) return { name, id: first };
  if (name === 'pair' && first && second) return { name, a: first, b: second };
  if (name === 'document' && first) return present<DocumentView>({ name, id: first, claim: query.get('claim') ?? '' });
  if (name === 'report' && first) {
    const parameters = [...query].filter(([key]) => key.startsWith('p.')).map(([key, value]) => [key.slice(2), value]);
    return present<ReportView>({
      name,
      report: first,
      parameters: Object.fromEntries(parameters),
      sort: query.get('sort') ?? '',
    });
  }
  if (name === 'reports' || name === 'review') return { name };
  return present<NetworkView>({
    name: 'network',
    focus: parseList(query.get('focus')),
    selected: query.get('selected') ?? '',
    other: query.get('other') ?? '',
    way: query.get('way') ?? '',
    colour: query.get('colour') === 'bloc' ? 'bloc' : 'type',
  });
}

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** Reads `#/pair/niger/france?from=2023-01-01`. What it does not know it leaves out: an old link still opens. */
export function parseAddress(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#?\/?/u, '').split(/\?(.*)/su);
  const search = new URLSearchParams(query);
  const lang = search.get('lang');
  const theme = search.get('theme');
  return present<Address>({
    view: parseView(path.split('/').filter(Boolean).map(decode), search),
    filter: parseFilter(search),
    lang: LANGS.find((known) => known === lang),
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
  });
}

function pathOf(view: View): readonly string[] {
  switch (view.name) {
    case 'actor':
    case 'document':
      return [view.name, view.id];
    case 'pair':
      return [view.name, view.a, view.b];
    case 'report':
      return [view.name, view.report];
    default:
      return [view.name];
  }
}

function queryOf(view: View): Readonly<Record<string, string | undefined>> {
  switch (view.name) {
    case 'network':
      return {
        focus: view.focus.join(','),
        selected: view.selected,
        other: view.other,
        way: view.way,
        colour: view.colour === 'bloc' ? 'bloc' : undefined,
      };
    case 'document':
      return { claim: view.claim };
    case 'report':
      return {
        ...Object.fromEntries(Object.entries(view.parameters).map(([key, value]) => [`p.${key}`, value])),
        sort: view.sort,
      };
    default:
      return {};
  }
}

/** The reverse of `parseAddress`. */
export function formatAddress({ view, filter, lang, theme }: Address): string {
  const query = filterQuery(filter);
  for (const [key, value] of Object.entries({ ...queryOf(view), lang, theme })) if (value) query.set(key, value);
  const search = query.toString();
  return `#/${pathOf(view).map(encodeURIComponent).join('/')}${search ? `?${search}` : ''}`;
}

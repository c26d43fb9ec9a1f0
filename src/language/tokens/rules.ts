import { readFileSync } from 'node:fs';
import { resourcePath } from '../../core/index.js';
import { GIVEN_NAME, isGivenName } from './given-names.js';

/** A pack's tokens.json. Expressions are in the `u` and `i` modes and see one piece of text without white space. */
export interface SegmentationData {
  /** What matches stays one token, and no split applies inside. */
  readonly keeps: readonly string[];
  /** What matches is joined where wink cuts it. */
  readonly joins: readonly string[];
  /** A cut is made at the end of each match (a match may be empty, with lookarounds). */
  readonly splits: readonly string[];
  /** Whether groups of three digits with spaces between are one number. */
  readonly spacedNumbers: boolean;
  /** Whether a number with a full stop before a lower case word is an ordinal ("3. maj"). */
  readonly ordinalDot: boolean;
  /** Whether "!" ends a sentence before lower case. Not where direct speech stands without marks: "Skyd! siger hun". */
  readonly callsEnd: boolean;
  readonly abbreviations: {
    /** Stand before what they belong to, and never end a sentence: "Mme.", "Dr.", "f.eks.". */
    readonly before: readonly string[];
    /** The full stop is theirs only before a number: "No. 5", "vol. II". Never end a sentence. */
    readonly beforeNumber: readonly string[];
    /** End a sentence only before one of `starters`: "U.S.", "Inc.". */
    readonly within: readonly string[];
    /** End a sentence before any capital: "etc.", "pct.". */
    readonly after: readonly string[];
  };
  /** Lower case words that, capitalised, begin a sentence rather than go on with a name. */
  readonly starters: readonly string[];
  /** Quotation marks that close with white space before them. */
  readonly closers: string;
}

export interface Keep {
  readonly pattern: RegExp;
  /** Which matches count, where it is not all of them. */
  readonly isKept?: (match: string) => boolean;
}

export interface SegmentationRules {
  readonly keeps: readonly Keep[];
  readonly joins: readonly RegExp[];
  readonly splits: readonly RegExp[];
  readonly spacedNumbers: boolean;
  readonly ordinalDot: boolean;
  readonly callsEnd: boolean;
  readonly beforeNumber: ReadonlySet<string>;
  readonly abbreviations: ReadonlyMap<string, 'before' | 'within' | 'after'>;
  readonly starters: ReadonlySet<string>;
  readonly closers: ReadonlySet<string>;
}

const LETTER = '[\\p{L}\\p{M}]';

/** Addresses, handles, and words that any language keeps whole. */
const KEEPS = [
  '(?:https?://|www\\.)[^\\s«»“”"<>]*[^\\s«»“”"<>.,;:!?)\\]\'’…]',
  '[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+',
  '(?<![\\p{L}\\p{N}])(?:[\\w-]+\\.)+(?:com|org|net|info|gov|edu|fr|dk|uk|ru|eu|ne|ml|bf|int)(?:/[^\\s«»“”"<>]*[^\\s«»“”"<>.,;:!?)\\]\'’…])?(?![\\p{L}\\p{N}])',
  '(?<![\\p{L}\\p{N}])[@#][\\p{L}_][\\p{L}\\p{N}_]*',
  '(?<![\\p{L}\\p{N}])[\\w-]+\\.(?:pdf|docx?|xlsx?|html?|txt|jpe?g|png|zip)(?![\\p{L}\\p{N}])',
];

/** wink knows the letters of Western Europe only, and cuts between digits and letters. */
const JOINS = [
  `[\\p{L}\\p{M}\\p{N}\\p{Cf}]{2,}`,
  `(?<!${LETTER})(?:\\p{L}\\.){2,}`,
  '([.=*_~<>$+#-])\\1+',
  '[?!]{2,}',
  '\\d[.,:]\\d+',
];

/** A full stop behind a word is none of it unless the pack says so; and scraping glues one between two sentences. */
const SPLITS = [
  '(?<=(?<![\\p{L}\\p{M}.])\\p{L}{2,})(?=\\.(?![\\p{L}\\p{N}.]))',
  '(?<![\\p{L}\\p{M}\\p{N}.])\\p{Ll}(?=\\.(?!\\p{L}))',
  '(?<=\\p{N}\\p{Ll}|°\\p{Lu})(?=\\.(?!\\p{L}))',
  "(?<=\\p{Ll}{2}[»”\"')\\]]?)(?=[.!?…][»”\"')\\]]?\\p{Lu}(?:\\p{Ll}|['’]|$))",
  "(?<=\\p{Ll}{2}[»”\"')\\]]?)[.!?…][»”\"')\\]]?(?=\\p{Lu}(?:\\p{Ll}|['’]|$))",
];

const compile = (sources: readonly string[]): RegExp[] => sources.map((source) => new RegExp(source, 'giu'));

export function compileRules(data: SegmentationData): SegmentationRules {
  const abbreviations = new Map<string, 'before' | 'within' | 'after'>();
  for (const kind of ['before', 'within', 'after'] as const)
    for (const word of data.abbreviations[kind]) abbreviations.set(word, kind);
  return {
    keeps: [
      ...compile(KEEPS).map((pattern) => ({ pattern })),
      { pattern: GIVEN_NAME, isKept: isGivenName },
      ...compile(data.keeps).map((pattern) => ({ pattern })),
    ],
    joins: compile([...JOINS, ...data.joins]),
    splits: [...compile(data.splits), ...SPLITS.map((source) => new RegExp(source, 'gu'))],
    spacedNumbers: data.spacedNumbers,
    ordinalDot: data.ordinalDot,
    callsEnd: data.callsEnd,
    abbreviations,
    beforeNumber: new Set(data.abbreviations.beforeNumber),
    starters: new Set(data.starters),
    closers: new Set(data.closers),
  };
}

/** The rules of a pack, from its tokens.json. */
export function loadSegmentationRules(code: string): SegmentationRules {
  const path = resourcePath('src', 'language', code, 'tokens.json');
  return compileRules(JSON.parse(readFileSync(path, 'utf8')) as SegmentationData);
}

import { remember, type Lexicon } from '../../core/index.js';

const SHORTEST_HEAD = 4;
const SHORTEST_REST = 2;

const NO_HEADS: readonly string[] = [];

/** The heads that a word can have if it is a compound, as far as the lexicon speaks of them, the longest first. */
export type HeadsOf = (word: string) => readonly string[];

/** For languages that write compounds as one word: what a word can end with. Languages that do not have none. */
export function headFinder(lexicon: Lexicon): HeadsOf {
  if (!lexicon.compounding) return () => NO_HEADS;
  const known = new Set(headWords(lexicon));
  const find = remember((word) => cutHeads(word).filter((head) => known.has(head)));
  return (word) => (word.length < SHORTEST_REST + SHORTEST_HEAD ? NO_HEADS : find(word));
}

function cutHeads(word: string): readonly string[] {
  const heads: string[] = [];
  for (let cut = SHORTEST_REST; cut <= word.length - SHORTEST_HEAD; cut++) heads.push(word.slice(cut));
  return heads;
}

/** All that is looked for by the heads of compounds. */
function* headWords({ classes, frames, offices, nouns }: Lexicon): Iterable<string> {
  const asked = frames.flatMap(({ has = {}, unless = {} }) => [...Object.values(has), ...Object.values(unless)]);
  for (const words of [...Object.values(classes), ...asked]) yield* words.map(withoutHyphen);
  for (const { lemma } of [...frames, ...nouns]) yield lemma;
  for (const { term } of offices) yield term;
}

/** Words with the compounds that they head; one that begins with "-" is only met as a head. */
export class WordClass {
  readonly words: ReadonlySet<string>;
  readonly heads: ReadonlySet<string>;

  constructor(
    words: readonly string[],
    private readonly headsOf: HeadsOf,
  ) {
    this.words = new Set(words);
    this.heads = new Set([...words, ...words.map(withoutHyphen)]);
  }

  has(lemma: string): boolean {
    if (this.words.has(lemma)) return true;
    for (const head of this.headsOf(lemma)) if (this.heads.has(head)) return true;
    return false;
  }
}

/** The words that a frame asks for or forbids in a slot: any ("*"), lemmas, and "@classes". */
export class Restriction {
  readonly isAny: boolean;
  private readonly words: ReadonlySet<string>;
  private readonly heads: ReadonlySet<string>;
  private readonly classes: readonly WordClass[];

  constructor(
    /** Its own among those of a language, from 0. */
    readonly number: number,
    allowed: readonly string[],
    classOf: (name: string) => WordClass | undefined,
    private readonly headsOf: HeadsOf,
  ) {
    this.isAny = allowed.includes('*');
    const words = allowed.filter((word) => !word.startsWith('@'));
    this.classes = allowed.flatMap((word) => (word.startsWith('@') ? (classOf(word.slice(1)) ?? []) : []));
    this.words = new Set([...words, ...this.classes.flatMap((own) => [...own.words])]);
    this.heads = new Set(words.map(withoutHyphen));
  }

  /** All words, and heads of compounds, that it may be met by. */
  all(): Iterable<string> {
    return [...this.words, ...this.heads, ...this.classes.flatMap((own) => [...own.heads])];
  }

  has(lemma: string): boolean {
    return this.isAny || this.names(lemma);
  }

  /** Whether a word is among those that are named. */
  names(lemma: string): boolean {
    if (this.words.has(lemma)) return true;
    const heads = this.headsOf(lemma);
    if (heads.length === 0) return false;
    // Before a single word stand three letters of a compound or more: two are often another word's own.
    const longest = lemma.length - SHORTEST_REST - 1;
    for (const head of heads) if (head.length <= longest && this.heads.has(head)) return true;
    for (const own of this.classes) if (own.has(lemma)) return true;
    return false;
  }
}

/** Restrictions of a language, a bit for each: one of these is asked for some thousand times an article. */
export class RestrictionSet {
  private readonly bits: Int32Array;

  constructor(
    restrictions: readonly Restriction[],
    /** How many the language has. */
    count: number,
  ) {
    this.bits = new Int32Array(Math.ceil(count / 32));
    for (const { number } of restrictions) this.bits[number >> 5]! |= 1 << (number & 31);
  }

  has({ number }: Restriction): boolean {
    return ((this.bits[number >> 5]! >> (number & 31)) & 1) === 1;
  }
}

const withoutHyphen = (word: string): string => (word.startsWith('-') ? word.slice(1) : word);

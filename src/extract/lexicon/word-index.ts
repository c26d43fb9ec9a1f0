import {
  append,
  QUAD,
  RELATIONS,
  remember,
  type Frame,
  type Lexicon,
  type NounTerm,
  type OfficeTerm,
  type PronounTerm,
  type Scope,
} from '../../core/index.js';

import { headFinder, WordClass, type HeadsOf, type RestrictionSet } from './compounds.js';
import { FrameReader, type TriggerFrame } from './trigger-frame.js';

/** What a term is looked up by: a token, tagged or parsed. */
export interface Word {
  readonly text: string;
  readonly lemma: string;
}

/** A term of the lexicon that begins at a word. */
export interface TermMatch<Term> {
  readonly term: Term;
  /** In words. */
  readonly length: number;
}

/** Terms of one or more words by their first word, longest first. */
class TermIndex<Term> {
  private readonly byFirst = new Map<string, { readonly words: readonly string[]; readonly term: Term }[]>();

  constructor(terms: readonly Term[], wordsOf: (term: Term) => string) {
    for (const term of terms) {
      const words = wordsOf(term).split(' ');
      append(this.byFirst, words[0]!, { words, term });
    }
    for (const list of this.byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  }

  /** The longest term that begins at `at`, each word met by its form or its lemma. */
  match(words: readonly Word[], at: number): TermMatch<Term> | undefined {
    const { text, lemma } = words[at]!;
    const form = text.toLowerCase();
    const base = lemma.toLowerCase();
    return this.matchBehind(form, words, at) ?? (base === form ? undefined : this.matchBehind(base, words, at));
  }

  private matchBehind(first: string, words: readonly Word[], at: number): TermMatch<Term> | undefined {
    for (const { words: wanted, term } of this.byFirst.get(first) ?? NO_TERMS)
      if (standsAt(words, at, wanted)) return { term, length: wanted.length };
    return undefined;
  }

  matchWord(word: string): Term | undefined {
    return this.byFirst.get(word)?.find(({ words }) => words.length === 1)?.term;
  }
}

const meets = (word: Word | undefined, wanted: string): boolean =>
  word !== undefined && (word.lemma.toLowerCase() === wanted || word.text.toLowerCase() === wanted);

function standsAt(words: readonly Word[], at: number, wanted: readonly string[]): boolean {
  for (let offset = 0; offset < wanted.length; offset += 1)
    if (!meets(words[at + offset], wanted[offset]!)) return false;
  return true;
}

const NO_FRAMES: readonly TriggerFrame[] = [];
const NO_TERMS: readonly never[] = [];
/** Terms have at most this many words. */
const LONGEST_TERM = 8;

/** The lexicon of a language, indexed for matching. */
export class WordIndex {
  private readonly frames: Readonly<Record<Frame['pos'], Map<string, TriggerFrame[]>>> = {
    VERB: new Map(),
    NOUN: new Map(),
    ADJ: new Map(),
  };
  private readonly compoundFrames = remember((lemma) => {
    const head = this.headsOf(lemma).find((head) => this.frames.NOUN.has(head));
    return (head !== undefined && this.frames.NOUN.get(head)) || NO_FRAMES;
  });
  /** What frames ask for or forbid and a word meets, by itself or as a compound. */
  readonly restrictionsMetBy: (lemma: string) => RestrictionSet | null;
  private readonly scopes = new Map<string, Scope[]>();
  private readonly classes: ReadonlyMap<string, WordClass>;
  private readonly headsOf: HeadsOf;
  private readonly pronouns: ReadonlyMap<string, PronounTerm>;
  private readonly offices: TermIndex<OfficeTerm>;
  private readonly nouns: TermIndex<NounTerm>;
  private readonly genders = new Map<string, NounTerm['gender']>();
  readonly featureScopes: readonly Scope[];
  private readonly titles: ReadonlySet<string>;
  readonly former: ReadonlySet<string>;
  private readonly formerPrefixes: readonly string[];
  readonly aliasPhrases: ReadonlySet<string>;
  private readonly reportingVerbs: ReadonlySet<string>;
  readonly reportingPrepositions: ReadonlySet<string>;
  readonly organizationNouns: ReadonlySet<string>;
  /** Words for parts of the world and the region that each means, the longest first. */
  readonly regions: readonly (readonly [term: string, region: string])[];
  /** Months and weekdays. */
  readonly calendarWords: ReadonlySet<string>;
  /** Weekdays, units of time, and words that name a time by themselves ("today"). */
  readonly timeWords: ReadonlySet<string>;

  constructor(readonly lexicon: Lexicon) {
    for (const scope of lexicon.scopes) append(this.scopes, scope.lemma, scope);
    this.headsOf = headFinder(lexicon);
    this.classes = new Map(
      Object.entries(lexicon.classes).map(([name, words]) => [name, new WordClass(words, this.headsOf)]),
    );
    const reader = new FrameReader(this.classes, this.headsOf);
    for (const frame of lexicon.frames) append(this.frames[frame.pos], frame.lemma, reader.read(frame));
    this.restrictionsMetBy = reader.restrictionsMetBy;
    this.pronouns = new Map(lexicon.pronouns.map((pronoun) => [pronoun.form, pronoun]));
    this.offices = new TermIndex(lexicon.offices, ({ term }) => term);
    this.nouns = new TermIndex(lexicon.nouns, ({ lemma }) => lemma);
    for (const { lemma, gender } of lexicon.nouns)
      if (gender && !this.genders.has(lemma)) this.genders.set(lemma, gender);
    this.featureScopes = lexicon.scopes.filter(({ lemma }) => lemma.includes('='));
    this.titles = new Set(lexicon.titles);
    this.former = new Set(lexicon.former);
    this.formerPrefixes = lexicon.former.filter((word) => word.endsWith('-'));
    this.aliasPhrases = new Set(lexicon.aliasPhrases);
    this.reportingVerbs = new Set(lexicon.reporting.verbs);
    this.reportingPrepositions = new Set(lexicon.reporting.prepositions);
    this.organizationNouns = new Set(lexicon.organizationNouns);
    this.regions = Object.entries(lexicon.regions).sort(([a], [b]) => b.length - a.length);
    const { months, weekdays, units, patterns } = lexicon.dates;
    this.calendarWords = new Set([...Object.keys(months), ...Object.keys(weekdays)]);
    this.timeWords = new Set([...Object.keys(weekdays), ...Object.keys(units), ...patterns.map(({ match }) => match)]);
  }

  framesOf(lemma: string, pos: Frame['pos']): readonly TriggerFrame[] {
    const exact = this.frames[pos].get(lemma);
    if (exact) return exact;
    return pos === 'NOUN' && this.lexicon.compounding ? this.compoundFrames(lemma) : NO_FRAMES;
  }

  /** Whether a verb cannot do without an object: all its frames have one. */
  isTransitive(lemma: string): boolean {
    const frames = this.framesOf(lemma, 'VERB');
    return (
      frames.length > 0 &&
      frames.every(({ source, target, has }) => {
        const slots = [...source, ...target, ...has.map(({ slot }) => slot)];
        return slots.some((slot) => slot === 'object' || slot.startsWith('object>'));
      })
    );
  }

  /** Whether a verb may have an object: some of its frames have one. */
  takesObject(lemma: string): boolean {
    return this.framesOf(lemma, 'VERB').some(({ source, target, has }) =>
      [...source, ...target, ...has.map(({ slot }) => slot)].some((slot) => slot === 'object'),
    );
  }

  /** Whether a verb may have a reflexive pronoun with which it is active: "se rendre". */
  isReflexive(lemma: string): boolean {
    return this.framesOf(lemma, 'VERB').some(({ reflexive }) => reflexive);
  }

  scopesOf(lemma: string): readonly Scope[] {
    return this.scopes.get(lemma) ?? [];
  }

  /** Whether a verb's object does what the infinitive below it tells: "urged Y to leave", "demande à Y de partir". */
  controlsObject(verb: string): boolean {
    return this.scopesOf(verb).some(({ control }) => control === 'object' || control === 'iobj');
  }

  /** Whether a word denies what it stands with. */
  negates(lemma: string): boolean {
    return this.scopesOf(lemma).some(({ status }) => status === 'negated');
  }

  /** The office that begins at a word, which may say itself that it is over: "ex-minister of defence". */
  officeAt(words: readonly Word[], at: number): TermMatch<OfficeTerm> | undefined {
    const found = this.offices.match(words, at) ?? this.compoundTerm(words[at]!, this.offices);
    const { text, lemma } = words[at]!;
    const prefix = found ? undefined : this.formerPrefix(text);
    if (!prefix) return found;
    const bare = { text: text.slice(prefix.length), lemma: lemma.slice(prefix.length) };
    return this.offices.match([bare, ...words.slice(at + 1, at + LONGEST_TERM)], 0);
  }

  /** The part of a word that says of the rest that it is over: "ex-". */
  formerPrefix(text: string): string | undefined {
    if (!text.includes('-')) return undefined;
    const form = text.toLowerCase();
    return this.formerPrefixes.find((prefix) => form.startsWith(prefix));
  }

  nounAt(words: readonly Word[], at: number): TermMatch<NounTerm> | undefined {
    return this.nouns.match(words, at) ?? this.compoundTerm(words[at]!, this.nouns);
  }

  /** Whether a word is a title, with or without its full stop. */
  isTitle(text: string): boolean {
    return this.titles.has(text.toLowerCase().replace(/\.$/u, ''));
  }

  /** The gender that a noun before a name tells, with or without its full stop: "Mme". */
  genderOf(text: string): NounTerm['gender'] {
    return this.genders.get(text.toLowerCase().replace(/\.$/u, ''));
  }

  /** Whether a word is a verb of saying. */
  isReporting({ lemma }: { readonly lemma: string }): boolean {
    return this.reportingVerbs.has(lemma.toLowerCase());
  }

  /** Whether a verb is one of saying, or tells of verbal conflict: urge, accuse, condemn. */
  isSpeaking(verb: { readonly lemma: string }): boolean {
    return this.isReporting(verb) || this.tells(verb.lemma.toLowerCase(), QUAD.verbalConflict);
  }

  /** Whether a frame of a verb tells a relation of a quad class. */
  tells(verb: string, quad: number): boolean {
    return this.framesOf(verb, 'VERB').some(({ type }) => RELATIONS.get(type)!.quad === quad);
  }

  /** Whether a word tells a time: a month, or one of `timeWords`. */
  isOfTime(text: string): boolean {
    const word = text.toLowerCase();
    return this.timeWords.has(word) || this.calendarWords.has(word);
  }

  pronoun(text: string): PronounTerm | undefined {
    return this.pronouns.get(text.toLowerCase());
  }

  inClass(lemma: string, name: string): boolean {
    return this.classes.get(name)?.has(lemma) ?? false;
  }

  /** The word of a class that a lemma is, or ends with where nouns compound: "militærkup" is "kup". */
  classMember(lemma: string, name: string): string | undefined {
    const words = this.classes.get(name)?.words;
    if (!words || words.has(lemma)) return words && lemma;
    return this.headsOf(lemma).find((head) => words.has(head));
  }

  /** The term of the longest head that a compound can have. */
  private compoundTerm<Term>(word: Word, terms: TermIndex<Term>): TermMatch<Term> | undefined {
    for (const head of this.headsOf(word.lemma.toLowerCase())) {
      const term = terms.matchWord(head);
      if (term !== undefined) return { term, length: 1 };
    }
    return undefined;
  }
}

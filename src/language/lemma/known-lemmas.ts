import type { Lexicon } from '../../core/index.js';

const SHORTEST_STEM = 4;
const LONGEST_ENDING = 2;
const SHORTEST_NOUN = 3;
const SHORTEST_FIRST = 3;
const SHORTEST_HEAD = 5;
const PLURAL = /s$/u;

/** How verbs of a kind are inflected. */
export interface Conjugation {
  /** What is cut from a form to have its stem, the longest first. */
  readonly endings: readonly string[];
  /** What the infinitive has in its place. */
  readonly infinitive: string;
  /** How a stem may look in the infinitive: what is replaced, and by what. */
  readonly stems: readonly (readonly [pattern: RegExp, replacement: string])[];
}

/** How nouns are inflected. */
export interface Declension {
  /** What is cut from a form to have its stem, the longest first. */
  readonly endings: readonly string[];
  /** How a stem may look in the lemma beside as it is: what is replaced, and by what. */
  readonly stems: readonly (readonly [pattern: RegExp, replacement: string])[];
  /** Endings of plurals that the tagger may take for singulars: few singulars end so, and only longer words are trusted. */
  readonly plurals: readonly string[];
}

/**
 * Lemmas that the lexicon speaks of. A suffix rule that was learned from other words may miss one by its last letters
 * ("expell", "rompir", "udenrigsminist"); the lexicon knows how it ends.
 */
export class KnownLemmas {
  private readonly lemmas = { VERB: new Set<string>(), NOUN: new Set<string>() };
  /** Words that frames ask for beside their triggers. */
  private readonly asked = new Set<string>();
  /** Nouns, as triggers or beside them. */
  private readonly nouns = new Set<string>();
  private readonly stems = { VERB: new Map<string, string>(), NOUN: new Map<string, string>() };

  constructor({ frames, scopes, nouns, offices, reporting, classes }: Lexicon) {
    for (const { lemma, pos } of [...frames, ...scopes]) if (pos === 'VERB' || pos === 'NOUN') this.add(pos, lemma);
    for (const lemma of reporting.verbs) this.add('VERB', lemma);
    for (const lemma of [...nouns.map((noun) => noun.lemma), ...offices.map(({ term }) => term)])
      this.add('NOUN', lemma);
    for (const { has = {} } of frames)
      for (const words of Object.values(has)) for (const word of words) this.asked.add(word);
    for (const words of Object.values(classes)) for (const word of words) this.asked.add(word);
    for (const word of [...this.lemmas.NOUN, ...this.asked]) if (!this.lemmas.VERB.has(word)) this.nouns.add(word);
  }

  has(lemma: string, upos: 'VERB' | 'NOUN'): boolean {
    return this.lemmas[upos].has(lemma);
  }

  /** Whether the lexicon has a form as a noun, or as a word that it asks for beside its triggers. */
  names(form: string): boolean {
    return this.lemmas.NOUN.has(form) || this.asked.has(form);
  }

  /** The known noun that a form belongs to, or a compound that ends in one ("krydsermissilerne" in "missil"). */
  nounOf(form: string, { endings, stems }: Declension): string | undefined {
    const lemmas = endings
      .filter((ending) => form.endsWith(ending))
      .map((ending) => form.slice(0, form.length - ending.length))
      .flatMap((stem) => [
        stem,
        ...stems
          .filter(([pattern]) => pattern.test(stem))
          .map(([pattern, replacement]) => stem.replace(pattern, replacement)),
      ])
      .filter((lemma) => lemma.length >= SHORTEST_NOUN);
    return lemmas.find((lemma) => this.nouns.has(lemma)) ?? lemmas.find((lemma) => this.endsCompound(lemma));
  }

  /** The same of a form that is tagged as a singular: "vil sende kampvogne", but "dommer" is none of "dom". */
  nounOfPlural(form: string, { plurals }: Declension): string | undefined {
    return plurals
      .filter((ending) => form.endsWith(ending))
      .map((ending) => form.slice(0, form.length - ending.length))
      .find((stem) => stem.length >= SHORTEST_HEAD && (this.nouns.has(stem) || this.endsCompound(stem)));
  }

  /** Whether a word is a compound whose last part is a noun of the lexicon. */
  endsCompound(word: string): boolean {
    for (let cut = SHORTEST_FIRST; cut <= word.length - SHORTEST_HEAD; cut++)
      if (this.nouns.has(word.slice(cut))) return true;
    return false;
  }

  /** The known verb that a form belongs to. */
  verbOf(form: string, conjugations: readonly Conjugation[]): string | undefined {
    for (const { endings, infinitive, stems } of conjugations) {
      const found = endings
        .filter((ending) => form.endsWith(ending))
        .map((ending) => form.slice(0, form.length - ending.length))
        .flatMap((stem) => [stem, ...stems.map(([pattern, replacement]) => stem.replace(pattern, replacement))])
        .map((stem) => stem + infinitive)
        .find((candidate) => this.has(candidate, 'VERB'));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The lemma, or the known one that it misses by its ending; a noun's form that is known is its own ("alliée", no "allier"). */
  correct(lemma: string, upos: string, form: string): string {
    if (upos !== 'VERB' && upos !== 'NOUN') return lemma;
    if (this.lemmas[upos].has(lemma)) return lemma;
    // "anerkende" ends like a participle and is an infinitive.
    if (upos === 'VERB' && this.lemmas.VERB.has(form)) return form;
    if (upos === 'NOUN') {
      if (this.lemmas.NOUN.has(form)) return form;
      if (this.asked.has(lemma)) return lemma;
      const singular = lemma.replace(PLURAL, '');
      if (this.asked.has(singular) || this.lemmas.NOUN.has(singular)) return singular;
      // "part" is a word of its own and no "parti": a lemma that has lost nothing lacks nothing.
      if (form.replace(PLURAL, '') === singular) return lemma;
    }
    for (let cut = 0; cut <= LONGEST_ENDING && lemma.length - cut >= SHORTEST_STEM; cut++) {
      const known = this.stems[upos].get(lemma.slice(0, lemma.length - cut));
      // "supporter" is no "support": a noun may only have lost letters.
      if (known !== undefined && (upos === 'VERB' || (cut === 0 && known.length > lemma.length))) return known;
    }
    return lemma;
  }

  private add(pos: 'VERB' | 'NOUN', lemma: string): void {
    if (lemma.includes(' ') || lemma.includes('=')) return;
    this.lemmas[pos].add(lemma);
    for (let cut = 0; cut <= LONGEST_ENDING && lemma.length - cut >= SHORTEST_STEM; cut++) {
      const stem = lemma.slice(0, lemma.length - cut);
      const other = this.stems[pos].get(stem);
      if (other === undefined || lemma.length < other.length || (lemma.length === other.length && lemma < other))
        this.stems[pos].set(stem, lemma);
    }
  }
}

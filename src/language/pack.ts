import type { Features } from '../core/index.js';
import type { Conjugation, Declension } from './lemma/known-lemmas.js';
import type { ElidedPronoun } from './tag/elided-pronouns.js';
import type { Infinitives } from './tag/infinitives.js';
import type { Participles } from './tag/participles.js';
import type { VerbEnding } from './tag/verbs-for-nouns.js';

/** One word of a contraction that is analysed as one token. */
export interface ContractionPart {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  /** FEATS column. */
  readonly features: string;
}

/** Where names to learn from are: a file of them, or articles with gold. */
export type NameSource = NameFile | NameArticles;

/** Articles of this repository, under `corpus/articles`, whose gold tells the names. */
export interface NameArticles {
  readonly language: string;
  readonly articles: string;
}

export interface NameFile {
  readonly language: string;
  /** IOB2 under the folder of names; with `treebank`, a table of spans in `corpus/entities` (`read-name-spans.ts`). */
  readonly file: string;
  /** The file under the folder of treebanks whose sentences the table is about. */
  readonly treebank?: string;
  /** For a file that writes names unlike what is read here: only their types are learned. */
  readonly typesOnly?: boolean;
}

/** What a language's folder says of it beside its data files. */
export interface Pack {
  /** ISO 639-1, and the name of the folder. */
  readonly code: string;
  /** English name, for messages. */
  readonly name: string;
  /** Lower case forms that stay one token though treebanks have two words: "du" is "de" and "le". */
  readonly contractions: Readonly<Record<string, readonly ContractionPart[]>>;
  /** Lower case forms whose lemma the treebanks do not show. */
  readonly lemmas?: Readonly<Record<string, string>>;
  /** Lower case forms that are verbs and nothing else, with their lemma, though the tagger, which has not seen them, takes them for other words. */
  readonly verbs?: Readonly<Record<string, string>>;
  /** Lower case past tenses that are nothing else, with their lemma and the features that the treebanks give them, though the tagger has not seen them. */
  readonly pastTenses?: { readonly lemmas: Readonly<Record<string, string>>; readonly features: Features };
  /** Lower case forms that are nouns in the singular and nothing else, with their gender, though the tagger takes them for other words. */
  readonly nouns?: Readonly<Record<string, 'Masc' | 'Fem'>>;
  /** How verbs are inflected, the regular ones first, for forms that the lemma rules, learned from other verbs, do not bring back to a verb of the lexicon. */
  readonly conjugations?: readonly Conjugation[];
  /** How nouns are inflected, for forms that the lemma rules do not bring back to a noun of the lexicon. */
  readonly declension?: Declension;
  /** Endings of finite verbs that the tagger may take for other words, the longest first: of the present tense, which are plurals too, and of past tenses. */
  readonly verbEndings?: readonly VerbEnding[];
  /** Whether the finite verb is the second part of its main clause, before or behind the subject. */
  readonly verbSecond?: boolean;
  /** Participles that nouns with an article look like. */
  readonly participles?: Participles;
  /** Infinitives that nouns and adjectives look like. */
  readonly infinitives?: Infinitives;
  /** The object pronoun that is elided to what an article is elided to. */
  readonly elidedPronoun?: ElidedPronoun;
  /** Whether a name behind its noun is always an apposition, as the language's treebanks disagree on it. */
  readonly namesAreAppositions?: boolean;
  /** Files under a folder of treebanks or in `corpus/trees`: what the models are trained from, and what they are measured on. */
  readonly treebanks: {
    readonly train: readonly string[];
    readonly test: readonly string[];
    /** Files of `train` whose words a table in `corpus/trees` corrects (`conllu/correct-trees.ts`). */
    readonly corrections?: Readonly<Record<string, string>>;
  };
  /**
   * The examples of names with their language (of others only shapes, tags and lists are learned; what is named twice counts twice), and the
   * IOB2 file that is measured on (under the folder of names, or in this repository's `corpus/entities`).
   */
  readonly names: {
    readonly train: readonly NameSource[];
    readonly epochs: number;
    /** Averaged weights under this are dropped, so that the file is small; a fifth where it is not said. */
    readonly least?: number;
    readonly test: string;
  };
}

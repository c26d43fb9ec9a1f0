import type { RelationType, Status } from './ontology.js';

/**
 * Where an argument of a trigger stands, in words of the logical sentence (a passive's agent is its subject):
 * - `subject`, `object`, `iobj`: logical arguments of a verb; the subject of an infinitive is its controller,
 *   the subject of a relative clause's verb is what the clause modifies
 * - `possessor`: genitive or possessive determiner ("Russia's", "leurs", "Nigers")
 * - `adjective`: demonym or name that modifies a noun ("French withdrawal", "l'armée malienne", "US strike")
 * - `between`: the members of a coordination or plural behind a word for between ("talks between X and Y")
 * - `members`: at least two actors in the logical subject ("X and Y met", "the two countries signed")
 * - `complement`: the verb of an infinitive or clause, for `has` ("told X to leave")
 * - `infinitive`: the complement where it is an infinitive ("told X to leave", not "told X that Y left")
 * - `auxiliary`: the auxiliaries of a verb, for `has` ("complement>auxiliary": "said X must leave")
 * - `doer`: the subject of the verb that a noun is an adjunct of ("with the help of X, Y shot down drones")
 * - `party`: the subject of the verb that a noun is the object of ("X and Y signed a deal brokered by Z")
 * - any other word is an adposition of the language, as its lemma ("with", "contre", "mod", "in favor of"): what
 *   stands behind it, attached to the trigger or to a word of the frame's `has`
 * - `A>B`: slot B of the noun that heads slot A ("object>possessor": "violated Ukraine's airspace")
 */
export type Slot = string;

/** A trigger with the relation it tells and where its arguments stand. Slots are tried in order; the first that holds an actor wins. */
export interface Frame {
  /** Lower case lemma; a particle or fixed adverb, or several that must all be there, is in `particle`. */
  readonly lemma: string;
  readonly pos: 'VERB' | 'NOUN' | 'ADJ';
  readonly particle?: string;
  /** Whether the verb is used with a reflexive pronoun ("se retirer", "trække sig"). */
  readonly reflexive?: boolean;
  readonly type: RelationType;
  readonly source: readonly Slot[];
  readonly target: readonly Slot[];
  /** Slots whose head word must be one of these lemmas or, as "@name", in the word class of that name. */
  readonly has?: Readonly<Record<Slot, readonly string[]>>;
  /** Slots whose head word must not be one of these. */
  readonly unless?: Readonly<Record<Slot, readonly string[]>>;
  /** Actor types that the source or the target must be of. */
  readonly sourceTypes?: readonly string[];
  readonly targetTypes?: readonly string[];
  /** Whether both do it to each other ("X clashed with Y"), though the relation has a direction. */
  readonly mutual?: boolean;
  /** Where the frame itself sets the status ("former ally": ended). */
  readonly status?: Status;
  /**
   * In how many of ten news sentences with actors in both places a careful reader would find this relation told of them, in whatever
   * status: 1 at most three, 2 about half, 3 most (where it is left out), 4 practically all. An analyst's judgement.
   */
  readonly prior?: number;
}

/** A word that changes the status of what it governs: modal, attitude verb or noun, negation, condition, adverb. */
export interface Scope {
  readonly lemma: string;
  readonly pos?: 'VERB' | 'NOUN' | 'ADJ' | 'AUX' | 'ADV' | 'SCONJ' | 'ADP' | 'PART' | 'DET';
  readonly particle?: string;
  readonly status: Status;
  /** Who does what the complement tells: the verb's subject (default), its object, or a slot. "X urged Y to leave": object. */
  readonly control?: Slot;
}

/** An office: the words that name it, and what it is held in. */
export interface OfficeTerm {
  /** Lower case lemmas in order, as the text has them: "prime minister", "chef de la diplomatie", "udenrigsminister". */
  readonly term: string;
  /** `head-of-state`, `head-of-government`, `foreign-minister`, `defence-minister`, `minister`, `ambassador`, `spokesperson`, `leader` (of a country or organisation as a whole), `head` (of a part of one), `member`, `military`, `monarch`, `royal`, `official`. */
  readonly office: string;
}

/** A noun that can refer to an actor: "junta", "country", "troops", "diplomat". */
export interface NounTerm {
  readonly lemma: string;
  /**
   * - `state`: people or bodies that act for a country or organisation and count as it (troops, delegation, ministry)
   * - `regime`: a junta or new rulers, an organisation of its own that governs a country
   * - `body`: a parliament, court or other body of a country that is an organization of its own, one in each country
   * - `description`: refers back to an actor of `type` ("the country", "the diplomat", "the bloc")
   * - `capital`: "capital": a place of the country that modifies it
   */
  readonly role: 'state' | 'regime' | 'body' | 'description' | 'capital';
  readonly type?: 'Person' | 'Country' | 'Organization' | 'Place';
  /** The kinds of organisations (docs/actors.md) that a `description` can be, absent: any; that a `state` noun can be when it refers back; of a `body`, its own. */
  readonly kinds?: readonly string[];
  /** Of a `body`: which one it is, the same in every language: `supreme-court`, `parliament`, `upper-house`. */
  readonly body?: string;
  readonly gender?: 'Masc' | 'Fem';
}

/** A pronoun or possessive that can refer back. */
export interface PronounTerm {
  /** Lower case form. */
  readonly form: string;
  readonly kind: 'personal' | 'possessive' | 'relative' | 'reflexive' | 'first';
  readonly number?: 'Sing' | 'Plur';
  readonly gender?: 'Masc' | 'Fem' | 'Neut' | 'Com';
  /** Whether a possessive always means the subject of its clause: "sin". */
  readonly ofSubject?: boolean;
  /** The adposition of the phrase that a relative pronoun stands for: "dont" for "de" and a noun. */
  readonly adposition?: string;
  /** What it can stand for; absent: anything. */
  readonly types?: readonly ('Person' | 'Country' | 'Organization' | 'Place')[];
}

/** What extraction knows of a language, as data: see docs/lexicon.md for how each file is written. */
export interface Lexicon {
  readonly frames: readonly Frame[];
  readonly scopes: readonly Scope[];
  readonly offices: readonly OfficeTerm[];
  readonly nouns: readonly NounTerm[];
  readonly pronouns: readonly PronounTerm[];
  /** Word classes for `has` and `unless`: name to lemmas. A lemma that begins with "-" is the end of a compound. */
  readonly classes: Readonly<Record<string, readonly string[]>>;
  /** Honorifics and ranks that stand before a person's name ("Mme", "general"), lower case, without a full stop. */
  readonly titles: readonly string[];
  /** Lemmas of verbs and nouns of saying, and prepositions of attribution ("according to"). */
  readonly reporting: {
    readonly verbs: readonly string[];
    readonly nouns: readonly string[];
    readonly prepositions: readonly string[];
  };
  /** Words for "former", "ex-", "then": what is said of the noun is over. */
  readonly former: readonly string[];
  /** Phrases for "known as", "also called", "so-called", lower case, which join two names of one actor. */
  readonly aliasPhrases: readonly string[];
  /** First words of a name that make an organisation ("ministry", "parti", "forbund"), lower case lemmas. */
  readonly organizationNouns: readonly string[];
  /** Adjectives and names of parts of the world, in lower case and without endings, and the key of the region (docs/actors.md) that each means. */
  readonly regions: Readonly<Record<string, string>>;
  /** Common given names, to tell a person from an organisation where nothing else does; and their gender. */
  readonly givenNames: Readonly<Record<string, 'Masc' | 'Fem' | 'Both'>>;
  /** Whether nouns compound into one word, so that a noun of the lexicon is also met as the end of a longer one. */
  readonly compounding: boolean;
  /** Expressions of time: see docs/lexicon.md. */
  readonly dates: DateLexicon;
}

/** A series of tokens that names a time: see docs/lexicon.md. */
export interface DatePattern {
  readonly match: string;
  readonly shift?: number;
  readonly unit?: 'day' | 'week' | 'month' | 'year';
  readonly side?: 'past' | 'future';
  /** What is counted from: the time that the text told of last ("the next day"), or by default the day of publication. */
  readonly from?: 'text';
}

/** Words of time of a language; the grammar over them is common to all languages. Keys are lower case. */
export interface DateLexicon {
  readonly months: Readonly<Record<string, number>>;
  /** Monday 1 to Sunday 7. */
  readonly weekdays: Readonly<Record<string, number>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly units: Readonly<Record<string, 'day' | 'week' | 'month' | 'year'>>;
  /** Whether months and weekdays are written with a capital, so that "may" and "march" are none. */
  readonly capitalised: boolean;
  readonly patterns: readonly DatePattern[];
  /** Words before a date that make it a bound. */
  readonly bounds: Readonly<Record<'since' | 'until' | 'before' | 'after', readonly string[]>>;
  /** Words that may stand between such a word and the date. */
  readonly between: readonly string[];
}

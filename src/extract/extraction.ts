import type {
  ActorId,
  ActorType,
  Extractor,
  GazetteerEntry,
  PartialDate,
  RelationType,
  Status,
  TaggedSentence,
} from '../core/index.js';

/** An actor of one document: all its names and descriptions there, before it has an id in the graph. */
export interface Entity {
  readonly index: number;
  type: ActorType;
  /** Full names first met in the text, longest first. */
  readonly names: string[];
  /** The known actor it was taken for by name, if any, and the other readings of the name. */
  known: ActorId | undefined;
  candidates: readonly GazetteerEntry[];
  gender: 'Masc' | 'Fem' | undefined;
  number: 'Sing' | 'Plur';
  /** The country or organisation that an office or description ties it to. */
  belongsTo: Entity | undefined;
  /** Which body of the country or organisation that it belongs to it is, and of what kind: "the Supreme Court". */
  readonly body: Body | undefined;
  /** Keys of offices stated in the text. */
  readonly offices: Set<string>;
}

/** A body of a country or organisation: the key and the kind that the lexicon has for it. */
export interface Body {
  readonly key: string;
  readonly kind: string;
}

export type MentionKind = 'name' | 'description' | 'pronoun';

/** Where the text means an entity. Offsets in the article, tokens in the sentence; `head` is the token that others attach to. */
export interface Mention {
  readonly entity: Entity;
  /** A deed is a noun for what the actor did: it takes part in relations, but is no word for the actor. */
  readonly kind: MentionKind | 'deed';
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly start: number;
  readonly end: number;
}

/** A mention whose words mean the actor. */
export type ActorMention = Mention & { readonly kind: MentionKind };

/**
 * An actor of whom a sentence may speak without a word for it, since the sentences before did: "Britain has also paused its aid".
 * It has no tokens; it stands at the start of its sentence.
 */
export interface ImpliedMention extends Pick<Mention, 'entity' | 'sentence' | 'start' | 'end'> {
  readonly kind: 'implied';
  /** Place among the implied ones, the most salient first, from 0. */
  readonly rank: number;
  /** In how many sentences before it was last spoken of. */
  readonly distance: number;
  readonly wasSubject: boolean;
  /** The first sentence of the document that spoke of it. */
  readonly first: number;
  /** How often it has been spoken of. */
  readonly count: number;
}

/** What a relation's source or target can be. */
export type ArgumentMention = Mention | ImpliedMention;

export type Role = 'source' | 'target';

/** Two arguments in the direction of a relation. */
export interface ArgumentPair {
  readonly source: ArgumentMention;
  readonly target: ArgumentMention;
}

/** Whether both pairs are of the same actors in the same direction. */
export const areSame = (a: ArgumentPair, b: ArgumentPair): boolean =>
  a.source.entity === b.source.entity && a.target.entity === b.target.entity;

/** Whether they are of the same actors in opposite directions. */
export const areOpposite = (a: ArgumentPair, b: ArgumentPair): boolean =>
  a.source.entity === b.target.entity && a.target.entity === b.source.entity;

/** A relation that one sentence asserts between two entities. */
export interface Assertion {
  readonly type: RelationType;
  readonly source: ArgumentMention;
  readonly target: ArgumentMention;
  readonly status: Status;
  readonly date?: PartialDate;
  /** Whether the text says that it is taken up again, where the ontology asks for that. */
  readonly resumes?: boolean;
  readonly saidBy: readonly Entity[];
  readonly sentence: number;
  readonly trigger: number;
  readonly confidence: number;
  readonly extractor: Extractor;
  readonly rule: string;
}

/** What is found in one article. */
export interface Extraction {
  /** The sentences that were read; assertions and mentions count in them. */
  readonly sentences: readonly TaggedSentence[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly ActorMention[];
  readonly assertions: readonly Assertion[];
}

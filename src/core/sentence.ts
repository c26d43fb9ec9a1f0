/** Universal part-of-speech tags (universaldependencies.org/u/pos). */
export const UPOS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;
export type Upos = (typeof UPOS)[number];

/** The Universal features that frames, status and coreference need; absent where the tagger says nothing. */
export interface Features {
  readonly Number?: 'Sing' | 'Plur';
  readonly Person?: '1' | '2' | '3';
  readonly Gender?: 'Masc' | 'Fem' | 'Neut' | 'Com';
  readonly Tense?: 'Past' | 'Pres' | 'Fut' | 'Imp';
  readonly Mood?: 'Ind' | 'Imp' | 'Cnd' | 'Sub';
  readonly VerbForm?: 'Fin' | 'Inf' | 'Part' | 'Ger';
  readonly Voice?: 'Act' | 'Pass';
  readonly Case?: 'Gen' | 'Nom' | 'Acc';
  readonly Definite?: 'Def' | 'Ind';
  readonly PronType?: 'Prs' | 'Rel' | 'Dem' | 'Int' | 'Art' | 'Ind' | 'Neg' | 'Tot';
  readonly Poss?: 'Yes';
  readonly Reflex?: 'Yes';
  readonly Degree?: 'Pos' | 'Cmp' | 'Sup';
  readonly Polarity?: 'Neg';
}

/** What is known of a word without its sentence. */
export interface Tags {
  /** Lower case, except for proper nouns. */
  readonly lemma: string;
  readonly upos: Upos;
  readonly features: Features;
}

/** A word with its tags, before the parse. Offsets count UTF-16 units in the article's text. */
export interface TaggedToken extends Tags {
  readonly start: number;
  readonly end: number;
  /** Exactly `text.slice(start, end)`. */
  readonly text: string;
}

/**
 * The token read otherwise. Field by field, as in all that makes tokens: V8 gives each place that spreads an object a shape of its own, and
 * code that meets many shapes is compiled again and again.
 */
export const reread = ({ start, end, text }: TaggedToken, { lemma, upos, features }: Tags): TaggedToken => ({
  start,
  end,
  text,
  lemma,
  upos,
  features,
});

export interface Token extends TaggedToken {
  /** Index of the head in the sentence's tokens; -1 for the root. The heads form one tree. */
  readonly head: number;
  /** Universal relation. Of the subtypes only :pass, :agent, :relcl, :prt, :poss are kept. */
  readonly relation: string;
}

/** The token with another head. */
export const reattach = (
  { start, end, text, lemma, upos, features }: Token,
  head: number,
  relation: string,
): Token => ({
  start,
  end,
  text,
  lemma,
  upos,
  features,
  head,
  relation,
});

/** The token in another relation to its head. */
export const relate = (token: Token, relation: string): Token => reattach(token, token.head, relation);

export type EntityType = 'Person' | 'Organization' | 'Place' | 'Miscellaneous';

/** A named entity: tokens `first` up to and including `last`. Spans do not overlap. */
export interface EntitySpan {
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
  /** 0 to 1. */
  readonly score: number;
}

export interface TaggedSentence {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly TaggedToken[];
  readonly entities: readonly EntitySpan[];
}

export interface Sentence extends TaggedSentence {
  readonly tokens: readonly Token[];
}

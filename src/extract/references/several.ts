import type { ActorType } from '../../core/index.js';
import { conjunctsOf } from '../syntax/conjuncts.js';
import { countOf, isIndefinite, type NounSpan } from '../syntax/determiners.js';
import type { Discourse } from './discourse.js';
import type { Entity } from '../extraction.js';
import type { ReadSentence } from '../read-sentence.js';
import type { TermSpan } from '../lexicon/terms.js';
import type { WordIndex } from '../lexicon/word-index.js';

const PEOPLE: readonly ActorType[] = ['Person'];
const COUNTRIES: readonly ActorType[] = ['Country'];
const BODIES: readonly ActorType[] = ['Organization'];
const STATES_AND_BODIES: readonly ActorType[] = ['Country', 'Organization'];
/** Nouns of which the definite plural means two that have to do with each other ("the parties"), and others that do so where they are counted ("the two foes"). */
export const SIDES = 'sides';
const PEERS = 'peers';
/** The class of nouns for two. */
const PAIR = 'pair';
/** The class of words for who stands between parties, and where that is told. */
export const MEDIATING = 'mediating';
const MEDIATOR_SLOTS: readonly string[] = ['subject', 'possessor', 'adjective'];
/** As what a number, or a word for both, stands for actors. */
const ARGUMENTS = ['nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl', 'nmod'] as const;
/** Makes the test of who can be meant where a noun stands; few nouns count anybody, so that it is seldom asked for. */
type AcceptMaker = () => (entity: Entity) => boolean;

/** Whom words mean that count actors: "the two leaders", "both countries", "the parties", "the two". */
export class Several {
  private readonly mediators = new Set<Entity>();

  constructor(
    private readonly words: WordIndex,
    private readonly discourse: Discourse,
  ) {}

  /** "the two leaders", "les trois pays", "both countries": as many actors as are counted. */
  refer(sentence: ReadSentence, term: TermSpan, acceptWhere: AcceptMaker): readonly Entity[] {
    const count = this.countOf(sentence, term);
    const mediators = this.mediatorsMeant(sentence, term, count);
    if (mediators.length > 0) return mediators;
    if (count < 2) return [];
    if (term.kind === 'office' || term.noun?.type === 'Person') {
      const near = this.near(sentence, term.first, count, [PEOPLE]);
      if (near.length > 0) return near;
      const acted = this.discourse.actedTogether(count, { types: PEOPLE }, sentence.index);
      return acted.length > 0 ? acted : this.discourse.several(count, { types: PEOPLE });
    }
    const accept = this.acceptParty(acceptWhere);
    const areSides = this.areSides(sentence.tree.token(term.head).lemma);
    if (term.noun?.type === 'Organization' && !areSides) {
      const bodies = this.near(sentence, term.first, count, [BODIES]);
      return bodies.length > 0 ? bodies : this.discourse.several(count, { types: BODIES, accept });
    }
    const near = this.countriesNear(sentence, term.first, count, accept);
    if (near.length > 0) return near;
    if (areSides) return this.discourse.several(count, { types: STATES_AND_BODIES, accept });
    // "the two governments": one and its rebels can be meant, where they were named together, but not the EU and NATO.
    const mixed =
      term.noun?.type === 'Country' ? [] : this.discourse.together(count, { types: STATES_AND_BODIES, accept });
    return mixed.some(({ type }) => type === 'Country')
      ? mixed
      : this.discourse.several(count, { types: COUNTRIES, accept });
  }

  /** Whether a word that is no term for an actor may count some: "two", "both", "parties", "foes". */
  counts(sentence: ReadSentence, token: number): boolean {
    const { upos, lemma } = sentence.tree.token(token);
    return upos === 'NOUN' ? this.areSides(lemma) || this.isPair(lemma) : this.countAlone(sentence, token) >= 2;
  }

  /** "the two agreed", "both thanked Qatar", "the parties", "the two foes": what is no term for an actor, but counts some (see `counts`). */
  referWithoutTerm(sentence: ReadSentence, span: NounSpan, acceptWhere: AcceptMaker): readonly Entity[] {
    const { upos, lemma } = sentence.tree.token(span.head);
    if (this.isPair(lemma))
      return isIndefinite(sentence, span, this.words) ? [] : this.near(sentence, span.first, 2, [PEOPLE, COUNTRIES]);
    if (upos === 'NOUN') {
      const count = this.countOf(sentence, span);
      if (count < 2) return [];
      const accept = this.acceptParty(acceptWhere);
      const near = this.countriesNear(sentence, span.first, count, accept);
      return near.length > 0 ? near : this.discourse.several(count, { types: STATES_AND_BODIES, accept });
    }
    const count = this.countAlone(sentence, span.head);
    return this.near(sentence, span.head, count, [PEOPLE, COUNTRIES, ...(count === 2 ? [STATES_AND_BODIES] : [])]);
  }

  /** Notes who mediates, who is then none of the parties: "mediated by X", "X's mediation". */
  noteMediators({ tree, arguments: args, at }: ReadSentence): void {
    for (const [token, { lemma }] of tree.tokens.entries())
      if (this.words.inClass(lemma.toLowerCase(), MEDIATING))
        for (const slot of MEDIATOR_SLOTS)
          for (const head of args.find(token, slot).flatMap((one) => conjunctsOf(tree, one)))
            for (const { entity } of at[head]!) this.mediators.add(entity);
  }

  private acceptParty(acceptWhere: AcceptMaker): (entity: Entity) => boolean {
    const accept = acceptWhere();
    return (entity) => !this.mediators.has(entity) && accept(entity);
  }

  private areSides(lemma: string): boolean {
    const word = lemma.toLowerCase();
    return this.words.inClass(word, SIDES) || this.words.inClass(word, PEERS);
  }

  /** "the pair", "le duo" */
  private isPair(lemma: string): boolean {
    return this.words.inClass(lemma.toLowerCase(), PAIR);
  }

  /** "Egyptian and Qatari mediators … the mediators": those of whom the text has told that they mediate, as many as are counted. */
  private mediatorsMeant(sentence: ReadSentence, span: NounSpan, count: number): readonly Entity[] {
    const { lemma, features } = sentence.tree.token(span.head);
    if (features.Number !== 'Plur' || !this.words.inClass(lemma.toLowerCase(), MEDIATING)) return [];
    if (count === 0 && isIndefinite(sentence, span, this.words)) return [];
    const meant = [...this.mediators];
    return meant.length >= 2 && (count === 0 || count === meant.length) ? meant : [];
  }

  /** The actors of the first of the kinds of which the sentence so far, or else the one before, speaks of just so many. */
  private near(
    { index }: ReadSentence,
    before: number,
    count: number,
    kinds: readonly (readonly ActorType[])[],
  ): readonly Entity[] {
    for (const back of [0, 1])
      for (const types of kinds) {
        const found = this.discourse.allIn({ types }, index - back, back === 0 ? before : Infinity);
        if (found.length === count) return found;
      }
    return [];
  }

  /** "The president met Chinese envoys, and the two countries agreed": the countries of which, or of whose people, the sentence so far, or the one before, speaks. */
  private countriesNear(
    { index }: ReadSentence,
    before: number,
    count: number,
    accept: (entity: Entity) => boolean,
  ): readonly Entity[] {
    for (const back of [0, 1]) {
      const until = back === 0 ? before : Infinity;
      const spoken = this.discourse.allIn({}, index - back, until);
      // The sentence before may name two countries and speak of others: it is asked where it tells of people or bodies of two, or names more.
      const servesOne = ({ type, belongsTo }: Entity): boolean => type !== 'Country' && belongsTo?.type === 'Country';
      if (back > 0 && count === 2 && !spoken.some(servesOne)) return [];
      // "The three monarchies" have been named together, if they have been named.
      const together = back > 0 && count > 2 ? this.discourse.together(count, { types: COUNTRIES, accept }) : [];
      if (together.length > 0) return together;
      const countriesOf = (entities: readonly Entity[]): Set<Entity> =>
        new Set(entities.flatMap((entity) => countryOf(entity) ?? []).filter(accept));
      const found = countriesOf(spoken);
      if (found.size === count) return [...found];
      // "X met Y without Ukraine. The parties agreed": those whose people the sentence before tells of.
      const served = countriesOf(spoken.filter(servesOne));
      if (back > 0 && served.size === count) return [...served];
    }
    return [];
  }

  private countOf(sentence: ReadSentence, span: NounSpan): number {
    const { tree } = sentence;
    if (isIndefinite(sentence, span, this.words)) return 0;
    const { lemma, upos, features } = tree.token(span.head);
    // "two with ties to the militia and two to the army": a number that the parser hung on one thing counts others.
    if (upos === 'NOUN' && features.Number === 'Sing' && features.Definite === 'Def') return 0;
    const count = countOf(sentence, span, this.words);
    if (count > 0) return count;
    if (features.Number !== 'Plur' || !this.words.inClass(lemma.toLowerCase(), SIDES)) return 0;
    // "all parties" may be more than two.
    const isPlain = tree.children(span.head, 'det').every((at) => tree.token(at).features.PronType !== 'Tot');
    return isPlain && tree.child(span.head, 'nummod', 'amod', 'nmod', 'compound') === undefined ? 2 : 0;
  }

  /** How many a number behind an article, or a word for both, means that stands for actors by itself; 0 where it does not. */
  private countAlone({ tree }: ReadSentence, token: number): number {
    const { text, lemma, upos } = tree.token(token);
    if (!tree.is(token, ...ARGUMENTS) || tree.child(token, 'nmod') !== undefined) return 0;
    if (tree.is(token, 'obl', 'nmod') && tree.adpositionsOf(token).length === 0) return 0;
    if (this.words.inClass(lemma.toLowerCase(), 'both')) return 2;
    if (upos !== 'NUM' || tree.child(token, 'det') === undefined) return 0;
    return this.words.lexicon.dates.numbers[text.toLowerCase()] ?? 0;
  }
}

/** The country that an actor is or serves. */
function countryOf(entity: Entity): Entity | undefined {
  const country = entity.type === 'Country' ? entity : entity.belongsTo;
  return country?.type === 'Country' ? country : undefined;
}

import type { ActorId, Knowledge, PartialDate, PronounTerm, RelationType } from '../../core/index.js';
import { Bodies, kindOf } from './bodies.js';
import { isOutsideClause } from './clause-mates.js';
import { ALLIANCE, Descriptions, REBEL } from './descriptions.js';
import { conjunctsOf } from '../syntax/conjuncts.js';
import { isBare, isIndefinite } from '../syntax/determiners.js';
import type { Discourse } from './discourse.js';
import type { EntityTable } from '../mentions/entity-table.js';
import type { Entity, Mention } from '../extraction.js';
import { PARTY } from '../offices/members.js';
import { OfficeHolders } from './office-holders.js';
import { Owners } from './owners.js';
import { Pronouns } from './pronouns.js';
import type { ReadSentence } from '../read-sentence.js';
import { Several } from './several.js';
import type { TermSpan } from '../lexicon/terms.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** References within references ("the minister of its neighbour") are followed so far. */
const DEEPEST = 4;
/** The class of nouns for who rules a country, and for its forces where it has others too. */
const RULE = 'rule';
/** The class of nouns for the forces that every country has, of which a text that names none means its own. */
const HOME_FORCE = 'homeForce';
/** The class of nouns for officers who rule together, and the kind of organisation that they are. */
const JUNTA_MEMBER = 'juntaMember';
const OUSTING: RelationType = 'OVERTHREW';
const JUNTA = 'junta';

const NOBODY: readonly Entity[] = [];

/** Whom words that are no names mean: offices, nouns that act for a country, regimes, descriptions and pronouns. */
export class References {
  /** Whom an unmodified noun ("the troops") last stood for. */
  private readonly lastState = new Map<string, Entity>();
  private readonly pronouns: Pronouns;
  private readonly several: Several;
  /** Whose a noun is. */
  readonly owners: Owners;
  private readonly holders: OfficeHolders;
  private readonly bodies: Bodies;
  private readonly descriptions: Descriptions;

  constructor(
    private readonly words: WordIndex,
    private readonly table: EntityTable,
    private readonly knowledge: Knowledge,
    private readonly publishedAt: PartialDate | undefined,
    private readonly discourse: Discourse,
  ) {
    this.pronouns = new Pronouns(words, discourse);
    this.several = new Several(words, discourse);
    this.owners = new Owners(words, this.pronouns, this.refer.bind(this), this.countryOf.bind(this));
    this.bodies = new Bodies(words, table, knowledge, discourse);
    this.holders = new OfficeHolders(words, table, knowledge, publishedAt, discourse);
    this.descriptions = new Descriptions(words, table, knowledge, discourse, this.pronouns);
  }

  /** Whom a noun or pronoun that is no name means. */
  refer(sentence: ReadSentence, token: number, pronoun: PronounTerm | undefined, depth = DEEPEST): readonly Entity[] {
    if (depth === 0) return [];
    const { tree } = sentence;
    if (pronoun) {
      const { upos } = tree.token(token);
      // Articles look like pronouns ("les", "de"), and may be tagged as such: only a possessive is a determiner that refers.
      const isArticle = upos === 'DET' || tree.is(token, 'det') || this.isBeforeAmount(sentence, token);
      const canRefer =
        pronoun.kind === 'possessive' ? upos === 'DET' || upos === 'PRON' : upos === 'PRON' && !isArticle;
      // "Il faut", "it is clear that": a subject that means nothing.
      const isEmpty = pronoun.kind === 'personal' && tree.is(token, 'expl');
      if (pronoun.kind === 'relative' || !canRefer || isEmpty) return [];
      return this.pronouns.refer(sentence, token, pronoun);
    }
    const leader = this.leaderOf(sentence, token);
    if (leader) return [leader];
    for (const term of sentence.terms) if (term.head === token) return this.referTerm(sentence, term, depth);
    if (!this.several.counts(sentence, token)) return NOBODY;
    const alone = { first: token, last: token, head: token };
    return this.several.referWithoutTerm(sentence, alone, () => isOutsideClause(sentence, alone));
  }

  /**
   * "Une délégation conduite par Sergueï Lavrov", "rebels led by the M23", "the coalition led by Norway": what some people do with whom they
   * follow is that one's deed.
   */
  private leaderOf(sentence: ReadSentence, token: number): Entity | undefined {
    const { tree, at, terms, arguments: args } = sentence;
    const { upos, lemma } = tree.token(token);
    if (upos !== 'NOUN') return undefined;
    const isRebels = this.words.inClass(lemma.toLowerCase(), REBEL);
    const leading = tree
      .children(token, 'acl', 'amod')
      .find((child) => child === token + 1 && this.words.inClass(tree.token(child).lemma.toLowerCase(), 'leading'));
    if (leading === undefined) return undefined;
    const isCoalition = terms.some(({ head, noun }) => head === token && noun?.kinds?.includes(ALLIANCE));
    const isOfNobody = isIndefinite(sentence, { first: token, last: token, head: token }, this.words);
    if (!isCoalition && !isOfNobody) return undefined;
    const isLeader = ({ type }: Entity): boolean => (type === 'Person' ? isOfNobody : isRebels || isCoalition);
    return args
      .find(leading, 'subject')
      .concat(tree.children(leading, 'obl'))
      .flatMap((head) => at[head]!)
      .find(({ kind, entity }) => kind === 'name' && isLeader(entity))?.entity;
  }

  private referTerm(sentence: ReadSentence, term: TermSpan, depth: number): readonly Entity[] {
    const { tree } = sentence;
    const token = term.head;
    // "several leaders, among them X and Y" mean both.
    const isPlural = tree.token(token).features.Number === 'Plur';
    const people = tree
      .children(token, 'appos', 'flat')
      .flatMap((child) => (isPlural ? conjunctsOf(tree, child) : [child]))
      .flatMap((child) => sentence.at[child]!.map(({ entity }) => entity))
      .filter(({ type }) => type === 'Person');
    if (people.length > 0 && (term.kind === 'office' || term.noun?.type === 'Person' || term.noun?.role === 'state'))
      return isPlural ? [...new Set(people)] : people.slice(0, 1);
    const described = tree.is(token, 'appos') ? personNamedAt(sentence, tree.head(token)) : undefined;
    if (described && (term.kind === 'office' || term.noun?.type === 'Person')) return [described];
    const owners = this.owners.of(sentence, token, depth);
    const junta = this.juntaOf(sentence, term, owners[0]);
    if (junta) return [junta];
    // "the foreign ministers of Mali and Niger" mean both countries.
    if (owners.length > 1 && isPlural) return owners;
    const [owner] = owners;
    const several = owner ? [] : this.several.refer(sentence, term, () => isOutsideClause(sentence, term));
    if (several.length) return several;
    if (term.kind === 'office') return this.holders.refer(sentence, term, owner);
    return this.referNoun(sentence, term, owner);
  }

  /** "the generals": where the text has told of a junta, those of it. */
  private juntaOf(sentence: ReadSentence, term: TermSpan, owner: Entity | undefined): Entity | undefined {
    const { lemma, features } = sentence.tree.token(term.head);
    if (features.Number !== 'Plur' || !this.words.inClass(lemma.toLowerCase(), JUNTA_MEMBER)) return undefined;
    if (isIndefinite(sentence, term, this.words)) return undefined;
    const accept = (entity: Entity): boolean =>
      kindOf(entity, this.knowledge) === JUNTA && (owner === undefined || entity.belongsTo === owner);
    return this.discourse.find({ types: ['Organization'], accept, reach: Infinity }, sentence.index, term.first);
  }

  /** "de omkring 300 soldater", "de mere end 40 diplomater": the article of a noun that is counted; "har de over 300" has a subject behind its verb. */
  private isBeforeAmount({ tree }: ReadSentence, token: number): boolean {
    const [next, ...others] = tree.tokens.slice(token + 1, token + 4);
    if (!next || !this.words.inClass(next.text.toLowerCase(), 'approximate')) return false;
    return others.some(({ upos }) => upos === 'NUM') && tree.tokens[token - 1]?.upos !== 'AUX';
  }

  /** The country or organisation that was spoken of last, and most, before a token. */
  institutionBefore({ index }: ReadSentence, before: number): Entity | undefined {
    return this.discourse.find({ types: ['Country', 'Organization'] }, index, before);
  }

  /** The country that was spoken of last in the sentence, before a token. */
  countryBefore({ index }: ReadSentence, before: number): Entity | undefined {
    return this.discourse.find({ types: ['Country'], reach: 0 }, index, before);
  }

  /** The country that a place is in, if that is known. */
  countryOf({ known }: Entity): Entity | undefined {
    const country = known && this.knowledge.actor(known)?.country;
    return country ? this.table.known(country) : undefined;
  }

  /** The entity of a known actor. */
  known(id: ActorId): Entity {
    return this.table.known(id);
  }

  /** The country that the text so far has spoken of most, or of whose people and bodies. */
  countrySpokenOf(): Entity | undefined {
    return this.discourse.home();
  }

  private referNoun(sentence: ReadSentence, term: TermSpan, owner: Entity | undefined): readonly Entity[] {
    const noun = term.noun!;
    const token = sentence.tree.token(term.head);
    // "government forces" are not those that "French forces" were.
    const key = this.words.inClass(noun.lemma, RULE) ? noun.lemma : token.lemma.toLowerCase();
    switch (noun.role) {
      case 'body': {
        const body = this.bodies.refer(sentence, term, owner);
        return body ? [body] : [];
      }
      case 'state': {
        const body = owner ? undefined : this.bodies.recall(noun, sentence, term);
        if (body) return [body];
        if (owner) {
          // Behind "the Punjab government", "the government" is still the country's.
          if (owner.type !== 'Place') this.lastState.set(key, owner);
          return [owner];
        }
        const isRule = this.words.inClass(noun.lemma, RULE);
        if (isIndefinite(sentence, term, this.words) && !(isRule && isBare(sentence, term))) return [];
        const own = isRule ? this.countryOfParties(sentence) : this.countryOfOusted(sentence, term);
        const last = own ?? this.lastState.get(key) ?? this.governed(sentence, term, noun.lemma);
        return last ? [last] : [];
      }
      case 'regime':
        return this.referRegime(sentence, term, owner);
      case 'capital':
        return [];
      case 'description':
        return this.descriptions.refer(sentence, term, noun, owner);
    }
  }

  /** "Labour's leader called on the government": a party has to do with that of its own country, where the sentence names no other's. */
  private countryOfParties({ names }: ReadSentence): Entity | undefined {
    const countries = new Set<ActorId>();
    for (const { entity } of names) {
      const actor = entity.known ? this.knowledge.actor(entity.known) : undefined;
      if (actor?.kind === PARTY && actor.country) countries.add(actor.country);
    }
    const [country] = countries;
    return countries.size === 1 ? this.table.known(country!) : undefined;
  }

  /** "the government", or "the army", that no country has been named with is that of the country the text is about. */
  private governed(sentence: ReadSentence, term: TermSpan, lemma: string): Entity | undefined {
    const accept = isOutsideClause(sentence, term);
    if (this.words.inClass(lemma, HOME_FORCE)) {
      const home = this.discourse.home();
      return home && accept(home) ? home : undefined;
    }
    if (!this.words.inClass(lemma, RULE)) return undefined;
    const topic = term.last > term.first ? this.discourse.home() : undefined;
    // "federal forces" are one side in a country, which the text is about.
    if (topic && accept(topic)) return topic;
    const served = this.servedBefore(sentence, term);
    if (served && accept(served)) return served;
    return this.discourse.find({ types: ['Country'], byTopic: true, accept }, sentence.index, term.first);
  }

  /** "The coup in which the army overthrew President X": the country of whom forces put out of office, as each does it to its own. */
  private countryOfOusted({ tree, arguments: args, names }: ReadSentence, { head }: TermSpan): Entity | undefined {
    const verb = tree.head(head);
    if (verb < 0 || !tree.is(head, 'nsubj')) return undefined;
    const frames = this.words.framesOf(tree.token(verb).lemma.toLowerCase(), 'VERB');
    if (!frames.some(({ type }) => type === OUSTING)) return undefined;
    const ousted = args.find(verb, 'object').flatMap((at) => names.filter((name) => name.head === at));
    return ousted.map(({ entity }) => entity.belongsTo).find((served) => served?.type === 'Country');
  }

  /** "After General X took power, the government expelled Y": the country of whom the sentence has named before a government that does something. */
  private servedBefore({ tree, names }: ReadSentence, { head, first }: TermSpan): Entity | undefined {
    if (!tree.is(head, 'nsubj')) return undefined;
    const person = names.findLast(({ entity, last }) => entity.type === 'Person' && last < first)?.entity;
    return person?.belongsTo?.type === 'Country' ? person.belongsTo : undefined;
  }

  private referRegime(sentence: ReadSentence, term: TermSpan, owner: Entity | undefined): readonly Entity[] {
    if (owner?.type === 'Organization') return [owner];
    const country =
      owner ??
      (isIndefinite(sentence, term, this.words)
        ? undefined
        : (this.discourse.find(
            { types: ['Country'], accept: (entity) => this.regimeOf(entity) !== undefined },
            sentence.index,
            term.first,
          ) ??
          sentence.names.find(({ entity }) => this.regimeOf(entity) !== undefined)?.entity ??
          this.table.all.find((entity) => entity.type === 'Country' && this.regimeOf(entity) !== undefined) ??
          this.discourse.home()));
    if (!country) return [];
    return [this.regimeOf(country) ?? country];
  }

  private regimeOf(country: Entity): Entity | undefined {
    if (!country.known) return undefined;
    const regime = this.knowledge.regimeOf(country.known, this.publishedAt);
    if (!regime) return undefined;
    const entity = this.table.known(regime);
    entity.belongsTo ??= country;
    return entity;
  }

  /** Notes who mediates in a sentence that has been read. */
  noteMediators(sentence: ReadSentence): void {
    this.several.noteMediators(sentence);
  }

  /** Lets a name be whom a later description means. */
  noteName(sentence: ReadSentence, name: Mention): void {
    this.descriptions.noteName(sentence, name);
  }
}

/** "X, an FSB colonel": the person whose name a noun stands behind. */
const personNamedAt = ({ at }: ReadSentence, head: number): Entity | undefined =>
  at[head]!.find(({ kind, entity }) => kind === 'name' && entity.type === 'Person')?.entity;

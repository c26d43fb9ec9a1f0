import type { ActorId, ActorType, Knowledge, NounTerm, PartialDate, PronounTerm } from '../core/index.js';
import { Bodies, kindOf } from './bodies.js';
import { isBare, isIndefinite, type NounSpan } from './determiners.js';
import type { Discourse } from './discourse.js';
import type { EntityTable } from './entities.js';
import type { Entity, Mention } from './extraction.js';
import { PARTY } from './members.js';
import { OfficeHolders } from './office-holders.js';
import { Owners } from './owners.js';
import { Pronouns } from './pronouns.js';
import type { ReadSentence } from './read-sentence.js';
import { Several } from './several.js';
import type { TermSpan } from './terms.js';
import type { WordIndex } from './word-index.js';

/** References within references ("the minister of its neighbour") are followed so far. */
const DEEPEST = 4;
/** The class of nouns for who rules a country, and for its forces where it has others too. */
const RULE = 'rule';
/** The class of nouns for the forces that every country has, of which a text that names none means its own. */
const HOME_FORCE = 'homeForce';
/** The class of nouns for people who fight for an organisation against a state. */
const REBEL = 'rebel';
/** The class of nouns for officers who rule together, and the kind of organisation that they are. */
const JUNTA_MEMBER = 'juntaMember';
const JUNTA = 'junta';
/** The class of nouns for relatives: "his wife" is nobody who was spoken of, unless her name stands there. */
const KIN = 'kin';
/** The class of nouns for who once held a country as a colony, and the countries that may be. */
const COLONIZER = 'colonizer';
const HAD_COLONIES: readonly string[] = ['fra', 'gbr', 'bel', 'prt', 'esp', 'nld', 'deu', 'ita'].map(
  (code) => `country:${code}`,
);
/** The class of nouns for an island, and the countries that are one and called so. */
const ISLAND = 'island';
const ISLANDS: readonly string[] = ['twn', 'cub', 'grl', 'cyp', 'mlt', 'lka', 'mdg', 'mus', 'isl', 'jam', 'nru'].map(
  (code) => `country:${code}`,
);
/** The class of nouns for a country that is somebody's own: "his country". */
const HOMELAND = 'homeland';
/** The class of nouns for countries behind which "of" tells the name. */
const COUNTRY = 'country';
/** The kind of organisation that "the rebels" of a text may be. */
const ARMED_GROUP = 'armed-group';
/** The kind of organisation that a coalition is. */
const ALLIANCE = 'alliance';

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
    return this.several.referWithoutTerm(sentence, alone, () => this.isOutsideClause(sentence, alone));
  }

  /** "Une délégation conduite par Sergueï Lavrov", "rebels led by the M23": what some people do with whom they follow is that one's deed. */
  private leaderOf(sentence: ReadSentence, token: number): Entity | undefined {
    const { tree, at, arguments: args } = sentence;
    const { upos, lemma } = tree.token(token);
    if (upos !== 'NOUN') return undefined;
    const isRebels = this.words.inClass(lemma.toLowerCase(), REBEL);
    const leading = tree
      .children(token, 'acl', 'amod')
      .find((child) => child === token + 1 && this.words.inClass(tree.token(child).lemma.toLowerCase(), 'leading'));
    if (leading === undefined || !isIndefinite(sentence, { first: token, last: token, head: token }, this.words))
      return undefined;
    return args
      .find(leading, 'subject')
      .concat(tree.children(leading, 'obl'))
      .flatMap((head) => at[head]!)
      .find(({ kind, entity }) => kind === 'name' && (entity.type === 'Person' || isRebels))?.entity;
  }

  private referTerm(sentence: ReadSentence, term: TermSpan, depth: number): readonly Entity[] {
    const { tree } = sentence;
    const token = term.head;
    const named = tree
      .children(token, 'appos', 'flat')
      .flatMap((child) => sentence.at[child]!)
      .find(({ entity }) => entity.type === 'Person');
    if (named && (term.kind === 'office' || term.noun?.type === 'Person' || term.noun?.role === 'state'))
      return [named.entity];
    const owners = this.owners.of(sentence, token, depth);
    const junta = this.juntaOf(sentence, term, owners[0]);
    if (junta) return [junta];
    // "the foreign ministers of Mali and Niger" mean both countries.
    if (owners.length > 1 && tree.token(token).features.Number === 'Plur') return owners;
    const [owner] = owners;
    const several = owner ? [] : this.several.refer(sentence, term, () => this.isOutsideClause(sentence, term));
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

  /** The country that a place is in, if that is known. */
  private countryOf({ known }: Entity): Entity | undefined {
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
          this.lastState.set(key, owner);
          return [owner];
        }
        const isRule = this.words.inClass(noun.lemma, RULE);
        if (isIndefinite(sentence, term, this.words) && !(isRule && isBare(sentence, term))) return [];
        const own = isRule ? this.countryOfParties(sentence) : undefined;
        const last = own ?? this.lastState.get(key) ?? this.governed(sentence, term, noun.lemma);
        return last ? [last] : [];
      }
      case 'regime':
        return this.referRegime(sentence, term, owner);
      case 'capital':
        return [];
      case 'description':
        return this.referDescription(sentence, term, noun, owner);
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
    const accept = this.isOutsideClause(sentence, term);
    if (this.words.inClass(lemma, HOME_FORCE)) {
      const home = this.discourse.home();
      return home && accept(home) ? home : undefined;
    }
    if (!this.words.inClass(lemma, RULE)) return undefined;
    const topic = term.last > term.first ? this.discourse.home() : undefined;
    // "federal forces" are one side in a country, which the text is about.
    if (topic && accept(topic)) return topic;
    return this.discourse.find({ types: ['Country'], byTopic: true, accept }, sentence.index, term.first);
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

  private referDescription(
    sentence: ReadSentence,
    term: TermSpan,
    noun: NounTerm,
    owner: Entity | undefined,
  ): readonly Entity[] {
    const { tree, index } = sentence;
    const token = tree.token(term.head);
    const types = noun.type ? [noun.type] : undefined;
    if (this.words.inClass(noun.lemma, KIN)) return [];
    if (this.words.inClass(token.lemma.toLowerCase(), REBEL)) return this.referRebels(sentence, term, owner);
    if (this.pronouns.isLatter(token.lemma)) return this.pronouns.referLatter(sentence, term);
    if (token.features.Number === 'Plur' || tree.child(term.head, 'nummod') !== undefined) {
      // "les pays du G7", "NATO countries" act for the organisation, unless they are some of them.
      const isWhole =
        noun.type === 'Country' && owner?.type === 'Organization' && !isIndefinite(sentence, term, this.words);
      return owner && (noun.type === 'Person' || isWhole) ? [owner] : [];
    }
    const called = this.nameOf(sentence, term, noun);
    if (called) return [called];
    // Not "its neighbouring country".
    const isOwn = owner?.type === 'Country' && tree.child(term.head, 'amod') === undefined;
    if (isOwn && this.words.inClass(noun.lemma, HOMELAND)) return [owner];
    // "le bloc de la Cédéao": what it is, and its name.
    if (owner?.type === 'Organization' && noun.type === 'Organization') return [owner];
    if (owner && (noun.type === 'Person' || noun.type === 'Organization')) {
      const known = this.discourse.find(
        {
          types: [noun.type],
          ...(noun.gender && { gender: noun.gender }),
          accept: (entity) => entity.belongsTo === owner || this.isAtHome(entity, noun, owner),
        },
        index,
        term.first,
      );
      return known ? [known] : noun.type === 'Person' ? [owner] : [];
    }
    if (isIndefinite(sentence, term, this.words) || this.isCoalitionOf(sentence, term, noun)) return [];
    if (this.words.inClass(noun.lemma, COLONIZER)) return this.referColonizer();
    if (this.words.inClass(noun.lemma, ISLAND)) return this.referIsland(sentence, term);
    // "the region" is rarely the place that was named last.
    if (noun.type === 'Place') return [];
    const near =
      noun.type === 'Country' ? (this.pointedAt(sentence, term) ?? this.ruledInClause(sentence, term)) : undefined;
    if (near) return [near];
    const found = this.discourse.find(
      {
        ...(types && { types }),
        number: 'Sing',
        ...(noun.gender && { gender: noun.gender }),
        ...(noun.kinds && { accept: (entity) => this.isOfKind(entity, noun.kinds!) }),
        ...(noun.type === 'Country' && { byTopic: true, accept: this.isOutsideClause(sentence, term) }),
      },
      index,
      term.first,
    );
    return found ? [found] : [];
  }

  /** "the Baltic nation of Estonia", "ce pays balte, l'Estonie", "the West African bloc ECOWAS": what it is, and its name. */
  private nameOf({ tree, at }: ReadSentence, { head }: TermSpan, { type }: NounTerm): Entity | undefined {
    if (type !== 'Country' && type !== 'Organization') return undefined;
    const types: readonly ActorType[] = type === 'Country' ? ['Country', 'Place'] : ['Organization'];
    const isOf = (child: number): boolean =>
      this.words.inClass(tree.token(head).lemma.toLowerCase(), COUNTRY) &&
      tree.adpositionsOf(child).some((adposition) => this.words.inClass(adposition, 'naming'));
    return tree
      .children(head, 'nmod', 'appos', 'flat')
      .filter((child) => !tree.is(child, 'nmod') || isOf(child))
      .flatMap((child) => at[child]!)
      .find(({ kind, entity }) => kind === 'name' && types.includes(entity.type))?.entity;
  }

  /** "la coalition dirigée par les États-Unis", "the alliance that includes the M23": an alliance that is described is none that the text has named. */
  private isCoalitionOf({ tree }: ReadSentence, { head }: TermSpan, { kinds }: NounTerm): boolean {
    if (!kinds?.includes(ALLIANCE)) return false;
    const isAgent = (at: number): boolean =>
      tree.adpositionsOf(at).some((adposition) => this.words.inClass(adposition, 'agent'));
    const isDescribing = (verb: number): boolean =>
      tree.relation(verb) === 'acl:relcl' && tree.tokens[head + 1]?.text !== ',';
    return tree.children(head, 'acl').some((verb) => isDescribing(verb) || tree.children(verb, 'obl').some(isAgent));
  }

  /** "the Palestinian movement": an organisation of that kind and country. */
  private isAtHome({ known, type }: Entity, { kinds }: NounTerm, owner: Entity): boolean {
    if (type !== 'Organization' || !known || !kinds) return false;
    const actor = this.knowledge.actor(known);
    return (
      actor?.kind !== undefined &&
      kinds.includes(actor.kind) &&
      actor.country !== undefined &&
      actor.country === owner.known
    );
  }

  /** "talks with Niger on the withdrawal from that country": the last that the sentence has named, whatever the text is about. */
  private pointedAt({ tree, names }: ReadSentence, { head, first }: TermSpan): Entity | undefined {
    const isPointing = tree.children(head, 'det').some((at) => tree.token(at).features.PronType === 'Dem');
    if (!isPointing) return undefined;
    return names.filter((name) => name.last < first && name.entity.type === 'Country').at(-1)?.entity;
  }

  /** "the junta ordered French troops out of the country": that which it rules. */
  private ruledInClause({ at, arguments: args }: ReadSentence, { head }: TermSpan): Entity | undefined {
    return args
      .subjectsAbove(head)
      .flatMap((subject) => at[subject]!)
      .find(({ entity }) => kindOf(entity, this.knowledge) === JUNTA)?.entity.belongsTo;
  }

  /** "the militia" is not the United Nations; of an organisation that is not known anything can be said. */
  private isOfKind(entity: Entity, kinds: readonly string[]): boolean {
    const kind = kindOf(entity, this.knowledge);
    return kind === undefined || kinds.includes(kind);
  }

  /** Notes who mediates in a sentence that has been read. */
  noteMediators(sentence: ReadSentence): void {
    this.several.noteMediators(sentence);
  }

  /** Lets a name such as "M23 rebels" be whom later "the rebels" mean. */
  noteName({ tree }: ReadSentence, { entity, last }: Mention): void {
    const isRebels = this.words.inClass(tree.token(last).lemma.toLowerCase(), REBEL);
    if (isRebels && entity.type === 'Organization') this.lastState.set(REBEL, entity);
  }

  /** "M23 rebels", later "the rebels": an organisation; those of a country ("Syrian rebels") act for nobody who is named. */
  private referRebels(sentence: ReadSentence, term: TermSpan, owner: Entity | undefined): readonly Entity[] {
    if (owner?.type === 'Organization') this.lastState.set(REBEL, owner);
    if (owner) return owner.type === 'Organization' ? [owner] : [];
    if (isIndefinite(sentence, term, this.words)) return [];
    const last = this.lastState.get(REBEL) ?? this.onlyArmed();
    return last ? [last] : [];
  }

  /** "si Pékin envahit l'île": the country that is an island, where the text speaks of one alone. */
  private referIsland(sentence: ReadSentence, term: TermSpan): readonly Entity[] {
    const named = this.table.all.filter(({ known }) => known && ISLANDS.includes(known));
    const [island] = named;
    return island && named.length === 1 && this.isOutsideClause(sentence, term)(island) ? [island] : [];
  }

  /** "l'ancienne puissance coloniale": of the countries that had colonies, the only one that the text names. */
  private referColonizer(): readonly Entity[] {
    const named = this.table.all.filter(({ known }) => known && HAD_COLONIES.includes(known));
    return named.length === 1 ? named : [];
  }

  /** The armed group of the text, where it speaks of one alone. */
  private onlyArmed(): Entity | undefined {
    const armed = this.table.all.filter(({ known }) => known && this.knowledge.actor(known)?.kind === ARMED_GROUP);
    return armed.length === 1 ? armed[0] : undefined;
  }

  /** "American soldiers in the country": a country does not mean another argument of its own clause. */
  private isOutsideClause(sentence: ReadSentence, term: NounSpan): (entity: Entity) => boolean {
    const { tree, names, at, arguments: args } = sentence;
    const clauseOf = (token: number): number => {
      for (const step of tree.path(token)) if (['VERB', 'AUX'].includes(tree.token(step).upos)) return step;
      return -1;
    };
    const clause = clauseOf(term.head);
    // "Ankara recalled its envoy and stopped all trade with the country", "asked him to leave the country": nor the subject it shares.
    const subjects = clause < 0 ? [] : args.find(clause, 'subject').filter((head) => head !== term.head);
    const inClause = new Set(
      [...names, ...at.flat()]
        .filter(({ head }) => head !== term.head && (clauseOf(head) === clause || subjects.includes(head)))
        .map(({ entity }) => entity),
    );
    return (entity) => !inClause.has(entity);
  }
}

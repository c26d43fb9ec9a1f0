import type { ActorType, Knowledge, NounTerm } from '../../core/index.js';
import { INTERGOVERNMENTAL, kindOf } from './bodies.js';
import { isOutsideClause } from './clause-mates.js';
import { standsBehind } from '../syntax/adpositions.js';
import { isIndefinite } from '../syntax/determiners.js';
import type { Discourse } from './discourse.js';
import type { EntityTable } from '../mentions/entity-table.js';
import type { Entity, Mention } from '../extraction.js';
import type { Pronouns } from './pronouns.js';
import type { ReadSentence } from '../read-sentence.js';
import { regionOf } from './regions.js';
import type { TermSpan } from '../lexicon/terms.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** The class of nouns for people who fight for an organisation against a state. */
export const REBEL = 'rebel';
/** The kind of organisation that officers who rule together are. */
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
export const ALLIANCE = 'alliance';
/** The classes of nouns for who held an office before, and who holds it since. */
const SUCCESSION: readonly string[] = ['predecessor', 'successor'];
/** The class of nouns for the countries of an organisation, and the kinds of organisations that have such. */
const MEMBER_STATE = 'memberState';
const UNIONS: readonly string[] = [INTERGOVERNMENTAL, ALLIANCE];

/** Whom descriptions mean: "the country", "the bloc", "the diplomat", "the rebels". */
export class Descriptions {
  private lastRebels: Entity | undefined;

  constructor(
    private readonly words: WordIndex,
    private readonly table: EntityTable,
    private readonly knowledge: Knowledge,
    private readonly discourse: Discourse,
    private readonly pronouns: Pronouns,
  ) {}

  refer(sentence: ReadSentence, term: TermSpan, noun: NounTerm, owner: Entity | undefined): readonly Entity[] {
    const { tree, index } = sentence;
    const token = tree.token(term.head);
    const types = noun.type ? [noun.type] : undefined;
    // "his successor" is not he.
    if (SUCCESSION.some((name) => this.words.inClass(noun.lemma, name))) return this.referSuccessor(sentence, term);
    if (this.words.inClass(noun.lemma, KIN)) return [];
    if (this.words.inClass(token.lemma.toLowerCase(), REBEL)) return this.referRebels(sentence, term, owner);
    if (this.pronouns.isLatter(token.lemma)) return this.pronouns.referLatter(sentence, term);
    if (token.features.Number === 'Plur' || tree.child(term.head, 'nummod') !== undefined) {
      // "les pays du G7", "NATO countries" act for the organisation, unless they are some of them.
      const isWhole =
        noun.type === 'Country' && owner?.type === 'Organization' && !isIndefinite(sentence, term, this.words);
      if (!owner && this.words.inClass(noun.lemma, MEMBER_STATE)) return this.referMembers(sentence, term);
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
    const near = noun.type === 'Country' ? this.countryNear(sentence, term) : undefined;
    if (near) return [near];
    const region = noun.type === 'Country' ? regionOf(sentence, term.head, this.words) : undefined;
    if (region) return this.referRegion(sentence, term, region);
    const found = this.discourse.find(
      {
        ...(types && { types }),
        number: 'Sing',
        ...(noun.gender && { gender: noun.gender }),
        ...(noun.kinds && { accept: (entity) => this.isOfKind(entity, noun.kinds!) }),
        ...(noun.type === 'Country' && { byTopic: true, accept: isOutsideClause(sentence, term) }),
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
      standsBehind(tree, child, 'naming', this.words);
    return tree
      .children(head, 'nmod', 'appos', 'flat')
      .filter((child) => !tree.is(child, 'nmod') || isOf(child))
      .flatMap((child) => at[child]!)
      .find(({ kind, entity }) => kind === 'name' && types.includes(entity.type))?.entity;
  }

  /** "Duterte accused his successor": the only other person of whom the text says that they hold the same office in the same country. */
  private referSuccessor({ arguments: args, at }: ReadSentence, { head }: TermSpan): readonly Entity[] {
    const one = args
      .find(head, 'possessor')
      .flatMap((owner) => at[owner]!)
      .find(({ entity }) => entity.type === 'Person')?.entity;
    if (!one?.belongsTo) return [];
    const others = this.table.all.filter(
      (other) =>
        other !== one &&
        other.type === 'Person' &&
        other.belongsTo === one.belongsTo &&
        [...other.offices].some((office) => one.offices.has(office)),
    );
    return others.length === 1 ? others : [];
  }

  /** "the member states": the organisation of countries that the text has spoken of last and most. */
  private referMembers(sentence: ReadSentence, term: TermSpan): readonly Entity[] {
    if (isIndefinite(sentence, term, this.words)) return [];
    const accept = (entity: Entity): boolean => UNIONS.includes(kindOf(entity, this.knowledge) ?? '');
    const union = this.discourse.find({ types: ['Organization'], byTopic: true, accept }, sentence.index, term.first);
    return union ? [union] : [];
  }

  /** "la coalition dirigée par les États-Unis", "the alliance that includes the M23": an alliance that is described is none that the text has named. */
  private isCoalitionOf({ tree }: ReadSentence, { head }: TermSpan, { kinds }: NounTerm): boolean {
    if (!kinds?.includes(ALLIANCE)) return false;
    const isAgent = (at: number): boolean => standsBehind(tree, at, 'agent', this.words);
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

  /** The country that the words of the sentence itself leave no doubt of. */
  private countryNear(sentence: ReadSentence, term: TermSpan): Entity | undefined {
    return (
      this.pointedAt(sentence, term) ??
      this.ruledInClause(sentence, term) ??
      this.whereSubjectIs(sentence, term) ??
      this.namedBeside(sentence, term)
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

  /** "the French troops in Niger left the country": that in which those are who do so. */
  private whereSubjectIs({ tree, at, arguments: args }: ReadSentence, { head }: TermSpan): Entity | undefined {
    if (!tree.is(head, 'obj')) return undefined;
    const isIn = (child: number): boolean => standsBehind(tree, child, 'locative', this.words);
    return args
      .find(tree.head(head), 'subject')
      .flatMap((subject) => [subject, ...tree.children(subject, 'obl', 'nmod')])
      .flatMap((noun) => tree.children(noun, 'nmod').filter(isIn))
      .flatMap((place) => at[place]!)
      .find(({ entity }) => entity.type === 'Country')?.entity;
  }

  /** "flights over Guyana with the country's army": whose something is may be the one that the clause has just named, if that does nothing. */
  private namedBeside({ tree, names, arguments: args }: ReadSentence, { head, first }: TermSpan): Entity | undefined {
    if (!tree.is(head, 'nmod:poss')) return undefined;
    const verb = tree.path(head).find((at) => tree.token(at).upos === 'VERB');
    if (verb === undefined) return undefined;
    const subjects = args.find(verb, 'subject');
    const isBeside = ({ last, entity, head: name }: Mention): boolean =>
      last < first &&
      entity.type === 'Country' &&
      tree.is(name, 'obl', 'nmod') &&
      tree.isWithin(name, verb) &&
      !subjects.some((subject) => tree.isWithin(name, subject));
    return names.filter(isBeside).at(-1)?.entity;
  }

  /** "the militia" is not the United Nations; of an organisation that is not known anything can be said. */
  private isOfKind(entity: Entity, kinds: readonly string[]): boolean {
    const kind = kindOf(entity, this.knowledge);
    return kind === undefined || kinds.includes(kind);
  }

  /** Lets a name such as "M23 rebels" be whom later "the rebels" mean. */
  noteName({ tree }: ReadSentence, { entity, last }: Mention): void {
    const isRebels = this.words.inClass(tree.token(last).lemma.toLowerCase(), REBEL);
    if (isRebels && entity.type === 'Organization') this.lastRebels = entity;
  }

  /** "M23 rebels", later "the rebels": an organisation; those of a country ("Syrian rebels") act for nobody who is named. */
  private referRebels(sentence: ReadSentence, term: TermSpan, owner: Entity | undefined): readonly Entity[] {
    if (owner?.type === 'Organization') this.lastRebels = owner;
    if (owner) return owner.type === 'Organization' ? [owner] : [];
    if (isIndefinite(sentence, term, this.words)) return [];
    const last = this.lastRebels ?? this.onlyArmed() ?? this.armedBefore(sentence, term);
    return last ? [last] : [];
  }

  /** "the West African country": the last that lies there, however long ago it was spoken of. */
  private referRegion(sentence: ReadSentence, term: TermSpan, region: string): readonly Entity[] {
    const isOutside = isOutsideClause(sentence, term);
    const accept = (entity: Entity): boolean =>
      entity.known !== undefined &&
      (this.knowledge.actor(entity.known)?.regions?.includes(region) ?? false) &&
      isOutside(entity);
    const found = this.discourse.find(
      { types: ['Country'], byTopic: true, reach: Infinity, accept },
      sentence.index,
      term.first,
    );
    return found ? [found] : [];
  }

  /** "si Pékin envahit l'île": the country that is an island, where the text speaks of one alone. */
  private referIsland(sentence: ReadSentence, term: TermSpan): readonly Entity[] {
    const named = this.table.all.filter(({ known }) => known && ISLANDS.includes(known));
    const [island] = named;
    return island && named.length === 1 && isOutsideClause(sentence, term)(island) ? [island] : [];
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

  /** Of several armed groups, the one that the text has spoken of last and most. */
  private armedBefore({ index }: ReadSentence, { first }: TermSpan): Entity | undefined {
    const accept = (entity: Entity): boolean => kindOf(entity, this.knowledge) === ARMED_GROUP;
    return this.discourse.find({ types: ['Organization'], byTopic: true, accept }, index, first);
  }
}

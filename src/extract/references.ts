import type { ActorId, Knowledge, NounTerm, PartialDate, PronounTerm } from '../core/index.js';
import { conjunctsOf } from './conjuncts.js';
import { isBare, isIndefinite, type NounSpan } from './determiners.js';
import type { Discourse } from './discourse.js';
import type { EntityTable } from './entities.js';
import type { Entity, Mention } from './extraction.js';
import { Pronouns } from './pronouns.js';
import type { ReadSentence } from './read-sentence.js';
import { Several } from './several.js';
import { isFormer, officeKey, termAt, type TermSpan } from './terms.js';
import type { Tree } from './tree.js';
import type { WordIndex } from './word-index.js';

/** References within references ("the minister of its neighbour") are followed so far. */
const DEEPEST = 4;
/** The office of who holds elsewhere what another, named before, holds here. */
const COUNTERPART = 'counterpart';
/** The class of nouns for who rules a country, and for its forces where it has others too. */
const RULE = 'rule';
/** The class of nouns for people who fight for an organisation against a state. */
const REBEL = 'rebel';

/** Whom words that are no names mean: offices, nouns that act for a country, regimes, descriptions and pronouns. */
export class References {
  /** Whom an unmodified noun ("the troops") last stood for. */
  private readonly lastState = new Map<string, Entity>();
  private readonly pronouns: Pronouns;
  private readonly several: Several;

  constructor(
    private readonly words: WordIndex,
    private readonly table: EntityTable,
    private readonly knowledge: Knowledge,
    private readonly publishedAt: PartialDate | undefined,
    private readonly discourse: Discourse,
  ) {
    this.pronouns = new Pronouns(words, discourse);
    this.several = new Several(words, discourse);
  }

  /** Whom a noun or pronoun that is no name means. */
  refer(sentence: ReadSentence, token: number, pronoun: PronounTerm | undefined, depth = DEEPEST): readonly Entity[] {
    if (depth === 0) return [];
    const { tree } = sentence;
    if (pronoun) {
      const { upos } = tree.token(token);
      // Articles look like object pronouns in French: only a possessive is a determiner that refers.
      const canRefer = upos === 'PRON' || (upos === 'DET' && pronoun.kind === 'possessive');
      if (pronoun.kind === 'relative' || !canRefer) return [];
      return this.pronouns.refer(sentence, token, pronoun);
    }
    const term = sentence.terms.find(({ head }) => head === token);
    if (!term) {
      const alone = { first: token, last: token, head: token };
      return this.several.referWithoutTerm(sentence, alone, () => this.isOutsideClause(sentence, alone));
    }
    const named = tree
      .children(token, 'appos', 'flat')
      .flatMap((child) => sentence.at[child]!)
      .find(({ entity }) => entity.type === 'Person');
    if (named && (term.kind === 'office' || term.noun?.type === 'Person' || term.noun?.role === 'state'))
      return [named.entity];
    const owners = this.ownersOf(sentence, token, depth);
    // "the foreign ministers of Mali and Niger" mean both countries.
    if (owners.length > 1 && tree.token(token).features.Number === 'Plur') return owners;
    const [owner] = owners;
    const several = owner ? [] : this.several.refer(sentence, term, () => this.isOutsideClause(sentence, term));
    if (several.length) return several;
    if (term.kind === 'office') return this.referOffice(sentence, term, owner);
    return this.referNoun(sentence, term, owner);
  }

  /** The country or organisation that was spoken of last, and most, before a token. */
  institutionBefore({ index }: ReadSentence, before: number): Entity | undefined {
    return this.discourse.find({ types: ['Country', 'Organization'] }, index, before);
  }

  /** The countries or organisations whose troops, minister or capital it is. */
  ownersOf(sentence: ReadSentence, token: number, depth: number): readonly Entity[] {
    const { tree, arguments: args } = sentence;
    const term = termAt(sentence, token);
    const first = term?.first ?? token;
    const last = term?.last ?? token;
    for (const head of range(first, last)) {
      const modifiers = [
        ...args.find(head, 'adjective'),
        // "his Nigerien counterpart": whose counterpart it is says nothing of whom it serves.
        ...(term?.office?.office === COUNTERPART ? [] : args.find(head, 'possessor')),
        ...tree
          .children(head, 'nmod', 'obl', 'acl')
          .filter((child) => term?.office?.office !== COUNTERPART || tree.relation(child) !== 'nmod:poss'),
        ...this.besideTerm(tree, head, last),
        ...this.originBehind(sentence, last),
      ].filter((modifier) => (modifier < first || modifier > last) && !this.isDestination(tree, modifier, term));
      for (const modifier of modifiers) {
        const owners = conjunctsOf(tree, modifier).flatMap((part) => this.ownerAt(sentence, part, term, depth) ?? []);
        if (owners.length) return [...new Set(owners)];
      }
    }
    return [];
  }

  /** "police to Haiti", "the visit of President Kagame to Angola": where people are sent or go is not whose they are. */
  private isDestination(tree: Tree, modifier: number, term: TermSpan | undefined): boolean {
    const isTo = (adposition: string): boolean => this.words.inClass(adposition, 'destination');
    const isOf = (adposition: string): boolean =>
      term?.kind === 'office' && this.words.inClass(adposition, 'belonging');
    if (term?.kind !== 'office' && term?.noun?.role !== 'state') return false;
    // "the government in Kyiv" sits where it governs.
    if (this.words.inClass(tree.token(term.head).lemma.toLowerCase(), 'governing')) return false;
    return tree.adpositionsOf(modifier).some((adposition) => isTo(adposition) && !isOf(adposition));
  }

  /** What stands behind an adposition right after the noun, where the parser hung it on the verb: "met the ministers in X's government". */
  private besideTerm(tree: Tree, head: number, last: number): readonly number[] {
    const verb = tree.head(head);
    if (verb < 0 || !tree.is(head, 'obj', 'obl', 'nsubj')) return [];
    return tree.children(verb, 'obl').filter((child) => tree.children(child, 'case').includes(last + 1));
  }

  /** "le gouvernement congolais": an adjective of origin right behind the noun is its own, whatever the parser hung it on, or took it for. */
  private originBehind({ tree, at }: ReadSentence, last: number): readonly number[] {
    const behind = last + 1;
    const isOrigin = ['ADJ', 'VERB'].includes(tree.tokens[behind]?.upos ?? '') && tree.head(behind) < behind;
    return isOrigin && at[behind]!.some(({ kind }) => kind === 'name') ? [behind] : [];
  }

  /** The country or organisation that one modifier names or refers to; a person stands for the one it belongs to. */
  private ownerAt(
    sentence: ReadSentence,
    modifier: number,
    term: TermSpan | undefined,
    depth: number,
  ): Entity | undefined {
    const { tree, at } = sentence;
    const institution = (entity: Entity | undefined): Entity | undefined =>
      entity?.type === 'Person' ? entity.belongsTo : entity?.type === 'Place' ? undefined : entity;
    const named = at[modifier]!.find(({ entity }) => entity.type === 'Country' || entity.type === 'Organization');
    if (named) return named.entity;
    // "le gouvernement de Daniel Noboa", "Putin's troops"
    const person = at[modifier]!.find(({ kind, entity }) => kind === 'name' && entity.type === 'Person');
    if (person && (term?.noun?.role === 'state' || term?.noun?.role === 'regime')) return person.entity.belongsTo;
    // "le gouvernement dirigé par Ibrahim Traoré"
    if (tree.is(modifier, 'acl') && this.words.inClass(tree.token(modifier).lemma.toLowerCase(), 'leading'))
      return sentence.arguments
        .find(modifier, 'subject')
        .flatMap((head) => at[head]!)
        .find(({ kind, entity }) => kind === 'name' && entity.type === 'Person')?.entity.belongsTo;
    const pronoun = this.words.pronoun(tree.token(modifier).text);
    if (pronoun?.kind === 'possessive') return institution(this.pronouns.refer(sentence, modifier, pronoun)[0]);
    if (at[modifier]!.length > 0 || !tree.is(modifier, 'nmod', 'obl', 'conj')) return undefined;
    return institution(this.refer(sentence, modifier, pronoun, depth - 1)[0]);
  }

  private referOffice(sentence: ReadSentence, term: TermSpan, owner: Entity | undefined): readonly Entity[] {
    const office = officeKey(sentence.tree, term, this.words);
    if (isIndefinite(sentence, term, this.words)) return owner ? [owner] : [];
    const holds = (entity: Entity): boolean => entity.offices.has(office) && (!owner || entity.belongsTo === owner);
    const holder = this.table.all.find(
      (entity) => entity.type === 'Person' && entity.names.length > 0 && holds(entity),
    );
    if (holder) return [holder];
    if (!owner) {
      const person = this.discourse.find(
        { types: ['Person'], number: 'Sing', accept: (entity) => entity.offices.size > 0 && office === 'official' },
        sentence.index,
        term.first,
      );
      return person ? [person] : [];
    }
    if (isFormer(sentence.tree, term, this.words)) return [];
    const held = office === COUNTERPART ? this.officesOfOther(sentence, term) : [office];
    const known = owner.known && this.isOfficeOf(sentence, term, owner) && this.holderNow(owner.known, held);
    return [known ? this.table.known(known) : owner];
  }

  /** "the president of Niger", not "the president of Niger's parliament", nor presidents. */
  private isOfficeOf({ tree, names }: ReadSentence, term: TermSpan, owner: Entity): boolean {
    const isInTerm = (token: number): boolean => term.first <= token && token <= term.last;
    return (
      tree.token(term.head).features.Number !== 'Plur' &&
      names.some(({ entity, head }) => entity === owner && (isInTerm(head) || isInTerm(tree.head(head))))
    );
  }

  private holderNow(place: ActorId, offices: readonly string[]): ActorId | undefined {
    for (const office of offices) {
      const holder = this.knowledge.officeHolder(place, office, this.publishedAt);
      if (holder) return holder;
    }
    return undefined;
  }

  /** What the one holds whose counterpart is spoken of. */
  private officesOfOther({ arguments: args, at }: ReadSentence, term: TermSpan): readonly string[] {
    const [other] = args.find(term.head, 'possessor').flatMap((head) => at[head]!);
    return other ? [...other.entity.offices] : [];
  }

  private referNoun(sentence: ReadSentence, term: TermSpan, owner: Entity | undefined): readonly Entity[] {
    const noun = term.noun!;
    const token = sentence.tree.token(term.head);
    // "government forces" are not those that "French forces" were.
    const key = this.words.inClass(noun.lemma, RULE) ? noun.lemma : token.lemma.toLowerCase();
    switch (noun.role) {
      case 'state': {
        if (owner) {
          this.lastState.set(key, owner);
          return [owner];
        }
        const isRule = this.words.inClass(noun.lemma, RULE);
        if (isIndefinite(sentence, term, this.words) && !(isRule && isBare(sentence, term))) return [];
        const last = this.lastState.get(key) ?? this.governed(sentence, term, noun.lemma);
        return last ? [last] : [];
      }
      case 'regime':
        return this.referRegime(sentence, term, owner);
      case 'capital': {
        return [];
      }
      case 'description':
        return this.referDescription(sentence, term, noun, owner);
    }
  }

  /** "the government" that no country has been named with is that of the country the text is about. */
  private governed(sentence: ReadSentence, term: TermSpan, lemma: string): Entity | undefined {
    if (!this.words.inClass(lemma, RULE)) return undefined;
    const accept = this.isOutsideClause(sentence, term);
    const topic = term.last > term.first ? this.discourse.topic('Country') : undefined;
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
          this.discourse.topic('Country')));
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
    if (this.words.inClass(token.lemma.toLowerCase(), REBEL)) return this.referRebels(sentence, term, owner);
    if (this.pronouns.isLatter(token.lemma)) return this.pronouns.referLatter(sentence, term);
    if (token.features.Number === 'Plur' || tree.child(term.head, 'nummod') !== undefined) {
      return owner && noun.type === 'Person' ? [owner] : [];
    }
    // "the West African bloc ECOWAS", "le bloc de la Cédéao": what it is, and its name.
    if (owner?.type === 'Organization' && noun.type === 'Organization') return [owner];
    if (owner && (noun.type === 'Person' || noun.type === 'Organization')) {
      const known = this.discourse.find(
        {
          types: [noun.type],
          ...(noun.gender && { gender: noun.gender }),
          accept: ({ belongsTo }) => belongsTo === owner,
        },
        index,
        term.first,
      );
      return known ? [known] : noun.type === 'Person' ? [owner] : [];
    }
    if (isIndefinite(sentence, term, this.words)) return [];
    // "the region" is rarely the place that was named last.
    if (noun.type === 'Place') return [];
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

  /** "the militia" is not the United Nations; of an organisation that is not known anything can be said. */
  private isOfKind({ known }: Entity, kinds: readonly string[]): boolean {
    const kind = known && this.knowledge.actor(known)?.kind;
    return kind === undefined || kinds.includes(kind);
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
    const last = isIndefinite(sentence, term, this.words) ? undefined : this.lastState.get(REBEL);
    return last ? [last] : [];
  }

  /** "American soldiers in the country": a country does not mean another argument of its own clause. */
  private isOutsideClause({ tree, names, at }: ReadSentence, term: NounSpan): (entity: Entity) => boolean {
    const clauseOf = (token: number): number => {
      for (const step of tree.path(token)) if (['VERB', 'AUX'].includes(tree.token(step).upos)) return step;
      return -1;
    };
    const clause = clauseOf(term.head);
    const inClause = new Set(
      [...names, ...at.flat()]
        .filter(({ head }) => head !== term.head && clauseOf(head) === clause)
        .map(({ entity }) => entity),
    );
    return (entity) => !inClause.has(entity);
  }
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, offset) => first + offset);

import type { ActorId, Knowledge, NounTerm, PartialDate, PronounTerm } from '../core/index.js';
import { adpositionsOf } from './adpositions.js';
import { ArgumentFinder } from './arguments.js';
import { Discourse, type Wanted } from './discourse.js';
import type { EntityTable } from './entities.js';
import type { Entity, ImpliedMention, Mention, MentionKind } from './extraction.js';
import type { NameSpan } from './names.js';
import { conjunctsOf } from './conjuncts.js';
import { findTerms, isFormer, type TermSpan } from './terms.js';
import type { Tree } from './tree.js';
import type { WordIndex } from './word-index.js';

/** A sentence whose mentions have been read. `at[i]` is the mentions that the noun phrase headed by token i means. */
export interface ReadSentence {
  readonly index: number;
  readonly tree: Tree;
  readonly arguments: ArgumentFinder;
  readonly terms: readonly TermSpan[];
  readonly names: readonly Mention[];
  readonly at: readonly (readonly Mention[])[];
  /** Whom the sentence may speak of without a word, in order of salience; none of them is mentioned in it. */
  readonly implied: readonly ImpliedMention[];
}

const DEEPEST = 4;
/** Of the actors spoken of before, so many can be meant without a word. */
const MOST_IMPLIED = 3;
/** The office of who holds elsewhere what another, named before, holds here. */
const COUNTERPART = 'counterpart';

/**
 * Reads the mentions of a document sentence by sentence: names as clustered, then offices and nouns that act for a country,
 * regimes, descriptions and pronouns, each resolved against what has been spoken of before.
 */
export class MentionReader {
  readonly mentions: Mention[] = [];
  private readonly discourse = new Discourse();
  /** Whom an unmodified noun ("the troops") last stood for. */
  private readonly lastState = new Map<string, Entity>();
  private speaker: Entity | undefined;

  constructor(
    private readonly words: WordIndex,
    private readonly table: EntityTable,
    private readonly knowledge: Knowledge,
    private readonly publishedAt: PartialDate | undefined,
  ) {}

  read(
    tree: Tree,
    index: number,
    spans: readonly { readonly span: NameSpan; readonly entity: Entity }[],
  ): ReadSentence {
    const at: Mention[][] = tree.tokens.map(() => []);
    const names = spans.map(({ span, entity }) => this.mention(tree, index, entity, 'name', span.first, span.last));
    for (const name of names) for (let token = name.first; token <= name.last; token++) at[token]!.push(name);
    const terms = findTerms(tree, this.words, (token) => at[token]!.length > 0);
    const args = new ArgumentFinder(tree, this.words);
    const sentence: ReadSentence = { index, tree, arguments: args, terms, names, at, implied: [] };
    this.attachTitles(sentence, at);
    const later: number[] = [];
    for (let token = 0; token < tree.tokens.length; token++) {
      const [name] = at[token]!;
      if (name) {
        if (name.head === token) this.note(name, tree);
        this.noteGroup(sentence, at, token);
        continue;
      }
      const pronoun = this.words.pronoun(tree.token(token).text);
      if (pronoun?.kind === 'first') later.push(token);
      else
        for (const entity of this.refer(sentence, at, token, pronoun, DEEPEST))
          this.add(sentence, at, token, entity, pronoun ? 'pronoun' : 'description');
      this.noteGroup(sentence, at, token);
    }
    this.speaker = this.findSpeaker(sentence) ?? this.speaker;
    for (const token of later) this.addFirstPerson(sentence, at, token);
    return { ...sentence, implied: this.impliedIn(sentence) };
  }

  private impliedIn({ index, tree, at }: ReadSentence): ImpliedMention[] {
    const mentioned = new Set(at.flat().map(({ entity }) => entity));
    const start = tree.tokens[0]?.start ?? 0;
    return this.discourse
      .salient(MOST_IMPLIED + mentioned.size, index)
      .filter(({ entity }) => !mentioned.has(entity))
      .slice(0, MOST_IMPLIED)
      .map((salient, rank) => ({ kind: 'implied', sentence: index, start, end: start, rank, ...salient }));
  }

  private mention(
    tree: Tree,
    sentence: number,
    entity: Entity,
    kind: MentionKind,
    first: number,
    last: number,
  ): Mention {
    const head = tree.headOf(first, last);
    const mention = {
      entity,
      kind,
      sentence,
      first,
      last,
      head,
      start: tree.token(first).start,
      end: tree.token(last).end,
    };
    this.mentions.push(mention);
    return mention;
  }

  private note(mention: Mention, tree: Tree): void {
    // "Mme Phee a déclaré": the name hangs on its title, which is the subject.
    let at = mention.head;
    while (tree.is(at, 'flat', 'appos', 'compound') && tree.head(at) >= 0) at = tree.head(at);
    this.discourse.note(mention, tree.is(at, 'nsubj'), tree.token(mention.head).features.Number === 'Plur');
  }

  /** "Mali, Niger and Burkina Faso … they": once the last of a coordination has been read, all of them can be meant together. */
  private noteGroup({ tree, index }: ReadSentence, at: readonly (readonly Mention[])[], token: number): void {
    if (!tree.is(token, 'conj')) return;
    const first = conjunctsOf(tree, rootOfConjuncts(tree, token));
    if (Math.max(...first) !== token) return;
    const entities = [...new Set(first.flatMap((head) => at[head]![0]?.entity ?? []))];
    if (entities.length > 1) this.discourse.noteGroup(entities, index, first[0]!, tree.is(first[0]!, 'nsubj'));
  }

  private add(sentence: ReadSentence, at: Mention[][], token: number, entity: Entity, kind: MentionKind): void {
    const term = this.termAt(sentence, token);
    const [first, last] = kind === 'pronoun' || !term ? [token, token] : this.extent(sentence, term);
    const mention = { ...this.mention(sentence.tree, sentence.index, entity, kind, first, last), head: token };
    at[token]!.push(mention);
    this.note(mention, sentence.tree);
  }

  /** A description reads from its first modifier that is a name or adjective to its noun: "haute délégation américaine". */
  private extent(sentence: ReadSentence, term: TermSpan): readonly [number, number] {
    let { first, last } = term;
    for (const child of sentence.tree.children(term.head, 'amod', 'compound', 'nmod:poss', 'nmod'))
      if (sentence.at[child]!.length > 0 || child === first - 1 || child === last + 1) {
        first = Math.min(first, child);
        last = Math.max(last, child);
      }
    return [first, last];
  }

  /** "US President Joe Biden", "le général Abdourahamane Tiani": the office before a name means the one who is named. */
  private attachTitles(sentence: ReadSentence, at: Mention[][]): void {
    for (const name of sentence.names) {
      if (name.entity.type !== 'Person') continue;
      for (let token = name.first - 1; token >= 0 && this.isTitleWord(sentence, token); token--) {
        if (at[token]!.length === 0) at[token]!.push(name);
        const gender = this.titleGender(sentence, token);
        if (gender) name.entity.gender ??= gender;
      }
    }
  }

  private isTitleWord(sentence: ReadSentence, token: number): boolean {
    if (this.words.isTitle(sentence.tree.token(token).text)) return true;
    const term = this.termAt(sentence, token);
    return term !== undefined && (term.kind === 'office' || term.noun?.type === 'Person');
  }

  private titleGender(sentence: ReadSentence, token: number): 'Masc' | 'Fem' | undefined {
    const pronoun = this.words.lexicon.nouns.find(
      ({ lemma, gender }) => gender && lemma === sentence.tree.token(token).text.toLowerCase().replace(/\.$/u, ''),
    );
    return pronoun?.gender;
  }

  private termAt(sentence: ReadSentence, token: number): TermSpan | undefined {
    return sentence.terms.find(({ first, last }) => first <= token && token <= last);
  }

  /** Whom a noun or pronoun that is no name means. */
  private refer(
    sentence: ReadSentence,
    at: readonly (readonly Mention[])[],
    token: number,
    pronoun: PronounTerm | undefined,
    depth: number,
  ): readonly Entity[] {
    if (depth === 0) return [];
    const { tree } = sentence;
    if (pronoun) {
      const { upos } = tree.token(token);
      // Articles look like object pronouns in French: only a possessive is a determiner that refers.
      const canRefer = upos === 'PRON' || (upos === 'DET' && pronoun.kind === 'possessive');
      if (pronoun.kind === 'relative' || !canRefer) return [];
      return this.referPronoun(sentence, token, pronoun);
    }
    const term = sentence.terms.find(({ head }) => head === token);
    if (!term) return [];
    const named = tree
      .children(token, 'appos', 'flat')
      .flatMap((child) => at[child]!)
      .find(({ entity }) => entity.type === 'Person');
    if (named && (term.kind === 'office' || term.noun?.type === 'Person' || term.noun?.role === 'state'))
      return [named.entity];
    const owners = this.ownersOf(sentence, at, token, depth);
    // "the foreign ministers of Mali and Niger" mean both countries.
    if (owners.length > 1 && tree.token(token).features.Number === 'Plur') return owners;
    const [owner] = owners;
    if (term.kind === 'office') return this.referOffice(sentence, term, owner);
    return this.referNoun(sentence, term, owner);
  }

  private referPronoun(
    sentence: ReadSentence,
    token: number,
    { number, gender, types, kind }: PronounTerm,
  ): readonly Entity[] {
    const own = sentence.tree.token(token).features;
    const wanted: Wanted = {
      types: types ?? ['Person', 'Country', 'Organization'],
      ...((number ?? own.Number) && { number: number ?? own.Number }),
      ...(gender && { gender }),
    };
    const before = kind === 'reflexive' ? token : this.clauseStart(sentence, token, kind);
    return this.discourse.findAll(wanted, sentence.index, before);
  }

  /** A personal pronoun does not mean another argument of its own verb; a possessive may. */
  private clauseStart(sentence: ReadSentence, token: number, kind: PronounTerm['kind']): number {
    if (kind !== 'personal') return token;
    const { tree } = sentence;
    const verb = tree.head(token);
    const coArguments =
      verb < 0 ? [] : tree.children(verb, 'nsubj').filter((child) => child < token && child !== token);
    return coArguments.length ? Math.min(...coArguments) : token;
  }

  /** The countries or organisations whose troops, minister or capital it is. */
  ownersOf(
    sentence: ReadSentence,
    at: readonly (readonly Mention[])[],
    token: number,
    depth: number,
  ): readonly Entity[] {
    const { tree, arguments: args } = sentence;
    const term = this.termAt(sentence, token);
    const first = term?.first ?? token;
    const last = term?.last ?? token;
    for (const head of range(first, last)) {
      const modifiers = [
        ...args.find(head, 'adjective'),
        // "his Nigerien counterpart": whose counterpart it is says nothing of whom it serves.
        ...(term?.office?.office === COUNTERPART ? [] : args.find(head, 'possessor')),
        ...tree.children(head, 'nmod', 'obl', 'acl'),
        ...this.besideTerm(tree, head, last),
      ].filter((modifier) => (modifier < first || modifier > last) && !this.isDestination(tree, modifier, term));
      for (const modifier of modifiers) {
        const owners = conjunctsOf(tree, modifier).flatMap((part) => this.ownerAt(sentence, at, part, depth) ?? []);
        if (owners.length) return [...new Set(owners)];
      }
    }
    return [];
  }

  /** "police to Haiti": where people are sent is not whose they are. */
  private isDestination(tree: Tree, modifier: number, term: TermSpan | undefined): boolean {
    return (
      term?.noun?.role === 'state' &&
      adpositionsOf(tree, modifier).some((adposition) => this.words.inClass(adposition, 'destination'))
    );
  }

  /** What stands behind an adposition right after the noun, where the parser hung it on the verb: "met the ministers in X's government". */
  private besideTerm(tree: Tree, head: number, last: number): readonly number[] {
    const verb = tree.head(head);
    if (verb < 0 || !tree.is(head, 'obj', 'obl', 'nsubj')) return [];
    return tree.children(verb, 'obl').filter((child) => tree.children(child, 'case').includes(last + 1));
  }

  /** The country or organisation that one modifier names or refers to; a person stands for the one it belongs to. */
  private ownerAt(
    sentence: ReadSentence,
    at: readonly (readonly Mention[])[],
    modifier: number,
    depth: number,
  ): Entity | undefined {
    const { tree } = sentence;
    const institution = (entity: Entity | undefined): Entity | undefined =>
      entity?.type === 'Person' ? entity.belongsTo : entity?.type === 'Place' ? undefined : entity;
    const named = at[modifier]!.find(({ entity }) => entity.type === 'Country' || entity.type === 'Organization');
    if (named) return named.entity;
    const pronoun = this.words.pronoun(tree.token(modifier).text);
    if (pronoun?.kind === 'possessive') return institution(this.referPronoun(sentence, modifier, pronoun)[0]);
    if (at[modifier]!.length > 0 || !tree.is(modifier, 'nmod', 'obl', 'conj')) return undefined;
    return institution(this.refer(sentence, at, modifier, pronoun, depth - 1)[0]);
  }

  private referOffice(sentence: ReadSentence, term: TermSpan, owner: Entity | undefined): readonly Entity[] {
    const office = term.office!.office;
    if (this.isIndefinite(sentence, term)) return owner ? [owner] : [];
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
    const key = token.lemma.toLowerCase();
    switch (noun.role) {
      case 'state': {
        if (owner) {
          this.lastState.set(key, owner);
          return [owner];
        }
        if (this.isIndefinite(sentence, term)) return [];
        const last = this.lastState.get(key);
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

  private referRegime(sentence: ReadSentence, term: TermSpan, owner: Entity | undefined): readonly Entity[] {
    if (owner?.type === 'Organization') return [owner];
    const country =
      owner ??
      (this.isIndefinite(sentence, term)
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
    if (token.features.Number === 'Plur' || tree.child(term.head, 'nummod') !== undefined) {
      if (noun.type !== 'Country' && noun.type !== undefined) return owner && noun.type === 'Person' ? [owner] : [];
      return tree.child(term.head, 'nummod') !== undefined ? this.discourse.last(2, { types: ['Country'] }, index) : [];
    }
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
    if (this.isIndefinite(sentence, term)) return [];
    // "the region" is rarely the place that was named last.
    if (noun.type === 'Place') return [];
    const found = this.discourse.find(
      {
        ...(types && { types }),
        number: 'Sing',
        ...(noun.gender && { gender: noun.gender }),
        ...(noun.type === 'Country' && { byTopic: true, accept: this.isOutsideClause(sentence, term) }),
      },
      index,
      term.first,
    );
    return found ? [found] : [];
  }

  /** "American soldiers in the country": a country does not mean another argument of its own clause. */
  private isOutsideClause({ tree, names, at }: ReadSentence, term: TermSpan): (entity: Entity) => boolean {
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

  private isIndefinite(sentence: ReadSentence, term: TermSpan): boolean {
    const { tree } = sentence;
    const { features } = tree.token(term.head);
    if (features.Definite === 'Def') return false;
    // French "du" is an adposition that holds the article.
    const isArticled = (at: number): boolean => this.words.inClass(tree.token(at).text.toLowerCase(), 'articled');
    if (tree.children(term.head, 'case').some(isArticled)) return false;
    const determiners = range(term.first, term.last).flatMap((at) => tree.children(at, 'det', 'nmod:poss'));
    if (determiners.length === 0) return true;
    return determiners.some((det) => tree.token(det).features.Definite === 'Ind');
  }

  /** Who says what the sentence quotes. */
  private findSpeaker(sentence: ReadSentence): Entity | undefined {
    for (const [index, token] of sentence.tree.tokens.entries()) {
      if (!this.words.reportingVerbs.has(token.lemma) || token.upos !== 'VERB') continue;
      for (const subject of sentence.arguments.find(index, 'subject')) {
        const [mention] = sentence.at[subject]!;
        if (mention) return mention.entity;
      }
    }
    return undefined;
  }

  /** "I" is the speaker, "we" the country or organisation that the speaker speaks for. */
  private addFirstPerson(sentence: ReadSentence, at: Mention[][], token: number): void {
    if (!this.speaker) return;
    const pronoun = this.words.pronoun(sentence.tree.token(token).text)!;
    const entity = pronoun.number === 'Plur' ? (this.speaker.belongsTo ?? this.speaker) : this.speaker;
    this.add(sentence, at, token, entity, 'pronoun');
  }
}

function rootOfConjuncts(tree: Tree, token: number): number {
  let at = token;
  while (tree.is(at, 'conj') && tree.head(at) >= 0) at = tree.head(at);
  return at;
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, offset) => first + offset);

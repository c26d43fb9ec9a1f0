import type { Knowledge, PartialDate } from '../../core/index.js';
import { isBehindAdjunct } from '../offices/appositions.js';
import { ArgumentFinder } from '../frames/arguments.js';
import { conjunctsOf, rootOfConjuncts } from '../syntax/conjuncts.js';
import { Discourse } from '../references/discourse.js';
import type { EntityTable } from './entity-table.js';
import type { ActorMention, Entity, ImpliedMention, Mention, MentionKind } from '../extraction.js';
import type { NameSpan } from '../names/names.js';
import type { ReadSentence } from '../read-sentence.js';
import { References } from '../references/references.js';
import { findTerms, termAt, type TermSpan } from '../lexicon/terms.js';
import type { Tree } from '../syntax/tree.js';
import { Turns } from './turns.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** Of the actors spoken of before, so many can be meant without a word. */
const MOST_IMPLIED = 3;
/** So many words may stand between an office and the name of who holds it, and what they are. */
const MOST_MODIFIERS = 6;
const MODIFIERS: readonly string[] = ['ADJ', 'NOUN', 'PROPN', 'ADP', 'DET', 'X'];

/**
 * Reads the mentions of a document sentence by sentence: names as clustered, then offices and nouns that act for a country,
 * regimes, descriptions and pronouns, each resolved against what has been spoken of before.
 */
export class MentionReader {
  readonly mentions: ActorMention[] = [];
  private readonly discourse = new Discourse();
  private speaker: Entity | undefined;
  private readonly turns: Turns;
  private interviewed: Entity | undefined;

  /** Whom words that are no names mean, as far as has been read. */
  readonly references: References;

  constructor(
    private readonly words: WordIndex,
    table: EntityTable,
    private readonly knowledge: Knowledge,
    publishedAt: PartialDate | undefined,
  ) {
    this.turns = new Turns(words);
    this.references = new References(words, table, knowledge, publishedAt, this.discourse);
  }

  read(
    tree: Tree,
    index: number,
    spans: readonly { readonly span: NameSpan; readonly entity: Entity }[],
    quoted: readonly boolean[],
  ): ReadSentence {
    const at: Mention[][] = [];
    while (at.length < tree.tokens.length) at.push([]);
    const origins: { readonly span: NameSpan; readonly entity: Entity }[] = [];
    const names: ActorMention[] = [];
    const prefixes = new Map<number, Entity>();
    for (const [order, { span, entity }] of spans.entries())
      if (isOrigin(tree, span, spans[order + 1]?.span)) origins.push({ span, entity });
      else if (isBeforeOffice(tree, span, this.words)) {
        prefixes.set(span.first, entity);
        this.mention(tree, index, entity, 'name', span.first, span.last);
      } else names.push(this.mention(tree, index, entity, 'name', span.first, span.last));
    for (const name of names) for (let token = name.first; token <= name.last; token++) at[token]!.push(name);
    const terms = findTerms(tree, this.words, (token) => at[token]!.length > 0);
    const args = new ArgumentFinder(tree, this.words);
    const sentence: ReadSentence = { index, tree, arguments: args, terms, names, at, prefixes, meant: [], implied: [] };
    for (const { span, entity } of origins) {
      const person = at[span.last + 1]![0]!;
      person.entity.belongsTo ??= entity;
      at[span.first]!.push(person);
    }
    this.attachTitles(sentence, at);
    this.discourse.open(quoted);
    const later: number[] = [];
    for (let token = 0; token < tree.tokens.length; token++) {
      const [name] = at[token]!;
      if (name) {
        if (name.head === token) {
          this.note(name, tree);
          this.references.noteName(sentence, name);
        }
        this.noteGroup(sentence, token);
        continue;
      }
      const pronoun = this.words.pronoun(tree.token(token).text);
      if (pronoun?.kind === 'first') later.push(token);
      else {
        const meant = this.references.refer(sentence, token, pronoun);
        for (const entity of meant) this.add(sentence, at, token, entity, pronoun ? 'pronoun' : 'description');
        if (meant.length === 0) this.noteThing(sentence, token);
        // "envoys from both the army and the rebels … them"
        if (meant.length > 1) this.discourse.noteGroup(meant, index, token, tree.is(token, 'nsubj'));
      }
      this.noteGroup(sentence, token);
    }
    this.turns.read(tree);
    const { turn } = this.turns;
    if (turn === 'answer') this.interviewed ??= this.interviewee();
    const speaker = turn === 'answer' ? this.interviewed : turn === 'question' ? undefined : this.findSpeaker(sentence);
    if (speaker) this.discourse.noteSpeaker(speaker, index);
    this.speaker = turn === undefined ? (speaker ?? this.speaker) : speaker;
    for (const token of later) this.addFirstPerson(sentence, at, token);
    this.references.noteMediators(sentence);
    return { ...sentence, implied: this.impliedIn(sentence) };
  }

  /** A mention of an actor by a word that takes no part in what the sentence tells: the party of "le démocrate X". */
  describe({ tree, index }: ReadSentence, token: number, entity: Entity): ActorMention {
    return this.mention(tree, index, entity, 'description', token, token, token);
  }

  private impliedIn({ index, tree }: ReadSentence): ImpliedMention[] {
    const start = tree.tokens[0]?.start ?? 0;
    return this.discourse
      .salient(MOST_IMPLIED, index)
      .map((salient, rank) => ({ kind: 'implied', sentence: index, start, end: start, rank, ...salient }));
  }

  private mention(
    tree: Tree,
    sentence: number,
    entity: Entity,
    kind: MentionKind,
    first: number,
    last: number,
    head = tree.headOf(first, last),
  ): ActorMention {
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
    if (this.isSource(mention, tree)) return;
    // "Mme Phee a déclaré": the name hangs on its title, which is the subject.
    let at = mention.head;
    while (tree.is(at, 'flat', 'appos', 'compound') && tree.head(at) >= 0) at = tree.head(at);
    const { text, features } = tree.token(mention.head);
    const { Gender } = features;
    // "aux Philippines": a name without a number has that of its article.
    const article = tree.children(mention.head, 'det', 'case').map((child) => tree.token(child).features.Number);
    const Number = features.Number ?? article.find((number) => number !== undefined);
    // "The United States says it …"
    const isOne = mention.kind === 'name' && this.words.inClass(text.toLowerCase(), 'singularName');
    // "According to X, his government …": who is cited is spoken of as a subject is.
    const isCited = tree.adpositionsOf(at).some((word) => this.words.reportingPrepositions.has(word));
    this.discourse.note(mention, {
      isSubject: isCited || isSubject(tree, at),
      isPlural: Number === 'Plur' && !isOne,
      isOrigin: tree.token(mention.head).upos === 'ADJ',
      isCommon: mention.kind === 'description' && Number === 'Sing' && Gender === 'Com',
      ...((Gender === 'Masc' || Gender === 'Fem') && { gender: Gender }),
    });
  }

  private noteThing({ tree, index }: ReadSentence, token: number): void {
    const { upos, features } = tree.token(token);
    const { Gender, Number } = features;
    if (upos !== 'NOUN' || (Number !== 'Sing' && Number !== 'Plur') || !tree.is(token, 'nsubj')) return;
    const gender = Gender === 'Masc' || Gender === 'Fem' ? Gender : undefined;
    this.discourse.noteThing({ sentence: index, token, number: Number, gender });
  }

  /**
   * "KHARTOUM (AP)", "Det skriver AFP", "siger han til det tyske magasin X": a medium that only says what others did is not whom the text speaks
   * of, nor is the country that it is from.
   */
  private isSource({ entity, head }: Mention, tree: Tree): boolean {
    const isMedium = entity.known !== undefined && this.knowledge.actor(entity.known)?.kind === 'medium';
    const isOrigin =
      tree.token(head).upos === 'ADJ' &&
      tree.is(head, 'amod') &&
      this.words.inClass(tree.token(tree.head(head)).lemma.toLowerCase(), 'private');
    if (!isMedium && !isOrigin) return false;
    const verb = tree.path(head).find((at) => tree.token(at).upos === 'VERB');
    return verb === undefined || this.words.isReporting(tree.token(verb));
  }

  /** "Mali, Niger and Burkina Faso … they": once the last of a coordination has been read, all of them can be meant together. */
  private noteGroup({ tree, index, at }: ReadSentence, token: number): void {
    if (!tree.is(token, 'conj')) return;
    const first = conjunctsOf(tree, rootOfConjuncts(tree, token));
    if (Math.max(...first) !== token) return;
    const entities = [...new Set(first.flatMap((head) => at[head]![0]?.entity ?? []))];
    if (entities.length > 1) this.discourse.noteGroup(entities, index, first[0]!, tree.is(first[0]!, 'nsubj'));
  }

  private add(sentence: ReadSentence, at: Mention[][], token: number, entity: Entity, kind: MentionKind): void {
    const term = termAt(sentence, token);
    const [first, last] = kind === 'pronoun' || !term ? [token, token] : this.extent(sentence, term);
    const mention = this.mention(sentence.tree, sentence.index, entity, kind, first, last, token);
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
        if (at[token]!.length === 0) at[token]!.push(name, ...this.joinedTo(sentence, name, token));
        const gender = this.words.genderOf(sentence.tree.token(token).text);
        if (gender) name.entity.gender ??= gender;
      }
      const office = this.officeBefore(sentence, name);
      if (office && at[office.head]!.length === 0) at[office.head]!.push(name);
    }
  }

  /** "le président du Conseil européen Charles Michel", "the president of Togo, Faure Gnassingbé": an office whose modifiers, and perhaps a comma, stand between it and the name. */
  private officeBefore(sentence: ReadSentence, name: Mention): TermSpan | undefined {
    const { tree, names } = sentence;
    let at = name.first - 1;
    while (at >= 0 && this.words.isTitle(tree.token(at).text)) at -= 1;
    if (at > 0 && tree.token(at).text === ',') at -= 1;
    else if (at < name.first - 1 && at >= 0 && tree.token(at).upos === 'DET') at -= 1;
    else if (at >= 0 && ['ADP', 'DET'].includes(tree.token(at).upos)) return undefined;
    for (const from = at; at >= 0 && from - at <= MOST_MODIFIERS; at -= 1) {
      const term = termAt(sentence, at);
      if (term?.kind === 'office') {
        const isPlural = tree.token(term.head).features.Number === 'Plur';
        return isPlural || isBehindAdjunct(sentence, term, name, this.words) ? undefined : term;
      }
      const { upos, lemma } = tree.token(at);
      const isOther = names.some(({ entity, first, last }) => entity.type === 'Person' && first <= at && at <= last);
      if (isOther || !MODIFIERS.includes(upos)) return undefined;
      if (upos === 'ADP' && !this.words.inClass(lemma.toLowerCase(), 'belonging')) return undefined;
    }
    return undefined;
  }

  /** "præsidenterne Emmanuel Macron og Félix Tshisekedi": those coordinated with the first of whom a plural tells. */
  private joinedTo({ tree, names }: ReadSentence, name: Mention, title: number): readonly Mention[] {
    const { upos, features } = tree.token(title);
    if (upos !== 'NOUN' || features.Number !== 'Plur') return [];
    const heads = conjunctsOf(tree, name.head);
    return names.filter((other) => other !== name && other.entity.type === 'Person' && heads.includes(other.head));
  }

  private isTitleWord(sentence: ReadSentence, token: number): boolean {
    if (this.words.isTitle(sentence.tree.token(token).text)) return true;
    const term = termAt(sentence, token);
    return term !== undefined && (term.kind === 'office' || term.noun?.type === 'Person');
  }

  /** Who answers in an interview: of the people named before the first answer, the first who holds an office. */
  private interviewee(): Entity | undefined {
    const people = this.mentions
      .map(({ entity }) => entity)
      .filter(({ type, names }) => type === 'Person' && names.length > 0);
    return people.find(({ belongsTo }) => belongsTo !== undefined) ?? people[0];
  }

  /** Who says what the sentence quotes. */
  private findSpeaker(sentence: ReadSentence): Entity | undefined {
    for (const [index, token] of sentence.tree.tokens.entries()) {
      if (token.upos !== 'VERB' || !this.words.isReporting(token)) continue;
      for (const subject of sentence.arguments.find(index, 'subject')) {
        const [mention] = sentence.at[subject]!;
        if (mention) return mention.entity;
      }
    }
    return undefined;
  }

  /** "I" is the speaker, who is a person, "we" the country or organisation that the speaker speaks for. */
  private addFirstPerson(sentence: ReadSentence, at: Mention[][], token: number): void {
    if (!this.speaker) return;
    const pronoun = this.words.pronoun(sentence.tree.token(token).text)!;
    if (pronoun.number !== 'Plur' && this.speaker.type !== 'Person') return;
    const entity = pronoun.number === 'Plur' ? (this.speaker.belongsTo ?? this.speaker) : this.speaker;
    this.add(sentence, at, token, entity, 'pronoun');
  }
}

/**
 * Whether a sentence speaks of somebody: a subject, but of no relative clause ("X, dont le pays refuse"), or before the verb who is given
 * something, but not by whom ("La Moldavie s'est vu promettre par X …").
 */
const isSubject = (tree: Tree, at: number): boolean => {
  const isReceiver = tree.is(at, 'iobj') && at < tree.head(at) && tree.token(at).upos !== 'PRON';
  if (isReceiver) return true;
  return tree.is(at, 'nsubj') && tree.child(at, 'case') === undefined && tree.relation(tree.head(at)) !== 'acl:relcl';
};

/** "le Kényan Uhuru Kenyatta": a noun of origin before a name tells of the person, not of the country. */
function isOrigin(tree: Tree, span: NameSpan, next: NameSpan | undefined): boolean {
  if (span.entries[0]?.use !== 'demonym' || span.first !== span.last) return false;
  if (next?.type !== 'Person' || next.first !== span.last + 1) return false;
  return tree.token(span.first).upos !== 'ADJ';
}

/** "CIA-direktøren", "Hamas-lederen": a name that only says where the office is that the word means. */
function isBeforeOffice(tree: Tree, { first, last, type }: NameSpan, words: WordIndex): boolean {
  const { text, upos, features } = tree.token(first);
  if (first !== last || upos !== 'NOUN' || features.Number === 'Plur' || !text.includes('-')) return false;
  return (type === 'Country' || type === 'Organization') && words.officeAt(tree.tokens, first)?.length === 1;
}

import { type ActorType, type PronounTerm, QUAD, RELATIONS, type RelationType, type Token } from '../../core/index.js';
import { standsBehind } from '../syntax/adpositions.js';
import { conjunctsOf } from '../syntax/conjuncts.js';
import { isDash } from '../syntax/hyphen.js';
import type { Discourse, Wanted } from './discourse.js';
import type { Entity } from '../extraction.js';
import type { ReadSentence } from '../read-sentence.js';
import { termAt, type TermSpan } from '../lexicon/terms.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** The class of words for who was named last: "ce dernier". */
const LATTER = 'latter';
/** The classes of adpositions before what somebody is blamed or thanked for, and before what something comes after. */
const REASON = 'reason';
/** The class of verbs that are said of actors only. */
const ADDRESSING = 'addressing';
const JUDGING: readonly RelationType[] = ['CRITICIZED', 'SUPPORTED', 'REJECTED'];
const PEOPLE: readonly ActorType[] = ['Person'];
const AFTERMATH = 'aftermath';
/** The class of nouns for what somebody asks another to do: "at the request of". */
const BEHEST = 'behest';
/** What opens and closes a quote. */
const QUOTE = /["“”„«»‟]/u;
/** The quote ends at most so many tokens before its speaker: "…, the minister, he said". */
const QUOTE_REACH = 3;
const ANYBODY: readonly ActorType[] = ['Person', 'Country', 'Organization'];

/** Whom pronouns mean, and the words that stand for who was named last. */
export class Pronouns {
  constructor(
    private readonly words: WordIndex,
    private readonly discourse: Discourse,
  ) {}

  /** Whom a pronoun means. */
  refer(sentence: ReadSentence, token: number, pronoun: PronounTerm): readonly Entity[] {
    const { tree } = sentence;
    const { number, gender, types, kind } = pronoun;
    if (kind === 'personal' && this.isEmphatic(sentence, token)) return [];
    if (kind === 'personal' && this.isOfThing(sentence, token, pronoun)) return [];
    const ahead = kind === 'personal' ? this.subjectAhead(sentence, token) : undefined;
    if (ahead && this.agrees(ahead, pronoun)) return [ahead];
    if (pronoun.ofSubject || kind === 'reflexive') return this.subjectsAbove(sentence, token);
    const blamed =
      kind === 'possessive' ? this.judgedFor(sentence, token).filter((entity) => this.agrees(entity, pronoun)) : [];
    if (blamed.length) return blamed;
    const joined = kind === 'possessive' ? this.joinedOwner(sentence, token) : undefined;
    const near = joined ?? (kind === 'possessive' && number !== 'Plur' ? this.holderNear(sentence, token) : undefined);
    if (near && this.agrees(near, pronoun)) return [near];
    const speaker = kind === 'personal' && number !== 'Plur' ? this.speakerAbove(sentence, token) : undefined;
    if (speaker && this.agrees(speaker, pronoun)) return [speaker];
    const opened = kind === 'possessive' && token === 0 ? this.onlyOneBefore(sentence, pronoun) : undefined;
    if (opened) return [opened];
    const own = tree.token(token).features;
    const isLast = kind === 'personal' && this.isLatter(tree.token(token).text);
    const isObject = isLast || (kind === 'personal' && tree.is(token, 'obj', 'iobj'));
    const object = isObject ? token : this.answeredBy(sentence, token, kind);
    const asked = kind === 'possessive' ? this.verbAskedFor(sentence, token) : undefined;
    const beside = asked ?? (object === undefined ? undefined : tree.head(object));
    const actors = beside === undefined ? [] : this.subjectsOf(sentence, beside, token);
    const shared = isObject ? this.objectAbove(sentence, token) : undefined;
    if (shared && (types ?? ANYBODY).includes(shared.type)) return [shared];
    const wanted: Wanted = {
      types: types ?? ANYBODY,
      ...((number ?? own.Number) && { number: number ?? own.Number }),
      ...(gender && { gender }),
      ...(isLast && { isLast }),
      ...(isObject && { isObject }),
      ...(!this.discourse.isQuoted(token) && { isNarrated: true }),
      ...(actors.length > 0 && { accept: (entity: Entity) => !actors.includes(entity) }),
    };
    if (number !== 'Plur' && this.speaks(sentence, token)) {
      const isBehindQuote = this.isBehindQuote(sentence, token);
      // "X thanked Y, though he has called Z a liar": who is named in the sentence itself, and in no quote, is nearer than any speaker.
      const isNamed = !isBehindQuote && this.discourse.allIn(wanted, sentence.index, token).length > 0;
      const last = isNamed ? undefined : this.discourse.lastSpeaker(wanted, sentence.index);
      if (last) return [last];
      const before = isBehindQuote ? this.discourse.findAll(wanted, sentence.index, 0) : [];
      if (before.length) return before;
    }
    return this.discourse.findAll(wanted, sentence.index, this.clauseStart(sentence, token, kind));
  }

  /**
   * "He called it shameful", "she would back it": what stands for no person, as what somebody judges, is more often what was done or
   * proposed than a country or organisation, unless the verb is one of those that are said of actors only ("accused it").
   */
  private isOfThing({ tree }: ReadSentence, token: number, { types, number }: PronounTerm): boolean {
    if (number !== 'Sing' || !types || types.includes('Person') || !tree.is(token, 'obj')) return false;
    const lemma = tree.token(tree.head(token)).lemma.toLowerCase();
    if (this.words.inClass(lemma, ADDRESSING)) return false;
    return this.words.framesOf(lemma, 'VERB').some(({ type }) => JUDGING.includes(type));
  }

  private agrees(entity: Entity, { types, gender }: PronounTerm): boolean {
    if (types && !types.includes(entity.type)) return false;
    return entity.type !== 'Person' || !entity.gender || !gender || gender === entity.gender;
  }

  /** "He said": a pronoun that is the subject of a word of saying. */
  private speaks({ tree }: ReadSentence, token: number): boolean {
    const verb = tree.head(token);
    return verb >= 0 && tree.is(token, 'nsubj') && this.words.isReporting(tree.token(verb));
  }

  /** "We told X and Y to stop," he said: who speaks has been named before the quote, not in it. */
  private isBehindQuote({ tree }: ReadSentence, token: number): boolean {
    // "- Vi bliver ved, siger han": a dash opens what is quoted up to the verb of saying before its subject.
    const isDashed = isDash(tree.token(0).text) && tree.head(token) < token;
    return isDashed || tree.tokens.slice(Math.max(0, token - QUOTE_REACH), token).some(({ text }) => QUOTE.test(text));
  }

  /**
   * "Macron mødte sin kollega": whom the subject of the nearest verb above means that has one, nobody where it means no actor; where no
   * verb has any, the subject of the sentence that stands before it.
   */
  private subjectsAbove({ tree, arguments: args, at }: ReadSentence, token: number): readonly Entity[] {
    for (const verb of tree.path(token)) {
      if (tree.token(verb).upos !== 'VERB') continue;
      const subjects = args.find(verb, 'subject').filter((head) => !tree.isWithin(token, head));
      if (subjects.length === 0) continue;
      const found = subjects.flatMap((head) => conjunctsOf(tree, head)).flatMap((head) => at[head]![0]?.entity ?? []);
      return [...new Set(found)];
    }
    const before = at.findIndex((mentions, head) => mentions.length > 0 && head < token && tree.is(head, 'nsubj'));
    return before < 0 ? [] : [at[before]![0]!.entity];
  }

  /** "Criticised X for its support of Y": whose deed it is that somebody is blamed, punished or thanked for. */
  private judgedFor({ tree, arguments: args, at }: ReadSentence, token: number): readonly Entity[] {
    const deed = tree.head(token);
    const verb = deed < 0 ? -1 : tree.head(deed);
    if (verb < 0 || !tree.is(deed, 'obl')) return [];
    const isFor = (adposition: string): boolean =>
      this.words.inClass(adposition, REASON) || this.words.inClass(adposition, AFTERMATH);
    if (!tree.adpositionsOf(deed).some(isFor)) return [];
    const slots = this.words
      .framesOf(tree.token(verb).lemma.toLowerCase(), 'VERB')
      .flatMap(({ type, target }) => (RELATIONS.get(type)!.answers ? target : []));
    for (const slot of slots) {
      const judged = args.find(verb, slot).flatMap((head) => at[head]!.map(({ entity }) => entity));
      if (judged.length) return judged;
    }
    return [];
  }

  /**
   * Whose it is by where it stands: "a delegation of X, led by its chairman" tells of X's, "during talks with his counterpart, X said" of
   * the subject that follows.
   */
  private holderNear({ tree, at, arguments: args }: ReadSentence, token: number): Entity | undefined {
    const actorAt = (head: number): Entity | undefined =>
      at[head]?.find(({ entity }) => ANYBODY.includes(entity.type))?.entity;
    // "Iran, which closed its border": the subject may be a relative pronoun.
    const doerAt = (verb: number, subject: number): Entity | undefined =>
      actorAt(tree.token(subject).features.PronType === 'Rel' ? tree.head(verb) : subject);
    for (const step of tree.path(token)) {
      const head = tree.head(step);
      if (head < 0) return undefined;
      if (tree.adpositionsOf(step).some((word) => this.words.reportingPrepositions.has(word))) return undefined;
      if (tree.relation(step) === 'acl' && tree.token(step).features.VerbForm === 'Part') return actorAt(head);
      if (tree.token(head).upos !== 'VERB') continue;
      const subjects = tree.children(head, 'nsubj');
      // "urged X to withdraw its troops": who is to do it has what is done it with.
      if (subjects.length === 0 && tree.is(head, 'xcomp', 'advcl') && tree.token(head).features.VerbForm === 'Inf')
        return args.find(head, 'subject').map(actorAt)[0];
      if (subjects.length > 0 || !tree.is(step, 'obl', 'advcl', 'obj', 'iobj')) {
        const [subject] = subjects;
        // "Iran pulled its officers out": who does something with what it has, unless it answers another ("condemned its attack").
        // Within a clause ("protested after Paris announced its support") that other is not near.
        const isOwn = tree.is(head, 'advcl', 'ccomp') || !this.isAnswer(tree.token(head));
        if (tree.is(step, 'obj') && subjects.length === 1 && subject! < token && isOwn) return doerAt(head, subject!);
        if (!tree.is(step, 'obl', 'advcl') || subjects.length !== 1 || subject! < token) return undefined;
        const isAfter = standsBehind(tree, step, AFTERMATH, this.words);
        const actor = doerAt(head, subject!);
        return isAfter || actor?.type === 'Person' ? actor : undefined;
      }
    }
    return undefined;
  }

  /** "À Munich, où il assistait à une conférence, M. X a demandé …": the person whom the subject that follows names, for that of a clause before it. */
  private subjectAhead({ tree, names }: ReadSentence, token: number): Entity | undefined {
    if (!tree.is(token, 'nsubj')) return undefined;
    const path = tree.path(tree.head(token));
    const main = path.at(-1)!;
    const subject = tree.child(main, 'nsubj');
    if (subject === undefined || subject < token || subject > main || main === tree.head(token)) return undefined;
    if (path.some((at) => tree.is(at, 'ccomp', 'parataxis', 'conj'))) return undefined;
    const isBehindComma = tree.tokens.slice(token, subject).some(({ text }) => text === ',');
    // "M. X": the title may be the head of the name.
    const isNamed = (head: number): boolean =>
      head === subject || (tree.head(head) === subject && tree.is(head, 'appos', 'flat'));
    return isBehindComma
      ? names.find(({ head, entity }) => entity.type === 'Person' && isNamed(head))?.entity
      : undefined;
  }

  /** "Paris a, lui, convoqué", "à elle seule": a pronoun that only stresses the subject of its clause. */
  private isEmphatic({ tree }: ReadSentence, token: number): boolean {
    const [before, after] = [tree.tokens[token - 1], tree.tokens[token + 1]];
    if (after && this.words.inClass(after.lemma.toLowerCase(), 'alone')) return true;
    return before?.text === ',' && after?.text === ',';
  }

  /** "the army of X and its allies": whose they are is joined to them. */
  private joinedOwner({ tree, at }: ReadSentence, token: number): Entity | undefined {
    const joined = tree.head(token);
    if (joined < 0 || !tree.is(joined, 'conj') || tree.child(joined, 'cc') === undefined) return undefined;
    const before = tree.children(tree.head(joined), 'conj').filter((child) => child < joined);
    const owner = before.at(-1) ?? tree.head(joined);
    return at[owner]!.find(({ entity }) => ANYBODY.includes(entity.type))?.entity;
  }

  /** "The bloc, which said that it would ease its sanctions": who says what a pronoun is the subject of. */
  private speakerAbove({ tree, at, arguments: args }: ReadSentence, token: number): Entity | undefined {
    const verb = tree.head(token);
    if (verb < 0 || !tree.is(token, 'nsubj') || !tree.is(verb, 'ccomp')) return undefined;
    const saying = tree.head(verb);
    if (saying > token || !this.words.isReporting(tree.token(saying))) return undefined;
    const [subject] = args.find(saying, 'subject');
    return subject === undefined ? undefined : at[subject]!.find(({ entity }) => ANYBODY.includes(entity.type))?.entity;
  }

  /** "Its president", at the head of a sentence: of whom the one before speaks, where that is only one that it can be of. */
  private onlyOneBefore({ index }: ReadSentence, { types, number }: PronounTerm): Entity | undefined {
    if (!types || types.includes('Person') || number === 'Plur') return undefined;
    const [only, ...others] = this.discourse.allIn({ types }, index - 1);
    return others.length === 0 ? only : undefined;
  }

  /** "left X at the request of its government": the verb of what somebody asked for, whose subject did not ask itself. */
  private verbAskedFor({ tree }: ReadSentence, token: number): number | undefined {
    const request = tree
      .path(token)
      .slice(1, 3)
      .find((at) => this.words.inClass(tree.token(at).lemma.toLowerCase(), BEHEST));
    return request !== undefined && tree.is(request, 'obl') && tree.is(tree.head(token), 'nmod')
      ? tree.head(request)
      : undefined;
  }

  /** Whether a verb tells what somebody makes of what others did. */
  private isAnswer({ lemma }: Token): boolean {
    return this.words.framesOf(lemma.toLowerCase(), 'VERB').some(({ type }) => {
      const { answers, quad } = RELATIONS.get(type)!;
      return answers ?? quad === QUAD.verbalConflict;
    });
  }

  /** "Moscow called his remarks aggressive", but "X criticised his government": what of somebody's another answers to, unless it means an actor. */
  private answeredBy(sentence: ReadSentence, token: number, kind: PronounTerm['kind']): number | undefined {
    const { tree } = sentence;
    const noun = tree.head(token);
    if (kind !== 'possessive' || noun < 0 || !tree.is(noun, 'obj') || termAt(sentence, noun)) return undefined;
    const frames = this.words.framesOf(tree.token(tree.head(noun)).lemma.toLowerCase(), 'VERB');
    const isJudging = frames.some(({ type }) => JUDGING.includes(type));
    return isJudging && frames.every(({ type }) => type !== 'SUPPORTED') ? noun : undefined;
  }

  /** "summoned the ambassador, accusing him of lies": the object of a participle without a subject is that of the verb above. */
  private objectAbove({ tree, arguments: args, at }: ReadSentence, token: number): Entity | undefined {
    const participle = tree.head(token);
    if (participle < 0 || !tree.is(participle, 'advcl') || tree.child(participle, 'nsubj') !== undefined)
      return undefined;
    if (tree.token(participle).features.VerbForm !== 'Part' || tree.head(participle) > participle) return undefined;
    const objects = args.find(tree.head(participle), 'object').flatMap((head) => at[head]!);
    return objects.length === 1 ? objects[0]!.entity : undefined;
  }

  /** Who does what a pronoun is an object of, and whose they are: "X's party derides him" is not of X. */
  private subjectsOf({ tree, arguments: args, at }: ReadSentence, verb: number, token: number): readonly Entity[] {
    if (verb < 0) return [];
    return args
      .find(verb, 'subject')
      .filter((head) => head !== token)
      .flatMap((head) => conjunctsOf(tree, head))
      .flatMap((head) => [head, ...tree.children(head, 'nmod:poss')])
      .flatMap((head) => at[head]!.map(({ entity }) => entity));
  }

  /** A personal pronoun does not mean another argument of its own verb; a possessive may. */
  private clauseStart(sentence: ReadSentence, token: number, kind: PronounTerm['kind']): number {
    if (kind !== 'personal') return token;
    const { tree } = sentence;
    const verb = tree.head(token);
    const coArguments = verb < 0 ? [] : tree.children(verb, 'nsubj').filter((child) => child < token);
    return coArguments.length ? Math.min(...coArguments) : token;
  }

  /** Whether a word means who was named last, whether the tagger takes it for a pronoun or a noun. */
  isLatter(word: string): boolean {
    return this.words.inClass(word.toLowerCase(), LATTER);
  }

  /** "ce dernier" */
  referLatter({ tree, index }: ReadSentence, { head, first, noun }: TermSpan): readonly Entity[] {
    // "le dernier": the last of others, not who was named last.
    if (tree.children(head, 'det').some((child) => tree.token(child).features.PronType !== 'Dem')) return [];
    const number = tree.token(head).features.Number === 'Plur' ? 'Plur' : 'Sing';
    const wanted = { number, ...(noun?.gender && { gender: noun.gender }), isLast: true } as const;
    const people =
      number === 'Sing' ? this.discourse.find({ ...wanted, types: PEOPLE, reach: 1 }, index, first) : undefined;
    return people ? [people] : this.discourse.findAll({ ...wanted, types: ANYBODY }, index, first);
  }
}

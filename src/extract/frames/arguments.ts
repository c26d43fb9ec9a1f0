import { RELATIONS } from '../../core/index.js';
import { AdpositionalPhrases } from './adpositional-phrases.js';
import { Agents } from './agents.js';
import { RELATION_SLOTS } from '../lexicon/relation-slots.js';
import { standsBehind } from '../syntax/adpositions.js';
import { RelativePronouns } from '../syntax/relative-pronouns.js';
import type { Tree } from '../syntax/tree.js';
import { isPresentParticiple } from '../syntax/verb-forms.js';
import { Voice } from '../syntax/voice.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** Clauses are nested at most this deep when a subject is looked for, so that a wrong tree cannot cost much. */
const DEEPEST = 6;
const NOTHING: readonly number[] = [];

/**
 * Finds the arguments of triggers in the logical sentence: passives, relative, participial and infinitive clauses, control and
 * shared arguments of coordinated verbs are undone, so that a frame is written once, for the active voice.
 */
export class ArgumentFinder {
  /** What has been found for each trigger by slot: frames, features and references ask for the same again and again. */
  private readonly found: (Map<string, readonly number[]> | undefined)[] = [];

  private readonly voice: Voice;
  private readonly relatives: RelativePronouns;
  private readonly phrases: AdpositionalPhrases;
  private readonly agents: Agents;

  constructor(
    private readonly tree: Tree,
    private readonly words: WordIndex,
  ) {
    this.relatives = new RelativePronouns(tree, words);
    this.phrases = new AdpositionalPhrases(tree, words);
    this.voice = new Voice(tree, words);
    this.agents = new Agents(tree, words, this.isPassive.bind(this));
  }

  /** Heads of the noun phrases in a slot (docs/lexicon.md) of a trigger; `extra` are words whose adpositions also serve it. */
  find(trigger: number, slot: string, extra: readonly number[] = NOTHING): readonly number[] {
    if (extra.length > 0 && !RELATION_SLOTS.has(slot)) return this.look(trigger, slot, extra);
    const known = (this.found[trigger] ??= new Map<string, readonly number[]>());
    let heads = known.get(slot);
    if (heads === undefined) known.set(slot, (heads = this.look(trigger, slot, NOTHING)));
    return heads;
  }

  private look(trigger: number, slot: string, extra: readonly number[]): readonly number[] {
    if (slot.includes('>')) return this.lookThrough(trigger, slot, extra);
    switch (slot) {
      case 'subject':
      case 'members': {
        const subjects = this.subject(trigger, DEEPEST);
        return subjects.length || this.tree.token(trigger).upos === 'VERB' ? subjects : this.appositions(trigger);
      }
      case 'object':
        return this.object(trigger, DEEPEST);
      case 'iobj':
        return this.tree.children(trigger, 'iobj');
      case 'possessor':
        return this.possessors(trigger);
      case 'adjective':
        return this.tree.children(trigger, 'amod', 'compound', 'flat').concat(this.bareNouns(trigger));
      case 'auxiliary':
        return this.tree.children(trigger, 'aux', 'cop');
      case 'complement':
        return this.complements(trigger);
      case 'infinitive':
        return this.complements(trigger).filter((at) => this.isBareInfinitive(at));
      case 'doer':
        return this.phrases.isPrompting(trigger) ? this.subject(this.tree.head(trigger), DEEPEST) : NOTHING;
      case 'party':
        return this.tree.is(trigger, 'obj') ? this.subject(this.tree.head(trigger), DEEPEST) : NOTHING;
      case 'between':
        return this.withAdposition([trigger, ...extra], (word) => this.words.inClass(word, 'between'));
      default:
        return this.behind(trigger, slot, extra);
    }
  }

  /** "ønsker at styrke": the parser may take an infinitive for an object. */
  private complements(trigger: number): readonly number[] {
    const { tree } = this;
    const clauses = tree.children(trigger, 'xcomp', 'ccomp', 'acl', 'advcl');
    return clauses.concat(tree.children(trigger, 'obj').filter((child) => tree.token(child).upos === 'VERB'));
  }

  /** An infinitive with neither a subject nor an auxiliary, such as "would leave" has. */
  private isBareInfinitive(at: number): boolean {
    const { tree } = this;
    return tree.token(at).features.VerbForm === 'Inf' && tree.child(at, 'nsubj', 'aux') === undefined;
  }

  /** "object>possessor": a slot of what stands in another. */
  private lookThrough(trigger: number, slot: string, extra: readonly number[]): readonly number[] {
    const end = slot.indexOf('>');
    return this.find(trigger, slot.slice(0, end), extra).flatMap((head) => this.find(head, slot.slice(end + 1)));
  }

  private behind(trigger: number, adposition: string, extra: readonly number[]): readonly number[] {
    const isSame = (word: string): boolean => word === adposition;
    const found = this.withAdposition(extra.length > 0 ? [trigger, ...extra] : [trigger], isSame);
    if (found.length > 0) return found;
    if (this.words.inClass(adposition, 'agent')) return this.agents.ofDeed(trigger);
    return this.withAdposition(this.tree.children(trigger, 'obj'), isSame);
  }

  /** The heads of what a relative pronoun stands for. */
  antecedent(pronoun: number): readonly number[] {
    return this.relatives.antecedent(pronoun);
  }

  /** Whether a verb's grammatical subject is its logical object. */
  isPassive(verb: number): boolean {
    return this.voice.isPassive(verb);
  }

  /** The subjects of the verbs above a word, the nearest first. */
  subjectsAbove(token: number): readonly number[] {
    const verbs = this.tree.path(token).filter((step) => this.tree.token(step).upos === 'VERB');
    return verbs.flatMap((verb) => this.find(verb, 'subject'));
  }

  /**
   * Who is on the visit, in the talks: the subject of the verb that a noun is a circumstance of ("on a visit to X, Y said", "on the sidelines
   * of talks with X, Y said").
   */
  circumstanceSubject(noun: number): readonly number[] {
    const { tree } = this;
    const above = this.occasionOf(noun) ?? noun;
    const isCircumstance = above !== noun || standsBehind(tree, noun, 'circumstance', this.words);
    return isCircumstance && tree.is(above, 'obl') ? this.grammaticalSubject(tree.head(above), DEEPEST) : [];
  }

  /** "à l'issue d'un entretien": the word that only says when or where what stands behind it is. */
  private occasionOf(noun: number): number | undefined {
    const { tree } = this;
    const above = tree.head(noun);
    if (above < 0 || !tree.is(noun, 'nmod')) return undefined;
    if (!this.words.inClass(tree.token(above).lemma.toLowerCase(), 'occasion')) return undefined;
    return standsBehind(tree, noun, 'belonging', this.words) ? above : undefined;
  }

  subject(verb: number, depth: number): readonly number[] {
    if (depth === 0) return [];
    const inverted = this.invertedSubject(verb);
    if (inverted.length) return inverted;
    if (!this.isPassive(verb)) return this.grammaticalSubject(verb, depth);
    return this.agents.ofVerb(verb);
  }

  object(verb: number, depth: number): readonly number[] {
    if (depth === 0) return [];
    if (this.isPassive(verb)) return this.grammaticalSubject(verb, depth);
    const { tree } = this;
    if (this.invertedSubject(verb).length) return this.relatives.antecedent(this.relatives.objectOf(verb)!);
    const objects = tree
      .children(verb, 'obj')
      .filter((child) => !this.isBehindParticiple(child))
      .flatMap((child) => this.relatives.antecedent(child));
    if (objects.length) return objects;
    const relative = this.relatives.displaced(verb);
    if (relative !== undefined) return this.relatives.antecedent(relative);
    // Of two subjects the one behind the verb is its object: the parser took a name for a subject.
    const subjects = tree.children(verb, 'nsubj');
    if (subjects.length > 1 && subjects[0]! < verb) return subjects.filter((child) => child > verb);
    const shared = tree
      .children(verb, 'conj')
      .find((conjunct) => tree.token(conjunct).upos === 'VERB' && tree.child(conjunct, 'obj') !== undefined);
    if (shared !== undefined && tree.children(verb, 'obl', 'ccomp', 'xcomp').length === 0)
      return tree.children(shared, 'obj');
    // "the agreement (that) X signed": the clause modifies its own object.
    if (
      tree.relation(verb) === 'acl:relcl' &&
      tree.child(verb, 'nsubj') !== undefined &&
      !this.relatives.isSubjectOf(verb)
    )
      return [tree.head(verb)];
    return [];
  }

  /** "met following the decision": a participle that serves as an adposition makes a circumstance of what the parser took for an object. */
  private isBehindParticiple(noun: number): boolean {
    return this.tree.children(noun, 'case').some((at) => this.tree.token(at).upos === 'VERB');
  }

  private grammaticalSubject(verb: number, depth: number): readonly number[] {
    const { tree } = this;
    const all = tree.children(verb, 'nsubj');
    const relative = this.relatives.displaced(verb);
    const own = all.some((child) => child < verb) ? all.filter((child) => child < verb && child !== relative) : all;
    if (own.length) return own.flatMap((child) => this.relatives.antecedent(child));
    const head = tree.head(verb);
    if (head < 0) return [];
    if (tree.is(verb, 'conj')) return this.surface(head, depth - 1);
    const isInfinitive = tree.is(verb, 'obj') && tree.token(verb).features.VerbForm === 'Inf';
    if (
      isInfinitive ||
      tree.is(verb, 'xcomp') ||
      (tree.is(verb, 'ccomp') && tree.token(verb).features.VerbForm !== 'Fin')
    )
      return this.controller(head, verb, depth - 1);
    if (tree.is(verb, 'advcl')) {
      // "accused X of supporting Y": the clause tells what the object does.
      const isOfObject = tree
        .children(verb, 'mark', 'case')
        .some((mark) => this.isOfObject(tree.token(mark).lemma.toLowerCase(), head));
      // "opfordrer X til at gå": the parser may take what somebody is asked to do for an adverbial clause.
      const isAskedFor = tree.token(verb).features.VerbForm === 'Inf' && this.controlsOf(head, verb).length > 0;
      if (!isOfObject && isAskedFor) return this.controller(head, verb, depth - 1);
      const objects = isOfObject ? this.object(head, depth - 1) : [];
      return objects.length ? objects : this.surface(head, depth - 1);
    }
    if (tree.relation(verb) === 'acl:relcl' || tree.is(verb, 'amod')) return [head];
    if (tree.is(verb, 'acl'))
      return tree.token(verb).features.VerbForm === 'Inf' ? this.infinitiveSubject(verb, head, depth - 1) : [head];
    return [];
  }

  /**
   * Whether a clause behind the adposition tells what the object of the verb does: "anklagede X for at støtte Y" does, "indkaldte X for at
   * protestere" tells what for, as its verb judges nobody.
   */
  private isOfObject(adposition: string, verb: number): boolean {
    if (!this.words.inClass(adposition, 'objectControl')) return false;
    if (!this.words.inClass(adposition, 'purpose')) return true;
    const frames = this.words.framesOf(this.tree.token(verb).lemma.toLowerCase(), 'VERB');
    return frames.length === 0 || frames.some(({ type }) => RELATIONS.get(type)!.answers === true);
  }

  /** The grammatical subject of a clause whose head may be a noun or adjective with a copula. */
  private surface(head: number, depth: number): readonly number[] {
    return depth > 0 ? this.grammaticalSubject(head, depth) : [];
  }

  /** Who does what an infinitive tells: as the scope words of the verb above it say, else that verb's object or subject. */
  private controller(governor: number, clause: number, depth: number): readonly number[] {
    if (depth <= 0) return [];
    const { upos } = this.tree.token(governor);
    const controls = this.controlsOf(governor, clause);
    const fallback = upos === 'VERB' ? ['object', 'iobj', 'subject'] : ['subject'];
    for (const slot of controls.length ? controls : fallback) {
      const found = this.controlling(governor, slot, depth).filter((head) => head !== clause);
      if (found.length) return found;
    }
    return this.surface(governor, depth);
  }

  /** The slots of a verb in which the lexicon has who does what the infinitive below it tells. */
  private controlsOf(governor: number, clause: number): readonly string[] {
    const { tree } = this;
    const { upos, lemma } = tree.token(governor);
    // "vil have X til at gå": the particle may mark the clause.
    const marks = tree.children(clause, 'mark').map((mark) => tree.token(mark).lemma.toLowerCase());
    return this.words
      .scopesOf(lemma.toLowerCase())
      .filter(
        ({ pos, particle, control }) =>
          control !== undefined &&
          (!pos || pos === upos) &&
          (!particle || tree.hasParticle(governor, particle) || marks.includes(particle)),
      )
      .map(({ control }) => control!);
  }

  /** Treebanks differ in whether the one who is asked is a direct or an indirect object. */
  private controlling(governor: number, slot: string, depth: number): readonly number[] {
    switch (slot) {
      case 'subject':
        return this.subject(governor, depth);
      case 'object':
      case 'iobj':
        return [...this.find(governor, 'iobj'), ...this.object(governor, depth)];
      default:
        return this.find(governor, slot);
    }
  }

  /** "la nécessité pour X de négocier": who stands between a noun and its infinitive, or else whose the noun is. */
  private infinitiveSubject(verb: number, noun: number, depth: number): readonly number[] {
    const stated = this.tree
      .children(noun, 'nmod', 'obl')
      .filter(
        (child) => noun < child && child < verb && standsBehind(this.tree, child, 'infinitiveSubject', this.words),
      );
    return stated.length ? stated : this.holderOf(noun, depth);
  }

  /** Whose plan, threat or promise it is: the possessor of the noun, else the subject of the verb that it belongs to. */
  private holderOf(noun: number, depth: number): readonly number[] {
    const possessors = [...this.possessors(noun), ...this.find(noun, 'adjective')];
    if (possessors.length) return possessors;
    // "X is ready to leave"
    if (this.tree.child(noun, 'cop') !== undefined) return this.surface(noun, depth);
    const head = this.tree.head(noun);
    return head >= 0 && depth > 0 && this.tree.is(noun, 'obj', 'obl', 'nsubj', 'xcomp')
      ? this.subject(head, depth)
      : [];
  }

  /** What a noun in apposition is said of, or the other way round: "Belarus, an ally of Russia", "its ally Belarus". */
  private appositions(noun: number): readonly number[] {
    const { tree } = this;
    const own = tree.children(noun, 'appos', 'flat');
    return tree.is(noun, 'appos') ? [tree.head(noun), ...own] : own;
  }

  /** "le maréchal que soutient Moscou": behind a relative pronoun that is only ever an object, a verb may stand before its subject. */
  private invertedSubject(verb: number): readonly number[] {
    const { tree } = this;
    const relative = this.relatives.objectOf(verb);
    if (relative === undefined) return [];
    const own = tree.children(verb, 'obj', 'nsubj');
    if (own.some((child) => relative < child && child < verb)) return [];
    return own.filter((child) => child > verb && tree.adpositionsOf(child).length === 0);
  }

  private possessors(noun: number): readonly number[] {
    const { tree } = this;
    const owned = tree
      .children(noun, 'acl')
      .find((child) => this.words.inClass(tree.token(child).lemma.toLowerCase(), 'owned'));
    if (owned !== undefined) return this.ownersBehind(owned);
    return tree.children(noun).filter((child) => {
      const { features } = tree.token(child);
      return (
        tree.relation(child) === 'nmod:poss' ||
        (tree.is(child, 'nmod') && features.Case === 'Gen') ||
        (tree.is(child, 'det', 'nmod') && features.Poss === 'Yes')
      );
    });
  }

  /** "a site belonging to X", "a base used by X", but nobody for "a base used in the war". */
  private ownersBehind(participle: number): readonly number[] {
    const phrases = this.tree.children(participle, 'obl');
    if (isPresentParticiple(this.tree.token(participle).features)) return phrases.slice(0, 1);
    return phrases.filter((at) => standsBehind(this.tree, at, 'agent', this.words)).slice(0, 1);
  }

  /** Nouns before a word that modify it without an adposition: "the Niger junta", "US-backed". */
  private bareNouns(noun: number): readonly number[] {
    return this.tree
      .children(noun, 'nmod', 'appos', 'obl')
      .filter(
        (child) =>
          child < noun && this.tree.adpositionsOf(child).length === 0 && !this.possessors(noun).includes(child),
      );
  }

  private withAdposition(triggers: readonly number[], accepts: (adposition: string) => boolean): readonly number[] {
    const found: number[] = [];
    for (const trigger of triggers)
      for (const { head, adpositions } of this.phrases.of(trigger))
        if (adpositions.some(accepts)) found.push(...this.relatives.antecedent(head));
    return found;
  }
}

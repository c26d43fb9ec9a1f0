import { QUAD, RELATIONS, type RelationType } from '../../core/index.js';
import { standsBehind } from '../syntax/adpositions.js';
import { conjunctsOf } from '../syntax/conjuncts.js';
import type { Entity, Mention } from '../extraction.js';
import { findTriggers, restrictedHeads, type FrameMatch, type Trigger } from '../frames/frames.js';
import type { ReadSentence } from '../read-sentence.js';
import { SIDES } from './several.js';
import { hasArticledCase } from '../syntax/determiners.js';
import { termAt } from '../lexicon/terms.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** How many sentences back the deed is looked for that a noun means: one of its own kind, or any. */
const REACH = { kind: 8, any: 3 };
/** What stands before a comment on the clause. */
const COMMENT_SIGN = /^[,–—]$/u;
const NOBODY: readonly Entity[] = [];

/**
 * Whose deed a noun means: "Poland condemned the attack" is about who attacked in the sentences before. A noun with frames means a deed
 * of their types, a word of the class `deed` ("the decision") any; what the frames tell to the letter is what has been done.
 * What stands in apposition to a whole clause ("a move condemned by Y") is the deed of the clause's subject.
 */
export class Deeds {
  private readonly sentences: ReadSentence[] = [];
  private readonly triggers: (readonly Trigger[])[] = [];
  private readonly told: (readonly FrameMatch[])[] = [];

  constructor(private readonly words: WordIndex) {}

  /** The sentence, the next of its document, with the doers of the deeds that it refers to. */
  read(sentence: ReadSentence): ReadSentence {
    const at: (readonly Mention[])[] = [];
    for (const [token, own] of sentence.at.entries()) {
      const doers = own.length > 0 ? NOBODY : this.doers(sentence, token);
      at.push(doers.length > 0 ? doers.map((doer) => toMention(sentence, token, doer)) : own);
    }
    const read = { ...sentence, at, meant: [] };
    this.sentences.push(read);
    return read;
  }

  /** The triggers of a sentence that has been read, by its place; they are looked for once. */
  triggersOf(index: number): readonly Trigger[] {
    return (this.triggers[index] ??= findTriggers(this.sentences[index]!, this.words));
  }

  private doers(sentence: ReadSentence, noun: number): readonly Entity[] {
    const { tree } = sentence;
    const { upos } = tree.token(noun);
    if (this.isComment(sentence, noun)) return this.doersOfClause(sentence, noun);
    if (this.isClausePronoun(sentence, noun)) return this.doersOfClause(sentence, tree.head(noun));
    if (upos !== 'PRON' && upos !== 'NOUN') return NOBODY;
    if (!this.isPointedAt(sentence, noun) || !this.isObject(sentence, noun)) return NOBODY;
    // "both parties" are whoever they are, though a noun of theirs tells a relation in other places.
    if (this.words.inClass(tree.token(noun).lemma.toLowerCase(), SIDES)) return NOBODY;
    if (upos === 'PRON' && this.announces(sentence, noun)) return NOBODY;
    const types = upos === 'PRON' ? [] : this.typesOf(sentence, noun);
    if (!types) return NOBODY;
    const reach = types.length > 0 ? REACH.kind : REACH.any;
    const named = new Set(mentionsWithin(sentence, noun).map(({ entity }) => entity));
    for (let back = 1; back <= reach; back += 1)
      for (const { frame, pairs } of this.toldIn(this.sentences.length - back)) {
        if (types.length > 0 ? !types.includes(frame.type) : isStanding(frame.type)) continue;
        const { symmetric } = RELATIONS.get(frame.type)!;
        const doers = new Set(
          pairs.flatMap(({ source, target }) => [source, ...(symmetric ? [target] : [])]).map(({ entity }) => entity),
        );
        const isOther = (entity: Entity): boolean =>
          !doers.has(entity) && pairs.some(({ target }) => target.entity === entity);
        if ([...named].every(isOther)) return [...doers];
      }
    return NOBODY;
  }

  /** "X closed its border, a move condemned by Y": a deed in apposition to a clause that tells of it, and of which something is said. */
  private isComment(sentence: ReadSentence, noun: number): boolean {
    const { tree } = sentence;
    if (tree.token(noun).upos !== 'NOUN' || tree.adpositionsOf(noun).length > 0) return false;
    const determiner = tree.child(noun, 'det');
    if (determiner === undefined || !COMMENT_SIGN.test(tree.tokens[determiner - 1]?.text ?? '')) return false;
    if (tree.child(noun, 'acl') === undefined || termAt(sentence, noun)) return false;
    return this.typesOf(sentence, noun) !== undefined;
  }

  /** "X vil sende soldater, hvilket Y afviser": a relative pronoun that stands for the clause before it, as what somebody answers. */
  private isClausePronoun({ tree }: ReadSentence, pronoun: number): boolean {
    const { upos, text } = tree.token(pronoun);
    if (upos !== 'PRON' || !this.words.inClass(text.toLowerCase(), 'clausePronoun')) return false;
    const verb = tree.head(pronoun);
    return verb > pronoun && tree.is(pronoun, 'obj', 'nsubj', 'nsubj:pass') && tree.token(verb).upos === 'VERB';
  }

  /** "calls it wrong to deny X his rights": a pronoun that only announces the infinitive behind it. */
  private announces({ tree }: ReadSentence, pronoun: number): boolean {
    const verb = tree.head(pronoun);
    if (verb < 0 || verb > pronoun) return false;
    const isInfinitive = (at: number): boolean =>
      tree.token(at).features.VerbForm === 'Inf' && tree.child(at, 'mark') !== undefined;
    return tree.tokens.some((_, at) => at > pronoun && isInfinitive(at) && tree.path(at).slice(1, 3).includes(verb));
  }

  /** Who does what the clause above a noun tells. */
  private doersOfClause({ tree, arguments: args, at }: ReadSentence, noun: number): readonly Entity[] {
    const verbs = tree.path(tree.head(noun)).filter((token) => tree.token(token).upos === 'VERB');
    // "accused X of supporting Y, a charge X denies": who says so, not who supports.
    const isOfSpeaker = this.words.inClass(tree.token(noun).lemma.toLowerCase(), 'deniableClaim');
    const doersAt = (verb: number): readonly Entity[] => {
      const heads = args.find(verb, 'subject').flatMap((head) => conjunctsOf(tree, head));
      return [...new Set(heads.flatMap((head) => at[head]!.map(({ entity }) => entity)))];
    };
    if (isOfSpeaker) {
      const verb = verbs.find((token) => this.words.isSpeaking(tree.token(token)));
      return verb === undefined ? [] : doersAt(verb);
    }
    // "got four bases, three of which face Taiwan – a step that X condemned": the nearest clause that somebody acts in.
    return verbs.map(doersAt).find((doers) => doers.length > 0) ?? [];
  }

  /** The relation types that a noun tells, with the words beside it; empty where it can mean any deed, undefined where it means none. */
  private typesOf(sentence: ReadSentence, noun: number): readonly RelationType[] | undefined {
    const { words } = this;
    const lemma = sentence.tree.token(noun).lemma.toLowerCase();
    if (words.inClass(lemma, 'deed') || words.inClass(lemma, 'deniableClaim')) return [];
    const types = words.framesOf(lemma, 'NOUN').flatMap((frame) =>
      // "the leaders" are no deed of whoever leads something.
      !isStanding(frame.type) && restrictedHeads(sentence, words, frame, noun) ? [frame.type] : [],
    );
    return types.length > 0 ? types : undefined;
  }

  private toldIn(index: number): readonly FrameMatch[] {
    return index < 0 ? [] : (this.told[index] ??= this.triggersOf(index).flatMap(({ match }) => match ?? []));
  }

  private isObject({ tree }: ReadSentence, noun: number): boolean {
    const isCircumstance = standsBehind(tree, noun, 'circumstance', this.words);
    return !isCircumstance && (tree.relation(noun) === 'nsubj:pass' || tree.is(noun, 'obj', 'obl', 'iobj'));
  }

  /** "the attack", "this attack", "this": a deed that is known already. */
  private isPointedAt({ tree }: ReadSentence, noun: number): boolean {
    const { upos, features, text } = tree.token(noun);
    if (upos === 'PRON') return features.PronType === 'Dem' || this.words.inClass(text.toLowerCase(), 'deedPronoun');
    if (features.Definite === 'Def' || hasArticledCase(tree, noun, this.words)) return true;
    return tree.children(noun, 'det').some((child) => {
      const { Definite, PronType } = tree.token(child).features;
      return Definite === 'Def' || PronType === 'Dem';
    });
  }
}

const isStanding = (type: RelationType): boolean => RELATIONS.get(type)!.quad === QUAD.standing;

const mentionsWithin = ({ tree, at }: ReadSentence, noun: number): readonly Mention[] =>
  at.flatMap((mentions, token) => (mentions.length > 0 && tree.isWithin(token, noun) ? mentions : []));

function toMention({ index, tree }: ReadSentence, token: number, entity: Entity): Mention {
  const { start, end } = tree.token(token);
  return { entity, kind: 'deed', sentence: index, first: token, last: token, head: token, start, end };
}

import { QUAD, RELATIONS, type Upos, VERBAL_QUADS } from '../../core/index.js';
import type { Entity, Mention } from '../extraction.js';
import type { ReadSentence } from '../read-sentence.js';
import type { Restriction, RestrictionSet } from '../lexicon/compounds.js';
import { standsBehind } from '../syntax/adpositions.js';
import { conjunctsOf } from '../syntax/conjuncts.js';
import { mentionsOf } from '../mentions/noun-phrase.js';
import type { Tree } from '../syntax/tree.js';
import type { TriggerFrame } from '../lexicon/trigger-frame.js';
import type { WordIndex } from '../lexicon/word-index.js';

const NOBODY: readonly Mention[] = [];
const NO_FRAMES: readonly TriggerFrame[] = [];

/** A frame that fits a trigger, and whom it relates. */
export interface FrameMatch {
  readonly frame: TriggerFrame;
  readonly trigger: number;
  readonly pairs: readonly { readonly source: Mention; readonly target: Mention }[];
  /** Whether each does it to the others: "X and Y blamed each other". */
  readonly isReciprocal: boolean;
}

/** A word with frames. */
export interface Trigger {
  readonly token: number;
  /** Its frames, with the heads that fill the slots of `has`; undefined where a word or particle that the frame asks for is missing. */
  readonly frames: ReadonlyMap<TriggerFrame, readonly number[] | undefined>;
  /** Of the frames that relate actors here, the one with the most restrictions, or else the highest prior. */
  readonly match: FrameMatch | undefined;
}

/**
 * The words of a sentence that have frames and are no part of a name. A word that the matched frame of another asks for tells nothing
 * by itself: "suspended aid" tells of no aid. A verb that only has to be there does: "urged Mali to withdraw".
 */
export function findTriggers(sentence: ReadSentence, words: WordIndex): Trigger[] {
  const hasWordsOf = frameFilter(sentence, words);
  const triggers: Trigger[] = [];
  for (let token = 0; token < sentence.tree.tokens.length; token += 1) {
    const known = framesAt(sentence, words, token);
    if (known.length === 0) continue;
    const frames = new Map<TriggerFrame, readonly number[] | undefined>();
    for (const frame of known)
      if (hasWordsOf(frame, token) && !isForbidden(sentence, words, frame, token))
        frames.set(frame, restrictedHeads(sentence, words, frame, token));
    if (frames.size > 0) triggers.push({ token, frames, match: matchFrames(sentence, words, token, frames) });
  }
  const at = new Map(triggers.map((trigger) => [trigger.token, trigger]));
  const isOwnDeed = (asking: Trigger, head: number): boolean =>
    isAnswered(asking.match) && isMaterial(at.get(head)?.match);
  const taken = new Set(
    triggers.flatMap((trigger) => wordsAskedFor(sentence, trigger).filter((head) => !isOwnDeed(trigger, head))),
  );
  return triggers.filter(({ token }) => !taken.has(token));
}

/** "condemned Russia's attack on Ukraine": the deed that is condemned, refused or demanded is a relation beside the condemning. */
const isAnswered = (match: FrameMatch | undefined): boolean => quadOf(match) === QUAD.verbalConflict;
const isMaterial = (match: FrameMatch | undefined): boolean =>
  quadOf(match) === QUAD.materialCooperation || quadOf(match) === QUAD.materialConflict;
const quadOf = (match: FrameMatch | undefined): number | undefined => match && RELATIONS.get(match.frame.type)!.quad;

/**
 * The words of a sentence that the matched frame of a trigger asks for: nouns of any kind, and verbs that it names, unless they are only
 * promised, demanded or threatened ("ready to help" tells of help too).
 */
function wordsAskedFor({ tree }: ReadSentence, { frames, match }: Trigger): readonly number[] {
  if (!match) return [];
  const { quad } = RELATIONS.get(match.frame.type)!;
  return frames.get(match.frame)!.filter((head, at) => {
    const { upos, lemma } = tree.token(head);
    if (upos !== 'VERB') return true;
    return !VERBAL_QUADS.includes(quad) && match.frame.has[at]!.words.names(lemma.toLowerCase());
  });
}

/** "the Home Office": what is part of a longer name says nothing of what is done. */
const isInName = (names: readonly Mention[], at: number): boolean =>
  names.some(({ first, last }) => first < last && first <= at && at <= last);

/** Words that a frame asks for, farther from the trigger than this many tokens, are another clause's. */
const REACH_OF_WORDS = 12;
/** A reflexive pronoun farther from a verb than this is another verb's. */
const REACH_OF_REFLEXIVE = 5;
/** A word that denies, farther away than this, denies something else. */
const REACH_OF_NEGATION = 4;

/** Whether the particle, the reflexive pronoun and the words that a frame asks for stand near its trigger, wherever the tree has put them. */
function frameFilter(
  { tree, names }: ReadSentence,
  words: WordIndex,
): (frame: TriggerFrame, trigger: number) => boolean {
  const lemmas = tree.tokens.map(({ lemma }) => lemma.toLowerCase());
  const forms = tree.tokens.map(({ text }) => text.toLowerCase());
  const asked: { readonly met: RestrictionSet; readonly at: number }[] = [];
  for (const [at, lemma] of lemmas.entries()) {
    const met = words.restrictionsMetBy(lemma);
    if (met !== null && !isInName(names, at)) asked.push({ met, at });
  }
  const stands = (adposition: readonly string[]): boolean => {
    if (adposition[0] === 'between') return lemmas.some((lemma) => words.inClass(lemma, 'between'));
    return adposition.every((word) => lemmas.includes(word) || forms.includes(word));
  };
  const isMet = (wanted: Restriction, trigger: number): boolean => {
    for (const { met, at } of asked) if (Math.abs(at - trigger) <= REACH_OF_WORDS && met.has(wanted)) return true;
    return wanted.isAny;
  };
  const isNear = (word: string, trigger: number): boolean => {
    const reach = words.negates(word) ? REACH_OF_NEGATION : tree.tokens.length;
    for (let at = Math.max(0, trigger - reach); at < lemmas.length && at <= trigger + reach; at += 1)
      if (lemmas[at] === word || forms[at] === word) return true;
    return false;
  };
  const isReflexiveNear = (trigger: number): boolean =>
    forms
      .slice(Math.max(0, trigger - REACH_OF_REFLEXIVE), trigger + REACH_OF_REFLEXIVE + 1)
      .some((form) => words.pronoun(form)?.kind === 'reflexive');
  return ({ particles, has, reflexive }, trigger) => {
    if (reflexive && !isReflexiveNear(trigger)) return false;
    for (const word of particles) if (!isNear(word, trigger)) return false;
    for (const slot of has) if (!isMet(slot.words, trigger) || !slot.adpositions.every(stands)) return false;
    return true;
  };
}

function matchFrames(
  sentence: ReadSentence,
  words: WordIndex,
  trigger: number,
  frames: Trigger['frames'],
): FrameMatch | undefined {
  let best: FrameMatch | undefined;
  for (const [frame, extra] of frames) {
    if (!extra || (best && !isMeant(frame, best.frame))) continue;
    const stated = fillFrame(sentence, words, frame, trigger, extra);
    const isReciprocal = stated.length === 0;
    const pairs = isReciprocal ? fillReciprocal(sentence, words, frame, trigger) : stated;
    if (pairs.length) best = { frame, trigger, pairs, isReciprocal };
  }
  return best;
}

/** Of two frames that fit, the one that asks for more is meant, or the surer one. */
const isMeant = (frame: TriggerFrame, other: TriggerFrame): boolean =>
  frame.demands > other.demands || (frame.demands === other.demands && frame.prior > other.prior);

function framesAt({ tree, names, at }: ReadSentence, words: WordIndex, trigger: number): readonly TriggerFrame[] {
  const parts = partsOfSpeech(tree, trigger);
  if (!parts) return NO_FRAMES;
  const word = tree.token(trigger).lemma.toLowerCase();
  let frames = NO_FRAMES;
  for (const pos of parts) {
    const own = words.framesOf(word, pos);
    if (own.length > 0) frames = frames.length > 0 ? [...frames, ...own] : own;
  }
  if (frames.length === 0) return NO_FRAMES;
  for (const { first, last } of names) if (first <= trigger && trigger <= last) return NO_FRAMES;
  // "praised the agreement": what has been told is not told again.
  if (at[trigger]!.some(({ kind }) => kind === 'deed')) return NO_FRAMES;
  return tree.is(trigger, 'aux', 'cop') || onlyDescribes(tree, words, trigger) || onlyJoins(tree, words, trigger)
    ? NO_FRAMES
    : frames;
}

/** "within the framework of X", "dans le cadre de X": a noun that makes an adposition with the one before it. */
const onlyJoins = (tree: Tree, words: WordIndex, noun: number): boolean =>
  words.inClass(tree.token(noun).lemma.toLowerCase(), 'occasion') && standsBehind(tree, noun, 'circumstance', words);

/** "prisoners of war", "war games": a bare noun that only says of what kind another is tells of no deed. */
function onlyDescribes(tree: Tree, words: WordIndex, noun: number): boolean {
  if (!tree.is(noun, 'compound', 'nmod') || tree.child(noun, 'det', 'nmod', 'amod', 'acl') !== undefined) return false;
  return words.inClass(tree.token(tree.head(noun)).lemma.toLowerCase(), 'describedByDeed');
}

/**
 * The parts of speech of frames that a word may have by its tag: a participle is often tagged as an adjective, an infinitive as a noun,
 * and an auxiliary may be a full verb.
 */
const PARTS_OF_SPEECH: Readonly<Partial<Record<Upos, readonly TriggerFrame['pos'][]>>> = {
  VERB: ['VERB', 'ADJ'],
  AUX: ['VERB'],
  ADJ: ['ADJ', 'VERB'],
  NOUN: ['NOUN'],
  PROPN: ['NOUN'],
};
const INFINITIVE: readonly TriggerFrame['pos'][] = ['NOUN', 'VERB'];
const PREDICATE: readonly TriggerFrame['pos'][] = ['ADJ'];

function partsOfSpeech(tree: Tree, trigger: number): readonly TriggerFrame['pos'][] | undefined {
  const { upos, text, lemma } = tree.token(trigger);
  if (tree.is(trigger, 'xcomp') && upos === 'NOUN') return INFINITIVE;
  // "a direct attack": an adjective as the dictionary has it is no participle.
  if (upos === 'ADJ' && text.toLowerCase() === lemma.toLowerCase()) return PREDICATE;
  // "skal være ude af Mali": an adverb with a copula is what is said of its subject.
  if (upos === 'ADV' && tree.child(trigger, 'cop') !== undefined) return PREDICATE;
  return PARTS_OF_SPEECH[upos];
}

/** The words that stand where a frame asks for some (`has`), or nothing where one of them, a particle or its reflexive pronoun is missing. */
export function restrictedHeads(
  sentence: ReadSentence,
  words: WordIndex,
  frame: TriggerFrame,
  trigger: number,
): readonly number[] | undefined {
  const { tree, arguments: args } = sentence;
  if (!frame.particles.every((word) => tree.hasParticle(trigger, word))) return undefined;
  if (frame.reflexive !== undefined && frame.reflexive !== isReflexive(sentence, trigger, words)) return undefined;
  const extra: number[] = [];
  for (const { slot, words: asked } of frame.has) {
    const head = firstOf(tree, words, args.find(trigger, slot, extra), asked);
    if (head === undefined) return undefined;
    extra.push(head);
  }
  return extra;
}

/** The first of noun phrases' heads, with those coordinated with each, and with what they are so many of, that is one of the words. */
function firstOf(tree: Tree, words: WordIndex, heads: readonly number[], asked: Restriction): number | undefined {
  for (const head of heads)
    for (const at of conjunctsOf(tree, head))
      for (const word of [at, ...countedBy(tree, words, at)])
        if (asked.has(tree.token(word).lemma.toLowerCase())) return word;
  return undefined;
}

/** "thousands of men": the men; "hundreds of thousands of rounds of ammunition": each that is counted. */
function countedBy(tree: Tree, words: WordIndex, noun: number): readonly number[] {
  const { lemma } = tree.token(noun);
  if (!words.inClass(lemma.toLowerCase(), 'quantity') && !words.inClass(lemma.toLowerCase(), 'currency')) return [];
  const counted = tree.children(noun, 'nmod').filter((child) => standsBehind(tree, child, 'belonging', words));
  return counted.flatMap((child) => [child, ...countedBy(tree, words, child)]);
}

/** Whether a word stands in the sentence with which the trigger says something else: "speaking to reporters", "se livrer", not "led the Chagos Group". */
function isForbidden(
  sentence: ReadSentence,
  words: WordIndex,
  { reflexive, unless }: TriggerFrame,
  trigger: number,
): boolean {
  const { tree, names, arguments: args } = sentence;
  if (reflexive === false && isReflexive(sentence, trigger, words)) return true;
  return unless.some(({ slot, words: forbidden }) =>
    args
      .find(trigger, slot)
      .filter((at) => !isInName(names, at))
      .some((at) => [tree.token(at).lemma, tree.token(at).text].some((word) => forbidden.has(word.toLowerCase()))),
  );
}

function fillFrame(
  sentence: ReadSentence,
  words: WordIndex,
  frame: TriggerFrame,
  trigger: number,
  extra: readonly number[],
): FrameMatch['pairs'] {
  const { arguments: args } = sentence;
  const fill = (slots: readonly string[], types: readonly string[] | undefined): readonly Mention[] => {
    for (const slot of slots) {
      const found = mentionsAt(sentence, words, args.find(trigger, slot, extra), types);
      if (found.length) return found;
    }
    return NOBODY;
  };
  const stated = fill(frame.source, frame.sourceTypes);
  // "On a visit to X, Y said": talks and visits have their clause's subject for a participant, an overthrow has not.
  const isVerbal = RELATIONS.get(frame.type)!.quad === QUAD.verbalCooperation;
  const sources =
    stated.length || frame.pos !== 'NOUN' || !isVerbal
      ? stated
      : mentionsAt(sentence, words, args.circumstanceSubject(trigger), frame.sourceTypes);
  // "a move condemned by X and Y": the agent of a passive is its source, in whatever else a frame finds what stands behind "by".
  const slots = args.isPassive(trigger) ? frame.target.filter((slot) => !words.inClass(slot, 'agent')) : frame.target;
  const targets = fill(slots, frame.targetTypes);
  const isMutual = frame.mutual || RELATIONS.get(frame.type)!.symmetric;
  const isAlone = (): boolean => frame.target.every((slot) => args.find(trigger, slot, extra).length === 0);
  if (isMutual && (sameEntities(sources, targets) || (needsNoTarget(frame, words) && isAlone())))
    return bothWays(frame, allPairs(sources));
  return bothWays(
    frame,
    sources.flatMap((source) =>
      targets.filter(({ entity }) => entity !== source.entity).map((target) => ({ source, target })),
    ),
  );
}

/** Whom the noun phrases mean, each once, as far as they are of the types. */
function mentionsAt(
  sentence: ReadSentence,
  words: WordIndex,
  heads: readonly number[],
  types: readonly string[] | undefined,
): readonly Mention[] {
  if (heads.length === 0) return NOBODY;
  const found: Mention[] = [];
  const seen = new Set<Entity>();
  for (const head of heads)
    for (const mention of mentionsOf(sentence, head, words)) {
      const { entity } = mention;
      if (seen.has(entity)) continue;
      seen.add(entity);
      if (!types || types.includes(entity.type)) found.push(mention);
    }
  return found;
}

/** "X and Y blamed each other": those who stand together in the place of the source, where that of the target has a word for each other. */
function fillReciprocal(
  sentence: ReadSentence,
  words: WordIndex,
  frame: TriggerFrame,
  trigger: number,
): FrameMatch['pairs'] {
  const { arguments: args } = sentence;
  if (!frame.target.some((slot) => isEachOther(sentence, args.find(trigger, slot), words))) return [];
  const heads = frame.source.map((slot) => args.find(trigger, slot)).find(({ length }) => length > 0);
  return bothWays({ ...frame, mutual: true }, allPairs(mentionsAt(sentence, words, heads ?? [], frame.sourceTypes)));
}

/** Whether one of the words is "hinanden", or either of the two of "each other": the parser may make any of these the head. */
const isEachOther = ({ tree }: ReadSentence, heads: readonly number[], words: WordIndex): boolean =>
  heads.some((head) => {
    const [before, word, next] = [tree.tokens[head - 1], tree.tokens[head], tree.tokens[head + 1]].map(
      (token) => token?.text.toLowerCase() ?? '',
    );
    return [word!, `${word!} ${next!}`, `${before!} ${word!}`].some((term) => words.inClass(term, 'reciprocal'));
  });

/** "X and Y met": the frame can do without a target, since it could have one behind "with". */
const needsNoTarget = ({ target }: TriggerFrame, words: WordIndex): boolean =>
  target.length === 0 ||
  target.some((slot) => slot === 'members' || slot === 'between' || words.inClass(slot, 'comitative'));

/** What both do to each other is told each way, unless the relation has no direction. */
function bothWays(frame: TriggerFrame, pairs: FrameMatch['pairs']): FrameMatch['pairs'] {
  if (!frame.mutual || RELATIONS.get(frame.type)!.symmetric) return pairs;
  return pairs.flatMap(({ source, target }) => [
    { source, target },
    { source: target, target: source },
  ]);
}

function isReflexive({ tree }: ReadSentence, verb: number, words: WordIndex): boolean {
  return tree.children(verb, 'expl', 'obj', 'iobj').some((child) => {
    const { features, text } = tree.token(child);
    return features.Reflex === 'Yes' || words.pronoun(text)?.kind === 'reflexive';
  });
}

function sameEntities(a: readonly Mention[], b: readonly Mention[]): boolean {
  return a.length > 1 && a.length === b.length && a.every(({ entity }) => b.some((other) => other.entity === entity));
}

function allPairs(mentions: readonly Mention[]): FrameMatch['pairs'] {
  return mentions.flatMap((source, index) => mentions.slice(index + 1).map((target) => ({ source, target })));
}

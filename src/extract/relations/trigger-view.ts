import { append, EMPTY_HASH, hashOnto } from '../../core/index.js';
import type { ArgumentMention, Entity, ImpliedMention, Mention, Role } from '../extraction.js';
import type { FrameMatch, Trigger } from '../frames/frames.js';
import { isIndefinite } from '../syntax/determiners.js';
import { mentionsOf } from '../mentions/noun-phrase.js';
import type { ReadSentence } from '../read-sentence.js';
import { NOMINAL, type Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';
import { hashLabel, hashWord, IMPLIED, IMPLIED_LABEL, NO_LABEL } from './labels.js';
import type { Background } from './background.js';
import { isMishap, isPrivate } from './bystanders.js';
import type { Links } from './links.js';
import { clauseOf, type MentionView } from './mention-view.js';
import type { SentenceView } from './sentence-view.js';

/** Paths in the tree are told up to this many steps. */
const LONGEST_PATH = 4;
const FAR = hashLabel('far');
const COMMON_SLOTS = ['subject', 'object', 'iobj', 'possessor', 'adjective', 'between'] as const;

/** Where a mention stands, seen from the trigger. */
export interface Place {
  readonly view: MentionView<ArgumentMention>;
  /** The slots (docs/lexicon.md) of the trigger that it fills. */
  readonly slots: readonly string[];
  /** Whether no other clause lies between. */
  readonly inClause: boolean;
  /** Hashes of what stands for it in features. */
  readonly keys: {
    /** The first of its slots. */
    readonly slot: number;
    /** Relations from the trigger up to the common ancestor and down to the mention. */
    readonly path: number;
    /** The side of the trigger, and its place among the actors there, the nearest first. */
    readonly rank: number;
    readonly side: number;
  };
}

const HIGHEST_RANK = 4;
/** Hashes of the ranks on a side, from 0. */
const ranksOn = (side: string): readonly number[] =>
  Array.from({ length: HIGHEST_RANK + 1 }, (_, rank) => hashLabel(`${side}${rank}`));
const SIDES = { before: hashLabel('before'), after: hashLabel('after'), over: hashLabel('over') };
const RANKS = { before: ranksOn('before'), after: ranksOn('after'), implied: ranksOn(IMPLIED) };
const NO_SLOTS: readonly string[] = [];

/** What is the same for all candidates of one trigger: where its arguments stand, and how the tree leads to each mention. */
export class TriggerView {
  readonly trigger: number;
  readonly pos: string;
  /** Hashes of what stands for the trigger in features. */
  readonly keys: { readonly lemma: number; readonly pos: number; readonly language: number };
  /** What frames of the sentence's other triggers relate. */
  readonly elsewhere: readonly FrameMatch[];
  private readonly relatedElsewhere = new Map<Entity, Set<Entity>>();
  /** The heads of the noun phrases in each slot that a frame of the trigger, or the tree, knows. */
  readonly heads = new Map<string, readonly number[]>();
  /** Of the mentions near the trigger, then of the implied ones. */
  readonly places: readonly Place[];

  /** Heads of those who do it, or to whom it is done, and who are no actors here: no other can be meant. */
  private readonly others: Readonly<Record<Role, number | undefined>>;

  readonly sentence: ReadSentence;
  readonly words: WordIndex;
  readonly language: string;
  readonly links: Links;
  readonly background: Background;
  readonly crowd: SentenceView['crowd'];

  /** `mentions`: those near the trigger. */
  constructor(
    { sentence, words, language, implied, matches, links, background, crowd }: SentenceView,
    trigger: Trigger,
    readonly mentions: readonly MentionView[],
  ) {
    this.sentence = sentence;
    this.words = words;
    this.language = language;
    this.links = links;
    this.background = background;
    this.crowd = crowd;
    this.trigger = trigger.token;
    this.elsewhere = matches.filter((other) => other !== trigger.match);
    for (const { pairs } of this.elsewhere)
      for (const { source, target } of pairs) {
        addTo(this.relatedElsewhere, source.entity, target.entity);
        addTo(this.relatedElsewhere, target.entity, source.entity);
      }
    const { tree, arguments: args } = sentence;
    const { lemma, upos } = tree.token(this.trigger);
    this.others = { source: this.otherAgent(), target: this.otherAddressee() };
    this.pos = upos === 'VERB' || upos === 'AUX' ? (args.isPassive(this.trigger) ? 'PASS' : 'VERB') : upos;
    this.keys = {
      lemma: hashWord(language, lemma.toLowerCase()),
      pos: hashLabel(this.pos),
      language: hashLabel(language),
    };
    const slots = this.fillSlots(trigger);
    const ranks = this.rank();
    const clause = clauseOf(tree, this.trigger);
    const up = tree.path(this.trigger);
    const places: Place[] = [];
    for (const view of mentions) {
      // A mention of the same actor elsewhere in the sentence has its own place.
      const own = slots.get(view.mention) ?? NO_SLOTS;
      const side = this.sideOf(view.mention);
      places.push({
        view,
        slots: own,
        inClause: view.clause === clause,
        keys: {
          slot: own.length > 0 ? hashLabel(own[0]!) : NO_LABEL,
          path: hashPath(tree, up, view.anchor!),
          rank: side === 'over' ? SIDES.over : RANKS[side][ranks.get(view.mention)!]!,
          side: SIDES[side],
        },
      });
    }
    for (const view of implied) places.push(placeOfImplied(view));
    this.places = places;
  }

  private sideOf(mention: Mention): 'before' | 'after' | 'over' {
    if (mention.last < this.trigger) return 'before';
    return mention.first > this.trigger ? 'after' : 'over';
  }

  /**
   * Whether one who is no actor stands in a role, so that the mention does not: "bliver beskyldt af diplomater", "beskyldte Vesten for at
   * svække Armenien". Who has no name may still be an actor that was spoken of before.
   */
  isTakenByOther(role: Role, mention: ArgumentMention): boolean {
    const { tree } = this.sentence;
    const other = this.others[role];
    if (other === undefined) return false;
    // "par des rebelles du M23": who is named within the phrase may be meant by it.
    if (mention.kind !== 'implied')
      return !tree.isWithin(mention.head, other) || isMishap(this.sentence, other, this.words);
    const { sentence, words } = this;
    return tree.token(other).upos === 'PROPN' || isPrivate(sentence, other, words) || isMishap(sentence, other, words);
  }

  private otherAgent(): number | undefined {
    const { tree, arguments: args } = this.sentence;
    // A form that only looks like a passive has no auxiliary: "spoke by phone".
    const { features } = tree.token(this.trigger);
    const isFinite = features.Voice === 'Pass' && features.VerbForm === 'Fin';
    const isPassive = isFinite || tree.child(this.trigger, 'aux') !== undefined;
    const agents = args.find(this.trigger, 'subject');
    return isPassive && args.isPassive(this.trigger)
      ? this.otherAt(agents)
      : (this.privateAt(agents) ?? this.mishapAt(agents));
  }

  /** Verbs of the class are said of somebody only, never of a thing. */
  private otherAddressee(): number | undefined {
    const { tree, arguments: args } = this.sentence;
    const { lemma, upos } = tree.token(this.trigger);
    if (upos !== 'VERB') return undefined;
    const objects = args.find(this.trigger, 'object');
    return this.words.inClass(lemma.toLowerCase(), 'addressing') ? this.otherAt(objects) : this.privateAt(objects);
  }

  /** The first of the heads, where all are nouns for private people or bodies: "analysts warned", "sued a newspaper". */
  private privateAt(heads: readonly number[]): number | undefined {
    return heads.every((head) => isPrivate(this.sentence, head, this.words)) ? heads[0] : undefined;
  }

  /** "the earthquake hit Palu": what does it, where that is nobody. */
  private mishapAt([first]: readonly number[]): number | undefined {
    return first !== undefined && isMishap(this.sentence, first, this.words) ? first : undefined;
  }

  /** The first of the heads, where it is a noun and none of them means an actor. */
  private otherAt(heads: readonly number[]): number | undefined {
    const { tree } = this.sentence;
    const [first] = heads;
    if (first === undefined || !NOMINAL.includes(tree.token(first).upos)) return undefined;
    // "accused by these countries": who has been named, in words that are not understood here.
    const term = this.sentence.terms.find(({ head }) => head === first);
    if (term && !isIndefinite(this.sentence, term, this.words)) return undefined;
    return heads.every((head) => mentionsOf(this.sentence, head, this.words).length === 0) ? first : undefined;
  }

  /** "il faut négocier", "it is necessary to negotiate": whoever is to do it, nobody is meant who was spoken of before. */
  get isImpersonal(): boolean {
    const { tree } = this.sentence;
    return (
      tree.is(this.trigger, 'xcomp', 'ccomp', 'csubj') &&
      tree.child(this.trigger, 'nsubj') === undefined &&
      tree.child(tree.head(this.trigger), 'expl') !== undefined
    );
  }

  /** Whether an actor is one of a coordination, wherever else the sentence speaks of it: "a deal with Iran that Qatar and Iran made". */
  isInGroup(entity: Entity, group: number): boolean {
    for (const view of this.mentions) if (view.group === group && view.mention.entity === entity) return true;
    return false;
  }

  /** Whether two mentions are of one coordination. */
  areTogether(one: Mention, other: Mention): boolean {
    const groupOf = (mention: Mention): number | undefined =>
      this.mentions.find((view) => view.mention === mention)?.group;
    const group = groupOf(one);
    return group !== undefined && group === groupOf(other);
  }

  /** Whether the frame of another trigger relates the two, in either direction. */
  isRelatedElsewhere(source: Entity, target: Entity): boolean {
    return this.relatedElsewhere.get(source)?.has(target) ?? false;
  }

  /** The mentions in each slot that a frame of the trigger, or the tree, knows. */
  private fillSlots({ token, frames }: Trigger): ReadonlyMap<Mention, readonly string[]> {
    const { tree, arguments: args } = this.sentence;
    const slots = new Set<string>(COMMON_SLOTS);
    const behind = new Set<number>();
    for (const [{ source, target }, heads] of frames) {
      for (const slot of source) slots.add(slot);
      for (const slot of target) slots.add(slot);
      for (const head of heads ?? []) behind.add(head);
    }
    for (const child of tree.children(token, 'obl', 'nmod'))
      for (const word of tree.adpositionsOf(child)) slots.add(word);
    slots.delete('members');
    const extra = [...behind];
    const filled = new Map<Mention, string[]>();
    for (const slot of slots) {
      const heads = args.find(token, slot, extra);
      if (heads.length > 0) this.heads.set(slot, heads);
      for (const head of heads)
        for (const mention of mentionsOf(this.sentence, head, this.words))
          if (!filled.get(mention)?.includes(slot)) append(filled, mention, slot);
    }
    return filled;
  }

  /** The place of each mention among the actors on its side of the trigger, the nearest first, from 1. */
  private rank(): ReadonlyMap<Mention, number> {
    const ranks = new Map<Mention, number>();
    const before: Mention[] = [];
    const after: Mention[] = [];
    for (const { mention } of this.mentions) {
      const side = this.sideOf(mention);
      if (side !== 'over') (side === 'before' ? before : after).push(mention);
    }
    before.sort((a, b) => b.last - a.last);
    after.sort((a, b) => a.first - b.first);
    for (const side of [before, after]) {
      const seen: Entity[] = [];
      for (const mention of side) {
        if (!seen.includes(mention.entity)) seen.push(mention.entity);
        ranks.set(mention, Math.min(seen.length, HIGHEST_RANK));
      }
    }
    return ranks;
  }
}

function addTo<Key, Value>(sets: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const known = sets.get(key);
  if (known) known.add(value);
  else sets.set(key, new Set([value]));
}

/** An implied mention has no place but its rank. */
const placeOfImplied = (view: MentionView<ImpliedMention>): Place => ({
  view,
  slots: NO_SLOTS,
  inClause: false,
  keys: {
    slot: NO_LABEL,
    path: IMPLIED_LABEL,
    rank: RANKS.implied[view.mention.rank]!,
    side: IMPLIED_LABEL,
  },
});

/**
 * Hash of the relations from the trigger, whose path to the root is `up`, to the common ancestor and down to the mention:
 * "^acl:relcl nsubj".
 */
function hashPath(tree: Tree, up: readonly number[], anchor: number): number {
  const down: number[] = [];
  let at = anchor;
  let meet = up.indexOf(at);
  while (meet < 0) {
    down.push(at);
    at = tree.head(at);
    if (at < 0 || down.length > LONGEST_PATH) return FAR;
    meet = up.indexOf(at);
  }
  if (meet + down.length > LONGEST_PATH) return FAR;
  let hash = EMPTY_HASH;
  for (let step = 0; step < meet; step++)
    hash = hashOnto(hashOnto(hash, step === 0 ? '^' : ' ^'), tree.relation(up[step]!));
  for (let step = down.length - 1; step >= 0; step--) {
    const isFirst = meet === 0 && step === down.length - 1;
    hash = hashOnto(isFirst ? hash : hashOnto(hash, ' '), tree.relation(down[step]!));
  }
  return hash | 0;
}

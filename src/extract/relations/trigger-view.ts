import { append, hashText, RELATIONS, type RelationType } from '../../core/index.js';
import { rootOfConjuncts } from '../conjuncts.js';
import {
  areOpposite,
  areSame,
  type ArgumentMention,
  type ArgumentPair,
  type Entity,
  type ImpliedMention,
  type Mention,
} from '../extraction.js';
import type { FrameMatch, Trigger } from '../frames.js';
import { mentionsOf } from '../noun-phrase.js';
import type { ReadSentence } from '../read-sentence.js';
import { CLAUSES } from '../tree.js';
import type { WordIndex } from '../word-index.js';
import { hashLabel, IMPLIED, NONE } from './labels.js';
import type { Links } from './links.js';

/** Paths in the tree are told up to this many steps. */
const LONGEST_PATH = 4;
const COMMON_SLOTS = ['subject', 'object', 'iobj', 'possessor', 'adjective', 'between'] as const;

/** Where a mention stands, seen from the trigger. */
export interface Place {
  /** The slots (docs/lexicon.md) of the trigger that it fills. */
  readonly slots: readonly string[];
  /** The token that it hangs on the tree by; none for an implied one. */
  readonly anchor: number | undefined;
  /** The first of the coordination that it belongs to, as a token: mentions of one coordination share it. */
  readonly group: number;
  /** Whether it is who says what the sentence reports. */
  readonly says: boolean;
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
    readonly adposition: number;
    readonly relation: number;
  };
}

const HIGHEST_RANK = 4;

/** What is the same for all candidates of one trigger: where its arguments stand, and how the tree leads to each mention. */
export class TriggerView {
  readonly trigger: number;
  readonly pos: string;
  /** Hashes of what stands for the trigger in features. */
  readonly keys: { readonly lemma: number; readonly pos: number; readonly language: number };
  private readonly match: FrameMatch | undefined;
  /** What frames of the sentence's other triggers relate. */
  readonly elsewhere: readonly FrameMatch[];
  private readonly relatedElsewhere = new Map<Entity, Set<Entity>>();
  private readonly places = new Map<ArgumentMention, Place>();

  constructor(
    readonly sentence: ReadSentence,
    readonly words: WordIndex,
    readonly language: string,
    trigger: Trigger,
    readonly mentions: readonly Mention[],
    matches: readonly FrameMatch[],
    readonly links: Links,
  ) {
    this.trigger = trigger.token;
    this.match = trigger.match;
    this.elsewhere = matches.filter((other) => other !== trigger.match);
    for (const { source, target } of this.elsewhere.flatMap(({ pairs }) => pairs)) {
      addTo(this.relatedElsewhere, source.entity, target.entity);
      addTo(this.relatedElsewhere, target.entity, source.entity);
    }
    const { tree, arguments: args } = sentence;
    const { lemma, upos } = tree.token(this.trigger);
    this.pos = upos === 'VERB' || upos === 'AUX' ? (args.isPassive(this.trigger) ? 'PASS' : 'VERB') : upos;
    this.keys = {
      lemma: hashText(`${language}:${lemma.toLowerCase()}`) | 0,
      pos: hashLabel(this.pos),
      language: hashLabel(language),
    };
    const slots = this.fillSlots(trigger);
    const ranks = this.rank();
    // A mention of the same actor elsewhere in the sentence has its own place.
    for (const mention of mentions) this.places.set(mention, this.place(mention, slots, ranks));
    for (const mention of sentence.implied) this.places.set(mention, placeOfImplied(mention));
  }

  placeOf(mention: ArgumentMention): Place {
    return this.places.get(mention)!;
  }

  private sideOf(mention: Mention): 'before' | 'after' | 'over' {
    if (mention.last < this.trigger) return 'before';
    return mention.first > this.trigger ? 'after' : 'over';
  }

  /**
   * What the frames as they stand say of the two: related so ("yes"), otherwise ("other"), or others in their place ("rival");
   * "-" where none fits the trigger.
   */
  matchOf(type: RelationType, pair: ArgumentPair): 'yes' | 'rival' | 'other' | '-' {
    if (!this.match) return '-';
    if (this.match.frame.type !== type) return 'other';
    const { symmetric } = RELATIONS.get(type)!;
    const isTold = this.match.pairs.some((own) => areSame(own, pair) || (symmetric && areOpposite(own, pair)));
    return isTold ? 'yes' : 'rival';
  }

  /** Whether the frame of another trigger relates the two, in either direction. */
  isRelatedElsewhere({ source, target }: ArgumentPair): boolean {
    return this.relatedElsewhere.get(source.entity)?.has(target.entity) ?? false;
  }

  /** The mentions in each slot that a frame of the trigger, or the tree, knows. */
  private fillSlots({ token, frames }: Trigger): ReadonlyMap<Mention, readonly string[]> {
    const { tree, arguments: args } = this.sentence;
    const slots = new Set<string>([
      ...COMMON_SLOTS,
      ...[...frames.keys()].flatMap(({ source, target }) => [...source, ...target]),
    ]);
    for (const child of tree.children(token, 'obl', 'nmod'))
      for (const word of tree.adpositionsOf(child)) slots.add(word);
    slots.delete('members');
    const extra = [...new Set([...frames.values()].flatMap((heads) => heads ?? []))];
    const filled = new Map<Mention, string[]>();
    for (const slot of slots)
      for (const mention of args
        .find(token, slot, extra)
        .flatMap((head) => mentionsOf(this.sentence, head, this.words)))
        if (!filled.get(mention)?.includes(slot)) append(filled, mention, slot);
    return filled;
  }

  private place(
    mention: Mention,
    slots: ReadonlyMap<Mention, readonly string[]>,
    ranks: ReadonlyMap<Mention, string>,
  ): Place {
    const { sentence, trigger, words } = this;
    const { tree } = sentence;
    const anchor = anchorOf(sentence, mention);
    const own = slots.get(mention) ?? [];
    return {
      slots: own,
      anchor,
      group: rootOfConjuncts(tree, anchor),
      says: isSpeaker(sentence, anchor, words),
      inClause: clauseOf(sentence, trigger) === clauseOf(sentence, anchor),
      keys: keysOf({
        slot: own[0] ?? NONE,
        path: pathBetween(sentence, trigger, anchor),
        rank: ranks.get(mention)!,
        side: this.sideOf(mention),
        adposition: tree.adpositionsOf(anchor)[0] ?? NONE,
        relation: tree.relation(anchor),
      }),
    };
  }

  private rank(): ReadonlyMap<Mention, string> {
    const ranks = new Map<Mention, string>(this.mentions.map((mention) => [mention, 'over']));
    const before = this.mentions.filter((mention) => this.sideOf(mention) === 'before').sort((a, b) => b.last - a.last);
    const after = this.mentions.filter((mention) => this.sideOf(mention) === 'after').sort((a, b) => a.first - b.first);
    for (const side of [before, after]) {
      const seen = new Set<number>();
      for (const mention of side) {
        seen.add(mention.entity.index);
        ranks.set(mention, `${this.sideOf(mention)}${Math.min(seen.size, HIGHEST_RANK)}`);
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
const placeOfImplied = ({ rank }: ImpliedMention): Place => ({
  slots: [],
  anchor: undefined,
  group: -1,
  says: false,
  inClause: false,
  keys: keysOf({
    slot: NONE,
    path: IMPLIED,
    rank: `${IMPLIED}${rank}`,
    side: IMPLIED,
    adposition: NONE,
    relation: IMPLIED,
  }),
});

const keysOf = (names: Record<keyof Place['keys'], string>): Place['keys'] => ({
  slot: hashLabel(names.slot),
  path: hashLabel(names.path),
  rank: hashLabel(names.rank),
  side: hashLabel(names.side),
  adposition: hashLabel(names.adposition),
  relation: hashLabel(names.relation),
});

/** The token of a mention, or of the title before it, that hangs highest in the tree. */
function anchorOf({ tree, at }: ReadSentence, mention: Mention): number {
  let anchor = mention.head;
  while (tree.head(anchor) >= 0 && at[tree.head(anchor)]!.includes(mention)) anchor = tree.head(anchor);
  return anchor;
}

/** Relations from the trigger up to the common ancestor and down to the mention: "^acl:relcl nsubj". */
function pathBetween({ tree }: ReadSentence, trigger: number, anchor: number): string {
  const up = [...tree.path(trigger)];
  const down: string[] = [];
  for (let at = anchor; at >= 0; at = tree.head(at)) {
    const meet = up.indexOf(at);
    if (meet >= 0) {
      if (meet + down.length > LONGEST_PATH) return 'far';
      return [...up.slice(0, meet).map((step) => `^${tree.relation(step)}`), ...down.reverse()].join(' ');
    }
    down.push(tree.relation(at));
    if (down.length > LONGEST_PATH) return 'far';
  }
  return 'far';
}

/** Whether a mention is who says what a sentence reports. */
function isSpeaker({ tree }: ReadSentence, anchor: number, words: WordIndex): boolean {
  const verb = tree.head(anchor);
  return verb >= 0 && tree.is(anchor, 'nsubj') && words.isReporting(tree.token(verb));
}

/** The head of the clause that a token stands in, -1 for the main clause. */
function clauseOf({ tree }: ReadSentence, index: number): number {
  for (const at of tree.path(index)) if (CLAUSES.includes(tree.relation(at))) return at;
  return -1;
}

import { RELATIONS, type Frame, type RelationType } from '../../core/index.js';
import { adpositionsOf } from '../adpositions.js';
import { rootOfConjuncts } from '../conjuncts.js';
import { areOpposite, areSame, type ArgumentMention, type ArgumentPair, type Mention } from '../extraction.js';
import type { FrameMatch, Trigger } from '../frames.js';
import { mentionsOf } from '../noun-phrase.js';
import type { ReadSentence } from '../read-sentence.js';
import type { WordIndex } from '../word-index.js';

export type Role = 'source' | 'target';

/** What stands for the place of an implied mention, which has none. */
export const IMPLIED = 'implied';

/** Paths in the tree are told up to this many steps. */
const LONGEST_PATH = 4;
const COMMON_SLOTS = ['subject', 'object', 'iobj', 'possessor', 'adjective', 'between'] as const;

/** What is the same for all candidates of one trigger: where its arguments stand, and how the tree leads to each mention. */
export class TriggerView {
  readonly trigger: number;
  readonly lemma: string;
  readonly pos: string;
  private readonly match: FrameMatch | undefined;
  /** What frames of the sentence's other triggers relate. */
  readonly elsewhere: readonly FrameMatch[];
  private readonly slots = new Map<Mention, readonly string[]>();
  private readonly paths = new Map<Mention, string>();
  private readonly anchors = new Map<Mention, number>();
  private readonly ranks = new Map<Mention, string>();

  constructor(
    readonly sentence: ReadSentence,
    readonly words: WordIndex,
    readonly language: string,
    { token: trigger, frames, match }: Trigger,
    readonly mentions: readonly Mention[],
    matches: readonly FrameMatch[],
  ) {
    this.trigger = trigger;
    this.match = match;
    this.elsewhere = matches.filter((other) => other !== match);
    const { tree, arguments: args } = sentence;
    const { lemma, upos } = tree.token(trigger);
    this.lemma = `${language}:${lemma.toLowerCase()}`;
    this.pos = upos === 'VERB' || upos === 'AUX' ? (args.isPassive(trigger) ? 'PASS' : 'VERB') : upos;
    const slots = new Set<string>([
      ...COMMON_SLOTS,
      ...[...frames.keys()].flatMap(({ source, target }) => [...source, ...target]),
    ]);
    for (const child of tree.children(trigger, 'obl', 'nmod'))
      for (const word of adpositionsOf(tree, child)) slots.add(word);
    const extra = [...new Set([...frames.values()].flatMap((heads) => heads ?? []))];
    const filled = new Map<Mention, string[]>();
    for (const slot of slots) {
      if (slot === 'members') continue;
      for (const mention of args.find(trigger, slot, extra).flatMap((head) => mentionsOf(sentence, head, words)))
        append(filled, mention, slot);
    }
    // A mention of the same actor elsewhere in the sentence has its own place.
    for (const mention of mentions) {
      this.slots.set(mention, filled.get(mention) ?? []);
      const anchor = anchorOf(sentence, mention);
      this.anchors.set(mention, anchor);
      this.paths.set(mention, pathBetween(sentence, trigger, anchor));
    }
    this.rank();
  }

  slotsOf(mention: ArgumentMention): readonly string[] {
    return mention.kind === 'implied' ? [] : this.slots.get(mention)!;
  }

  pathTo(mention: ArgumentMention): string {
    return mention.kind === 'implied' ? IMPLIED : this.paths.get(mention)!;
  }

  /** The token that a mention hangs on the tree by; none for an implied one. */
  anchorOf(mention: ArgumentMention): number | undefined {
    return mention.kind === 'implied' ? undefined : this.anchors.get(mention)!;
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
  isRelatedElsewhere(pair: ArgumentPair): boolean {
    return this.elsewhere.some(({ pairs }) => pairs.some((other) => areSame(other, pair) || areOpposite(other, pair)));
  }

  /** How well the best of the other mentions, as far as it is not coordinated with this one, fits the role. */
  rivalFit(frames: readonly Frame[], mention: ArgumentMention, role: Role): string {
    let best = 'x';
    for (const other of this.mentions) {
      if (other.entity === mention.entity || this.groupOf(other) === this.groupOf(mention)) continue;
      const fit = fitOf(frames, this.slotsOf(other), role);
      if (fit < best) best = fit;
    }
    return best;
  }

  /** The first of the coordination that a mention belongs to, as a token: mentions of one coordination share it. */
  groupOf(mention: ArgumentMention): number {
    const anchor = this.anchorOf(mention);
    return anchor === undefined ? -1 : rootOfConjuncts(this.sentence.tree, anchor);
  }

  rankOf(mention: ArgumentMention): string {
    return mention.kind === 'implied' ? `${IMPLIED}${mention.rank}` : this.ranks.get(mention)!;
  }

  side(mention: ArgumentMention): 'before' | 'after' | 'over' | typeof IMPLIED {
    if (mention.kind === 'implied') return IMPLIED;
    if (mention.last < this.trigger) return 'before';
    return mention.first > this.trigger ? 'after' : 'over';
  }

  private rank(): void {
    const before = this.mentions.filter((mention) => this.side(mention) === 'before').sort((a, b) => b.last - a.last);
    const after = this.mentions.filter((mention) => this.side(mention) === 'after').sort((a, b) => a.first - b.first);
    for (const side of [before, after]) {
      const seen = new Set<number>();
      for (const mention of side) {
        seen.add(mention.entity.index);
        this.ranks.set(mention, `${this.side(mention)}${Math.min(seen.size, 4)}`);
      }
    }
    for (const mention of this.mentions) if (!this.ranks.has(mention)) this.ranks.set(mention, 'over');
  }
}

/** The place of the first slot of a frame's role that a mention stands in: 0 to 2, or "x". */
export function fitOf(frames: readonly Frame[], slots: readonly string[], role: Role): string {
  let best = Infinity;
  for (const frame of frames)
    for (const [at, slot] of frame[role].entries()) if (at < best && slots.includes(slot)) best = at;
  return best === Infinity ? 'x' : String(Math.min(best, 2));
}

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

function append(map: Map<Mention, string[]>, mention: Mention, slot: string): void {
  const list = map.get(mention);
  if (!list) map.set(mention, [slot]);
  else if (!list.includes(slot)) list.push(slot);
}

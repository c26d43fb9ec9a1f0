import { RELATIONS, type Frame, type RelationType } from '../../core/index.js';
import { adpositionsOf } from '../adpositions.js';
import type { ArgumentMention, Mention } from '../extraction.js';
import type { FrameMatch } from '../frames.js';
import type { ReadSentence } from '../read-sentence.js';
import { mentionsOf } from '../noun-phrase.js';
import type { WordIndex } from '../word-index.js';

export type Role = 'source' | 'target';

/** Paths in the tree are told up to this many steps. */
const LONGEST_PATH = 4;
const COMMON_SLOTS = ['subject', 'object', 'iobj', 'possessor', 'adjective', 'between'] as const;
const NO_SLOT = '-';
const IMPLIED = 'implied';

/** What is the same for all candidates of one trigger: where its arguments stand, and how the tree leads to each mention. */
export class TriggerView {
  readonly lemma: string;
  readonly pos: string;
  private readonly matches: readonly FrameMatch[];
  readonly elsewhere: readonly FrameMatch[];
  private readonly slots = new Map<Mention, readonly string[]>();
  private readonly paths = new Map<Mention, string>();
  private readonly anchors = new Map<Mention, number>();
  private readonly ranks = new Map<Mention, string>();

  constructor(
    readonly sentence: ReadSentence,
    readonly words: WordIndex,
    readonly language: string,
    readonly trigger: number,
    frames: ReadonlyMap<Frame, readonly number[] | undefined>,
    readonly mentions: readonly Mention[],
    matches: readonly FrameMatch[],
  ) {
    this.matches = matches.filter((match) => match.trigger === trigger);
    this.elsewhere = matches.filter((match) => match.trigger !== trigger);
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
  matchOf(type: RelationType, source: ArgumentMention, target: ArgumentMention): string {
    if (this.isMatched(type, source, target)) return 'yes';
    const own = this.matches.find(({ frame }) => frame.type === type);
    if (own) return 'rival';
    return this.matches.length ? 'other' : '-';
  }

  /** Whether the frame of another trigger relates the two, in either direction. */
  isRelatedElsewhere(source: ArgumentMention, target: ArgumentMention): boolean {
    return this.elsewhere.some(({ pairs }) =>
      pairs.some(
        (pair) =>
          (pair.source.entity === source.entity && pair.target.entity === target.entity) ||
          (pair.source.entity === target.entity && pair.target.entity === source.entity),
      ),
    );
  }

  private isMatched(type: RelationType, source: ArgumentMention, target: ArgumentMention): boolean {
    return this.matches.some(
      ({ frame, pairs }) =>
        frame.type === type &&
        pairs.some(
          (pair) =>
            (pair.source.entity === source.entity && pair.target.entity === target.entity) ||
            (RELATIONS.get(type)!.symmetric &&
              pair.source.entity === target.entity &&
              pair.target.entity === source.entity),
        ),
    );
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
    const { tree } = this.sentence;
    let at = this.anchorOf(mention);
    if (at === undefined) return -1;
    while (tree.is(at, 'conj') && tree.head(at) >= 0) at = tree.head(at);
    return at;
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

/** Features of the trigger as one that tells the type. */
export function describeTrigger(
  view: TriggerView,
  type: RelationType,
  frames: readonly Frame[],
  isMet: boolean,
): number[] {
  const { tree } = view.sentence;
  const frame = frames[0]!;
  const restricted = frame.has || frame.particle || frame.reflexive !== undefined ? 'r' : 'f';
  const met = `${isMet ? 'met' : 'unmet'}${restricted}`;
  const relation = tree.relation(view.trigger);
  const { quad } = RELATIONS.get(type)!;
  const governor = describeGovernor(view);
  const object = tree.child(view.trigger, 'obj');
  const objectLemma = object === undefined ? NO_SLOT : `${view.language}:${tree.token(object).lemma.toLowerCase()}`;
  const isRight = view.pos === frame.pos || (frame.pos === 'VERB' && view.pos === 'PASS');
  return hashAll('H', [
    `bias`,
    `t|${type}`,
    `l|${view.lemma}|${type}`,
    `p|${view.pos}`,
    `p|${view.pos}|${type}`,
    `m|${met}`,
    `m|${met}|${view.pos}`,
    `lm|${view.lemma}|${met}`,
    `rel|${relation}|${view.pos}`,
    `right|${isRight}|${view.pos}`,
    `gov|${governor.lemma}|${type}`,
    `gov|${governor.lemma}|${quad}`,
    `govtype|${governor.types}|${type}`,
    `obj|${objectLemma}|${type}`,
    `obj|${objectLemma}|${view.lemma}`,
    `n|${Math.min(view.mentions.length, 8)}`,
    `lang|${view.language}`,
  ]);
}

/** The word that a trigger hangs on, and the relations that frames find it to tell: in "severed ties" the verb tells what becomes of the ties. */
function describeGovernor({ sentence: { tree }, trigger, language, elsewhere }: TriggerView): {
  lemma: string;
  types: string;
} {
  const head = tree.head(trigger);
  if (head < 0) return { lemma: 'root', types: NO_SLOT };
  const types = elsewhere.filter((match) => match.trigger === head).map(({ frame }) => frame.type);
  return { lemma: `${language}:${tree.token(head).lemma.toLowerCase()}`, types: types.sort().join('+') || NO_SLOT };
}

/** Whether a mention is who says what a sentence reports. */
function isSpeaker({ tree }: ReadSentence, anchor: number | undefined, words: WordIndex): boolean {
  if (anchor === undefined || !tree.is(anchor, 'nsubj')) return false;
  const verb = tree.head(anchor);
  return verb >= 0 && words.reportingVerbs.has(tree.token(verb).lemma.toLowerCase());
}

/** Features of a mention as the source or target of the trigger. */
export function describeRole(
  view: TriggerView,
  type: RelationType,
  frames: readonly Frame[],
  mention: ArgumentMention,
  role: Role,
): number[] {
  const { pos, language, lemma, sentence } = view;
  const slots = view.slotsOf(mention);
  const slot = slots[0] ?? NO_SLOT;
  const fit = fitOf(frames, slots, role);
  const misfit = fitOf(frames, slots, role === 'source' ? 'target' : 'source');
  const path = view.pathTo(mention);
  const rank = view.rankOf(mention);
  const { quad } = RELATIONS.get(type)!;
  const anchor = view.anchorOf(mention);
  const adposition = (anchor !== undefined && adpositionsOf(sentence.tree, anchor)[0]) || NO_SLOT;
  const relation = anchor === undefined ? IMPLIED : sentence.tree.relation(anchor);
  const says = isSpeaker(sentence, anchor, view.words);
  const typed = fitsType(frames, mention, role);
  const clause = anchor !== undefined && sameClause(sentence, view.trigger, anchor);
  const rival = view.rivalFit(frames, mention, role);
  const salience =
    mention.kind === 'implied'
      ? [`far|${mention.distance}|${mention.wasSubject}`, `far|${mention.distance}|${rival}`]
      : [];
  return hashAll(role === 'source' ? 'S' : 'T', [
    ...salience,
    `fit|${fit}`,
    `fit|${fit}|${misfit}`,
    `fit|${fit}|${pos}|${rank}`,
    `fit|${fit}|${type}`,
    `fit|${fit}|${slot}|${language}`,
    `rival|${fit}|${rival}`,
    `rival|${fit}|${rival}|${pos}`,
    `rival|${fit}|${rival}|${rank}`,
    `slot|${slot}|${pos}`,
    `slot|${slot}|${type}`,
    `slot|${slot}|${lemma}`,
    `path|${path}`,
    `path|${path}|${pos}`,
    `path|${path}|${quad}`,
    `path|${path}|${fit}`,
    `rank|${rank}`,
    `rank|${rank}|${pos}`,
    `rank|${rank}|${type}`,
    `rank|${rank}|${lemma}`,
    `rank|${rank}|${slot}`,
    `adp|${language}|${adposition}|${view.side(mention)}`,
    `adp|${language}|${adposition}|${type}`,
    `kind|${mention.kind}`,
    `etype|${mention.entity.type}|${type}`,
    `etype|${mention.entity.type}|${pos}|${fit}`,
    `typed|${typed}`,
    `says|${says}`,
    `says|${says}|${type}`,
    `clause|${clause}`,
    `clause|${clause}|${rank}|${pos}`,
    `rel|${relation}|${rank}`,
    `rel|${relation}|${type}`,
  ]);
}

/** Features of two mentions together. */
export function describePair(
  view: TriggerView,
  type: RelationType,
  frames: readonly Frame[],
  source: ArgumentMention,
  target: ArgumentMention,
): number[] {
  const { sentence, pos } = view;
  const slots = `${view.slotsOf(source)[0] ?? NO_SLOT}+${view.slotsOf(target)[0] ?? NO_SLOT}`;
  const fits = `${fitOf(frames, view.slotsOf(source), 'source')}+${fitOf(frames, view.slotsOf(target), 'target')}`;
  const ranks = `${view.rankOf(source)}+${view.rankOf(target)}`;
  const linked = linkBetween(sentence, view.anchorOf(source), view.anchorOf(target));
  const matched = view.matchOf(type, source, target);
  const elsewhere = view.isRelatedElsewhere(source, target);
  const types = `${source.entity.type}+${target.entity.type}`;
  const own =
    source.entity.belongsTo === target.entity ? 'own' : target.entity.belongsTo === source.entity ? 'owned' : 'no';
  const { quad, symmetric } = RELATIONS.get(type)!;
  return hashAll('P', [
    `fits|${fits}`,
    `fits|${fits}|${linked}`,
    `fits|${fits}|${pos}`,
    `slots|${slots}|${pos}`,
    `slots|${slots}|${type}`,
    `ranks|${ranks}`,
    `ranks|${ranks}|${pos}`,
    `ranks|${ranks}|${fits}`,
    `link|${linked}|${symmetric}`,
    `link|${linked}|${pos}|${quad}`,
    `types|${types}|${type}`,
    `match|${matched}`,
    `match|${matched}|${type}`,
    `match|${matched}|${pos}`,
    `match|${matched}|${view.lemma}`,
    `match|${matched}|${linked}`,
    `match|${matched}|${fits}`,
    `match|${matched}|${elsewhere}`,
    `elsewhere|${elsewhere}|${pos}`,
    `own|${own}`,
    `own|${own}|${linked}|${quad}`,
    `paths|${view.pathTo(source)}+${view.pathTo(target)}`,
  ]);
}

/** The place of the first slot of a frame's role that a mention stands in: 0 to 2, or "x". */
function fitOf(frames: readonly Frame[], slots: readonly string[], role: Role): string {
  let best = Infinity;
  for (const frame of frames)
    for (const [at, slot] of frame[role].entries()) if (at < best && slots.includes(slot)) best = at;
  return best === Infinity ? 'x' : String(Math.min(best, 2));
}

function fitsType(frames: readonly Frame[], { entity }: ArgumentMention, role: Role): boolean {
  return frames.some((frame) => {
    const types = role === 'source' ? frame.sourceTypes : frame.targetTypes;
    return !types || types.includes(entity.type);
  });
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

const CLAUSE_RELATIONS = ['acl:relcl', 'advcl', 'ccomp', 'parataxis', 'csubj', 'root'];

function sameClause({ tree }: ReadSentence, a: number, b: number): boolean {
  const clauseOf = (index: number): number => {
    for (const at of tree.path(index)) if (CLAUSE_RELATIONS.includes(tree.relation(at))) return at;
    return -1;
  };
  return clauseOf(a) === clauseOf(b);
}

/** How two noun phrases hang together: coordinated, one within the other, or apart. */
function linkBetween({ tree }: ReadSentence, source: number | undefined, target: number | undefined): string {
  if (source === undefined || target === undefined) return IMPLIED;
  if (tree.isWithin(source, target)) return tree.is(source, 'conj') ? 'conj' : `in:${tree.relation(source)}`;
  if (tree.isWithin(target, source)) return tree.is(target, 'conj') ? 'conj' : `has:${tree.relation(target)}`;
  if (tree.head(source) === tree.head(target) && tree.is(source, 'conj') && tree.is(target, 'conj')) return 'conj';
  return 'apart';
}

function append(map: Map<Mention, string[]>, mention: Mention, slot: string): void {
  const list = map.get(mention);
  if (!list) map.set(mention, [slot]);
  else if (!list.includes(slot)) list.push(slot);
}

const hashAll = (part: string, names: readonly string[]): number[] => names.map((name) => hash(`${part}|${name}`));

/** FNV-1a over UTF-16 units, with its bits spread. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 16777619);
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

import { QUAD, RELATIONS, type RelationType, VERBAL_QUADS } from '../../core/index.js';
import type { ArgumentMention, ImpliedMention, Mention, Role } from '../extraction.js';
import type { FrameMatch, Trigger } from '../frames/frames.js';
import type { TriggerFrame } from '../lexicon/trigger-frame.js';
import { isOfMoney, isOfMunitions, isOfNamed, isOfNamedPrivate, isOfPrivate, isPrivate } from './bystanders.js';
import { isPronoun, readGap, type Gap } from './gap.js';
import { TOLD_BEFORE } from './history.js';
import { hashLabel, NO_LABEL } from './labels.js';
import type { Place, TriggerView } from './trigger-view.js';

/** A mention that may be source or target of what a trigger tells. */
export interface Argument {
  readonly mention: ArgumentMention;
  readonly place: Place;
  /** The coordination that it belongs to. */
  readonly group: number;
  /** How well it fits each role of the type's frames. */
  readonly sourceFit: number;
  readonly targetFit: number;
}

/** A mention is in none of a role's slots; the first slots of a frame fit best. */
export const NO_FIT = 3;

/** More types than these that a trigger can tell are as many. */
const MOST_TYPES = 4;

/** What frames say of two actors. */
export const MATCH = {
  /** They are related as the frame has it. */
  yes: hashLabel('yes'),
  /** Others stand in their place. */
  rival: hashLabel('rival'),
  /** The frame that fits tells another type. */
  other: hashLabel('other'),
  /** No frame fits the trigger. */
  none: NO_LABEL,
} as const;

/** What is the same for all candidates of one trigger and type. */
export class TypeView {
  /** The frames of the type whose words the sentence has, or else all of the type. */
  readonly frames: readonly TriggerFrame[];
  readonly isMet: boolean;
  /** The prior of the frame that fits, or the highest of `frames`. */
  readonly prior: number;
  /** How many other types the trigger can tell, and the highest prior of their frames. */
  readonly otherTypes: number;
  readonly rivalPrior: number;
  readonly arguments: readonly Argument[];
  /** Hash of the type. */
  readonly told: number;
  readonly quad: number;
  readonly isSymmetric: boolean;
  /** What stands in the slots of each role. */
  readonly gaps: Readonly<Record<Role, Gap>>;
  private readonly past: Partial<Record<Role, readonly number[]>> = {};
  private readonly match: FrameMatch | undefined;

  constructor(
    readonly view: TriggerView,
    { frames, match }: Trigger,
    readonly type: RelationType,
  ) {
    const own: TriggerFrame[] = [];
    const met: TriggerFrame[] = [];
    for (const [frame, extra] of frames) {
      if (frame.type !== type) continue;
      own.push(frame);
      if (extra !== undefined) met.push(frame);
    }
    this.isMet = met.length > 0;
    this.frames = this.isMet ? met : own;
    this.match = match;
    this.prior = match?.frame.type === type ? match.frame.prior : highestPrior(this.frames);
    const otherTypes = new Set<RelationType>();
    let rivalPrior = 0;
    for (const [frame, extra] of frames) {
      if (frame.type === type || (this.isMet && extra === undefined)) continue;
      otherTypes.add(frame.type);
      rivalPrior = Math.max(rivalPrior, frame.prior);
    }
    this.otherTypes = Math.min(otherTypes.size, MOST_TYPES);
    this.rivalPrior = rivalPrior;
    this.told = hashLabel(type);
    const { quad, symmetric } = RELATIONS.get(type)!;
    this.quad = quad;
    this.isSymmetric = symmetric ?? false;
    this.gaps = { source: readGap(view, this.frames, 'source'), target: readGap(view, this.frames, 'target') };
    const isAgent = (slot: string): boolean => view.words.inClass(slot, 'agent');
    const all: Argument[] = [];
    for (const place of view.places) {
      const { mention, group } = place.view;
      const sourceFit = fitOf(this.frames, place.slots, 'source');
      const targetSlots = view.pos === 'PASS' ? place.slots.filter((slot) => !isAgent(slot)) : place.slots;
      const targetFit = fitOf(this.frames, targetSlots, 'target');
      all.push({ mention, place, group, sourceFit, targetFit });
    }
    this.arguments = all;
  }

  /** What the frames as they stand say of the two, one of `MATCH`. */
  matchOf(source: ArgumentMention, target: ArgumentMention): number {
    const { match, isSymmetric } = this;
    if (!match) return MATCH.none;
    if (match.frame.type !== this.type) return MATCH.other;
    for (const { source: one, target: other } of match.pairs) {
      if (one.entity === source.entity && other.entity === target.entity) return MATCH.yes;
      if (isSymmetric && one.entity === target.entity && other.entity === source.entity) return MATCH.yes;
    }
    return MATCH.rival;
  }

  /** Whether one of the two stands in its slot of a frame. */
  isPlaced(source: Argument, target: Argument): boolean {
    const isSwapped = this.isSymmetric && (source.targetFit < NO_FIT || target.sourceFit < NO_FIT);
    return source.sourceFit < NO_FIT || target.targetFit < NO_FIT || isSwapped;
  }

  /** Whether a frame relates the two, or each of them stands in its slot of one. */
  isFramed(source: Argument, target: Argument): boolean {
    if (this.matchOf(source.mention, target.mention) === MATCH.yes) return true;
    if (source.sourceFit < NO_FIT && target.targetFit < NO_FIT) return true;
    return this.isSymmetric && source.targetFit < NO_FIT && target.sourceFit < NO_FIT;
  }

  /** What was told before of each implied actor in the role, one of `TOLD_BEFORE`, by their rank. */
  pastInRole(role: Role): readonly number[] {
    const { background, sentence } = this.view;
    return (this.past[role] ??= background.history.ofRole(
      sentence.implied.map(({ entity }) => entity),
      role,
      this.type,
    ));
  }

  /** Whether a mention cannot be meant in a role, whatever the model says of it. */
  isRuledOut(argument: Argument, role: Role): boolean {
    const { mention } = argument;
    if (fitIn(argument, role) === NO_FIT && (this.view.isTakenByOther(role, mention) || this.isTaken(role, mention)))
      return true;
    if (mention.kind === 'implied') {
      const isAnybody = (role === 'source' || this.isSymmetric) && this.view.isImpersonal;
      return isAnybody || isPronoun(this.gaps[role]) || this.isOnOtherSide(mention, role);
    }
    if (this.isBesideMembers(argument)) return true;
    const anchor = argument.place.view.anchor!;
    return (
      this.isBystander(mention, anchor, role) ||
      this.isWhere(mention, anchor) ||
      this.isOfHappening(argument, anchor, role) ||
      this.isPartOfArgument(argument, role)
    );
  }

  /** "X and Y blamed each other" */
  get isReciprocal(): boolean {
    return this.match?.frame.type === this.type && this.match.isReciprocal;
  }

  /** "Under pressure from X, Y and Z met": where those who stand together do something with each other, nobody is meant who stands elsewhere. */
  private isBesideMembers({ sourceFit, targetFit }: Argument): boolean {
    const { match } = this;
    if (!this.isSymmetric || match?.frame.type !== this.type || sourceFit < NO_FIT || targetFit < NO_FIT) return false;
    return match.pairs.every(({ source, target }) => this.view.areTogether(source, target));
  }

  /** "called senators to win them over for X": whether people who are no actors stand in a role, and the mention is not among them. */
  private isTaken(role: Role, mention: ArgumentMention): boolean {
    const { others } = this.gaps[role];
    if (others === undefined) return false;
    const { sentence, words } = this.view;
    // "expelled envoys": of whom was told before.
    if (mention.kind === 'implied') return isPrivate(sentence, others, words);
    return !sentence.tree.phrasesOf(mention.head).includes(others);
  }

  /** Whether a mention only says whose or of what country others are: what countries suffer their companies suffer too. */
  private isBystander(mention: Mention, anchor: number, role: Role): boolean {
    if (this.quad === QUAD.standing) return false;
    const { sentence, words } = this.view;
    if (isOfNamed(sentence, anchor, mention) || isOfMoney(sentence, anchor, words)) return true;
    if (role === 'target' && this.quad === QUAD.materialConflict && isOfMunitions(sentence, anchor, words)) return true;
    // "X is a critic of Y": the noun itself tells it.
    if (sentence.tree.head(anchor) === this.view.trigger) return false;
    if (isOfNamedPrivate(sentence, anchor, mention, words)) return true;
    return (role === 'source' || VERBAL_QUADS.includes(this.quad)) && isOfPrivate(sentence, anchor, words);
  }

  /** "condemned the Kashmir attack": what is said of a deed is not said of the place where it was. */
  private isWhere({ entity }: Mention, anchor: number): boolean {
    return (
      this.quad === QUAD.verbalConflict &&
      entity.type === 'Place' &&
      this.view.sentence.tree.is(anchor, 'compound', 'amod')
    );
  }

  /** "Sanctions imposed because of the invasion of X": where an upheaval was that another word speaks of is nobody to whom that is done. */
  private isOfHappening(argument: Argument, anchor: number, role: Role): boolean {
    if (fitIn(argument, role) < NO_FIT) return false;
    const { sentence, trigger, words } = this.view;
    const noun = sentence.tree.head(anchor);
    if (noun < 0 || noun === trigger || !sentence.tree.is(anchor, 'nmod')) return false;
    return words.inClass(sentence.tree.token(noun).lemma.toLowerCase(), 'happening');
  }

  /** "Le chef de la diplomatie russe a accusé", "Biden's successor, Donald Trump, met Macron": whom the phrase in a role's slot means has the role, and whom it only names on the way has not. */
  private isPartOfArgument(argument: Argument, role: Role): boolean {
    const { mention, place } = argument;
    const { anchor } = place.view;
    if (anchor === undefined || fitIn(argument, role) < NO_FIT) return false;
    const phrases = this.view.sentence.tree.phrasesOf(anchor);
    // Most stand in no other's phrase.
    if (phrases.length === 1) return false;
    for (const other of this.arguments) {
      const above = other.place.view.anchor;
      if (above === undefined || above === anchor || other.mention.entity === mention.entity) continue;
      if (fitIn(other, role) < NO_FIT && phrases.includes(above)) return true;
    }
    return false;
  }

  /** "Togo expelled an envoy of Chad. Benin also expelled envoys": not of Togo, who did the same, where Chad can be meant. */
  private isOnOtherSide({ rank }: ImpliedMention, role: Role): boolean {
    if (!this.view.background.isAdditive) return false;
    const past = this.pastInRole(role);
    return past[rank] === TOLD_BEFORE.reverse && past.includes(TOLD_BEFORE.same);
  }

  /** How well the best of the other mentions, as far as it is not coordinated with this one, fits the role. */
  rivalFit({ mention, group }: Argument, role: Role): number {
    let best = NO_FIT;
    for (const other of this.arguments) {
      const fit = role === 'source' ? other.sourceFit : other.targetFit;
      if (fit < best && other.group !== group && other.mention.entity !== mention.entity) best = fit;
    }
    return best;
  }
}

const fitIn = ({ sourceFit, targetFit }: Argument, role: Role): number => (role === 'source' ? sourceFit : targetFit);

const highestPrior = (frames: readonly TriggerFrame[]): number =>
  frames.reduce((most, { prior }) => Math.max(most, prior), 0);

/** The place of the first slot of a frame's role that is among the slots, 0 to 2, or NO_FIT. */
function fitOf(frames: readonly TriggerFrame[], slots: readonly string[], role: Role): number {
  let best = Infinity;
  if (slots.length > 0)
    for (const frame of frames) {
      const wanted = role === 'source' ? frame.source : frame.target;
      for (let at = 0; at < wanted.length && at < best; at += 1) if (slots.includes(wanted[at]!)) best = at;
    }
  return best === Infinity ? NO_FIT : Math.min(best, NO_FIT - 1);
}

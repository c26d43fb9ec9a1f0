import { append, remember, type Frame } from '../../core/index.js';
import { Restriction, RestrictionSet, type HeadsOf, type WordClass } from './compounds.js';
import { RELATION_SLOTS } from './relation-slots.js';

/** The slot of those between whom something is, or that slot of what stands in another. */
const BETWEEN = /(?:^|>)between$/u;
/** The prior of a frame that tells none. */
const USUAL_PRIOR = 3;

/** What the head word in a slot must be, or must not be. */
export interface SlotWords {
  readonly slot: string;
  /** Each step of the slot that no relation of the tree fills, as the words that must all stand in the sentence: ["in", "favor", "of"]. */
  readonly adpositions: readonly (readonly string[])[];
  readonly words: Restriction;
}

/**
 * A frame of the lexicon, ready to be met. All have the same fields, those that the frame leaves out too: they are read some thousand times
 * an article, which takes V8 several times as long where objects differ in their fields.
 */
export interface TriggerFrame {
  readonly lemma: string;
  readonly pos: Frame['pos'];
  readonly type: Frame['type'];
  readonly source: readonly string[];
  readonly target: readonly string[];
  /** Words that must all be beside the trigger: "out", "ne" and "plus". */
  readonly particles: readonly string[];
  readonly reflexive: boolean | undefined;
  readonly mutual: boolean | undefined;
  readonly sourceTypes: readonly string[] | undefined;
  readonly targetTypes: readonly string[] | undefined;
  readonly status: Frame['status'] | undefined;
  /** How often it tells the relation where actors stand in its slots, 1 to 4 (see `Frame`). */
  readonly prior: number;
  readonly has: readonly SlotWords[];
  readonly unless: readonly SlotWords[];
  /** How much it asks for: of frames that fit, the one that asks for most is meant. */
  readonly demands: number;
}

/** Makes frames ready; those that ask for the same words share them. */
export class FrameReader {
  private readonly restrictions = new Map<string, Restriction>();
  /** By the words and heads of compounds that may meet them. */
  private readonly asking = new Map<string, Restriction[]>();

  constructor(
    private readonly classes: ReadonlyMap<string, WordClass>,
    private readonly headsOf: HeadsOf,
  ) {}

  read(frame: Frame): TriggerFrame {
    const { lemma, pos, type, source, target, reflexive, sourceTypes, targetTypes, status } = frame;
    const { prior = USUAL_PRIOR } = frame;
    // "relations between X and Y have soured": what is told of those between whom something is holds of each towards the other.
    const isBetween = (slot: string): boolean => BETWEEN.test(slot) && target.includes(slot);
    const mutual = frame.mutual ?? (source.some(isBetween) || undefined);
    const particles = frame.particle?.split(' ') ?? [];
    const has = this.readSlots(frame.has);
    const unless = this.readSlots(frame.unless);
    const demands =
      has.length * 2 +
      unless.length +
      (particles.length > 0 ? 2 : 0) +
      (reflexive ? 2 : 0) +
      (sourceTypes ? 1 : 0) +
      (targetTypes ? 1 : 0);
    return {
      lemma,
      pos,
      type,
      source,
      target,
      particles,
      reflexive,
      mutual,
      sourceTypes,
      targetTypes,
      status,
      prior,
      has,
      unless,
      demands,
    };
  }

  /** What frames ask for or forbid and a word meets; null for most words of a text, which meet nothing. To be asked once all frames are read. */
  readonly restrictionsMetBy = remember((lemma): RestrictionSet | null => {
    const asking = [lemma, ...this.headsOf(lemma)].flatMap((word) => this.asking.get(word) ?? []);
    const met = asking.filter((restriction) => restriction.names(lemma));
    return met.length === 0 ? null : new RestrictionSet(met, this.restrictions.size);
  });

  private readSlots(slots: Frame['has'] = {}): readonly SlotWords[] {
    return Object.entries(slots).map(([slot, allowed]) => ({
      slot,
      adpositions: slot.split('>').flatMap((step) => (RELATION_SLOTS.has(step) ? [] : [step.split(' ')])),
      words: this.restrictionTo(allowed),
    }));
  }

  private restrictionTo(allowed: readonly string[]): Restriction {
    const key = allowed.join('\u001f');
    let restriction = this.restrictions.get(key);
    if (!restriction) {
      restriction = new Restriction(this.restrictions.size, allowed, (name) => this.classes.get(name), this.headsOf);
      this.restrictions.set(key, restriction);
      for (const word of new Set(restriction.all())) append(this.asking, word, restriction);
    }
    return restriction;
  }
}

import { append, RELATIONS, type RelationType } from '../../core/index.js';
import type { Entity, Role } from '../extraction.js';
import type { Trigger } from '../frames/frames.js';
import type { ReadSentence } from '../read-sentence.js';

/** What was told before of two actors, or of one in a role, seen from a relation that may be told now. The closest counts. */
export const TOLD_BEFORE = {
  nothing: 0,
  /** A relation of the same type in the same direction; of one actor, the last such relation, in the same role. */
  same: 1,
  reverse: 2,
  /** A relation of the same type, but not the last one, in the same role. */
  earlier: 3,
  /** A relation of the same quad class. */
  similar: 4,
  similarReverse: 5,
  other: 6,
} as const;

/** More sentences that spoke of two actors count as so many. */
const MOST_TOGETHER = 4;

type Participants = Readonly<Record<Role, Set<Entity>>>;

const noParticipants = (): Participants => ({ source: new Set(), target: new Set() });

/**
 * What the sentences before have told, by which a reader knows whom a sentence means without naming them: "Riyadh severed relations
 * the next day", "Jordan also denounced it". Relations are those that frames tell to the letter, which need no model.
 */
export class History {
  private readonly sentencesOf = new Map<Entity, number[]>();
  private readonly related = new Map<Entity, Map<Entity, Set<RelationType>>>();
  /** Who took part in relations of each type, and in the last of them, and of each quad class. */
  private readonly ever = new Map<RelationType, Participants>();
  private readonly last = new Map<RelationType, Participants>();
  private readonly lastOfQuad = new Map<number, Participants>();

  /** Adds a sentence, the next of its document. */
  add({ index, at }: ReadSentence, triggers: readonly Trigger[]): void {
    const mentioned = new Set<Entity>();
    for (const mentions of at) for (const { entity } of mentions) mentioned.add(entity);
    for (const entity of mentioned) append(this.sentencesOf, entity, index);
    for (const { match } of triggers) {
      if (!match) continue;
      const { type } = match.frame;
      const { symmetric, quad } = RELATIONS.get(type)!;
      const now = noParticipants();
      const ever = this.ever.get(type) ?? noParticipants();
      for (const { source, target } of match.pairs) {
        for (const { source: sources, target: targets } of [now, ever]) {
          sources.add(source.entity).add(symmetric ? target.entity : source.entity);
          targets.add(target.entity).add(symmetric ? source.entity : target.entity);
        }
        this.relate(source.entity, target.entity, type);
        if (symmetric) this.relate(target.entity, source.entity, type);
      }
      this.ever.set(type, ever);
      this.last.set(type, now);
      this.lastOfQuad.set(quad, now);
    }
  }

  /** In how many sentences an actor was spoken of, and the first of them; undefined of who was not. */
  trailOf(entity: Entity): { readonly times: number; readonly first: number } | undefined {
    const sentences = this.sentencesOf.get(entity);
    return sentences && { times: sentences.length, first: sentences[0]! };
  }

  /** In how many sentences both were spoken of, at most `MOST_TOGETHER`. The latest are looked at first, as in a long text two are met often. */
  timesTogether(one: Entity, other: Entity): number {
    const these = this.sentencesOf.get(one) ?? [];
    const those = this.sentencesOf.get(other) ?? [];
    let [at, there, times] = [these.length - 1, those.length - 1, 0];
    while (at >= 0 && there >= 0 && times < MOST_TOGETHER) {
      const ahead = these[at]! - those[there]!;
      if (ahead === 0) times += 1;
      if (ahead >= 0) at -= 1;
      if (ahead <= 0) there -= 1;
    }
    return times;
  }

  /** Whether anything was told of the two. */
  areRelated(one: Entity, other: Entity): boolean {
    return (this.related.get(one)?.has(other) || this.related.get(other)?.has(one)) ?? false;
  }

  /** What was told of the two, seen from a relation of the type, one of `TOLD_BEFORE`. */
  ofPair(source: Entity, target: Entity, type: RelationType): number {
    const forth = this.related.get(source)?.get(target);
    const back = this.related.get(target)?.get(source);
    if (!forth && !back) return TOLD_BEFORE.nothing;
    const { quad } = RELATIONS.get(type)!;
    const isSimilar = (types: ReadonlySet<RelationType> = new Set()): boolean =>
      [...types].some((other) => RELATIONS.get(other)!.quad === quad);
    if (forth?.has(type)) return TOLD_BEFORE.same;
    if (back?.has(type)) return TOLD_BEFORE.reverse;
    if (isSimilar(forth)) return TOLD_BEFORE.similar;
    return isSimilar(back) ? TOLD_BEFORE.similarReverse : TOLD_BEFORE.other;
  }

  /** What was told of each actor in the role, seen from a relation of the type, one of `TOLD_BEFORE`. */
  ofRole(entities: readonly Entity[], role: Role, type: RelationType): readonly number[] {
    const opposite = role === 'source' ? 'target' : 'source';
    const last = this.last.get(type);
    const ever = this.ever.get(type);
    const similar = this.lastOfQuad.get(RELATIONS.get(type)!.quad);
    return entities.map((entity) => {
      if (last?.[role].has(entity)) return TOLD_BEFORE.same;
      if (last?.[opposite].has(entity)) return TOLD_BEFORE.reverse;
      if (ever?.[role].has(entity)) return TOLD_BEFORE.earlier;
      if (similar?.[role].has(entity)) return TOLD_BEFORE.similar;
      return similar?.[opposite].has(entity) ? TOLD_BEFORE.similarReverse : TOLD_BEFORE.nothing;
    });
  }

  private relate(source: Entity, target: Entity, type: RelationType): void {
    let targets = this.related.get(source);
    if (!targets) this.related.set(source, (targets = new Map()));
    const types = targets.get(target);
    if (types) types.add(type);
    else targets.set(target, new Set([type]));
  }
}

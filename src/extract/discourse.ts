import type { ActorType } from '../core/index.js';
import type { Entity, Mention } from './extraction.js';

/** How many sentences back a pronoun or description is looked for. */
const REACH = 4;
const SUBJECT_BONUS = 1.5;
const TOPIC_WEIGHT = 0.15;
const AGREEMENT_BONUS = 1;
const DISTANCE_COST = 1;

export interface Wanted {
  readonly types?: readonly ActorType[];
  readonly gender?: 'Masc' | 'Fem' | 'Neut' | 'Com';
  readonly number?: 'Sing' | 'Plur';
  readonly accept?: (entity: Entity) => boolean;
  /** Whether what the text is about counts for more than who acted last. */
  readonly byTopic?: boolean;
}

interface Trace {
  readonly mention: Mention;
  readonly isSubject: boolean;
  readonly isPlural: boolean;
}

/** What has been spoken of so far, so that what refers back finds whom it means: recent, in subject position, often named. */
export class Discourse {
  private readonly traces: Trace[] = [];
  private readonly counts = new Map<Entity, number>();

  note(mention: Mention, isSubject: boolean, isPlural: boolean): void {
    this.traces.push({ mention, isSubject, isPlural });
    this.counts.set(mention.entity, (this.counts.get(mention.entity) ?? 0) + 1);
  }

  /** The most salient entity that fits, spoken of before token `before` of the sentence. */
  find(wanted: Wanted, sentence: number, before: number): Entity | undefined {
    let best: Entity | undefined;
    let bestScore = -Infinity;
    for (let at = this.traces.length - 1; at >= 0; at--) {
      const { mention, isSubject, isPlural } = this.traces[at]!;
      const distance = sentence - mention.sentence;
      if (distance > REACH) break;
      if (distance === 0 && mention.first >= before) continue;
      if (!fits(mention.entity, wanted)) continue;
      const agrees = !wanted.number || isPlural === (wanted.number === 'Plur');
      const score =
        (isSubject && !wanted.byTopic ? SUBJECT_BONUS : 0) +
        (agrees ? AGREEMENT_BONUS : 0) +
        (wanted.byTopic ? 2 : 1) * TOPIC_WEIGHT * Math.min(this.counts.get(mention.entity) ?? 0, 8) -
        DISTANCE_COST * distance;
      if (score > bestScore) {
        best = mention.entity;
        bestScore = score;
      }
    }
    return best;
  }

  /** The last distinct entities that fit, latest first. */
  last(count: number, wanted: Wanted, sentence: number): readonly Entity[] {
    const found: Entity[] = [];
    for (let at = this.traces.length - 1; at >= 0 && found.length < count; at--) {
      const { mention } = this.traces[at]!;
      if (sentence - mention.sentence > REACH) break;
      if (fits(mention.entity, wanted) && !found.includes(mention.entity)) found.push(mention.entity);
    }
    return found;
  }

  /** The entity of the type that the document has spoken of most. */
  topic(type: ActorType): Entity | undefined {
    let best: Entity | undefined;
    for (const [entity, count] of this.counts)
      if (entity.type === type && count > (best ? this.counts.get(best)! : 0)) best = entity;
    return best;
  }
}

function fits(entity: Entity, { types, gender, number, accept }: Wanted): boolean {
  if (types && !types.includes(entity.type)) return false;
  if (number && entity.type === 'Person' && entity.number !== number) return false;
  if (
    gender &&
    entity.gender &&
    (gender === 'Masc' || gender === 'Fem') &&
    entity.gender !== gender &&
    entity.type === 'Person'
  )
    return false;
  return accept ? accept(entity) : true;
}

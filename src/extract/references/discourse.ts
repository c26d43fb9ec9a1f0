import type { ActorType } from '../../core/index.js';
import type { Entity, Mention } from '../extraction.js';

/** How many sentences back it is looked for whom a pronoun or description means. */
const REACH = 4;
/** The same where it is rather what the text is about ("the country"), which is left unnamed for longer. */
const TOPIC_REACH = 6;
/** An actor has been spoken of a lot from so many mentions on. */
const MANY = 8;
/**
 * What lets an actor be meant without a word, chosen so that those whom gold asks for are among the first three: what the headline and
 * the sentence after it name counts most, and beyond some sentences it does not matter how long ago it was.
 */
const IMPLIED = { headline: 2, lead: 1, mention: 0.2, subject: 0.5, person: -0.5, sentence: -0.5, farthest: 4 };
/** Who is quoted in one sentence speaks on in the next ones without a name. */
const SPEAKER_REACH = 2;
const SUBJECT_BONUS = 1.5;
/** Who acted last counts a little for what the text is about too. */
const TOPIC_SUBJECT_BONUS = 0.5;
const TOPIC_WEIGHT = 0.15;
const AGREEMENT_BONUS = 1;
const DISTANCE_COST = 1;
/** Outside of quotes it is seldom meant whom only somebody quoted has named. */
const QUOTED_COST = 3;
/** A plural pronoun means a coordination rather than a plural noun that is as near. */
const GROUP_BONUS = 0.5;
/** Actors that were named together count for so much more when several are meant. */
const TOGETHER_BONUS = 1.3;

/** What is known of whom a pronoun or description means. */
export interface Wanted {
  readonly types?: readonly ActorType[];
  readonly gender?: 'Masc' | 'Fem' | 'Neut' | 'Com';
  readonly number?: 'Sing' | 'Plur';
  readonly accept?: (entity: Entity) => boolean;
  /** Whether what refers is an object: it seldom means who acted. */
  readonly isObject?: boolean;
  /** Whether who was named last is meant, whatever else the text speaks of. */
  readonly isLast?: boolean;
  /** How many sentences back it may have been named, if less than elsewhere. */
  readonly reach?: number;
  /** Whether what the text is about counts for more than who acted last. */
  readonly byTopic?: boolean;
  /** Whether the text itself speaks, and nobody whom it quotes. */
  readonly isNarrated?: boolean;
}

/** An entity of the sentences before, with what makes it likely to be meant without a word. */
export interface Salient {
  readonly entity: Entity;
  /** In how many sentences before it was last spoken of. */
  readonly distance: number;
  readonly wasSubject: boolean;
  /** The first sentence that spoke of it. */
  readonly first: number;
  /** How often it has been spoken of. */
  readonly count: number;
}

/** What has been said of one entity so far. */
interface Trail {
  count: number;
  readonly first: number;
  last: number;
  /** Whether the sentence that spoke of it last had it for a subject. */
  isSubject: boolean;
}

/** Actors that were named together. */
interface Group {
  readonly entities: readonly Entity[];
  readonly sentence: number;
  readonly first: number;
  readonly isSubject: boolean;
}

/** How a mention stands in its sentence. */
export interface MentionForm {
  readonly isSubject: boolean;
  readonly isPlural: boolean;
  /** Whether an adjective only says where somebody or something is from: "un magazine américain". */
  readonly isOrigin: boolean;
  /** Whether its noun is of the common gender, where a language has one: "hæren". */
  readonly isCommon: boolean;
  /** The gender of its head word, where a language tells: "la Russie", "le gouvernement", "elle". */
  readonly gender?: 'Masc' | 'Fem';
}

interface Trace extends MentionForm {
  readonly mention: Mention;
  readonly isQuoted: boolean;
}

/** A subject that is no actor, which a pronoun may mean too. */
interface Thing {
  readonly sentence: number;
  readonly token: number;
  readonly number: 'Sing' | 'Plur';
  readonly gender: 'Masc' | 'Fem' | undefined;
}

/** What has been spoken of so far, so that what refers back finds whom it means: recent, in subject position, often named. */
export class Discourse {
  private readonly traces: Trace[] = [];
  private readonly groups: Group[] = [];
  private readonly things: Thing[] = [];
  private readonly trails = new Map<Entity, Trail>();
  private quoted: readonly boolean[] = [];
  private spoken: { readonly entity: Entity; readonly sentence: number } | undefined;

  /** Opens the next sentence; `quoted` tells of each of its words whether it is somebody's who is quoted. */
  open(quoted: readonly boolean[]): void {
    this.quoted = quoted;
  }

  /** Whether a word of the sentence is somebody's who is quoted. */
  isQuoted(token: number): boolean {
    return this.quoted[token] ?? false;
  }

  note(mention: Mention, form: MentionForm): void {
    const { isSubject } = form;
    this.traces.push({ mention, ...form, isQuoted: this.isQuoted(mention.head) });
    const { entity, sentence } = mention;
    const trail = this.trails.get(entity);
    if (!trail) this.trails.set(entity, { count: 1, first: sentence, last: sentence, isSubject });
    else {
      trail.count += 1;
      trail.isSubject = isSubject || (trail.isSubject && trail.last === sentence);
      trail.last = sentence;
    }
  }

  /** Notes a singular subject that is no actor. */
  noteThing(thing: Thing): void {
    this.things.push(thing);
  }

  /** Notes who is quoted in a sentence. */
  noteSpeaker(entity: Entity, sentence: number): void {
    this.spoken = { entity, sentence };
  }

  /** Who was quoted last, in the sentence before or the one before that, if they fit. */
  lastSpeaker(wanted: Wanted, sentence: number): Entity | undefined {
    const { spoken } = this;
    const isNear = spoken !== undefined && sentence - spoken.sentence <= SPEAKER_REACH;
    return isNear && fits(spoken.entity, wanted) ? spoken.entity : undefined;
  }

  private countOf(entity: Entity): number {
    return this.trails.get(entity)?.count ?? 0;
  }

  noteGroup(entities: readonly Entity[], sentence: number, first: number, isSubject: boolean): void {
    this.groups.push({ entities, sentence, first, isSubject });
  }

  /** As `find`, but a plural can mean all actors of a coordination. */
  findAll(wanted: Wanted, sentence: number, before: number): readonly Entity[] {
    const single = this.rank(wanted, sentence, before);
    const entity = single?.mention.entity;
    if (wanted.number === 'Plur')
      for (let at = this.groups.length - 1; at >= 0; at--) {
        const group = this.groups[at]!;
        const distance = sentence - group.sentence;
        if (distance > REACH) break;
        if (distance === 0 && group.first >= before) continue;
        if (!group.entities.every((entity) => fits(entity, wanted, 'Sing'))) continue;
        const score = (group.isSubject ? SUBJECT_BONUS : 0) + AGREEMENT_BONUS - DISTANCE_COST * distance;
        if (score + GROUP_BONUS < this.scoreOfThing(wanted, sentence, before)) break;
        if (!single || !single.isPlural) return group.entities;
        // "the three countries … they": the plural noun that is nearer is the group's own.
        if (group.sentence === single.mention.sentence && group.first === single.mention.head) return group.entities;
        const isNearer = group.sentence >= single.mention.sentence;
        // "envoys from both the army and the rebels … them"
        const isOneOf = distance === 0 && single.mention.sentence === sentence && group.entities.includes(entity!);
        if (
          isNearer &&
          (isOneOf || score + GROUP_BONUS >= this.scoreOf(single, wanted, sentence, this.topicalityFor(wanted)))
        )
          return group.entities;
        break;
      }
    return entity ? [entity] : [];
  }

  /** The most salient entity that fits, spoken of before token `before` of the sentence. */
  find(wanted: Wanted, sentence: number, before: number): Entity | undefined {
    return this.rank(wanted, sentence, before)?.mention.entity;
  }

  private rank(wanted: Wanted, sentence: number, before: number): Trace | undefined {
    const topicality = this.topicalityFor(wanted);
    let best: Trace | undefined;
    let bestScore = -Infinity;
    for (let at = this.traces.length - 1; at >= 0; at--) {
      const trace = this.traces[at]!;
      const { mention, isCommon } = trace;
      const distance = sentence - mention.sentence;
      if (distance > (wanted.reach ?? (wanted.byTopic ? TOPIC_REACH : REACH))) break;
      if (distance === 0 && mention.first >= before) continue;
      // "son ancien allié. Ce dernier": who was named last, not whom a pronoun meant.
      if (wanted.isLast && mention.kind === 'pronoun') continue;
      // "Hæren siger, at den": a country that a noun stands for has the gender of the noun.
      const standsFor = isCommon && wanted.gender === 'Com' && mention.entity.type === 'Country';
      if (!fits(mention.entity, standsFor ? { ...wanted, types: ['Country'] } : wanted)) continue;
      if (!agreesInGrammar(trace, wanted)) continue;
      const score = this.scoreOf(trace, wanted, sentence, topicality);
      if (score > bestScore) {
        best = trace;
        bestScore = score;
      }
    }
    // A person is meant by "she" rather than a thing, which most languages have another word for.
    const isPerson = best?.mention.entity.type === 'Person' && wanted.number !== 'Plur';
    return isPerson || bestScore >= this.scoreOfThing(wanted, sentence, before) ? best : undefined;
  }

  /** How likely it is that a pronoun means a subject that is no actor: "La mesure a surpris. Elle vise …". */
  private scoreOfThing({ gender, number }: Wanted, sentence: number, before: number): number {
    const isGrammatical = gender === 'Masc' || gender === 'Fem';
    if (!number || (number === 'Sing' && !isGrammatical)) return -Infinity;
    for (let at = this.things.length - 1; at >= 0; at -= 1) {
      const thing = this.things[at]!;
      const distance = sentence - thing.sentence;
      if (distance > REACH) break;
      if (thing.number !== number || (distance === 0 && thing.token >= before)) continue;
      if (isGrammatical && thing.gender && thing.gender !== gender) continue;
      return SUBJECT_BONUS + AGREEMENT_BONUS - DISTANCE_COST * distance;
    }
    return -Infinity;
  }

  private scoreOf(
    { mention, isSubject, isPlural, isQuoted }: Trace,
    wanted: Wanted,
    sentence: number,
    topicality: (entity: Entity) => number,
  ): number {
    const isSpokenOf = !wanted.isLast;
    const agrees = !wanted.number || isPlural === (wanted.number === 'Plur');
    return (
      (isSubject && isSpokenOf && !wanted.isObject ? (wanted.byTopic ? TOPIC_SUBJECT_BONUS : SUBJECT_BONUS) : 0) +
      (agrees ? AGREEMENT_BONUS : 0) +
      (isSpokenOf ? TOPIC_WEIGHT * topicality(mention.entity) : 0) -
      DISTANCE_COST * (sentence - mention.sentence) -
      (isQuoted && wanted.isNarrated ? QUOTED_COST : 0)
    );
  }

  /** How much the text is about an entity: twice that, and a country also by who serves it ("the junta" is about Mali too), where it is asked for by topic. */
  private topicalityFor({ byTopic }: Wanted): (entity: Entity) => number {
    if (!byTopic) return (entity) => Math.min(this.countOf(entity), MANY);
    const countries = this.countCountries();
    return (entity) => 2 * Math.min(countries.get(entity) ?? this.countOf(entity), MANY);
  }

  /** The actors spoken of before a sentence and not in it, the most salient first, at most `count`. */
  salient(count: number, sentence: number): readonly Salient[] {
    const best: { readonly salient: Salient; readonly score: number }[] = [];
    for (const [entity, { count: mentions, first, last, isSubject }] of this.trails) {
      if (last >= sentence || entity.type === 'Place') continue;
      const distance = sentence - last;
      const score =
        (first === 0 ? IMPLIED.headline : first === 1 ? IMPLIED.lead : 0) +
        IMPLIED.mention * Math.min(mentions, MANY) +
        (isSubject ? IMPLIED.subject : 0) +
        (entity.type === 'Person' ? IMPLIED.person : 0) +
        IMPLIED.sentence * Math.min(distance, IMPLIED.farthest);
      if (best.length === count && score <= best.at(-1)!.score) continue;
      let at = 0;
      while (at < best.length && best[at]!.score >= score) at += 1;
      const salient = { entity, distance, wasSubject: isSubject, first, count: mentions };
      best.splice(at, 0, { salient, score });
      if (best.length > count) best.pop();
    }
    return best.map(({ salient }) => salient);
  }

  /** The entities that fit and that a sentence speaks of before a token, in order. */
  allIn(wanted: Wanted, sentence: number, before = Infinity): readonly Entity[] {
    const found = new Set<Entity>();
    for (let at = this.traces.length - 1; at >= 0 && this.traces[at]!.mention.sentence >= sentence; at--) {
      const { mention } = this.traces[at]!;
      if (mention.sentence === sentence && mention.first < before && fits(mention.entity, wanted))
        found.add(mention.entity);
    }
    return [...found].reverse();
  }

  /** So many entities that fit and were named together, those that the text speaks of most. */
  together(count: number, wanted: Wanted): readonly Entity[] {
    const groups = this.groups
      .map(({ entities }) => entities)
      .filter((entities) => entities.length === count && entities.every((entity) => fits(entity, wanted)));
    if (groups.length === 0) return [];
    return groups.reduce((best, group) => (this.weightOf(group) >= this.weightOf(best) ? group : best));
  }

  /** So many entities that fit and were together the subject of the sentence so far, or of the one before, the last of them. */
  actedTogether(count: number, wanted: Wanted, sentence: number): readonly Entity[] {
    const found = this.groups.findLast(
      ({ entities, sentence: own, isSubject }) =>
        isSubject &&
        own >= sentence - 1 &&
        entities.length === count &&
        entities.every((entity) => fits(entity, wanted)),
    );
    return found?.entities ?? [];
  }

  /** The same, or else any two, those that the text speaks of most; any two too where it speaks of them far more. */
  several(count: number, wanted: Wanted): readonly Entity[] {
    const together = this.together(count, wanted);
    if (count !== 2) return together;
    const fitting = [...this.trails.keys()].filter((entity) => fits(entity, wanted));
    const ranked = fitting.sort((a, b) => this.countOf(b) - this.countOf(a) || a.index - b.index);
    if (ranked.length < 2) return together;
    const most = ranked.slice(0, 2);
    return this.weightOf(together) * TOGETHER_BONUS >= this.weightOf(most) ? together : most;
  }

  private weightOf(entities: readonly Entity[]): number {
    return entities.reduce((sum, entity) => sum + this.countOf(entity), 0);
  }

  /** The country that the document has spoken of most, itself or by who serves it. */
  home(accept: (country: Entity) => boolean = () => true): Entity | undefined {
    let best: Entity | undefined;
    let most = 0;
    for (const [country, count] of this.countCountries())
      if (count > most && accept(country)) [best, most] = [country, count];
    return best;
  }

  /** How often each country has been spoken of, itself or by who serves it, in the order in which they came up. */
  private countCountries(): ReadonlyMap<Entity, number> {
    const counts = new Map<Entity, number>();
    for (const [entity, { count }] of this.trails) {
      const country = countryOf(entity);
      if (country) counts.set(country, (counts.get(country) ?? 0) + count);
    }
    return counts;
  }
}

/** The country that an entity is, or that it belongs to, perhaps by a body of it. */
function countryOf(entity: Entity): Entity | undefined {
  const whole = entity.type === 'Country' ? entity : entity.belongsTo;
  return whole?.type === 'Country' ? whole : whole?.belongsTo?.type === 'Country' ? whole.belongsTo : undefined;
}

/** "Il" is not "la Russie", nor "les États-Unis", nor whose "un magazine américain" is: what is no person has the gender and number of its word. */
function agreesInGrammar({ mention, gender, isPlural, isOrigin }: Trace, wanted: Wanted): boolean {
  if (mention.entity.type === 'Person' || (wanted.gender !== 'Masc' && wanted.gender !== 'Fem')) return true;
  if (isOrigin) return false;
  if (wanted.number === 'Sing' && isPlural) return false;
  // "Elles" are "les Philippines", not "l'Inde": a name in the singular is one country.
  if (wanted.number === 'Plur' && !isPlural && mention.kind === 'name' && mention.entity.type === 'Country')
    return false;
  return wanted.number === 'Plur' || gender === undefined || gender === wanted.gender;
}

function fits(entity: Entity, wanted: Wanted, number = wanted.number): boolean {
  const { types, gender, accept } = wanted;
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

import type { ActorId, Knowledge, PartialDate } from '../../core/index.js';
import { isBodyOfState } from './bodies.js';
import { standsBehind } from '../syntax/adpositions.js';
import { isIndefinite } from '../syntax/determiners.js';
import type { Discourse } from './discourse.js';
import type { EntityTable } from '../mentions/entity-table.js';
import type { Entity, Mention } from '../extraction.js';
import type { ReadSentence } from '../read-sentence.js';
import { isFormer, isToCome, officeKey, type TermSpan } from '../lexicon/terms.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** Offices that a town or a region can have. */
const OF_PLACES: readonly string[] = ['head', 'leader', 'head-of-state', 'head-of-government', 'official', 'minister'];

/** The office of who holds elsewhere what another, named before, holds here. */
export const COUNTERPART = 'counterpart';

/** Whom offices without a name mean: who holds them in the text, or is known to at its date. */
export class OfficeHolders {
  constructor(
    private readonly words: WordIndex,
    private readonly table: EntityTable,
    private readonly knowledge: Knowledge,
    private readonly publishedAt: PartialDate | undefined,
    private readonly discourse: Discourse,
  ) {}

  /** Whom an office means; `owner` is the country or organisation that the text says it is held in. */
  refer(sentence: ReadSentence, term: TermSpan, owner: Entity | undefined): readonly Entity[] {
    const office = officeKey(sentence.tree, term, this.words);
    // "les chefs d'État" are not the one that was named.
    const isPlural = sentence.tree.token(term.head).features.Number === 'Plur';
    if (isPlural || isIndefinite(sentence, term, this.words)) return owner ? [owner] : [];
    const whole = owner && isBodyOfState(owner, this.knowledge) ? (owner.belongsTo ?? owner) : owner;
    const place = whole ?? placeOf(sentence, term, this.words);
    const holds = (entity: Entity): boolean => entity.offices.has(office) && (!place || entity.belongsTo === place);
    const holders = this.table.all.filter(
      (entity) => entity.type === 'Person' && entity.names.length > 0 && holds(entity),
    );
    // Of several whom the text has told of with the office, the one it speaks of is meant.
    const there = place || holders.length === 0 ? undefined : this.holderThere(sentence, term, office);
    if (there) return [there];
    const holder =
      holders.length > 1
        ? (this.discourse.find({ types: ['Person'], number: 'Sing', accept: holds }, sentence.index, term.first) ??
          holders[0])
        : holders[0];
    if (holder) return [holder];
    if (isFormer(sentence.tree, term, this.words)) {
      const once = this.onceHolder(sentence, term, owner);
      return once ? [once] : [];
    }
    if (isToCome(sentence.tree, term, this.words)) {
      const next = owner?.known && this.nextHolder(owner.known, term.office!.office);
      return next ? [this.table.known(next)] : [];
    }
    if (!owner) {
      if (place) return [];
      const person = this.discourse.find(
        { types: ['Person'], number: 'Sing', accept: (entity) => entity.offices.size > 0 && office === 'official' },
        sentence.index,
        term.first,
      );
      return person ? [person] : [];
    }
    const held = office === COUNTERPART ? this.officesOfOther(sentence, term) : [office];
    const known = owner.known && this.isOfficeOf(sentence, term, owner) && this.holderNow(owner.known, held);
    return [known ? this.table.known(known) : owner];
  }

  /** "Trump's envoy went to Ukraine, where he met the president": the one in the only other country that the sentence has named. */
  private holderThere(
    { names, arguments: args, at }: ReadSentence,
    { first, head }: TermSpan,
    office: string,
  ): Entity | undefined {
    const countries = new Set(
      names.flatMap(({ entity, last }) => (entity.type === 'Country' && last < first ? [entity] : [])),
    );
    const [country, other] = countries;
    if (!country || other) return undefined;
    const acting = args.subjectsAbove(head).flatMap((subject) => at[subject]!);
    if (acting.length === 0 || acting.some(({ entity }) => entity === country || entity.belongsTo === country))
      return undefined;
    const known = country.known && this.holderNow(country.known, [office]);
    const named = this.table.all.filter(({ type, names: own }) => type === 'Person' && own.length > 0);
    return named.find((person) =>
      known ? person.known === known : person.belongsTo === country && person.offices.has(office),
    );
  }

  /** "the ousted president": of those of whom the text speaks, who is known to have held the office where the text says, or in their own country. */
  private onceHolder({ index }: ReadSentence, term: TermSpan, owner: Entity | undefined): Entity | undefined {
    const held = ({ known }: Entity): boolean => {
      const of = owner ? owner.known : known && this.knowledge.actor(known)?.country;
      return (
        known !== undefined &&
        of !== undefined &&
        this.knowledge.heldOffice(known, of, this.publishedAt, term.office!.office)
      );
    };
    return this.discourse.find({ types: ['Person'], number: 'Sing', accept: held }, index, term.first);
  }

  /** "the president of Niger", not "the president of Niger's parliament", nor presidents. */
  private isOfficeOf({ tree, names }: ReadSentence, term: TermSpan, owner: Entity): boolean {
    const isInTerm = (token: number): boolean => term.first <= token && token <= term.last;
    return names.some(({ entity, head }) => entity === owner && (isInTerm(head) || isInTerm(tree.head(head))));
  }

  private holderNow(place: ActorId, offices: readonly string[]): ActorId | undefined {
    for (const office of offices) {
      const holder = this.knowledge.officeHolder(place, office, this.publishedAt);
      if (holder) return holder;
    }
    return undefined;
  }

  /** Who is known to hold an office a year after the text, and not yet: nobody waits longer for one. Of a text without a date, who holds it last. */
  private nextHolder(place: ActorId, office: string): ActorId | undefined {
    if (this.publishedAt === undefined) return this.holderNow(place, [office]);
    const [year, ...rest] = this.publishedAt.split('-');
    const next = this.knowledge.officeHolder(place, office, [Number(year) + 1, ...rest].join('-'));
    return next === this.holderNow(place, [office]) ? undefined : next;
  }

  /** What the one holds whose counterpart is spoken of. */
  private officesOfOther({ arguments: args, at }: ReadSentence, term: TermSpan): readonly string[] {
    const [other] = args.find(term.head, 'possessor').flatMap((head) => at[head]!);
    return other ? [...other.entity.offices] : [];
  }
}

/** "Barcelonas borgmester", "the governor of Santa Cruz": towns and regions have offices of their own. */
export function placeOf(
  { tree, arguments: args, at }: ReadSentence,
  term: TermSpan,
  words: WordIndex,
): Entity | undefined {
  if (!OF_PLACES.includes(term.office!.office)) return undefined;
  const isPlace = ({ kind, entity }: Mention): boolean => kind === 'name' && entity.type === 'Place';
  // "Rajasthan Governor Kalraj Mishra"
  const before = at[term.first - 1]?.find((mention) => isPlace(mention) && mention.last === term.first - 1);
  if (before) return before.entity;
  const isOf = (noun: number): boolean => standsBehind(tree, noun, 'belonging', words);
  return args
    .find(term.head, 'possessor')
    .concat(tree.children(term.head, 'nmod').filter(isOf))
    .flatMap((head) => at[head]!)
    .find(isPlace)?.entity;
}

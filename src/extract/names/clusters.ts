import {
  append,
  QUAD,
  type ActorId,
  type GazetteerEntry,
  type Knowledge,
  type TaggedSentence,
} from '../../core/index.js';
import { isAcronym } from './acronyms.js';
import { findDefinition } from './definitions.js';
import type { Entity } from '../extraction.js';
import { foldName } from './fold-name.js';
import type { NameSpan } from './names.js';
import type { WordIndex } from '../lexicon/word-index.js';
import type { EntityTable } from '../mentions/entity-table.js';

/** Which of the known actors an ambiguous name means here: the one whose country the document speaks of most, else the first. */
function chooseEntry(
  span: NameSpan,
  countries: ReadonlyMap<ActorId, number>,
  knowledge: Knowledge,
  table: EntityTable,
): GazetteerEntry {
  const [first] = span.entries;
  const same = span.entries.filter(({ use }) => use === first!.use);
  if (same.length < 2) return first!;
  const weight = ({ actor }: GazetteerEntry): number => {
    const country = knowledge.actor(actor)?.country;
    const governs = country !== undefined && knowledge.regimeOf(country, table.publishedAt) === actor;
    return (country ? (countries.get(country) ?? 0) : 0) * 2 + (governs ? 1 : 0);
  };
  return same.reduce((best, entry) => (weight(entry) > weight(best) ? entry : best));
}

/**
 * Whom each name of the document means: known actors by the gazetteer, new ones by their longest name, with shorter forms
 * ("Phee"), acronyms in brackets, and repeated names joined. The result has one entity for each span, in order.
 */
export function clusterNames(
  spans: readonly NameSpan[],
  sentences: readonly TaggedSentence[],
  table: EntityTable,
  knowledge: Knowledge,
  words: WordIndex,
): Entity[] {
  const countries = countCountries(spans);
  const entities: (Entity | undefined)[] = spans.map((span) => {
    if (span.entries.length === 0 || span.entries[0]!.use === 'part') return undefined;
    const entry = isCapital(span)
      ? chooseCapitalReading(span, sentences, words)
      : chooseEntry(span, countries, knowledge, table);
    return table.known(entry.actor, span.entries);
  });
  clusterNewNames(spans, entities, sentences, table, words);
  spans.forEach((span, index) => {
    const entity = entities[index]!;
    if (span.entries[0]?.use !== 'demonym' && !entity.names.includes(span.text)) entity.names.push(span.text);
  });
  return entities as Entity[];
}

const isCapital = ({ entries }: NameSpan): boolean =>
  entries.some(({ use }) => use === 'capital') && entries.some(({ type }) => type === 'Place');

function countCountries(spans: readonly NameSpan[]): Map<ActorId, number> {
  const counts = new Map<ActorId, number>();
  for (const { entries } of spans) {
    const [first] = entries;
    if (first?.type === 'Country') counts.set(first.actor, (counts.get(first.actor) ?? 0) + 1);
  }
  return counts;
}

/** Words before "à" or "til" that tell a recipient stand at most this many tokens before it: "demande instamment à Kiev". */
const DATIVE_REACH = 6;

/** "in Washington" is the place, "Washington said" the government; what is demanded "à Moscou" is demanded of the government. */
function chooseCapitalReading(span: NameSpan, sentences: readonly TaggedSentence[], words: WordIndex): GazetteerEntry {
  const { tokens } = sentences[span.sentence]!;
  const isIn = (at: number, name: string): boolean => {
    const lemma = tokens[at]?.lemma.toLowerCase();
    return lemma !== undefined && words.inClass(lemma, name);
  };
  const isAfterCapital =
    tokens[span.first - 1]?.text === ',' && words.nounAt(tokens, span.first - 2)?.term.role === 'capital';
  if (isAfterCapital) return span.entries.find(({ type }) => type === 'Place')!;
  // "the government in Kyiv" governs the country.
  if (isIn(span.first - 1, 'locative') && isIn(span.first - 2, 'governing'))
    return span.entries.find(({ type }) => type === 'Country')!;
  // "kaldte sin ambassadør hjem fra Berlin", "ses ambassadeurs à Bamako et à Niamey"
  const opening = openingOfList(tokens, span.first - 1, (at) => isIn(at, 'locative'));
  const sent = tokens[opening - 1]?.upos === 'ADV' ? opening - 2 : opening - 1;
  const isOf = isIn(opening, 'locative') && isIn(sent, 'accredited');
  // "kritik fra Washington": what a government says comes from it.
  const isFrom = isIn(span.first - 1, 'locative') && isIn(span.first - 2, 'issued');
  // "Moskvas alliance" is the government's, "Moskvas gader", "London Mayor", "la maire de Paris" are the town's.
  const behind = tokens[span.last + 1]?.upos === 'PART' ? span.last + 2 : span.last + 1;
  const isOfTown =
    isIn(behind, 'partOfTown') || (isIn(span.first - 1, 'belonging') && isIn(span.first - 2, 'partOfTown'));
  if (isOfTown) return span.entries.find(({ type }) => type === 'Place')!;
  if (isSeized(tokens, span.first - 1, words) || isTown(tokens, span.first - 1, words))
    return span.entries.find(({ type }) => type === 'Place')!;
  const recipients = Array.from({ length: DATIVE_REACH }, (_, back) => span.first - 2 - back);
  // "s'en prend à Kiev": of two words.
  const isPhrase = (at: number): boolean =>
    at > 0 && words.inClass(`${tokens[at - 1]!.lemma} ${tokens[at]!.lemma}`.toLowerCase(), 'dative');
  const isReceiver =
    recipients.some((at) => isIn(at, 'dative') || isPhrase(at)) || isGivenTo(tokens, span.first - 1, words);
  const isNone = isOf || isFrom || span.isGenitive || isReceiver || isSpeaker(tokens, span.last + 1, words);
  const located = isIn(span.first - 1, 'locative') && !isNone;
  return span.entries.find(({ type }) => (type === 'Place') === located)!;
}

/** "reprend Khartoum", "s'emparer de Juba": of what is seized a capital is the town. */
function isSeized(tokens: TaggedSentence['tokens'], before: number, words: WordIndex): boolean {
  const adposition = tokens[before]?.upos === 'ADP' ? tokens[before]!.lemma.toLowerCase() : undefined;
  const verb = tokens[adposition === undefined ? before : before - 1];
  if (verb?.upos !== 'VERB') return false;
  return words
    .framesOf(verb.lemma.toLowerCase(), 'VERB')
    .some(({ type, has, target }) => type === 'OCCUPIED' && has.length === 0 && target[0] === (adposition ?? 'object'));
}

/** "la ville de Khartoum" */
const isTown = (tokens: TaggedSentence['tokens'], before: number, words: WordIndex): boolean =>
  words.inClass(tokens[before]?.lemma.toLowerCase() ?? '', 'naming') &&
  tokens[before]!.upos === 'ADP' &&
  words.inClass(tokens[before - 1]?.lemma.toLowerCase() ?? '', 'namedPlace');

/** The verb of a relative clause stands at most so many tokens behind its pronoun. */
const RELATIVE_REACH = 4;

/** "not well received in Caracas, which has asked London to stay away": of what only a government says the capital stands for it. */
function isSpeaker(tokens: TaggedSentence['tokens'], comma: number, words: WordIndex): boolean {
  const pronoun = tokens[comma + 1];
  if (tokens[comma]?.text !== ',' || !pronoun || words.pronoun(pronoun.text)?.kind !== 'relative') return false;
  const verb = tokens.slice(comma + 2, comma + 2 + RELATIVE_REACH).find(({ upos }) => upos !== 'AUX' && upos !== 'ADV');
  return verb?.upos === 'VERB' && words.tells(verb.lemma.toLowerCase(), QUAD.verbalConflict);
}

/** "à Bamako et à Niamey": the first adposition of a list of names, each with one of its own, for that of any of them. */
function openingOfList(
  tokens: TaggedSentence['tokens'],
  adposition: number,
  isLocative: (at: number) => boolean,
): number {
  let at = adposition;
  const isJoined = (): boolean => tokens[at - 1]?.upos === 'CCONJ' || tokens[at - 1]?.text === ',';
  while (isLocative(at) && isJoined() && tokens[at - 2]?.upos === 'PROPN' && isLocative(at - 3)) at -= 3;
  return at;
}

/** "salget af kampfly til Ankara", "forbindelser til Lima": what is given, sold or said to a capital goes to its government. */
function isGivenTo(tokens: TaggedSentence['tokens'], adposition: number, words: WordIndex): boolean {
  if (!words.inClass(tokens[adposition]?.lemma.toLowerCase() ?? '', 'receiving')) return false;
  for (let at = adposition - 1; at >= 0 && at >= adposition - DATIVE_REACH; at -= 1) {
    const { lemma, upos } = tokens[at]!;
    if (words.inClass(lemma.toLowerCase(), 'given')) return true;
    if (upos === 'VERB' || upos === 'PUNCT' || upos === 'SCONJ') return false;
  }
  return false;
}

function clusterNewNames(
  spans: readonly NameSpan[],
  entities: (Entity | undefined)[],
  sentences: readonly TaggedSentence[],
  table: EntityTable,
  words: WordIndex,
): void {
  const fresh = spans
    .map((span, index) => ({ span, index, parts: foldName(span.text).split(' ') }))
    .filter(({ index }) => !entities[index]);
  const named = new Map<string, Entity>();
  const fullNames = new FullNames();
  const note = (name: string, entity: Entity): void => {
    if (named.get(name) === entity) return;
    named.set(name, entity);
    fullNames.add(name, entity);
  };
  for (const [index, entity] of [...entities.entries()]) {
    // "Comité national (CNRD)": the full name of a known acronym is as known.
    const full =
      entity && isAcronym(spans[index]!.text) ? findDefinition(spans[index]!, spans, sentences, words) : undefined;
    if (full === undefined || entities[full] || spans[full]!.type !== 'Organization') continue;
    if (spans[full]!.text[0] === spans[index]!.text[0]) entities[full] = entity;
  }
  for (const [index, entity] of entities.entries()) if (entity) note(foldName(spans[index]!.text), entity);
  for (const { span, index, parts } of [...fresh].sort(
    (a, b) => b.parts.length - a.parts.length || a.index - b.index,
  )) {
    const key = parts.join(' ');
    const definition = findDefinition(span, spans, sentences, words);
    let entity =
      named.get(key) ??
      fullNames.find(parts, span.type) ??
      (definition === undefined ? undefined : entities[definition]);
    if (!entity) {
      const gender = genderOf(span, sentences, words);
      entity = table.add(span.type, span.entries, { known: undefined, gender });
    }
    entities[index] = entity;
    note(key, entity);
  }
}

interface FullName {
  readonly parts: ReadonlySet<string>;
  readonly entity: Entity;
}

/** The people of a document by the last, the first and the other words of their names, so that a shorter name finds its longer ones at once. */
class FullNames {
  private readonly byLast = new Map<string, FullName[]>();
  private readonly byFirst = new Map<string, FullName[]>();
  private readonly byInner = new Map<string, FullName[]>();

  add(name: string, entity: Entity): void {
    if (entity.type !== 'Person') return;
    const parts = name.split(' ');
    const row = { parts: new Set(parts), entity };
    append(this.byLast, parts.at(-1)!, row);
    append(this.byFirst, parts[0]!, row);
    for (const part of new Set(parts.slice(1, -1))) append(this.byInner, part, row);
  }

  /**
   * The one person whose longer name ends like these parts and holds them all; where nobody's does, the one whose name begins so:
   * family names stand first in China, Korea and Vietnam ("Lee Jun-il … Lee said"), and some people go by their given name. Then the
   * one who has them between: "Edmundo González Urrutia … González", "Ferdinand Marcos Jr … Marcos".
   */
  find(parts: readonly string[], type: Entity['type']): Entity | undefined {
    const ending = holdersOf(this.byLast.get(parts.at(-1)!), parts);
    if (ending.size > 0 || parts.length > 1 || type !== 'Person') return onlyOne(ending);
    const beginning = holdersOf(this.byFirst.get(parts[0]!), parts);
    return onlyOne(beginning.size > 0 ? beginning : holdersOf(this.byInner.get(parts[0]!), parts));
  }
}

const onlyOne = (found: ReadonlySet<Entity>): Entity | undefined => (found.size === 1 ? [...found][0] : undefined);

/** Whose longer names hold all the parts. */
const holdersOf = (rows: readonly FullName[] = [], parts: readonly string[]): ReadonlySet<Entity> =>
  new Set(
    rows
      .filter((row) => row.parts.size > parts.length && parts.every((part) => row.parts.has(part)))
      .map(({ entity }) => entity),
  );

function genderOf(span: NameSpan, sentences: readonly TaggedSentence[], words: WordIndex): 'Masc' | 'Fem' | undefined {
  if (span.type !== 'Person') return undefined;
  const tokens = sentences[span.sentence]!.tokens;
  const gender = words.lexicon.givenNames[tokens[span.first]!.text.toLowerCase()];
  return gender === 'Both' ? undefined : gender;
}

import type { EntitySpan, Gazetteer, GazetteerMatch, TaggedSentence } from '../../core/index.js';
import { isAcronym } from './acronyms.js';
import { separateJoined, type KnownAt } from './joined-names.js';
import { findOverlooked } from './overlooked-names.js';
import { findOverlookedPeople, isArticled } from './overlooked-people.js';
import { makeWhole } from './whole-names.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** The class of words that name nobody, capital or not: "North", "Conseil", "Ramadan". */
const NAMELESS = 'nameless';
/** An office has at most this many words. */
const LONGEST_OFFICE = 6;
/** The offices that have a field, which is often written with a capital. */
const MINISTERS: readonly string[] = ['minister', 'foreign-minister', 'defence-minister', 'deputy-minister'];
/** "Charles III", "Léon XIV"; no "I", which may be an initial. */
const MONARCH_NUMBER = /^(?:X{0,2}(?:I{2,3}|IV|VI{0,3}|IX)|X{1,2}I?)$/u;

/** A capital within a word: none but a name has one. */
const INNER_CAPITAL = /\p{Ll}\p{Lu}\p{Ll}/u;

/** What the language found that is a name by itself, and what it has overlooked. */
export function findOwnNames(
  sentence: TaggedSentence,
  language: string,
  gazetteer: Gazetteer,
  words: WordIndex,
  knownAt: KnownAt,
): EntitySpan[] {
  const entities = makeWhole(sentence, sentence.entities, words, knownAt).flatMap((entity) =>
    separateJoined(sentence, entity, words, knownAt),
  );
  const taken: boolean[] = sentence.tokens.map(() => false);
  for (const { first, last } of entities) taken.fill(true, first, last + 1);
  for (let at = 0; at < taken.length; at += 1) {
    const known = knownAt(at);
    if (known) taken.fill(true, at, at + known.length);
  }
  const isTaken = (at: number): boolean => taken[at]!;
  const overlooked = [...findOverlooked(sentence, isTaken, words), ...findOverlookedPeople(sentence, isTaken, words)];
  const named: EntitySpan[] = [];
  for (const found of [...entities, ...overlooked])
    for (const entity of separate(sentence, found, knownAt)) {
      if (isPairOfNames(sentence, entity, language, gazetteer)) continue;
      const own = toOwnName(sentence, entity, words, knownAt);
      if (own && isName(sentence, own.first, own.last, words)) named.push(own);
    }
  return named;
}

/** The name that an entity is, without what does not belong to it; undefined where it is none. */
function toOwnName(
  sentence: TaggedSentence,
  entity: EntitySpan,
  words: WordIndex,
  knownAt: KnownAt,
): EntitySpan | undefined {
  if (isPortfolio(sentence, entity, words) || isOverrun(entity, knownAt)) return undefined;
  let own = withoutEpithet(sentence, entity, knownAt);
  own = withoutKind(sentence, own, words);
  own = withoutGenitive(sentence, own, knownAt);
  own = withoutOrigin(sentence, own, words, knownAt);
  own = withoutOffice(sentence, own, words, knownAt);
  if (isInOffice(sentence, own, words)) return undefined;
  const { first, score } = own;
  const type = isCalledPlace(sentence, first, words) ? 'Place' : own.type;
  return { first, last: lastOfName(sentence, own, words, knownAt), type, score };
}

/** "the town of Adan Yabal", "byen Adan Yabal" */
function isCalledPlace({ tokens }: TaggedSentence, first: number, words: WordIndex): boolean {
  const before = tokens[first - 1];
  const isNaming = before?.upos === 'ADP' && words.inClass(before.lemma.toLowerCase(), 'naming');
  const noun = isNaming ? tokens[first - 2] : before;
  return noun?.upos === 'NOUN' && words.inClass(noun.lemma.toLowerCase(), 'namedPlace');
}

const isCountry = (match: GazetteerMatch | undefined): boolean => match?.entries[0]?.type === 'Country';

function isInstitution(match: GazetteerMatch | undefined): boolean {
  const entry = match?.entries[0];
  return entry?.use === 'name' && (entry.type === 'Country' || entry.type === 'Organization');
}

/**
 * Where a verb stands before its subject, two names may meet: "Torsdag angreb Rusland Ukraine". Names that are all known are not one
 * new name, neither beside each other nor joined: "Union européenne et de l'Otan", "Hamas à Gaza".
 */
function separate({ tokens }: TaggedSentence, entity: EntitySpan, knownAt: KnownAt): readonly EntitySpan[] {
  // Only behind a verb is a person or a capital beside another name none of its parts: "I går mødte Macron Zelenskyj".
  const isBehindVerb = tokens[entity.first - 1]?.upos === 'VERB';
  const parts: EntitySpan[] = [];
  for (let at = entity.first; at <= entity.last;) {
    if (parts.length > 0 && ['ADP', 'DET', 'CCONJ'].includes(tokens[at]!.upos)) {
      at += 1;
      continue;
    }
    const known = knownAt(at);
    const [entry] = known?.entries ?? [];
    const isOfState = entry?.type === 'Country' || entry?.type === 'Organization';
    // "i Haag Filippinerne": a place before a country is where something is.
    const after = known && at + known.length <= entity.last ? knownAt(at + known.length)?.entries[0] : undefined;
    const isPlace =
      (entry?.type === 'Place' && entry.use === 'name') || (entry?.use === 'capital' && parts.length === 0);
    const isWhere = isPlace && (parts.length > 0 || (after?.use === 'name' && after.type === 'Country'));
    const isSeparate = isBehindVerb ? entry?.use !== 'demonym' : isWhere || (entry?.use === 'name' && isOfState);
    if (!known || !isSeparate || at + known.length - 1 > entity.last) return [entity];
    parts.push({ ...entity, first: at, last: at + known.length - 1 });
    at += known.length;
  }
  return parts;
}

/** "ministre des Affaires étrangères, de la Coopération régionale et du Plan": what a minister is in charge of is no organisation. */
function isPortfolio({ tokens }: TaggedSentence, { first, type }: EntitySpan, words: WordIndex): boolean {
  if (type !== 'Organization') return false;
  let end = first - 1;
  while (end >= 0 && ['ADP', 'DET', 'CCONJ', 'PUNCT'].includes(tokens[end]!.upos)) end -= 1;
  if (!tokens.slice(end + 1, first).some(({ upos }) => upos === 'ADP')) return false;
  // "ministre rwandais de l'Intégration régionale"
  return isOfMinister(tokens, end, words) || (tokens[end]?.upos === 'ADJ' && isOfMinister(tokens, end - 1, words));
}

/** Whether the office of a minister ends at a token. */
function isOfMinister(tokens: TaggedSentence['tokens'], end: number, words: WordIndex): boolean {
  for (let at = Math.max(0, end - LONGEST_OFFICE + 1); at <= end; at++) {
    const office = words.officeAt(tokens, at);
    if (office && at + office.length - 1 === end) return MINISTERS.includes(office.term.office);
  }
  return false;
}

/** "Mali-Niger : une visite": a compound of known names is no name of its own. */
function isPairOfNames(
  { tokens }: TaggedSentence,
  { first, last }: EntitySpan,
  language: string,
  gazetteer: Gazetteer,
): boolean {
  return tokens.slice(first, last + 1).some(({ text }) => {
    const parts = text.split(/[-–]/u);
    const isOfPlace = (part: string): boolean =>
      ['name', 'capital'].includes(gazetteer.match([part], 0, language)?.entries[0]?.use ?? '');
    return parts.length > 1 && parts.every(isOfPlace);
  });
}

/** "Merci aux Émirats" arabes unis, "Membre du Conseil" de sécurité: what ends within a known name of more words is no name. */
function isOverrun({ first, last }: EntitySpan, knownAt: KnownAt): boolean {
  for (let at = first + 1; at <= last; at++) {
    const known = knownAt(at);
    if (known && known.length > 1 && known.entries[0]!.use === 'name' && at + known.length - 1 > last) return true;
  }
  return false;
}

/**
 * "Outraged Paris accused", "Alliancen Nato mødtes", "Regeringen i Lomé": a word that has its capital from the beginning of a sentence or question,
 * before a name that is known, is no part of it.
 */
function withoutEpithet({ tokens }: TaggedSentence, entity: EntitySpan, knownAt: KnownAt): EntitySpan {
  const { first, last } = entity;
  const { upos } = tokens[first]!;
  // "… : Comment Taïwan est-il gouverné": a question within a sentence may begin with a capital too.
  const isEpithet = first < last && (upos === 'ADV' || (first === 0 && ['ADJ', 'VERB', 'NOUN'].includes(upos)));
  if (!isEpithet || knownAt(first)) return entity;
  const own = tokens[first + 1]!.upos === 'ADP' && entity.type === 'Place' ? first + 2 : first + 1;
  return knownAt(own)?.length === last - own + 1 ? { ...entity, first: own } : entity;
}

/** "l'ONG Human Rights Watch": what an organisation is, in capitals, is no part of its name. */
function withoutKind({ tokens }: TaggedSentence, entity: EntitySpan, words: WordIndex): EntitySpan {
  const { first, last, type } = entity;
  const isKind =
    type === 'Organization' && first < last && words.inClass(tokens[first]!.text.toLowerCase(), 'kindAcronym');
  return isKind ? { ...entity, first: first + 1 } : entity;
}

/** "le Suisse Gianni Infantino": a person without the country whose they are. */
function withoutOrigin({ tokens }: TaggedSentence, entity: EntitySpan, words: WordIndex, knownAt: KnownAt): EntitySpan {
  const { first, last } = entity;
  if (last - first < 2 || tokens[first - 1]?.upos !== 'DET') return entity;
  const known = knownAt(first);
  const isOrigin = known?.length === 1 && isCountry(known);
  const isGiven = tokens[first + 1]!.text.toLowerCase() in words.lexicon.givenNames;
  return isOrigin && isGiven ? { ...entity, first: first + 1, type: 'Person' } : entity;
}

/** "Irans Reza Mokhtari", "Greece's Syriza": a person, or an organisation with a name of its own, without the country whose they are. */
function withoutGenitive({ tokens }: TaggedSentence, entity: EntitySpan, knownAt: KnownAt): EntitySpan {
  const { first, last, type } = entity;
  const match = knownAt(first);
  if (!match || first === last) return entity;
  const marker = first + match.length;
  // "Trump's Republican Party"
  const isOfPerson = match.entries[0]!.type === 'Person' && type === 'Organization' && marker < last;
  if (isOfPerson && tokens[marker]!.upos === 'PART') return { ...entity, first: marker + 1 };
  if (match.entries[0]!.type !== 'Country') return entity;
  if (marker >= last || tokens[marker]!.upos !== 'PART')
    return type === 'Person' && match.isGenitive && match.length === 1 ? { ...entity, first: first + 1 } : entity;
  const own = marker + 1;
  // "China's Communist Party": many countries have a party of that name, so that it keeps the country.
  const isOwnName = type === 'Person' || own === last || knownAt(own)?.length === last - own + 1;
  return isOwnName ? { ...entity, first: own } : entity;
}

/**
 * A name without the office that it reaches into ("ministre des Affaires étrangères d'Iran"), and without the country that the office
 * before it is of ("le roi d'Espagne Felipe VI").
 */
function withoutOffice({ tokens }: TaggedSentence, entity: EntitySpan, words: WordIndex, knownAt: KnownAt): EntitySpan {
  const { first, last } = entity;
  const skip = (at: number): number => (['ADP', 'DET'].includes(tokens[at]!.upos) ? skip(at + 1) : at);
  // "d'Oman Badr al-Busaidi"
  const withoutCountry = (at: number): EntitySpan => {
    const country = knownAt(at);
    const person = at + (country?.length ?? 0);
    return isCountry(country) && person < last
      ? { ...entity, first: person, type: 'Person' }
      : { ...entity, first: at };
  };
  for (let at = Math.max(0, first - LONGEST_OFFICE); at < first; at++) {
    const end = at + (words.officeAt(tokens, at)?.length ?? 0);
    if (end > first && end < last && isInstitution(knownAt(skip(end)))) return withoutCountry(skip(end));
    const isBehind = end > at && end < first && skip(end) === first;
    if (isBehind && first < last && entity.type !== 'Organization' && isCountry(knownAt(first)))
      return { ...entity, first: first + 1, type: 'Person' };
  }
  return entity;
}

/** "ministres des Affaires étrangères congolais et rwandais": what begins within an office and is no institution is none. */
function isInOffice({ tokens }: TaggedSentence, { first, type }: EntitySpan, words: WordIndex): boolean {
  if (type !== 'Organization') return false;
  for (let at = Math.max(0, first - LONGEST_OFFICE); at < first; at++)
    if (at + (words.officeAt(tokens, at)?.length ?? 0) > first) return true;
  return false;
}

/**
 * Where a name ends: with the number of a monarch or pope ("Felipe VI"), before a verb ("African Union suspended") or, behind an acronym, an
 * adjective ("les membres du MFDC désireux de …"), before a dash between spaces ("DUBAI - Iran"), before an adposition that leads to a country
 * ("Alexei Navalny by Russia") or, in an organisation's, to a title, and without a date behind it ("Alliance of Sahel States in September").
 */
function lastOfName(
  { tokens }: TaggedSentence,
  { first, last, type }: EntitySpan,
  words: WordIndex,
  knownAt: KnownAt,
): number {
  const isTime = (at: number): boolean => words.calendarWords.has(tokens[at]!.text.toLowerCase());
  const follows = tokens[last + 1];
  if (type === 'Person' && follows && (MONARCH_NUMBER.test(follows.text) || isArticled(follows.text))) return last + 1;
  let end = first;
  while (end < last) {
    const { upos, text } = tokens[end + 1]!;
    const isSaidOf = upos === 'ADJ' && type === 'Organization' && isAcronym(tokens[end]!.text);
    const isVerb = (upos === 'VERB' || upos === 'AUX' || isSaidOf) && text === text.toLowerCase();
    const isDash = upos === 'PUNCT' && isSpaced(tokens, end + 1);
    // "the council that X set up": what it did is no part of its name.
    const isClause = upos === 'SCONJ' || (upos === 'PRON' && words.pronoun(text) !== undefined);
    const leadsToCountry = type === 'Person' && upos === 'ADP' && isCountry(knownAt(end + 2));
    // "le PSL de Mme Lopes", but not "Movement for Justice in Karala"
    const isTitled = words.isTitle(tokens[end + 2]?.text ?? '') && tokens[end + 3]?.upos === 'PROPN';
    const leadsToTitle = type === 'Organization' && upos === 'ADP' && isTitled;
    if (isVerb || isDash || isClause || leadsToCountry || leadsToTitle) break;
    end += 1;
  }
  if (!isTime(end)) return end;
  while (end > first && (isTime(end) || ['ADP', 'PUNCT'].includes(tokens[end]!.upos))) end -= 1;
  return end;
}

const isSpaced = (tokens: TaggedSentence['tokens'], at: number): boolean =>
  /^[-–—]+$/u.test(tokens[at]!.text) &&
  tokens[at - 1]!.end < tokens[at]!.start &&
  tokens[at]!.end < (tokens[at + 1]?.start ?? tokens[at]!.end);

/**
 * Months, weekdays, adjectives ("African") and words such as "North" are capitalised in some languages, and so is a noun that begins a
 * sentence ("Juntaen"); an initial alone ("K.") names nobody, nor does a title before a name ("Gen Tchiani").
 */
function isName({ tokens }: TaggedSentence, first: number, last: number, words: WordIndex): boolean {
  if (first === last && (words.nounAt(tokens, first) || words.officeAt(tokens, first))) return false;
  if (first === last && words.isTitle(tokens[first]!.text) && tokens[last + 1]?.upos === 'PROPN') return false;
  const own = tokens.slice(first, last + 1);
  if (!own.some(({ text }) => /\p{Lu}|\p{N}/u.test(text)) || !own.some(({ text }) => /[\p{L}\p{N}]{2}/u.test(text)))
    return false;
  return own.some(({ text, upos }) => {
    const word = text.toLowerCase().replace(/^mi-|[.-]$/gu, '');
    // "elMundial"
    if (INNER_CAPITAL.test(text)) return true;
    return upos !== 'ADJ' && upos !== 'DET' && !words.calendarWords.has(word) && !words.inClass(word, NAMELESS);
  });
}

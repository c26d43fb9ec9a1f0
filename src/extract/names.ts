import type {
  ActorType,
  EntitySpan,
  Gazetteer,
  GazetteerEntry,
  GazetteerMatch,
  TaggedSentence,
} from '../core/index.js';
import { separateJoined, type KnownAt } from './joined-names.js';
import { findOverlooked } from './overlooked-names.js';
import { makeWhole } from './whole-names.js';
import type { WordIndex } from './word-index.js';

/** A name as it stands in a sentence, before it is known whom it means. */
export interface NameSpan {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly type: ActorType;
  /** Known actors that the form can mean, best first; empty for a new name. */
  readonly entries: readonly GazetteerEntry[];
  /** Whether the text has a known name with a genitive's ending. */
  readonly isGenitive: boolean;
  /** 0 to 1. */
  readonly score: number;
}

const KNOWN_SCORE = 0.95;
/** The class of words that name nobody, capital or not: "North", "Conseil", "Ramadan". */
const NAMELESS = 'nameless';
/** An office has at most this many words. */
const LONGEST_OFFICE = 6;
/** The offices that have a field, which is often written with a capital. */
const MINISTERS: readonly string[] = ['minister', 'foreign-minister', 'defence-minister', 'deputy-minister'];
/** "Charles III", "Léon XIV"; no "I", which may be an initial. */
const MONARCH_NUMBER = /^(?:X{0,2}(?:I{2,3}|IV|VI{0,3}|IX)|X{1,2}I?)$/u;

const MIDDLE_INITIAL = /^\p{Lu}\.?$/u;
const JUNIOR = /^(?:Jr|Sr)\.?$/u;

/** The names of one sentence, left to right, without overlaps: known ones by the longest match, others as the language found them. */
export function findNames(
  sentence: TaggedSentence,
  sentenceIndex: number,
  text: string,
  language: string,
  gazetteer: Gazetteer,
  words: WordIndex,
): NameSpan[] {
  const forms = sentence.tokens.map((token) => token.text);
  const knownAt = openKnownAt(forms, language, gazetteer, words);
  // "the Russian Foreign Office" is none in London: a seat behind another country's adjective is a body of that country.
  const isBodyOfOther = (at: number, seat: GazetteerMatch): boolean => {
    if (at === 0 || seat.length < 2 || seat.entries[0]!.use !== 'capital') return false;
    const [owner] = knownAt(at - 1)?.entries ?? [];
    return owner?.use === 'demonym' && owner.actor !== seat.entries[0]!.actor;
  };
  const named = findOwnNames(sentence, language, gazetteer, words, knownAt);
  const spans: NameSpan[] = [];
  const addSpan = (
    first: number,
    last: number,
    type: ActorType,
    entries: readonly GazetteerEntry[],
    isGenitive: boolean,
    score: number,
  ): void => {
    const start = sentence.tokens[first]!.start;
    const end = sentence.tokens[last]!.end;
    const name = text.slice(start, end);
    spans.push({ sentence: sentenceIndex, first, last, text: name, start, end, type, entries, isGenitive, score });
  };
  for (let at = 0; at < forms.length;) {
    const entity = named.find(({ first, last }) => first <= at && at <= last);
    const known = knownAt(at);
    const entityLength = entity && entity.type !== 'Miscellaneous' ? entity.last - at + 1 : 0;
    const best = known?.entries[0];
    // "l'Iran et l'Irak" are two.
    const isJoined = known && best?.type === 'Country' && sentence.tokens[at + known.length]?.upos === 'CCONJ';
    if (
      known &&
      best &&
      !isBodyOfOther(at, known) &&
      (known.length >= entityLength ||
        !entity ||
        isStateBody(sentence, entity, words, knownAt) ||
        (best.use === 'demonym' && !isNationalName(sentence, entity, at, words, knownAt)) ||
        (isJoined && at === entity.first))
    ) {
      const isSurname = at > 0 && words.isTitle(forms[at - 1]!);
      if (
        entity?.type === 'Person' &&
        entityLength === known.length &&
        best.type !== 'Person' &&
        (['demonym', 'capital'].includes(best.use) ? isSurname : best.use !== 'name')
      ) {
        addSpan(at, entity.last, 'Person', [], false, entity.score);
      } else {
        // "roi Mohammed VI" is known as such; the office is told beside the name all the same.
        const isStyled =
          best.type === 'Person' && known.length > 1 && words.officeAt(sentence.tokens, at)?.length === 1;
        const { length, entries, isGenitive = false } = known;
        addSpan(isStyled ? at + 1 : at, at + length - 1, best.type, entries, isGenitive, KNOWN_SCORE);
      }
      at += known.length;
    } else if (entity && entityLength > 1 && isBeforeName(sentence, at, entity.type, words)) at += 1;
    else if (entity && entityLength > 0 && words.officeAt(sentence.tokens, at)?.length === entityLength)
      at += entityLength;
    else if (entity && entityLength > 0 && !isStateBody(sentence, entity, words, knownAt)) {
      const entries =
        entity.type === 'Person' ? knownPerson(forms.slice(at, entity.last + 1), language, gazetteer) : [];
      addSpan(at, entity.last, entity.type as ActorType, entries, false, entity.score);
      at = entity.last + 1;
    } else at += 1;
  }
  return spans;
}

/** The longest known name at each token of a sentence, looked up when first asked for. */
function openKnownAt(forms: readonly string[], language: string, gazetteer: Gazetteer, words: WordIndex): KnownAt {
  const matches: (GazetteerMatch | null)[] = [];
  // "den FN-anerkendte regering": who backs, leads or recognises somebody does nothing of what they do.
  const isAlignment = (at: number): boolean => {
    const form = forms[at]!.toLowerCase();
    return form.includes('-') && words.inClass(form, 'aligned');
  };
  // Most words begin no known name, and each rule asks again: that there is none is kept too.
  return (at) => {
    if (at >= forms.length) return undefined;
    let match = matches[at];
    if (match === undefined)
      match = matches[at] = (isAlignment(at) ? undefined : gazetteer.match(forms, at, language)) ?? null;
    return match ?? undefined;
  };
}

/** What the language found that is a name by itself, and what it has overlooked. */
function findOwnNames(
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
  const named: EntitySpan[] = [];
  for (const found of [...entities, ...findOverlooked(sentence, (at) => taken[at]!, words)])
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
  const { first, type, score } = own;
  return { first, last: lastOfName(sentence, own, words, knownAt), type, score };
}

const isCountry = (match: GazetteerMatch | undefined): boolean => match?.entries[0]?.type === 'Country';

function isInstitution(match: GazetteerMatch | undefined): boolean {
  const entry = match?.entries[0];
  return entry?.use === 'name' && (entry.type === 'Country' || entry.type === 'Organization');
}

/** Who is known by a name that the text has with initials in the middle: "Antony J. Blinken", "Joseph R. Biden Jr.". */
function knownPerson(name: readonly string[], language: string, gazetteer: Gazetteer): readonly GazetteerEntry[] {
  const isLeftOut = (word: string, at: number): boolean => at > 0 && (MIDDLE_INITIAL.test(word) || JUNIOR.test(word));
  const short = name.filter((word, at) => !isLeftOut(word, at));
  const known = short.length > 1 && short.length < name.length ? gazetteer.match(short, 0, language) : undefined;
  return known?.length === short.length && known.entries[0]!.type === 'Person' ? known.entries : [];
}

/** An article, a title, an office or a word without a capital begins no name: "Le Niger", "Mme Phee", "Talsmand Lin Jian", "sanctioned Vladimir Putin". */
const isBeforeName = ({ tokens }: TaggedSentence, at: number, type: EntitySpan['type'], words: WordIndex): boolean =>
  tokens[at]!.upos === 'DET' ||
  !/\p{Lu}|\d/u.test(tokens[at]!.text) ||
  words.isTitle(tokens[at]!.text) ||
  (type === 'Person' && words.officeAt(tokens, at)?.length === 1);

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

/** "Outraged Paris accused", "Alliancen Nato mødtes", "Regeringen i Lomé": a word that has its capital from the beginning, before a name that is known, is no part of it. */
function withoutEpithet({ tokens }: TaggedSentence, entity: EntitySpan, knownAt: KnownAt): EntitySpan {
  const { first, last } = entity;
  const isEpithet = first === 0 && first < last && ['ADJ', 'VERB', 'ADV', 'NOUN'].includes(tokens[first]!.upos);
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
  if (match?.entries[0]!.type !== 'Country' || first === last) return entity;
  const marker = first + match.length;
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
 * Where a name ends: with the number of a monarch or pope ("Felipe VI"), before a verb ("African Union suspended"), before a dash between spaces ("DUBAI - Iran"), before an adposition that leads to a country ("Alexei Navalny by
 * Russia") or, in an organisation's, to a title, and without a date behind it ("Alliance of Sahel States in September").
 */
function lastOfName(
  { tokens }: TaggedSentence,
  { first, last, type }: EntitySpan,
  words: WordIndex,
  knownAt: KnownAt,
): number {
  const isTime = (at: number): boolean => words.calendarWords.has(tokens[at]!.text.toLowerCase());
  const follows = tokens[last + 1];
  if (type === 'Person' && follows && MONARCH_NUMBER.test(follows.text)) return last + 1;
  let end = first;
  while (end < last) {
    const { upos, text } = tokens[end + 1]!;
    const isVerb = (upos === 'VERB' || upos === 'AUX') && text === text.toLowerCase();
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

/**
 * "French Institute", "Swedish Institute for Peace": an organisation whose name says of which country it is, where what is behind the
 * adjective is nobody by itself ("British Labour Party").
 */
function isNationalName(
  { tokens }: TaggedSentence,
  { first, last, type }: EntitySpan,
  at: number,
  words: WordIndex,
  knownAt: KnownAt,
): boolean {
  if (type !== 'Organization' || at !== first || first === last) return false;
  const isOwn = tokens.slice(at + 1, last + 1).some(({ text }) => words.organizationNouns.has(text.toLowerCase()));
  return isOwn && knownAt(at + 1)?.length !== last - at;
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
    return upos !== 'ADJ' && upos !== 'DET' && !words.calendarWords.has(word) && !words.inClass(word, NAMELESS);
  });
}

/**
 * "Russian Foreign Ministry" counts as the country that is named in it, and "Supreme Court of India" is what its country and its noun
 * say; "Rajasthan High Court" has a name of its own.
 */
function isStateBody(
  sentence: TaggedSentence,
  entity: { readonly first: number; readonly last: number; readonly type: string },
  words: WordIndex,
  knownAt: KnownAt,
): boolean {
  if (entity.type !== 'Organization') return false;
  if (isOnlyBody(sentence, entity, words, knownAt)) return true;
  // "Union des forces démocratiques": what its first word says that it is.
  const isOfState = (at: number): boolean =>
    ['state', 'regime'].includes(words.nounAt(sentence.tokens, at)?.term.role ?? '');
  const first = sentence.tokens[entity.first]!.lemma.toLowerCase();
  if (words.organizationNouns.has(first) && !isOfState(entity.first)) return false;
  for (let at = entity.first; at <= entity.last; at++) if (isOfState(at)) return true;
  return false;
}

/** Whether a span has nothing but a noun for a body of a country, and the country. */
function isOnlyBody(
  { tokens }: TaggedSentence,
  { first, last }: Pick<EntitySpan, 'first' | 'last'>,
  words: WordIndex,
  knownAt: KnownAt,
): boolean {
  let hasBody = false;
  for (let at = first; at <= last;) {
    const noun = words.nounAt(tokens, at);
    const known = knownAt(at);
    if (noun?.term.role === 'body') {
      hasBody = true;
      at += noun.length;
    } else if (known?.entries[0]!.type === 'Country') at += known.length;
    else if (['ADP', 'DET', 'PART'].includes(tokens[at]!.upos)) at += 1;
    else return false;
  }
  return hasBody;
}

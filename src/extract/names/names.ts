import type {
  ActorType,
  EntitySpan,
  Gazetteer,
  GazetteerEntry,
  GazetteerMatch,
  TaggedSentence,
} from '../../core/index.js';
import { findOwnNames } from './found-names.js';
import type { KnownAt } from './joined-names.js';
import type { WordIndex } from '../lexicon/word-index.js';

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
const MIDDLE_INITIAL = /^\p{Lu}\.?$/u;
const JUNIOR = /^(?:Jr|Sr)\.?$/u;

/** "Kina-venlige", of what goes on behind a name. */
const ATTRIBUTE = /^\p{Lu}.*-\p{Ll}/u;

/** "Rodrigo Dutertes Kina-venlige linje": an adjective that begins with a name is no part of the one before it. */
function withoutAttribute({ tokens }: TaggedSentence, entity: EntitySpan): EntitySpan {
  let { last } = entity;
  while (last > entity.first && tokens[last]!.upos === 'ADJ' && ATTRIBUTE.test(tokens[last]!.text)) last -= 1;
  return last === entity.last ? entity : { ...entity, last };
}

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
  const knownAt = openKnownAt(sentence, language, gazetteer, words);
  // "the Russian Foreign Office" is none in London: a seat behind another country's adjective is a body of that country.
  const isBodyOfOther = (at: number, seat: GazetteerMatch): boolean => {
    if (at === 0 || seat.length < 2 || seat.entries[0]!.use !== 'capital') return false;
    const [owner] = knownAt(at - 1)?.entries ?? [];
    return owner?.use === 'demonym' && owner.actor !== seat.entries[0]!.actor;
  };
  const named = findOwnNames(sentence, language, gazetteer, words, knownAt).map((entity) =>
    withoutAttribute(sentence, entity),
  );
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
    const entity = entityAt(named, at);
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
        (isJoined && at === entity.first) ||
        isGivenThing(sentence, at + known.length, best, entity))
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
        // "Donald Trump Jr." is another than who is known without it.
        const isOther = best.type === 'Person' && JUNIOR.test(forms[at + length] ?? '');
        if (isOther) addSpan(at, at + length, 'Person', [], false, KNOWN_SCORE);
        else addSpan(isStyled ? at + 1 : at, at + length - 1, best.type, entries, isGenitive, KNOWN_SCORE);
        at += Number(isOther);
      }
      at += known.length;
    } else if (entity && entityLength > 1 && isBeforeName(sentence, at, entity.type, words)) {
      // "Taleban-talsmand Zabihullah Mujahid": the office says whose it is.
      if (known?.length === 1 && best && isPartOfOffice(forms[at]!, sentence, at, words))
        addSpan(at, at, best.type, known.entries, false, KNOWN_SCORE);
      at += 1;
    } else if (entity && entityLength > 0 && words.officeAt(sentence.tokens, at)?.length === entityLength)
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

function entityAt(entities: readonly EntitySpan[], at: number): EntitySpan | undefined {
  for (const entity of entities) if (entity.first <= at && at <= entity.last) return entity;
  return undefined;
}

/** The longest known name at each token of a sentence, looked up when first asked for. */
function openKnownAt({ tokens }: TaggedSentence, language: string, gazetteer: Gazetteer, words: WordIndex): KnownAt {
  const forms = tokens.map(({ text }) => text);
  const matches: (GazetteerMatch | null)[] = [];
  // "den FN-anerkendte regering": who backs, leads or recognises somebody does nothing of what they do.
  const isAlignment = (at: number): boolean => {
    const form = forms[at]!;
    return form.includes('-') && words.inClass(form.toLowerCase(), 'aligned');
  };
  // "ringede til Udenrigsministeriet": that of the country which writes its own with a capital. At the start of a sentence, with its capital
  // behind it, or with somebody's name, it is anybody's, unless its own first part says whose ("Trump-regeringen").
  const isAnybodys = (at: number, { length, entries, isGenitive }: GazetteerMatch): boolean =>
    length === 1 &&
    entries[0]!.use === 'capital' &&
    !forms[at]!.includes('-') &&
    words.nounAt(tokens, at)?.term.role === 'state' &&
    (tokens.slice(0, at).every(({ upos }) => upos === 'PUNCT') ||
      isGenitive === true ||
      words.inClass(forms[at + 1]?.toLowerCase() ?? '', 'locative'));
  // Most words begin no known name, and each rule asks again: that there is none is kept too.
  return (at) => {
    if (at >= forms.length) return undefined;
    let match = matches[at];
    if (match === undefined) {
      const found = isAlignment(at) ? undefined : gazetteer.match(forms, at, language);
      match = matches[at] = found && !isAnybodys(at, found) ? found : null;
    }
    return match ?? undefined;
  };
}

/** Who is known by a name that the text has with initials in the middle: "Antony J. Blinken", "Joseph R. Biden Jr.", but not "Donald Trump Jr.". */
function knownPerson(name: readonly string[], language: string, gazetteer: Gazetteer): readonly GazetteerEntry[] {
  const isInitial = (word: string, at: number): boolean => at > 0 && MIDDLE_INITIAL.test(word);
  if (!name.some(isInitial)) return [];
  const isLeftOut = (word: string, at: number): boolean => isInitial(word, at) || JUNIOR.test(word);
  const short = name.filter((word, at) => !isLeftOut(word, at));
  const known = short.length > 1 && short.length < name.length ? gazetteer.match(short, 0, language) : undefined;
  return known?.length === short.length && known.entries[0]!.type === 'Person' ? known.entries : [];
}

/** "gives Ukraine Gripen-fly": a country with a thing behind it is no person. */
const isGivenThing = (
  { tokens }: TaggedSentence,
  behind: number,
  { type }: GazetteerEntry,
  entity: EntitySpan,
): boolean => type === 'Country' && entity.type === 'Person' && tokens[behind]?.upos === 'NOUN';

/** Whether a word is a compound with a hyphen whose last part is an office. */
const isPartOfOffice = (form: string, { tokens }: TaggedSentence, at: number, words: WordIndex): boolean =>
  form.includes('-') && words.officeAt(tokens, at)?.length === 1;

/** An article, a conjunction, a title, an office or a word without a capital begins no name: "Le Niger", "Mens Red Barnet", "Mme Phee", "Talsmand Lin Jian", "sanctioned Vladimir Putin". */
const isBeforeName = ({ tokens }: TaggedSentence, at: number, type: EntitySpan['type'], words: WordIndex): boolean =>
  ['DET', 'SCONJ'].includes(tokens[at]!.upos) ||
  !/\p{Lu}|\d/u.test(tokens[at]!.text) ||
  words.isTitle(tokens[at]!.text) ||
  (type === 'Person' && words.officeAt(tokens, at)?.length === 1);

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

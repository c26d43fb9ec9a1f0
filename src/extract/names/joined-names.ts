import type { EntitySpan, GazetteerMatch, TaggedSentence } from '../../core/index.js';
import { isAcronym } from './acronyms.js';
import { isHyphen } from '../syntax/hyphen.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** The longest known name that begins at a token of the sentence. */
export type KnownAt = (token: number) => GazetteerMatch | undefined;

const GENITIVE = /^['’]s?$/u;
/** "CDU's", "Hamas'": the genitive of Danish within one token. */
const GENITIVE_ENDING = /(?<=^\p{Lu}[\p{L}\d-]+)['’]s?$/u;

/**
 * The names that a span holds, where the language took several for one: "Reform Movement of Karim Sadr" is a party and its leader, "Huawei CEO Ren Zhengfei" a company and its head,
 * "Norsk Hydro's Swedish" no person, "Skotlands Nicola Sturgeon" a land and its leader, "Financial Times for Walker" a newspaper and what it says, and "U.N. Secretary-General" nobody.
 */
export function separateJoined(
  { tokens }: TaggedSentence,
  entity: EntitySpan,
  words: WordIndex,
  knownAt: KnownAt,
): readonly EntitySpan[] {
  const { first, last, type } = entity;
  const known = knownAt(first);
  const after = known ? first + known.length : first;
  const isInstitution =
    known !== undefined && ['Country', 'Organization'].includes(known.entries[0]!.type) && after <= last;
  // "Skotlands Nicola Sturgeon": whose she is, and who.
  const isOwned = known?.isGenitive === true && known.entries[0]!.type !== 'Person' && after <= last;
  if (isOwned && (type === 'Person' || isPerson(tokens, after, last, words, knownAt)))
    return [{ ...entity, first: after, type: 'Person' }];
  const aroundOffice = type === 'Place' ? undefined : partAtOffice(tokens, entity, words, knownAt);
  if (aroundOffice) return aroundOffice;
  if (type === 'Person') {
    // "Irfaan Ali og Nicolás Maduro"
    const joint = tokens.findIndex(({ upos }, at) => at > first && at < last && upos === 'CCONJ');
    if (joint > 0)
      return [
        { ...entity, last: joint - 1 },
        { ...entity, first: joint + 1 },
      ];
    // "a Kim-Trump summit"
    const isPair = first + 2 === last && isHyphen(tokens[first + 1]!.text);
    if (isPair && [first, last].some((at) => isPerson(tokens, at, at, words, knownAt)))
      return [
        { ...entity, last: first },
        { ...entity, first: last },
      ];
    const owner = tokens.findIndex(({ text }, at) => at > first && at < last && GENITIVE.test(text));
    if (owner > 0) {
      const both = [
        { ...entity, last: owner - 1 },
        { ...entity, first: owner + 1 },
      ];
      return both.filter((part) => !isKnownState(knownAt(part.first), part));
    }
    if (first < last && GENITIVE_ENDING.test(tokens[first]!.text)) {
      const person = { ...entity, first: first + 1 };
      const isBody = isAcronym(tokens[first]!.text.replace(GENITIVE_ENDING, ''));
      return isBody && !known ? [{ ...entity, last: first, type: 'Organization' }, person] : [person];
    }
    if (isInstitution && words.officeAt(tokens, after)) return [];
    // "la députée LFI Mathilde Panot"
    if (isInstitution && known.length === 1 && isAcronym(tokens[first]!.text) && after < last)
      return [{ ...entity, first: after }];
  }
  if (type !== 'Organization') return [entity];
  for (let at = first + 1; at < last; at += 1) {
    if (tokens[at]!.upos !== 'ADP') continue;
    // "Soli Ozel of Kadir Has University"
    if (at > first + 1 && isPerson(tokens, first, at - 1, words, knownAt))
      return [
        { ...entity, last: at - 1, type: 'Person' },
        { ...entity, first: at + 1 },
      ];
    if (words.inClass(tokens[at]!.text.toLowerCase(), 'belonging') && isPerson(tokens, at + 1, last, words, knownAt))
      return [
        { ...entity, last: at - 1 },
        { ...entity, first: at + 1, type: 'Person' },
      ];
  }
  return [entity];
}

/** "Huawei CEO Ren Zhengfei": the body before an office and the person behind it; "Amnesty International Secretary" General: what is known before it. */
function partAtOffice(
  tokens: TaggedSentence['tokens'],
  entity: EntitySpan,
  words: WordIndex,
  knownAt: KnownAt,
): readonly EntitySpan[] | undefined {
  const { first, last } = entity;
  const known = knownAt(first);
  const isInstitution = known !== undefined && ['Country', 'Organization'].includes(known.entries[0]!.type);
  for (let at = first + 1; at <= last; at += 1) {
    const office = words.officeAt(tokens, at);
    if (!office) continue;
    const end = at + office.length - 1;
    const owner: EntitySpan = { ...entity, last: at - 1, type: 'Organization' };
    // "Garissa MP Aden Duale": what was taken for one person's name has the person's behind the office.
    const isFullName = entity.type === 'Person' && end + 1 < last;
    if (end < last && (isFullName || isPerson(tokens, end + 1, last, words, knownAt)))
      return [
        isFullName && !isInstitution ? { ...owner, type: 'Place' } : owner,
        { ...entity, first: end + 1, type: 'Person' },
      ];
    if (isInstitution && first + known.length === at && end >= last) return [owner];
  }
  return undefined;
}

/** "of Karim Sadr": a given name and more, or somebody who is known. */
function isPerson(
  tokens: TaggedSentence['tokens'],
  first: number,
  last: number,
  words: WordIndex,
  knownAt: KnownAt,
): boolean {
  const known = knownAt(first);
  if (known?.entries[0]!.type === 'Person' && known.length === last - first + 1) return true;
  return first < last && tokens[first]!.text.toLowerCase() in words.lexicon.givenNames;
}

const isKnownState = (known: GazetteerMatch | undefined, { first, last }: EntitySpan): boolean =>
  known !== undefined && known.entries[0]!.type !== 'Person' && known.length >= last - first + 1;

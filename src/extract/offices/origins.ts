import type { Knowledge } from '../../core/index.js';
import { kindOf } from '../references/bodies.js';
import type { Entity, Mention } from '../extraction.js';
import { factOf, type Fact } from '../facts.js';
import { PARTY } from './members.js';
import type { ReadSentence } from '../read-sentence.js';
import type { Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

const ORIGIN = 0.6;
/** The class of adpositions between a name and whom its bearer serves: "Mark Brown of the Cook Islands". */
const BEHIND_NAME = 'origin';
/** The class of those between a name and the party or body that its bearer belongs to: "Jordan Bardella du RN". */
const BELONGS = 'membership';
/** The class of those between a country or body and who leads it: "la Hongrie de Viktor Orban". */
const BEFORE_NAME = 'ruledBy';

/**
 * "Brazil's Luiz Inácio Lula da Silva", "Alpha Condé of Guinea", "iranske Abbas Araghchi": news names so whom its readers know, and who
 * speaks or acts for the country or body. Those in `served` have an office in words.
 */
export function readOrigins(
  sentence: ReadSentence,
  served: ReadonlySet<Entity>,
  knowledge: Knowledge,
  words: WordIndex,
): Fact[] {
  return sentence.names.flatMap((name): Fact[] => {
    const { entity, first, last, head } = name;
    if (entity.type !== 'Person' || (first === last && !isNamedInFull(entity))) return [];
    // "Senator Anna Holm fra Venstre": who has an office can still be in a party.
    const place = served.has(entity)
      ? partyBehind(sentence, name, knowledge, words)
      : (ownerBefore(sentence, name, knowledge, words) ??
        ownerBehind(sentence, name, words) ??
        countryInBrackets(sentence, name));
    if (!place) return [];
    entity.belongsTo ??= place.entity;
    return [
      factOf(sentence, {
        type: isMember(sentence, name, place, knowledge, words) ? 'MEMBER_OF' : 'HOLDS_OFFICE_IN',
        source: name,
        target: place,
        status: 'actual',
        trigger: head,
        confidence: ORIGIN,
        rule: 'origin',
      }),
    ];
  });
}

/** One name alone may be read wrongly, unless the text or public knowledge has more of it. */
const isNamedInFull = ({ known, names }: Entity): boolean =>
  known !== undefined || names.some((name) => name.includes(' '));

/** Of words before the name of an organisation that tell what it is. */
const LONGEST_DESCRIPTION = 3;
/** "Hamas' Ismail Haniyeh" */
const GENITIVE_ENDING = /['’]s?$/u;
const NOMINAL: readonly string[] = ['NOUN', 'PROPN', 'ADJ'];

const isBody = ({ kind, entity }: Mention): boolean =>
  kind === 'name' && (entity.type === 'Country' || entity.type === 'Organization');

/** The country or body whose genitive or adjective stands right before a name, or which the name is said to rule. */
function ownerBefore(
  sentence: ReadSentence,
  name: Mention,
  knowledge: Knowledge,
  words: WordIndex,
): Mention | undefined {
  const { tree, at } = sentence;
  // "le FPÖ de M. Kickl"
  let { first } = name;
  while (first > 0 && words.isTitle(tree.token(first - 1).text)) first -= 1;
  const before = tree.tokens[first - 1];
  if (!before) return undefined;
  const isMarked = before.upos === 'PART';
  const isRuled = before.upos === 'ADP' && words.inClass(before.lemma.toLowerCase(), BEFORE_NAME);
  const end = isRuled ? beforeAcronym(tree, first - 2) : isMarked ? first - 2 : first - 1;
  const owner = at[end]?.find((mention) => isBody(mention) && mention.last === end);
  if (!owner || isMarked || isRuled) return owner;
  const { features, upos, text } = tree.token(end);
  // "le journaliste français X": what describes a noun says nothing of the name behind it.
  const isFree = !['DET', 'NOUN'].includes(tree.tokens[owner.first - 1]?.upos ?? '');
  const isAdjective = upos === 'ADJ' && owner.entity.type === 'Country' && isFree;
  const isGenitive = features.Case === 'Gen' || tree.is(owner.head, 'nmod:poss') || GENITIVE_ENDING.test(text);
  return isGenitive || isAdjective || isParty(owner.entity, knowledge) ? owner : undefined;
}

/** "le Parti paysan (PSL) de Jan Nowak": the end of what stands before an acronym in brackets, or where none stands the same token. */
const beforeAcronym = (tree: Tree, end: number): number =>
  tree.tokens[end]?.text === ')' && tree.tokens[end - 2]?.text === '(' ? end - 3 : end;

function ownerBehind({ tree, at }: ReadSentence, { last }: Mention, words: WordIndex): Mention | undefined {
  // "Reed Brody, de Human Rights Watch"
  const isApart = tree.tokens[last + 1]?.text === ',';
  const of = isApart ? last + 2 : last + 1;
  const adposition = tree.tokens[of];
  if (adposition?.upos !== 'ADP' || !words.inClass(adposition.lemma.toLowerCase(), BEHIND_NAME)) return undefined;
  const start = tree.tokens[of + 1]?.upos === 'DET' ? of + 2 : of + 1;
  // "fra De Radikale": an article may be part of the name.
  const owner =
    at[start]?.find(
      (mention) =>
        isBody(mention) &&
        mention.first > of &&
        mention.first <= start &&
        !(isApart && mention.entity.type === 'Country'),
    ) ?? describedBody({ tree, at }, start);
  // "of the Danish institute", "of the Bamako-based group": a country in part of a word or before a noun is where that is.
  const next = owner && tree.tokens[owner.last + 1];
  // "of the Yamina party"
  const isKind = next && owner.entity.type === 'Organization' && words.organizationNouns.has(next.lemma.toLowerCase());
  return next && !isKind && (NOMINAL.includes(next.upos) || next.text === '-') ? undefined : owner;
}

/** The party that somebody is said to be from. */
function partyBehind(
  sentence: ReadSentence,
  name: Mention,
  knowledge: Knowledge,
  words: WordIndex,
): Mention | undefined {
  const place = ownerBehind(sentence, name, words);
  if (!place || !isParty(place.entity, knowledge)) return undefined;
  return isMember(sentence, name, place, knowledge, words) ? place : undefined;
}

/** "Samia Suluhu Hassan (Tanzania)", as lists of those who met have it. */
function countryInBrackets({ tree, at }: ReadSentence, { last }: Mention): Mention | undefined {
  if (tree.tokens[last + 1]?.text !== '(') return undefined;
  const country = at[last + 2]?.find(({ kind, entity }) => kind === 'name' && entity.type === 'Country');
  return country && tree.tokens[country.last + 1]?.text === ')' ? country : undefined;
}

/** "fra det reformvenlige USR", "fra bevægelsen REAL": an organisation behind words for what it is. */
function describedBody({ tree, at }: Pick<ReadSentence, 'tree' | 'at'>, start: number): Mention | undefined {
  for (let token = start; token <= start + LONGEST_DESCRIPTION; token += 1) {
    const body = at[token]?.find((mention) => isBody(mention) && mention.first === token);
    if (body) return body.entity.type === 'Organization' ? body : undefined;
    if (!['ADJ', 'NOUN'].includes(tree.tokens[token]?.upos ?? '')) return undefined;
  }
  return undefined;
}

/** "Jordan Bardella du RN", "Enhedslistens Eva Lund": whom news calls by a party is in it, and need have no office there. */
function isMember(
  { tree }: ReadSentence,
  { first, last }: Mention,
  { entity, first: placeFirst, last: placeLast }: Mention,
  knowledge: Knowledge,
  words: WordIndex,
): boolean {
  if (entity.type !== 'Organization') return false;
  // "Naftali Bennett of Yamina"
  if (placeFirst > last)
    return (
      isParty(entity, knowledge) ||
      [last + 1, last + 2].some((at) => words.inClass(tree.token(at).lemma.toLowerCase(), BELONGS))
    );
  // "le FPÖ de Herbert Kickl": who leads it.
  const isLed = tree.tokens
    .slice(placeLast + 1, first)
    .some(({ lemma }) => words.inClass(lemma.toLowerCase(), BEFORE_NAME));
  return !isLed && isParty(entity, knowledge);
}

const isParty = (entity: Entity, knowledge: Knowledge): boolean => kindOf(entity, knowledge) === PARTY;

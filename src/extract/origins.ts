import type { Knowledge } from '../core/index.js';
import type { Entity, Mention } from './extraction.js';
import { factOf, type Fact } from './facts.js';
import { PARTY } from './members.js';
import type { ReadSentence } from './read-sentence.js';
import type { WordIndex } from './word-index.js';

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
    if (entity.type !== 'Person' || served.has(entity) || (first === last && !entity.known)) return [];
    const place = ownerBefore(sentence, name, words) ?? ownerBehind(sentence, name, words);
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

const NOMINAL: readonly string[] = ['NOUN', 'PROPN', 'ADJ'];

const isBody = ({ kind, entity }: Mention): boolean =>
  kind === 'name' && (entity.type === 'Country' || entity.type === 'Organization');

/** The country or body whose genitive or adjective stands right before a name, or which the name is said to rule. */
function ownerBefore({ tree, at }: ReadSentence, { first }: Mention, words: WordIndex): Mention | undefined {
  const before = tree.tokens[first - 1];
  if (!before) return undefined;
  const isMarked = before.upos === 'PART';
  const isRuled = before.upos === 'ADP' && words.inClass(before.lemma.toLowerCase(), BEFORE_NAME);
  const end = isMarked || isRuled ? first - 2 : first - 1;
  const owner = at[end]?.find((mention) => isBody(mention) && mention.last === end);
  if (!owner || isMarked || isRuled) return owner;
  const { features, upos } = tree.token(end);
  // "le journaliste français X": what describes a noun says nothing of the name behind it.
  const isFree = !['DET', 'NOUN'].includes(tree.tokens[owner.first - 1]?.upos ?? '');
  const isAdjective = upos === 'ADJ' && owner.entity.type === 'Country' && isFree;
  const isGenitive = features.Case === 'Gen' || tree.is(owner.head, 'nmod:poss');
  return isGenitive || isAdjective ? owner : undefined;
}

function ownerBehind({ tree, at }: ReadSentence, { last }: Mention, words: WordIndex): Mention | undefined {
  const adposition = tree.tokens[last + 1];
  if (adposition?.upos !== 'ADP' || !words.inClass(adposition.lemma.toLowerCase(), BEHIND_NAME)) return undefined;
  const start = tree.tokens[last + 2]?.upos === 'DET' ? last + 3 : last + 2;
  const owner = at[start]?.find((mention) => isBody(mention) && mention.first === start);
  // "of the Danish institute", "of the Bamako-based group": a country in part of a word or before a noun is where that is.
  const next = owner && tree.tokens[owner.last + 1];
  return next && (NOMINAL.includes(next.upos) || next.text === '-') ? undefined : owner;
}

/** "Jordan Bardella du RN", "Enhedslistens Eva Lund": whom news calls by a party is in it, and need have no office there. */
function isMember(
  { tree }: ReadSentence,
  { last }: Mention,
  { entity, first }: Mention,
  knowledge: Knowledge,
  words: WordIndex,
): boolean {
  if (entity.type !== 'Organization') return false;
  if (first > last) return words.inClass(tree.token(last + 1).lemma.toLowerCase(), BELONGS);
  return entity.known !== undefined && knowledge.actor(entity.known)?.kind === PARTY;
}

import type { ActorId, Knowledge } from '../../core/index.js';
import type { Mention } from '../extraction.js';
import { factOf, type Fact } from '../facts.js';
import type { MentionReader } from '../mentions/mentions.js';
import type { ReadSentence } from '../read-sentence.js';
import { NOMINAL } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

const CONFIDENCE = 0.7;
/** So many words lie at most between what a member is called and the name: "the Democratic Senate minority leader X". */
const REACH = 4;
const BEFORE_NAME: readonly string[] = ['ADJ', 'NOUN', 'PROPN'];

/**
 * Who is in the party whose members a noun or adjective beside the name means: "Democratic Sen. Ann Roth", "le sénateur démocrate Ann
 * Roth", "Republikaneren Ann Roth", "Ann Roth, a Tory". The party is that of the country that the text speaks of most, or that she serves.
 */
export function readPartisans(
  sentence: ReadSentence,
  reader: MentionReader,
  knowledge: Knowledge,
  words: WordIndex,
): Fact[] {
  return sentence.names.flatMap((name): Fact[] => {
    if (name.entity.type !== 'Person' || name.first === name.last) return [];
    // Few are called by a party, so that what the text speaks of most is seldom asked for.
    const partyOf = (parties: readonly ActorId[]): ActorId | undefined => {
      const ofCountry = (country: ActorId | undefined): ActorId | undefined =>
        country && parties.find((party) => knowledge.actor(party)?.country === country);
      return ofCountry(name.entity.belongsTo?.known) ?? ofCountry(reader.references.countrySpokenOf()?.known);
    };
    const found = partyBeside(sentence, name, partyOf, knowledge, words);
    if (!found) return [];
    return [
      factOf(sentence, {
        type: 'MEMBER_OF',
        source: name,
        target: reader.describe(sentence, found.word, reader.references.known(found.party)),
        status: 'actual',
        trigger: found.word,
        confidence: CONFIDENCE,
        rule: 'partisan',
      }),
    ];
  });
}

interface Found {
  readonly party: ActorId;
  readonly word: number;
}

function partyBeside(
  { tree, at }: ReadSentence,
  { first, last }: Mention,
  partyOf: (parties: readonly ActorId[]) => ActorId | undefined,
  knowledge: Knowledge,
  words: WordIndex,
): Found | undefined {
  const partyAt = (word: number): Found | undefined => {
    const { lemma, text } = tree.token(word);
    const parties = knowledge.partiesOf(lemma, text);
    const party = parties.length > 0 ? partyOf(parties) : undefined;
    return party && { party, word };
  };
  const isNamed = (word: number): boolean =>
    at[word]!.some((mention) => mention.kind === 'name' && mention.first <= word && word <= mention.last);
  for (let word = first - 1; word >= 0 && word >= first - REACH; word -= 1) {
    const { upos, text } = tree.token(word);
    if (isNamed(word) || (!BEFORE_NAME.includes(upos) && !words.isTitle(text))) break;
    const found = partyAt(word);
    if (found) return found;
  }
  if (tree.tokens[last + 1]?.text !== ',') return undefined;
  const noun = tree.tokens[last + 2]?.upos === 'DET' ? last + 3 : last + 2;
  const isNoun = NOMINAL.includes(tree.tokens[noun]?.upos ?? '') && !isNamed(noun);
  return isNoun ? partyAt(noun) : undefined;
}

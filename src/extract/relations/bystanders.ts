import { isIndefinite } from '../syntax/determiners.js';
import type { Mention } from '../extraction.js';
import { termAt } from '../lexicon/terms.js';
import type { ReadSentence } from '../read-sentence.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** The class of nouns for those whom no country, and nobody they are of, acts through: *newspaper, critic, company*, *neighbouring country*. */
const PRIVATE = 'private';
/** The class of nouns for what befalls people through nobody's deed: *earthquake, crisis*. */
export const MISHAP = 'mishap';
/** The class of nouns for what countries pay with: *dollar, pound*. */
const MONEY = 'currency';
/** The class of nouns for weapons. */
const MUNITION = 'munition';
/** How whose or what kind of noun it is hangs on a noun. */
const WHOSE = ['amod', 'nmod:poss', 'det', 'compound', 'nmod'] as const;

/** Whether a noun of a class means no actor here. A tagger may take it for a name or, as of "les critiques occidentaux", for an adjective. */
const isOnly =
  (name: string) =>
  (sentence: ReadSentence, noun: number, words: WordIndex): boolean => {
    const { upos, lemma } = sentence.tree.token(noun);
    if (!['NOUN', 'PROPN', 'ADJ'].includes(upos) || sentence.at[noun]!.length > 0) return false;
    // "pays voisin" is one term.
    const term = termAt(sentence, noun)?.noun?.lemma;
    return words.inClass(lemma.toLowerCase(), name) || (term !== undefined && words.inClass(term, name));
  };

/** Whether a noun is for private people or bodies, and means no actor here. */
export const isPrivate = isOnly(PRIVATE);

/** Whether a noun is for what befalls people through nobody's deed, and means no actor here. */
export const isMishap = isOnly(MISHAP);

/** "called senators", "met officials": several who hold an office, but nobody says whose. */
export function areSomePeople(sentence: ReadSentence, noun: number, words: WordIndex): boolean {
  const { tree, at, terms } = sentence;
  const term = terms.find(({ head }) => head === noun);
  if (!term || at[noun]!.length > 0 || tree.token(noun).features.Number !== 'Plur') return false;
  return (term.kind === 'office' || term.noun?.type === 'Person') && isIndefinite(sentence, term, words);
}

/** "a German magazine", "Putin's critics": whether who is meant only says of what country, or whose, private people or bodies are. */
export function isOfPrivate(sentence: ReadSentence, anchor: number, words: WordIndex): boolean {
  const { tree } = sentence;
  return tree.is(anchor, ...WHOSE) && isPrivate(sentence, tree.head(anchor), words);
}

/**
 * "US secretary of state Mike Pompeo", "Hizbollahs leder, Hassan Nasrallah", "l'otage américain Luc Morel": whether a country or organisation
 * only says whom somebody with a name serves, or where they are from.
 */
export function isOfNamed({ tree, at }: ReadSentence, anchor: number, { entity }: Mention): boolean {
  if (entity.type === 'Person' || !tree.is(anchor, 'amod', 'nmod:poss', 'compound')) return false;
  const noun = tree.head(anchor);
  const isFrom = ({ kind, entity: { type, belongsTo } }: Mention): boolean =>
    kind === 'name' && (belongsTo === entity || (type === 'Person' && !belongsTo && tree.is(anchor, 'amod')));
  return [noun, ...tree.children(noun, 'appos', 'flat')].some((name) => at[name]!.some(isFrom));
}

/** Whether a country only says whose or what something of a class is: "missiles de l'Iran", not "missiles sur l'Iran". */
const isOf =
  (name: string) =>
  ({ tree }: ReadSentence, anchor: number, words: WordIndex): boolean =>
    tree.is(anchor, ...WHOSE) &&
    words.inClass(tree.token(tree.head(anchor)).lemma.toLowerCase(), name) &&
    tree.adpositionsOf(anchor).every((adposition) => words.inClass(adposition, 'belonging'));

/** "10 million US dollars", "dollars américains": whether a country only says which money it is. */
export const isOfMoney = isOf(MONEY);

/** "fired American missiles at X": whether a country only says whose the weapons are with which something is done. */
export const isOfMunitions = isOf(MUNITION);

/** "the German company Bayer": whether a country only says where private people or bodies with a name are from. */
export function isOfNamedPrivate(
  sentence: ReadSentence,
  anchor: number,
  { entity }: Mention,
  words: WordIndex,
): boolean {
  const { tree, at } = sentence;
  const noun = tree.head(anchor);
  if (entity.type !== 'Country' || !tree.is(anchor, 'amod', 'nmod:poss') || !isPrivate(sentence, noun, words))
    return false;
  return tree.children(noun, 'appos', 'flat').some((name) => at[name]!.some(({ kind }) => kind === 'name'));
}

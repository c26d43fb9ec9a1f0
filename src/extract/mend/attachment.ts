import { reattach, relate, type Token } from '../../core/index.js';
import { standsBehind } from '../syntax/adpositions.js';
import { rootOfConjuncts } from '../syntax/conjuncts.js';
import { isWithin, type Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** The class of what is paid with: dollar, euro. */
const CURRENCY = 'currency';
/** The class of what stands before some of those who are meant: including. */
const LISTING = 'listing';
/** The class of words that tell how many: million, dozen. */
const QUANTITY = 'quantity';

/**
 * The sentence with seven kinds of phrases hung where they can only belong, which a parser often misses: what follows a word of time
 * belongs to what the time is of ("held talks Tuesday with X"), what follows "between" to the noun before it ("end the war between"),
 * what something is one of to the word that tells how many ("et af de største angreb"), what follows a sum of money to what costs so
 * much ("a loan of two billion euros to X"), what a deed told by a noun is done with or to, to that noun ("Dans un entretien avec X, Y a
 * demandé"), who stands behind "including" to those of whom they are
 * one, and where somebody goes to the verb, not to where they come from ("from X to Y").
 */
export function mendAttachment(tree: Tree, words: WordIndex): readonly Token[] {
  const tokens: Token[] = [...tree.tokens];
  for (const [at, { upos, relation, head, lemma }] of tree.tokens.entries()) {
    if (relation !== 'case' || head <= at) continue;
    const phrase = tokens[head]!;
    if (!isOblique(phrase)) continue;
    const adposition = lemma.toLowerCase();
    const listed = words.inClass(adposition, LISTING) ? listedBefore(tree, at, phrase.head) : undefined;
    if (listed !== undefined) hang(tokens, head, listed);
    if (upos !== 'ADP') continue;
    const isBetween = words.inClass(adposition, 'between');
    const noun = isBetween ? skipTime(tokens, at - 1, words) : undefined;
    if (noun !== undefined && tokens[noun]!.upos === 'NOUN') hang(tokens, head, noun);
    else if (isComplementOf(tokens, nounBefore(tokens, at), head, adposition, words))
      hang(tokens, head, nounBefore(tokens, at));
    else if (isBehindParticiple(tree, at, head, adposition, words)) hang(tokens, head, tokens[phrase.head]!.head);
    else if (isWayOn(tree, phrase, at, words))
      hang(tokens, head, tree.path(phrase.head).find((above) => tree.token(above).upos === 'VERB') ?? -1);
    else if (isPart(tokens[at - 1], phrase, words) && words.inClass(adposition, 'partitive'))
      hang(tokens, head, at - 1);
    else if (isTime(tokens[phrase.head], words) && phrase.head < at && !words.inClass(adposition, 'belonging'))
      hang(tokens, head, tokens[phrase.head]!.head);
    else if (isMoney(tokens[phrase.head], words) && phrase.head < at && !words.inClass(adposition, 'partitive'))
      hang(tokens, head, paidFor(tokens, phrase.head, words));
    else if (isObjectBehindTime(tokens, phrase, words)) {
      tokens[phrase.head] = relate(tokens[phrase.head]!, 'obl');
      hang(tokens, head, tokens[phrase.head]!.head);
      tokens[head] = relate(tokens[head]!, 'obj');
    }
  }
  return tokens;
}

/** "la visite controversée du président": what a noun is of, hung on a participle that only describes the noun and takes no such phrase. */
function isBehindParticiple(tree: Tree, at: number, phrase: number, adposition: string, words: WordIndex): boolean {
  const participle = tree.head(phrase);
  if (participle !== at - 1 || !tree.is(participle, 'acl', 'amod') || tree.head(participle) !== at - 2) return false;
  const { lemma, features } = tree.token(participle);
  const noun = tree.token(at - 2);
  if (features.VerbForm !== 'Part' || features.Tense === 'Pres' || noun.upos !== 'NOUN') return false;
  return takes(noun.lemma, 'NOUN', adposition, words) && words.framesOf(lemma.toLowerCase(), 'VERB').length === 0;
}

/** "sendte soldater fra X og Y til Z": where something goes is no part of the name of where it comes from. */
const isWayOn = (tree: Tree, phrase: Token, adposition: number, words: WordIndex): boolean =>
  phrase.relation === 'nmod' &&
  phrase.head < adposition &&
  tree.token(phrase.head).upos === 'PROPN' &&
  words.inClass(tree.token(adposition).lemma.toLowerCase(), 'goal') &&
  standsBehind(tree, rootOfConjuncts(tree, phrase.head), 'startingPoint', words);

/** The noun before a place with nothing but adjectives between. */
function nounBefore(tokens: readonly Token[], end: number): number {
  let at = end - 1;
  while (tokens[at]?.upos === 'ADJ') at -= 1;
  return at;
}

/**
 * "Dans un entretien téléphonique avec X, Y a demandé", "a tiré sur X, en soutien à Y": whether a phrase right behind a noun in an adjunct says
 * with whom or to whom the deed is done that the noun is for. It cannot be the verb's that both stand before, nor one's that takes no such phrase.
 */
function isComplementOf(
  tokens: readonly Token[],
  at: number,
  phrase: number,
  adposition: string,
  words: WordIndex,
): boolean {
  const noun = tokens[at];
  const { head, relation } = tokens[phrase]!;
  if (noun?.upos !== 'NOUN' || relation !== 'obl' || tokens[head]?.upos !== 'VERB') return false;
  // "En marge d'une rencontre avec X": the noun may be part of another phrase.
  const adjunct = noun.relation === 'nmod' ? tokens[noun.head]! : noun;
  if (adjunct.relation !== 'obl' || adjunct.head !== head) return false;
  return (
    takes(noun.lemma, 'NOUN', adposition, words) &&
    (phrase < head || !takes(tokens[head]!.lemma, 'VERB', adposition, words))
  );
}

/** Whether a frame of a word has an actor behind an adposition. */
const takes = (lemma: string, pos: 'NOUN' | 'VERB', adposition: string, words: WordIndex): boolean =>
  words
    .framesOf(lemma.toLowerCase(), pos)
    .some(({ source, target }) => source.includes(adposition) || target.includes(adposition));

/**
 * "arrested dozens of protesters, including X", "met with leaders including X": the plural noun at the top of the phrase that ends before
 * the adposition or its comma, if X hangs on none of it.
 */
function listedBefore(tree: Tree, adposition: number, above: number): number | undefined {
  const last = tree.tokens[adposition - 1]?.text === ',' ? adposition - 2 : adposition - 1;
  if (last < 0) return undefined;
  const phrases = tree.phrasesOf(last);
  if (phrases.includes(above)) return undefined;
  return phrases.findLast((at) => tree.token(at).upos === 'NOUN' && tree.token(at).features.Number === 'Plur');
}

/** What a verb has in the place of an object. */
const OBJECTS: readonly string[] = ['obj', 'ccomp', 'xcomp'];

/** What may stand before a word of time and belong to it: "en mars", "le 3 mars". */
const WITHIN_TIME: readonly string[] = ['ADP', 'DET', 'NUM', 'ADJ'];

/** "ont entamé mercredi de nouveaux pourparlers": a plural behind a word of time is no part of it, and the verb lacks an object. */
function isObjectBehindTime(tokens: readonly Token[], phrase: Token, words: WordIndex): boolean {
  const time = tokens[phrase.head];
  const verb = time && tokens[time.head];
  if (phrase.upos !== 'NOUN' || phrase.features.Number !== 'Plur' || verb?.upos !== 'VERB') return false;
  const isTold = words.isOfTime(time!.text);
  if (!isTold || !isOblique(time!) || time!.relation === 'nmod') return false;
  const between = tokens.slice(time!.head + 1, phrase.head);
  if (!between.every(({ upos }) => WITHIN_TIME.includes(upos))) return false;
  return !tokens.some((token) => token !== time && token.head === time!.head && OBJECTS.includes(token.relation));
}

const isOblique = ({ relation }: Token): boolean => relation === 'nmod' || relation === 'obl' || relation === 'obj';

/** Whether a word of quantity hangs on the same verb as what it is part of. */
const isPart = (quantity: Token | undefined, whole: Token, words: WordIndex): boolean =>
  quantity !== undefined &&
  quantity.head === whole.head &&
  isOblique(quantity) &&
  words.inClass(quantity.lemma.toLowerCase(), QUANTITY);

const isMoney = (token: Token | undefined, words: WordIndex): boolean =>
  token !== undefined && words.inClass(token.lemma.toLowerCase(), CURRENCY);

/** What a sum of money is for: the first word above it that is neither part of the sum nor an adjective ("worth"). */
function paidFor(tokens: readonly Token[], money: number, words: WordIndex): number {
  let at = money;
  while (at >= 0 && isPartOfSum(tokens[at]!, words)) at = tokens[at]!.head;
  return at;
}

const isPartOfSum = (token: Token, words: WordIndex): boolean =>
  isMoney(token, words) ||
  token.upos === 'NUM' ||
  token.upos === 'ADJ' ||
  words.inClass(token.lemma.toLowerCase(), QUANTITY);

/** The last word up to a place that is none of time: "rencontre" for "rencontre de juin", "rencontre du 3 mars". */
function skipTime(tokens: readonly Token[], from: number, words: WordIndex): number | undefined {
  const isOfTime = (token: Token | undefined): boolean => token !== undefined && words.isOfTime(token.text);
  let at = from;
  while (at >= 0 && isOfTime(tokens[at])) at -= 1;
  if (at < from) while (at >= 0 && WITHIN_TIME.includes(tokens[at]!.upos)) at -= 1;
  return at >= 0 ? at : undefined;
}

const isTime = (token: Token | undefined, words: WordIndex): boolean =>
  token !== undefined && words.timeWords.has(token.text.toLowerCase());

function hang(tokens: Token[], phrase: number, head: number): void {
  if (head < 0 || tokens[phrase]!.head === head || isWithin(tokens, head, phrase)) return;
  const relation = tokens[head]!.upos === 'VERB' ? 'obl' : 'nmod';
  tokens[phrase] = reattach(tokens[phrase]!, head, relation);
}

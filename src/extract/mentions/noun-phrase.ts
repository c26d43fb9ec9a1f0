import { standsBehind } from '../syntax/adpositions.js';
import { conjunctsOf } from '../syntax/conjuncts.js';
import type { Mention } from '../extraction.js';
import type { ReadSentence } from '../read-sentence.js';
import type { WordIndex } from '../lexicon/word-index.js';

const DEEPEST = 4;

/**
 * Whom a noun phrase means: its own mentions, those joined to it ("the US, along with France"), or those it is made of ("a group of
 * Russian officers"). Each phrase is read once, so that it is not to be asked before all mentions of the sentence are known.
 */
export const mentionsOf = (sentence: ReadSentence, head: number, words: WordIndex): readonly Mention[] =>
  (sentence.meant[head] ??= readPhrase(sentence, head, words, DEEPEST));

function readPhrase(sentence: ReadSentence, head: number, words: WordIndex, depth: number): readonly Mention[] {
  const found: Mention[] = [];
  for (const at of conjunctsOf(sentence.tree, head)) found.push(...readConjunct(sentence, at, words, depth));
  return found;
}

function readConjunct(sentence: ReadSentence, at: number, words: WordIndex, depth: number): readonly Mention[] {
  const { tree } = sentence;
  const listed = listedBehind(sentence, at);
  if (listed.length) return listed;
  const place = namedPlace(sentence, at, words);
  if (place.length) return place;
  const own = bearerOf(sentence, at) ?? sentence.at[at]!;
  const companions = tree
    .children(at, 'nmod', 'obl')
    .filter((child) => standsBehind(tree, child, 'accompaniment', words));
  const found: Mention[] = [];
  const named = own.length > 0 ? own : namedBefore(sentence, at);
  if (named.length > 0) found.push(...named);
  else if (depth > 0 && isTransparent(sentence, at, words))
    for (const child of [...tree.children(at, 'nmod', 'appos', 'flat', 'compound'), ...counted(sentence, at, words)])
      if (!companions.includes(child)) found.push(...readPhrase(sentence, child, words, depth - 1));
  if (depth > 0) for (const child of companions) found.push(...readPhrase(sentence, child, words, depth - 1));
  return found;
}

/** "un Allemand, Rico Krieger": the person whose name stands beside a noun that only tells where they are from. */
function bearerOf({ tree, at: mentions }: ReadSentence, at: number): readonly Mention[] | undefined {
  const [origin] = mentions[at]!;
  if (origin?.kind !== 'name' || origin.entity.type !== 'Country') return undefined;
  // No country has an indefinite article, whatever a tagger takes the word for.
  const isNoun = tree.children(at, 'det').some((article) => tree.token(article).features.Definite === 'Ind');
  if (tree.token(at).upos !== 'NOUN' && !isNoun) return undefined;
  const isPerson = ({ kind, entity }: Mention): boolean => kind === 'name' && entity.type === 'Person';
  return tree
    .children(at, 'appos')
    .map((child) => mentions[child]!.filter(isPerson))
    .find(({ length }) => length > 0);
}

/** "five countries: Denmark, Sweden and Norway": the names that a colon lists behind a plural noun, if no other clause lies between. */
function listedBehind({ tree, at: mentions }: ReadSentence, at: number): readonly Mention[] {
  const { upos, features } = tree.token(at);
  if (upos !== 'NOUN' || features.Number !== 'Plur') return [];
  const colon = tree.tokens.findIndex(
    (token, index) => index > at && (token.text === ':' || token.features.VerbForm === 'Fin'),
  );
  if (colon < 0 || tree.token(colon).text !== ':') return [];
  const first = mentions.findIndex((found, index) => index > colon && found.some(({ kind }) => kind === 'name'));
  if (first < 0 || first > colon + 2) return [];
  const listed = conjunctsOf(tree, first).flatMap((head) => mentions[head]!.filter(({ kind }) => kind === 'name'));
  return listed.length > 1 ? listed : [];
}

/** "the town of Lyman", "the breakaway region of Somaliland": the place whose name stands behind what it is. */
function namedPlace({ tree, at: mentions }: ReadSentence, at: number, words: WordIndex): readonly Mention[] {
  if (!words.inClass(tree.token(at).lemma.toLowerCase(), 'namedPlace')) return [];
  const behind = tree.children(at, 'nmod').find((child) => standsBehind(tree, child, 'naming', words));
  if (behind === undefined || tree.child(behind, 'conj') !== undefined) return [];
  return mentions[behind]!.filter(
    ({ kind, entity }) => kind === 'name' && (entity.type === 'Place' || entity.type === 'Country'),
  );
}

/** The organisation or country that a noun is in apposition to: what is said of the one is said of the other ("M23, an armed group backed by Kigali"). */
function namedBefore({ tree, at: mentions }: ReadSentence, at: number): readonly Mention[] {
  if (!tree.is(at, 'appos') || tree.token(at).upos !== 'NOUN') return [];
  return mentions[tree.head(at)]!.filter(
    ({ kind, entity }) => kind === 'name' && (entity.type === 'Organization' || entity.type === 'Country'),
  );
}

/** "the last of the French troops", "de sidste af de franske soldater": of whom an adjective means some. */
function counted({ tree }: Pick<ReadSentence, 'tree'>, at: number, words: WordIndex): readonly number[] {
  if (tree.token(at).upos !== 'ADJ') return [];
  const isPart = (child: number): boolean => standsBehind(tree, child, 'partitive', words);
  return tree.children(at, 'obl', 'nmod').filter(isPart);
}

/** A word for an amount or a part of others, whose phrase means what stands behind it. */
function isTransparent({ tree, at: mentions }: ReadSentence, at: number, words: WordIndex): boolean {
  const { upos, lemma } = tree.token(at);
  // "le pasteur américain Andrew Brunson": a person's name right behind a noun is who is meant.
  const isNamed = tree
    .children(at, 'nmod')
    .some(
      (child) =>
        tree.adpositionsOf(child).length === 0 &&
        mentions[child]!.some(({ kind, entity }) => kind === 'name' && entity.type === 'Person'),
    );
  if (isNamed) return true;
  return (
    upos === 'NUM' ||
    words.inClass(lemma.toLowerCase(), 'quantity') ||
    tree.child(at, 'appos', 'flat') !== undefined ||
    counted({ tree }, at, words).length > 0
  );
}

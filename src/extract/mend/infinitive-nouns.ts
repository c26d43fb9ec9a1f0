import type { Scope } from '../../core/index.js';
import { standsBehind } from '../syntax/adpositions.js';
import type { Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** The noun or adjective that an infinitive belongs to, where a parser hung it on the verb above. */
export const nounOfInfinitive = (tree: Tree, at: number, words: WordIndex): number | undefined =>
  nounOfDoer(tree, at, words) ?? nounBeforeInfinitive(tree, at, words) ?? readinessBeforeInfinitive(tree, at, words);

/** "insiste sur la nécessité pour X de négocier": who stands between a noun and an infinitive is to do it, and it belongs to the noun. */
function nounOfDoer(tree: Tree, verb: number, words: WordIndex): number | undefined {
  if (!tree.is(verb, 'xcomp', 'advcl') || tree.token(verb).features.VerbForm !== 'Inf') return undefined;
  // "exhorte le Conseil de sécurité à agir": the object is to do it, whatever stands in its name.
  if (
    words
      .scopesOf(tree.token(tree.head(verb)).lemma.toLowerCase())
      .some(({ control }) => control && control !== 'subject')
  )
    return undefined;
  const marks = tree.children(verb, 'mark');
  const doer = tree
    .children(tree.head(verb), 'obj', 'obl', 'nsubj')
    .flatMap((noun) => tree.children(noun, 'nmod'))
    .find((child) => marks.includes(child + 1) && standsBehind(tree, child, 'infinitiveSubject', words));
  return doer === undefined ? undefined : tree.head(doer);
}

/**
 * "spoke of its right to fire", "après la décision de X de geler l'aide": an infinitive right behind a noun that is for a deed, or behind
 * its phrase, hung on a verb as if it were its purpose, or what it is told to do, though the verb tells nobody anything.
 */
function nounBeforeInfinitive(tree: Tree, at: number, words: WordIndex): number | undefined {
  const verb = tree.head(at);
  const mark = tree.child(at, 'mark');
  if (!tree.is(at, 'xcomp', 'advcl') || tree.token(at).features.VerbForm !== 'Inf' || mark === undefined)
    return undefined;
  const scopesOf = (token: number): readonly Scope[] => words.scopesOf(tree.token(token).lemma.toLowerCase());
  const isForDeed = (noun: number): boolean => verb < noun && scopesOf(noun).some(({ pos }) => pos === 'NOUN');
  const next = mark - 1;
  if (tree.is(at, 'advcl') && tree.tokens[next]?.upos === 'NOUN' && isForDeed(next) && tree.isWithin(next, verb))
    return next;
  if (next > verb && isDeedAnnounced(tree, next, words)) return next;
  const isOpen = mark === at - 1 && tree.tokens[verb]?.upos === 'VERB' && scopesOf(verb).length === 0;
  return isOpen ? tree.path(next).find((noun) => noun < next && isForDeed(noun)) : undefined;
}

/** "announced plans to deepen ties": what is said or begun, taken for those to whom it is, though nothing for a deed is told anything. */
export const isDeedAnnounced = (tree: Tree, noun: number, words: WordIndex): boolean =>
  tree.is(noun, 'iobj') &&
  tree.token(noun).upos === 'NOUN' &&
  tree.child(tree.head(noun), 'obj') === undefined &&
  words.scopesOf(tree.token(noun).lemma.toLowerCase()).some(({ pos }) => pos === 'NOUN');

/** "s'est dit prêt mercredi à signer": what somebody is to do, hung on the verb that says so. */
function readinessBeforeInfinitive(tree: Tree, at: number, words: WordIndex): number | undefined {
  if (!tree.is(at, 'xcomp', 'advcl') || tree.token(at).features.VerbForm !== 'Inf') return undefined;
  const mark = tree.child(at, 'mark');
  if (mark === undefined) return undefined;
  let before = mark - 1;
  while (before > tree.head(at) && isTimeWord(tree, before, words)) before -= 1;
  if (before <= tree.head(at)) return undefined;
  // "prêt mardi à signer": the parser may take the word for one that describes the time.
  const above = tree.head(before);
  const isOfTime = above > before && isTimeWord(tree, above, words);
  if ((isOfTime ? tree.head(above) : above) !== tree.head(at)) return undefined;
  if (!['ADJ', 'NOUN'].includes(tree.token(before).upos)) return undefined;
  return words.scopesOf(tree.token(before).lemma.toLowerCase()).some(({ pos }) => pos === 'ADJ') ? before : undefined;
}

/** Whether a word tells a time even without an adposition: "mardi", "nuit", but no month. */
export const isTimeWord = (tree: Tree, at: number, words: WordIndex): boolean => {
  const { text, lemma } = tree.token(at);
  return (
    words.timeWords.has(text.toLowerCase()) ||
    words.timeWords.has(lemma.toLowerCase()) ||
    words.inClass(lemma.toLowerCase(), 'dayPart')
  );
};

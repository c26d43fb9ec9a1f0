import { reattach, type Token } from '../../core/index.js';
import type { Tree } from '../syntax/tree.js';
import { isPastParticiple } from '../syntax/verb-forms.js';
import type { WordIndex } from '../lexicon/word-index.js';

/**
 * The sentence with a perfect tense put together that an aside parts: in "Paris a pour sa part exhorté Niamey" a parser takes the auxiliary
 * for the verb, and the participle for what describes the aside.
 */
export function mendPerfect(tree: Tree, words: WordIndex): readonly Token[] {
  for (const [at, { upos, lemma }] of tree.tokens.entries()) {
    if (!words.inClass(lemma.toLowerCase(), 'perfectAuxiliary')) continue;
    const verb = (upos === 'VERB' ? participleOf(tree, at) : undefined) ?? participleBeforeObject(tree, at);
    if (verb !== undefined) return putTogether(tree, at, verb);
  }
  return tree.tokens;
}

/** "has so far provided billions": what the parser took for an adjective of the object, behind no more than adverbs. */
function participleBeforeObject(tree: Tree, auxiliary: number): number | undefined {
  const object = tree.child(auxiliary, 'obj');
  if (object === undefined || tree.is(auxiliary, 'aux', 'cop')) return undefined;
  const [verb] = tree.children(object, 'amod');
  if (verb === undefined || verb <= auxiliary + 1 || tree.token(verb).features.VerbForm !== 'Part') return undefined;
  const isBehindAdverbs = tree.tokens.slice(auxiliary + 1, verb).every(({ upos }) => upos === 'ADV');
  return isBehindAdverbs && tree.token(verb).features.Tense !== 'Pres' ? verb : undefined;
}

/** Hangs an auxiliary on its participle, which takes its place. */
function putTogether(tree: Tree, auxiliary: number, verb: number): Token[] {
  const { head, relation } = tree.token(auxiliary);
  return tree.tokens.map((token, at): Token => {
    if (at === verb) return { ...reattach(token, head, relation), upos: 'VERB' };
    if (at === auxiliary) return { ...reattach(token, verb, 'aux'), upos: 'AUX' };
    return token.head === auxiliary ? reattach(token, verb, token.relation) : token;
  });
}

/** The participle behind an auxiliary that stands for the verb and lacks an object, with no more than adpositional phrases and adverbs between. */
function participleOf(tree: Tree, auxiliary: number): number | undefined {
  if (tree.token(auxiliary).features.VerbForm !== 'Fin') return undefined;
  if (tree.child(auxiliary, 'obj', 'aux', 'cop') !== undefined) return undefined;
  const verb = tree.tokens.findIndex(
    ({ upos, features }, at) => at > auxiliary && upos === 'VERB' && isPastParticiple(features),
  );
  if (verb < 0 || !tree.isWithin(verb, auxiliary) || tree.child(verb, 'nsubj', 'aux') !== undefined) return undefined;
  const isAside = tree.tokens
    .slice(auxiliary + 1, verb)
    .every(({ upos }) => ['ADP', 'ADV', 'DET', 'NOUN', 'PRON', 'PUNCT'].includes(upos));
  const hasAdposition = tree.tokens[auxiliary + 1]?.upos === 'ADP' || tree.tokens[auxiliary + 2]?.upos === 'ADP';
  return isAside && hasAdposition ? verb : undefined;
}

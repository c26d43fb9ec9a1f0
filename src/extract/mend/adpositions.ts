import { reattach, type Token } from '../../core/index.js';
import type { Tree } from '../tree.js';
import type { WordIndex } from '../word-index.js';

/** The class of adpositions before what goes on while something is said or done, some of them of two words. */
const CIRCUMSTANCE = 'circumstance';

/**
 * "Lors d'une rencontre avec X, Y a dénoncé …": the sentence with adpositions of two words put together of which the parser took the
 * first for an adverb of the verb, or even for its subject.
 */
export function mendAdpositions(tree: Tree, words: WordIndex): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const [at, { upos, lemma, head }] of tree.tokens.entries()) {
    const next = tree.tokens[at + 1];
    if (upos !== 'ADV' || head < 0 || next?.upos !== 'ADP' || next.relation !== 'case' || next.head <= at) continue;
    if (!words.inClass(`${lemma} ${next.lemma}`.toLowerCase(), CIRCUMSTANCE)) continue;
    tokens ??= [...tree.tokens];
    const noun = next.head;
    if (tree.isWithin(noun, at)) tokens[noun] = reattach(tokens[noun]!, head, 'obl');
    tokens[at] = reattach(tokens[at]!, noun, 'case');
  }
  return tokens ?? tree.tokens;
}

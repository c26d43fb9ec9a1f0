import { reattach, type Token } from '../../core/index.js';
import type { NameSpan } from '../names/names.js';
import type { Tree } from '../tree.js';
import type { WordIndex } from '../word-index.js';

/**
 * "anklages af Human Rights Watch for udrensning": the sentence with a name between two adpositions made the noun of the first, where the parser
 * took it for the possessor of the noun behind the second. A name in the genitive is one.
 */
export function mendBetweenAdpositions(tree: Tree, names: readonly NameSpan[]): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const { first, last, isGenitive } of names) {
    const name = tree.headOf(first, last);
    const noun = tree.head(name);
    if (isGenitive || noun <= last || !tree.is(name, 'nmod:poss') || tree.token(last).features.Case === 'Gen') continue;
    const cases = tree.children(noun, 'case');
    if (!cases.includes(first - 1) || !cases.includes(last + 1)) continue;
    tokens ??= [...tree.tokens];
    tokens[name] = reattach(tokens[name]!, tree.head(noun), tree.relation(noun));
    tokens[first - 1] = reattach(tokens[first - 1]!, name, 'case');
  }
  return tokens ?? tree.tokens;
}

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

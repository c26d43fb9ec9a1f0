import { reattach, type Token } from '../../core/index.js';
import type { NameSpan } from '../names/names.js';
import type { Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

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
 * first for an adverb of the verb, or even for its subject or for what the verb hangs on.
 */
export function mendAdpositions(tree: Tree, words: WordIndex): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const [at, { upos, lemma, head }] of tree.tokens.entries()) {
    const next = tree.tokens[at + 1];
    if (upos !== 'ADV' || next?.upos !== 'ADP' || next.relation !== 'case' || next.head <= at) continue;
    if (!words.inClass(`${lemma} ${next.lemma}`.toLowerCase(), CIRCUMSTANCE)) continue;
    const noun = next.head;
    const verb =
      head >= 0 ? head : tree.children(at).find((child) => tree.token(child).upos === 'VERB' && child > noun);
    if (verb === undefined) continue;
    tokens ??= [...tree.tokens];
    if (tree.isWithin(noun, at)) tokens[noun] = reattach(tokens[noun]!, verb, 'obl');
    tokens[at] = reattach(tokens[at]!, noun, 'case');
    if (head >= 0) continue;
    tokens[verb] = reattach(tokens[verb]!, -1, 'root');
    for (const child of tree.children(at))
      if (child !== verb && child !== noun) tokens[child] = reattach(tokens[child]!, verb, tree.relation(child));
  }
  return tokens ?? tree.tokens;
}

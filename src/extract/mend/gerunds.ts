import { reattach, type Token } from '../../core/index.js';
import { NOMINAL, type Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** The class of the adposition between a noun and what it is of. */
const PARTITIVE = 'partitive';

/**
 * "the idea of Togo joining the bloc", taken for "floated it, joining the bloc": right behind who stands behind "of", a gerund tells what
 * the noun before is about, if that is one for what may come.
 */
export function mendGerunds(tree: Tree, words: WordIndex): readonly Token[] {
  const tokens: Token[] = [...tree.tokens];
  let isMended = false;
  for (const [at, { upos, features }] of tree.tokens.entries()) {
    if (upos !== 'VERB' || !['Ger', 'Part'].includes(features.VerbForm ?? '') || features.Tense === 'Past') continue;
    if (!tree.is(at, 'advcl', 'acl', 'amod') || tree.child(at, 'nsubj', 'mark', 'aux') !== undefined) continue;
    const doer = doerBefore(tree, at);
    const noun = doer === undefined ? -1 : tree.head(doer);
    const adposition = doer === undefined ? undefined : tree.child(doer, 'case');
    if (noun < 0 || adposition === undefined || tree.token(noun).upos !== 'NOUN') continue;
    if (!words.inClass(tree.token(adposition).lemma.toLowerCase(), PARTITIVE)) continue;
    if (!words.scopesOf(tree.token(noun).lemma.toLowerCase()).some(({ pos }) => pos === 'NOUN')) continue;
    tokens[at] = reattach(tokens[at]!, noun, 'acl');
    tokens[doer!] = reattach(tokens[doer!]!, at, 'nsubj');
    tokens[adposition] = reattach(tokens[adposition]!, at, 'mark');
    isMended = true;
  }
  return isMended ? tokens : tree.tokens;
}

/** The head of the phrase behind an adposition that ends right before a token. */
function doerBefore(tree: Tree, end: number): number | undefined {
  const doer = tree.path(end - 1).find((at) => tree.is(at, 'nmod') && tree.child(at, 'case') !== undefined);
  return doer !== undefined && doer < end && NOMINAL.includes(tree.token(doer).upos) ? doer : undefined;
}

import { relate, type Token } from '../../core/index.js';
import type { Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** "the aid it gives Rwanda": what a clause without a relative pronoun modifies is given, so that who stands behind its verb receives it. */
export function mendReceivers(tree: Tree, words: WordIndex): readonly Token[] {
  const isReceiver = (at: number): boolean => {
    const verb = tree.head(at);
    if (!tree.is(at, 'obj') || tree.token(at).upos !== 'PROPN' || at < verb) return false;
    if (tree.relation(verb) !== 'acl:relcl') return false;
    if (tree.child(verb, 'iobj') !== undefined || tree.children(verb, 'obj').length > 1) return false;
    const [subject] = tree.children(verb, 'nsubj');
    const isRelative = subject === undefined || words.pronoun(tree.token(subject).text)?.kind === 'relative';
    if (isRelative || subject > verb) return false;
    const given = tree.token(tree.head(verb)).lemma.toLowerCase();
    return words
      .framesOf(tree.token(verb).lemma.toLowerCase(), 'VERB')
      .some(({ target, has }) => target.includes('iobj') && has.some((asked) => asked.words.has(given)));
  };
  if (!tree.tokens.some((_, at) => isReceiver(at))) return tree.tokens;
  return tree.tokens.map((token, at): Token => (isReceiver(at) ? relate(token, 'iobj') : token));
}

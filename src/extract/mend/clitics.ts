import { relate, type Token } from '../../core/index.js';
import type { Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** "Albin Kurti l'accuse d'avoir menti": what a tagger took for the article of a finite verb right behind it is the pronoun that is its object. */
export function mendClitics(tree: Tree, words: WordIndex): readonly Token[] {
  const isClitic = ({ upos, text, head }: Token, at: number): boolean =>
    upos === 'DET' &&
    head === at + 1 &&
    tree.token(head).upos === 'VERB' &&
    tree.token(head).features.VerbForm === 'Fin' &&
    tree.children(head, 'obj').every((object) => object === at) &&
    words.pronoun(text)?.kind === 'personal';
  if (!tree.tokens.some(isClitic)) return tree.tokens;
  return tree.tokens.map((token, at): Token => {
    if (!isClitic(token, at)) return token;
    const { Number, Gender } = token.features;
    return {
      ...relate(token, 'obj'),
      upos: 'PRON',
      features: { ...(Number && { Number }), ...(Gender && { Gender }) },
    };
  });
}

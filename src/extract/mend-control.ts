import { reattach, type Token } from '../core/index.js';
import type { Tree } from './tree.js';
import type { WordIndex } from './word-index.js';

/** "ordered the resident coordinator to leave", taken for "the coordinator to leave": what an object is told to do hangs on the verb that tells it. */
export function mendControl(tree: Tree, words: WordIndex): readonly Token[] {
  const tells = (verb: number): boolean =>
    words
      .scopesOf(tree.token(verb).lemma.toLowerCase())
      .some(({ control }) => control === 'object' || control === 'iobj');
  const isTold = (at: number): boolean => {
    const { upos, head, features } = tree.token(at);
    if (upos !== 'VERB' || features.VerbForm !== 'Inf' || !tree.is(at, 'acl') || tree.child(at, 'mark') === undefined)
      return false;
    const verb = tree.head(head);
    return verb >= 0 && verb < head && tree.is(head, 'obj') && tree.token(verb).upos === 'VERB' && tells(verb);
  };
  if (!tree.tokens.some((_, at) => isTold(at))) return tree.tokens;
  return tree.tokens.map((token, at): Token => (isTold(at) ? reattach(token, tree.head(token.head), 'xcomp') : token));
}

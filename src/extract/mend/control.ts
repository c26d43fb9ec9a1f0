import { QUAD, reattach, relate, type Token } from '../../core/index.js';
import { rootOfConjuncts } from '../syntax/conjuncts.js';
import type { Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** The class of verbs by which somebody is called in to be told something. */
const SUMMONING = 'summoning';

/**
 * "ordered the resident coordinator to leave", taken for "the coordinator to leave": what an object is told to do hangs on the verb that
 * tells it, and so does what it is called in for ("summoned the ambassador to complain"). Behind a quotation mark, what somebody is told to do
 * is no clause of its own ("tells 'occupying forces' to leave").
 */
export function mendControl(tree: Tree, words: WordIndex): readonly Token[] {
  const lemmaOf = (at: number): string => tree.token(at).lemma.toLowerCase();
  const tells = (verb: number): boolean => words.controlsObject(lemmaOf(verb));
  const relationTo = (at: number): string | undefined => {
    const { upos, head, features } = tree.token(at);
    if (upos !== 'VERB' || features.VerbForm !== 'Inf' || !tree.is(at, 'acl', 'advcl', 'parataxis')) return undefined;
    const isMarked = tree.child(at, 'mark') !== undefined;
    if (tree.is(at, 'parataxis')) {
      const told = tree.child(head, 'obj');
      return told !== undefined && told < at && isMarked && tells(head) ? 'xcomp' : undefined;
    }
    // "has plans to strengthen": what a noun that leads to a deed is for is no purpose of what stands there.
    if (tree.is(at, 'advcl') && words.scopesOf(lemmaOf(head)).length > 0) return undefined;
    const object = rootOfConjuncts(tree, head);
    const verb = tree.head(object);
    if (verb < 0 || verb > head || !tree.is(object, 'obj') || tree.token(verb).upos !== 'VERB') return undefined;
    if (words.inClass(lemmaOf(verb), SUMMONING) && words.tells(lemmaOf(at), QUAD.verbalConflict)) return 'advcl';
    return isMarked && tells(verb) ? 'xcomp' : undefined;
  };
  if (tree.tokens.every((_, at) => relationTo(at) === undefined)) return tree.tokens;
  return tree.tokens.map((token, at): Token => {
    const relation = relationTo(at);
    if (relation === undefined) return token;
    return tree.is(at, 'parataxis')
      ? relate(token, relation)
      : reattach(token, tree.head(rootOfConjuncts(tree, token.head)), relation);
  });
}

import { reattach, type Token } from '../../core/index.js';
import type { Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** The sentence with infinitives for what a tagger took for finite verbs behind their marker: "til at mødes". */
export function mendInfinitives(tree: Tree): readonly Token[] {
  const isMistaken = ({ upos, features }: Token, at: number): boolean =>
    upos === 'VERB' && features.VerbForm === 'Fin' && tree.tokens[at - 1]?.upos === 'PART' && tree.is(at - 1, 'mark');
  if (!tree.tokens.some(isMistaken)) return tree.tokens;
  return tree.tokens.map((token, at): Token =>
    isMistaken(token, at) ? { ...token, features: { ...token.features, VerbForm: 'Inf' } } : token,
  );
}

/**
 * "protested that Y came, as X accuses Z of arming W": what somebody is accused of hangs on the nearest verb of accusing whose object stands
 * between, not on a verb above it.
 */
export function mendAccusing(tree: Tree, words: WordIndex): readonly Token[] {
  const accuses = (verb: number): boolean =>
    tree.token(verb).upos === 'VERB' && words.inClass(tree.token(verb).lemma.toLowerCase(), 'addressing');
  const accusing = (at: number): number | undefined => {
    const { upos, features, head } = tree.token(at);
    if (upos !== 'VERB' || features.VerbForm !== 'Inf' || !tree.is(at, 'advcl', 'xcomp') || head < 0) return undefined;
    const [mark] = tree.children(at, 'mark');
    if (mark === undefined || !words.inClass(tree.token(mark).lemma.toLowerCase(), 'objectControl')) return undefined;
    let verb = mark - 1;
    while (verb > head && !accuses(verb)) verb -= 1;
    const object = verb > head ? tree.child(verb, 'obj') : undefined;
    return object !== undefined && object < mark && tree.isWithin(verb, head) ? verb : undefined;
  };
  if (tree.tokens.every((_, at) => accusing(at) === undefined)) return tree.tokens;
  return tree.tokens.map((token, at): Token => {
    const verb = accusing(at);
    return verb === undefined ? token : reattach(token, verb, 'advcl');
  });
}

/** "forsøger at få X og Y til at mødes": what an object is brought to do hangs on the verb that brings it to it, not on the verb above. */
export function mendBringing(tree: Tree, words: WordIndex): readonly Token[] {
  const brings = (verb: number): boolean => words.controlsObject(tree.token(verb).lemma.toLowerCase());
  const bringingTo = (at: number): number | undefined => {
    const { upos, features, head } = tree.token(at);
    if (upos !== 'VERB' || features.VerbForm !== 'Inf' || !tree.is(at, 'advcl') || head < 0 || brings(head))
      return undefined;
    if (tree.child(at, 'mark') === undefined) return undefined;
    return tree
      .children(head, 'xcomp', 'ccomp', 'obj')
      .find(
        (verb) =>
          verb < at && tree.token(verb).upos === 'VERB' && brings(verb) && tree.child(verb, 'obj') !== undefined,
      );
  };
  if (tree.tokens.every((_, at) => bringingTo(at) === undefined)) return tree.tokens;
  return tree.tokens.map((token, at): Token => {
    const verb = bringingTo(at);
    return verb === undefined ? token : reattach(token, verb, 'xcomp');
  });
}

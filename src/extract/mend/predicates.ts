import { reattach, type Token } from '../../core/index.js';
import type { Tree } from '../syntax/tree.js';

/** As what a parser hangs a participle on the noun that it is said of. */
const SAID = ['xcomp', 'amod', 'acl', 'advcl'] as const;

/**
 * "Samtidig er grænsen til Benin lukket": the sentence with a participle behind a noun that has a copula before it, and no subject, made the
 * verb of the clause, whose subject the noun is, as it stands behind the verb where something else opens the sentence.
 */
export function mendPredicates(tree: Tree): readonly Token[] {
  for (const [noun, { upos }] of tree.tokens.entries()) {
    if (upos !== 'NOUN' || tree.child(noun, 'nsubj', 'csubj', 'case') !== undefined) continue;
    const copula = tree.child(noun, 'cop');
    if (copula === undefined || copula === 0 || copula > noun) continue;
    const participle = tree.children(noun, ...SAID).find((child) => isSaidOf(tree, child, noun));
    if (participle !== undefined) return putAbove(tree, noun, participle);
  }
  return tree.tokens;
}

/** Whether a past participle stands behind a noun in the same clause, and describes nothing behind itself. */
function isSaidOf(tree: Tree, at: number, noun: number): boolean {
  const { upos, features } = tree.token(at);
  if (at < noun || !['VERB', 'ADJ'].includes(upos) || features.VerbForm !== 'Part' || features.Tense === 'Pres')
    return false;
  if (tree.child(at, 'mark', 'aux', 'nsubj') !== undefined) return false;
  return tree.tokens.slice(noun + 1, at).every(({ upos: own }) => own !== 'PUNCT' && own !== 'CCONJ');
}

function putAbove(tree: Tree, noun: number, participle: number): readonly Token[] {
  const { head, relation } = tree.token(noun);
  return tree.tokens.map((token, at): Token => {
    if (at === participle) return { ...reattach(token, head, relation), upos: 'VERB' };
    if (at === noun) return reattach(token, participle, 'nsubj');
    if (token.head !== noun) return token;
    if (token.relation === 'cop') return reattach(token, participle, 'aux');
    const isOfClause = tree.is(at, 'obl', 'advmod', 'punct', 'advcl', 'cc', 'mark') && !(at > noun && at < participle);
    return isOfClause ? reattach(token, participle, token.relation) : token;
  });
}

/** "De er erklæret uønskede": what is said to become of somebody is no object of the participle before it. */
export function mendResults(tree: Tree): readonly Token[] {
  const isResult = (at: number): boolean =>
    tree.is(at, 'obj') &&
    tree.token(at).upos === 'ADJ' &&
    tree.head(at) < at &&
    tree.token(tree.head(at)).features.VerbForm === 'Part' &&
    tree.child(at, 'det', 'case', 'nummod', 'amod') === undefined;
  if (!tree.tokens.some((_, at) => isResult(at))) return tree.tokens;
  return tree.tokens.map((token, at): Token => (isResult(at) ? reattach(token, token.head, 'xcomp') : token));
}

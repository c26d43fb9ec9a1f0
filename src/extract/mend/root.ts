import { reattach, type Token } from '../../core/index.js';
import { NOMINAL, type Tree } from '../syntax/tree.js';

/** What a parser may take a finite verb for: a relative clause, or something that no verb is. */
const MISTAKEN = ['acl', 'punct', 'nmod', 'appos', 'flat'] as const;

/**
 * The sentence with its only finite verb, or what that is a copula of, as its root, where the parser took what stands before it for the
 * root and the verb for its relative clause: "L'armée et les rebelles s'affrontent", "La ministre était à Varsovie". A relative clause has a
 * relative pronoun, or a subject of its own. An auxiliary that is none of another verb is the verb itself: "X blev statsminister".
 */
export function mendRoot(tree: Tree): readonly Token[] {
  const { tokens } = tree;
  const root = tokens.findIndex(({ head }) => head < 0);
  if (root < 0 || !NOMINAL.includes(tokens[root]!.upos) || tree.child(root, 'case') !== undefined) return tokens;
  const finite = tokens.flatMap(({ features }, at) => (features.VerbForm === 'Fin' ? [at] : []));
  const [only] = finite;
  if (finite.length !== 1 || only === undefined || only <= root) return tokens;
  const verb = tree.is(only, 'cop') ? tree.head(only) : only;
  if (verb <= root || (verb === only && !['VERB', 'AUX'].includes(tokens[verb]!.upos))) return tokens;
  if (!tree.is(verb, ...MISTAKEN) || tree.child(verb, 'nsubj', 'mark') !== undefined) return tokens;
  const isBelowRoot = tree
    .path(verb)
    .every((at) => at === verb || at === root || tree.is(at, 'conj', 'amod', 'appos', 'nmod'));
  if (!isBelowRoot || tokens.some(({ features }) => features.PronType === 'Rel')) return tokens;
  return tokens.map((token, at): Token => {
    if (at === verb) return { ...reattach(token, -1, 'root'), upos: token.upos === 'AUX' ? 'VERB' : token.upos };
    return at === root ? reattach(token, verb, 'nsubj') : token;
  });
}

import { reattach, type Token } from '../../core/index.js';
import type { NameSpan } from '../names/names.js';
import { NOMINAL, type Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** What only a noun has before or on it. */
const ON_NOUN = ['det', 'case', 'amod', 'nummod', 'nmod:poss', 'cop', 'nsubj'] as const;
/** How a parser hangs the name of who does it on a verb that it takes for a noun. */
const BESIDE = ['compound', 'nmod', 'flat', 'amod'] as const;
const ENDS_IN_S = /s$/u;
/** What stands between a subject and its verb, where a clause on the subject lies between. */
const CLOSES = /^["”»,]$/u;

/**
 * "Before leaving, Biden telephones Golob", "Biden, who …, thanks Erdogan": the sentence with the verb that it lacks, in the present, for
 * what a tagger took for a plural noun behind the name of who does it.
 */
export function mendFiniteNouns(tree: Tree, names: readonly NameSpan[], words: WordIndex): readonly Token[] {
  const root = tree.tokens.findIndex(({ head }) => head < 0);
  if (root < 0 || !['NOUN', 'PROPN', 'NUM'].includes(tree.token(root).upos)) return tree.tokens;
  if (tree.child(root, 'cop', 'nsubj', 'aux') !== undefined) return tree.tokens;
  for (const { first, last } of names) {
    const name = tree.headOf(first, last);
    const verb = name === root ? tree.children(root).find((at) => isVerbOf(tree, at, words)) : tree.head(name);
    if (verb === undefined || !isVerb(tree, verb, words, name)) continue;
    if (name !== root && !(isBehind(tree, verb, last, name) && tree.is(name, ...BESIDE))) continue;
    return makeVerb(tree, { root, name, verb });
  }
  return tree.tokens;
}

/** Whether a word stands right behind a name, or behind what closes a clause on it. */
const isBehind = (tree: Tree, at: number, last: number, name: number): boolean =>
  at === last + 1 || (at > last && closesClause(tree, at, name));

const closesClause = (tree: Tree, at: number, name: number): boolean =>
  CLOSES.test(tree.tokens[at - 1]?.text ?? '') && tree.children(name, 'acl').some((clause) => clause < at);

/** Whether a noun stands behind what closes a clause on the root, as something said of the root. */
const isVerbOf = (tree: Tree, at: number, words: WordIndex): boolean =>
  tree.is(at, 'appos', 'conj', 'dep', 'parataxis', 'nmod') &&
  closesClause(tree, at, tree.head(at)) &&
  isVerb(tree, at, words, tree.head(at));

/** Whether a plural noun without anything that only nouns have, but for the name, is a verb in the lexicon, with a noun behind it. */
function isVerb(tree: Tree, at: number, words: WordIndex, name: number): boolean {
  const token = tree.tokens[at];
  const next = tree.tokens[at + 1];
  if (token?.upos !== 'NOUN' || !next || (token.features.Number !== 'Plur' && !ENDS_IN_S.test(token.lemma)))
    return false;
  if (tree.children(at, ...ON_NOUN).some((child) => child !== name) || !['PROPN', 'DET', 'PRON'].includes(next.upos))
    return false;
  return words.framesOf(verbOf(token), 'VERB').length > 0;
}

/** The lemma of the verb that a noun's plural, or one that has no singular ("thanks"), looks like. */
const verbOf = ({ lemma, text }: Token): string =>
  (lemma === text ? lemma.replace(ENDS_IN_S, '') : lemma).toLowerCase();

function makeVerb(
  tree: Tree,
  { root, name, verb }: Readonly<Record<'root' | 'name' | 'verb', number>>,
): readonly Token[] {
  const object = tree
    .children(verb)
    .find((at) => at > verb && NOMINAL.includes(tree.token(at).upos) && tree.child(at, 'case') === undefined);
  return tree.tokens.map((token, at): Token => {
    if (at === verb)
      return { ...reattach(token, -1, 'root'), upos: 'VERB', lemma: verbOf(token), features: { VerbForm: 'Fin' } };
    if (at === name) return reattach(token, verb, 'nsubj');
    if (at === root) return reattach(token, verb, 'obl');
    if (at === object) return reattach(token, verb, 'obj');
    if (token.head !== verb) return token;
    if (tree.is(at, 'acl')) return reattach(token, verb, 'advcl');
    return tree.is(at, 'conj') && object !== undefined && at > object ? reattach(token, object, 'conj') : token;
  });
}

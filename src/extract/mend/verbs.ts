import { reattach, type Token } from '../../core/index.js';
import { isHyphen } from '../syntax/hyphen.js';
import type { Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** The class of forms that are a noun, and only with an auxiliary a participle. */
const NOUN_FORM = 'nounForm';

/** "har bønfaldt styret om at åbne": the sentence with nouns for what a tagger took for participles without an auxiliary. */
export function mendNouns(tree: Tree, words: WordIndex): readonly Token[] {
  const isNoun = ({ upos, text }: Token, at: number): boolean =>
    upos === 'VERB' && words.inClass(text.toLowerCase(), NOUN_FORM) && tree.child(at, 'aux') === undefined;
  if (!tree.tokens.some(isNoun)) return tree.tokens;
  return tree.tokens.map((token, at): Token => {
    if (!isNoun(token, at)) return token;
    const relation =
      tree.is(at, 'xcomp', 'ccomp', 'advcl') && token.head >= 0 && token.head < at ? 'obj' : token.relation;
    const features = { Definite: 'Def', Number: 'Sing' } as const;
    return { ...token, relation, upos: 'NOUN', lemma: token.text.toLowerCase().replace(/t$/u, ''), features };
  });
}

/**
 * "gave it to former president X", taken for an infinitive: a word for what is over that stands between an adposition and a noun describes the
 * noun, which stands behind the adposition.
 */
export function mendFormer(tree: Tree, words: WordIndex): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const [at, { text, upos, head }] of tree.tokens.entries()) {
    if (upos !== 'VERB' || head < 0 || !words.former.has(text.toLowerCase())) continue;
    const noun = tree.child(at, 'obj');
    const adposition = tree.child(at, 'mark', 'case');
    if (noun === undefined || noun < at || adposition !== at - 1 || tree.child(at, 'nsubj', 'aux') !== undefined)
      continue;
    tokens ??= [...tree.tokens];
    tokens[at] = { ...reattach(tokens[at]!, noun, 'amod'), upos: 'ADJ', lemma: text.toLowerCase(), features: {} };
    tokens[noun] = reattach(tokens[noun]!, head, tree.token(head).upos === 'VERB' ? 'obl' : 'nmod');
    tokens[adposition] = { ...reattach(tokens[adposition]!, noun, 'case'), upos: 'ADP' };
    for (const child of tree.children(at))
      if (child !== noun && child !== adposition) tokens[child] = reattach(tokens[child]!, head, tree.relation(child));
  }
  return tokens ?? tree.tokens;
}

/** What only a noun has before or on it. */
const NOMINAL = ['det', 'case', 'amod', 'nummod', 'nmod:poss', 'cop', 'compound', 'flat', 'mark'] as const;

/**
 * The sentence with verbs for what a tagger took for a noun, and what a parser took for an adjective: a word with a subject right before
 * it, and no copula, is the verb ("Mr Lind plans to visit Oslo"; "The group, an ally of X, claimed responsibility").
 */
export function mendVerbs(tree: Tree, words: WordIndex): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const [subject, { relation, head: at }] of tree.tokens.entries()) {
    if (relation !== 'nsubj' || subject >= at || tree.children(at, 'nsubj').length > 1) continue;
    const token = tree.token(at);
    if (token.upos === 'NOUN' && isVerb(tree, at, words)) {
      tokens ??= [...tree.tokens];
      tokens[at] = { ...token, upos: 'VERB', features: { VerbForm: 'Fin' } };
      for (const child of tree.children(at, 'acl', 'nmod'))
        if (child > at) tokens[child] = reattach(tokens[child]!, at, tree.is(child, 'acl') ? 'xcomp' : 'obl');
    } else if (token.upos === 'VERB' && tree.is(at, 'amod') && tree.head(at) > at && !isBehindHyphen(tree, at)) {
      tokens ??= [...tree.tokens];
      putAbove(tokens, tree, at);
    }
  }
  return tokens ?? tree.tokens;
}

/** "Iran-backed fighters" */
const isBehindHyphen = ({ tokens }: Tree, at: number): boolean => isHyphen(tokens[at - 1]?.text);

/** Whether a noun without anything that only nouns have is a verb in the lexicon. */
function isVerb(tree: Tree, at: number, words: WordIndex): boolean {
  if (tree.child(at, ...NOMINAL) !== undefined) return false;
  const lemma = tree.token(at).lemma.toLowerCase();
  return words.framesOf(lemma, 'VERB').length > 0 || words.scopesOf(lemma).some(({ pos }) => pos === 'VERB');
}

/** Gives a verb the place of the noun behind it, which is its object. */
function putAbove(tokens: Token[], tree: Tree, verb: number): void {
  const noun = tree.head(verb);
  tokens[verb] = reattach(tokens[verb]!, tree.head(noun), tree.relation(noun));
  tokens[noun] = reattach(tokens[noun]!, verb, 'obj');
  for (const child of tree.children(noun))
    if (child < verb) tokens[child] = reattach(tokens[child]!, verb, tree.relation(child));
}

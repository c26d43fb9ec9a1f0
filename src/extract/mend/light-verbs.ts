import { reattach, type Token } from '../../core/index.js';
import { rootOfConjuncts } from '../syntax/conjuncts.js';
import { NOMINAL, type Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** As what a parser hangs the object on who stands before it. */
const MISTAKEN = ['dep', 'appos', 'nmod', 'flat'] as const;

/**
 * "gav oprørerne og hæren skylden for angrebet": the sentence with the noun that a verb's frames ask for as its object, where the parser
 * hung it on who receives it.
 */
export function mendLightVerbs(tree: Tree, words: WordIndex): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const [noun, { upos, lemma, head }] of tree.tokens.entries()) {
    if (upos !== 'NOUN' || head < 0 || head > noun || !tree.is(noun, ...MISTAKEN)) continue;
    if (!NOMINAL.includes(tree.token(head).upos) || tree.child(noun, 'case', 'nmod:poss') !== undefined) continue;
    if (tree.tokens[noun - 1]?.text === ',') continue;
    const receiver = rootOfConjuncts(tree, head);
    const verb = tree.head(receiver);
    if (verb < 0 || verb > receiver || tree.token(verb).upos !== 'VERB' || !tree.is(receiver, 'nsubj', 'obj', 'iobj'))
      continue;
    if (tree.child(receiver, 'case') !== undefined || !takes(tree.token(verb), lemma, words)) continue;
    tokens ??= [...tree.tokens];
    tokens[noun] = reattach(tokens[noun]!, verb, 'obj');
    tokens[receiver] = reattach(tokens[receiver]!, verb, 'iobj');
  }
  return tokens ?? tree.tokens;
}

/** Whether the frames of a verb with a receiver ask for a noun as its object. */
const takes = (verb: Token, noun: string, words: WordIndex): boolean =>
  words
    .framesOf(verb.lemma.toLowerCase(), 'VERB')
    .some(
      ({ has, target }) =>
        (target.includes('iobj') || target.includes('object')) &&
        has.some(({ slot, words: asked }) => slot === 'object' && asked.has(noun.toLowerCase())),
    );

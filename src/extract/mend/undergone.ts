import { reattach, type Token } from '../../core/index.js';
import { standsBehind } from '../syntax/adpositions.js';
import type { Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** The class of verbs by which a subject, with a reflexive pronoun, undergoes what the infinitive behind tells: "s'est vu", "s'est fait". */
export const UNDERGOING = 'undergoing';

/**
 * "L'Algérie s'est vu reprocher par X de …", "s'est fait expulser par X": the infinitive tells what is done, the agent behind it does it, and
 * the subject is whom it is done to: the object, or, where the infinitive has an object or asks for one besides, the receiver.
 */
export function mendUndergone(tree: Tree, words: WordIndex): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const [at, { lemma }] of tree.tokens.entries()) {
    if (!words.inClass(lemma.toLowerCase(), UNDERGOING)) continue;
    const deed = tree.is(at, 'aux') ? deedAbove(tree, at, words) : deedBelow(tree, at, words);
    if (deed === undefined) continue;
    tokens ??= [...tree.tokens];
    if (tree.head(at) !== deed) putAbove(tokens, tree, at, deed);
    const isReceived = isGiven(tree, deed, words);
    // What has been undergone is told in the tense of the verb.
    tokens[deed] = { ...tokens[deed]!, features: { ...tree.token(deed).features, VerbForm: 'Part', Tense: 'Past' } };
    tokens[at] = reattach(tree.token(at), deed, isReceived ? 'aux' : 'aux:pass');
    if (isReceived) swapRoles(tokens, tree, at, deed, words);
    // The pronoun belongs to the verb: "s'est fait expulser" is not "s'expulser".
    for (const child of tree.children(deed, 'obj', 'expl'))
      if (child < at && isReflexive(tree, child, words)) tokens[child] = reattach(tree.token(child), at, 'expl');
  }
  return tokens ?? tree.tokens;
}

const isInfinitive = (tree: Tree, at: number): boolean => tree.token(at).features.VerbForm === 'Inf';

/** The infinitive below a verb of undergoing that has a subject, a reflexive pronoun and no object. */
function deedBelow(tree: Tree, verb: number, words: WordIndex): number | undefined {
  const [deed, other] = tree.children(verb, 'xcomp');
  if (deed === undefined || other !== undefined || deed < verb || !isInfinitive(tree, deed)) return undefined;
  if (tree.child(verb, 'nsubj') === undefined || tree.child(deed, 'nsubj', 'mark') !== undefined) return undefined;
  // What is joined to the verb has the same subject, which is not who does the deed.
  if (tree.child(verb, 'conj') !== undefined) return undefined;
  const [object, another] = tree.children(verb, 'obj', 'expl');
  return object !== undefined && another === undefined && isReflexive(tree, object, words) ? deed : undefined;
}

/** The infinitive that a parser took a verb of undergoing for an auxiliary of, with the reflexive pronoun for its object. */
function deedAbove(tree: Tree, verb: number, words: WordIndex): number | undefined {
  const deed = tree.head(verb);
  if (deed < verb || !isInfinitive(tree, deed) || tree.child(deed, 'nsubj') === undefined) return undefined;
  return tree.children(deed, 'obj', 'expl').some((at) => at < verb && isReflexive(tree, at, words)) ? deed : undefined;
}

const isReflexive = (tree: Tree, at: number, words: WordIndex): boolean =>
  words.pronoun(tree.token(at).text)?.kind === 'reflexive';

/** Gives an infinitive the place of the verb above it, and what hangs on that one. */
function putAbove(tokens: Token[], tree: Tree, verb: number, deed: number): void {
  tokens[deed] = reattach(tokens[deed]!, tree.head(verb), tree.relation(verb));
  const subject = tree.child(verb, 'nsubj')!;
  for (const child of tree.children(verb)) {
    if (child === deed || tree.is(child, 'expl', 'obj')) continue;
    // "Principal médiateur, l'Algérie s'est vu": what the subject is.
    const isDescription = child < subject && tree.is(child, 'advcl') && tree.token(child).upos === 'NOUN';
    tokens[child] = isDescription
      ? reattach(tokens[child]!, subject, 'appos')
      : reattach(tokens[child]!, deed, tree.relation(child));
  }
}

/** Whether a deed has an object, or asks for a receiver rather than for one. */
const isGiven = (tree: Tree, deed: number, words: WordIndex): boolean =>
  tree.children(deed, 'obj').some((object) => object > deed) ||
  words
    .framesOf(tree.token(deed).lemma.toLowerCase(), 'VERB')
    .some(({ target }) => target.includes('iobj') && !target.includes('object'));

/** Makes the subject the receiver and the agent, on the deed or on its object, the subject. */
function swapRoles(tokens: Token[], tree: Tree, verb: number, deed: number, words: WordIndex): void {
  const subject = tree.child(verb, 'nsubj') ?? tree.child(deed, 'nsubj');
  if (subject !== undefined) tokens[subject] = reattach(tokens[subject]!, deed, 'iobj');
  const ofObject = tree.children(deed, 'obj').flatMap((object) => tree.children(object, 'nmod'));
  for (const child of [...tree.children(deed, 'obl'), ...ofObject])
    if (standsBehind(tree, child, 'agent', words)) tokens[child] = reattach(tokens[child]!, deed, 'nsubj');
}

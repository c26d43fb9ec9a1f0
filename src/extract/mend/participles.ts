import { reattach, type Token } from '../../core/index.js';
import type { Tree } from '../tree.js';
import type { WordIndex } from '../word-index.js';

/** The class of verbs for doing what a noun tells: "the attacks carried out by X". */
export const COMMITTING = 'committing';

/** "condemned the attacks carried out by X", taken for "condemned that the attacks carried": a participle with an agent modifies the noun before it. */
export function mendParticiples(tree: Tree, words: WordIndex): readonly Token[] {
  const { tokens } = tree;
  const isAgent = (at: number): boolean =>
    tree.is(at, 'obl') && tree.adpositionsOf(at).some((adposition) => words.inClass(adposition, 'agent'));
  const isReduced = (verb: number): boolean => {
    const { upos, lemma, head, features } = tokens[verb]!;
    if (upos !== 'VERB' || !words.inClass(lemma.toLowerCase(), COMMITTING)) return false;
    if (!tree.is(verb, 'ccomp', 'xcomp', 'advcl') || tree.child(verb, 'aux', 'mark') !== undefined) return false;
    const isPast = features.VerbForm === 'Part' || features.Tense === 'Past';
    const isBehindObject = tokens[verb - 1]?.upos === 'NOUN' && head < verb - 1 && tokens[head]?.upos === 'VERB';
    return isPast && isBehindObject && tree.children(verb, 'obl').some(isAgent);
  };
  const verb = tokens.findIndex((_, at) => isReduced(at));
  if (verb < 0) return tokens;
  return tokens.map((token, at): Token => {
    if (at === verb) return reattach(token, verb - 1, 'acl');
    return at === verb - 1 ? reattach(token, tokens[verb]!.head, 'obj') : token;
  });
}

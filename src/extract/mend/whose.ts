import { reattach, type Token } from '../../core/index.js';
import type { Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

/**
 * "la Cour, dont Caracas récuse la compétence", "la Cédéao, dont les trois pays ont claqué la porte": a relative pronoun that stands for a phrase
 * with an adposition hangs on the object of its clause where it hung on the verb, or on a subject that is not whose it tells: a name, or one
 * whose verb tells with this object of whom it is.
 */
export function mendWhose(tree: Tree, words: WordIndex): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const [at, { text }] of tree.tokens.entries()) {
    const adposition = words.pronoun(text)?.adposition;
    const above = adposition && tree.is(at, 'nmod', 'obl') ? aboveOf(tree, at, adposition, words) : undefined;
    if (above === undefined) continue;
    tokens ??= [...tree.tokens];
    tokens[at] = reattach(tokens[at]!, above, tree.token(above).upos === 'VERB' ? 'obl' : 'nmod');
  }
  return tokens ?? tree.tokens;
}

/** The word that a relative pronoun belongs to, where the parser has it on another. */
function aboveOf(tree: Tree, pronoun: number, adposition: string, words: WordIndex): number | undefined {
  const hung = tree.head(pronoun);
  const verb = tree.is(hung, 'nsubj') ? tree.head(hung) : hung;
  if (hung < pronoun || tree.token(verb).upos !== 'VERB') return undefined;
  const [object, other] = tree.children(verb, 'obj').filter((child) => child > verb);
  if (other !== undefined) return undefined;
  if (hung === verb) return object;
  if (tree.token(hung).upos === 'PROPN') return object ?? verb;
  if (object === undefined) return undefined;
  const isOfObject = words
    .framesOf(tree.token(verb).lemma.toLowerCase(), 'VERB')
    .some(
      ({ target, has }) =>
        (target.includes(adposition) || target.includes(`object>${adposition}`)) &&
        has.some(
          ({ slot, words: wanted }) => slot === 'object' && wanted.names(tree.token(object).lemma.toLowerCase()),
        ),
    );
  return isOfObject ? object : undefined;
}

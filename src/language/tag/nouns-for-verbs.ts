import { reread, type TaggedToken } from '../../core/index.js';
import type { KnownLemmas } from '../lemma/known-lemmas.js';
import { toFeatures } from './features.js';

const SINGULAR = toFeatures({ Definite: 'Ind', Gender: 'Com', Number: 'Sing' });

/**
 * The tokens with a noun of the lexicon put right that the tagger took for a verb, as its ending is one of verbs too: "partiets
 * udenrigsordfører", "ordfører Hans Holm". A form that may also be a verb of the lexicon ("leder") is a noun behind a genitive.
 */
export function retagNouns(tokens: readonly TaggedToken[], known: KnownLemmas): readonly TaggedToken[] {
  const isNoun = ({ text, lemma, upos }: TaggedToken, at: number): boolean => {
    if (upos !== 'VERB' || !known.has(text.toLowerCase(), 'NOUN')) return false;
    return !known.has(lemma, 'VERB') || isGenitive(tokens[at - 1]);
  };
  if (!tokens.some(isNoun)) return tokens;
  return tokens.map((token, at) =>
    isNoun(token, at) ? reread(token, { lemma: token.text.toLowerCase(), upos: 'NOUN', features: SINGULAR }) : token,
  );
}

const isGenitive = (token: TaggedToken | undefined): boolean =>
  token?.features.Case === 'Gen' && (token.upos === 'NOUN' || token.upos === 'PROPN');

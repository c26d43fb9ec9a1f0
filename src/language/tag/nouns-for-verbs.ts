import { reread, type TaggedToken } from '../../core/index.js';
import type { Declension, KnownLemmas } from '../lemma/known-lemmas.js';
import { toFeatures } from './features.js';

/** Of a genitive, which the tagger may overlook before what it takes for a verb. */
const APOSTROPHE = /\p{L}['’]s$/u;
export const SINGULAR = toFeatures({ Definite: 'Ind', Gender: 'Com', Number: 'Sing' });

/**
 * The tokens with a noun put right that the tagger took for a verb, as its form is one of verbs too: a noun of the lexicon
 * ("partiets udenrigsordfører", "ordfører Hans Holm"), and any that surely has an owner right before it, where another verb is ("flyets
 * fører er fra Oslo"). A name may only look like a genitive ("Hamas møder Israel"): behind it a form of the lexicon alone ("leder") is put
 * right, or it has an apostrophe. Behind a part of a compound ("sikkerheds- og udviklingssamarbejdet") stands another compound.
 */
export function retagNouns(
  tokens: readonly TaggedToken[],
  known: KnownLemmas,
  declension?: Declension,
): readonly TaggedToken[] {
  const hasVerbBeside = (at: number): boolean =>
    tokens.some(({ features }, other) => other !== at && features.VerbForm === 'Fin');
  const isNoun = ({ text, lemma, upos, features }: TaggedToken, at: number): boolean => {
    if (upos !== 'VERB') return false;
    const before = tokens[at - 1];
    if (features.VerbForm === 'Fin' && isOwner(before, tokens[at - 2]) && hasVerbBeside(at)) return true;
    if (before?.upos === 'CCONJ' && isPartOfCompound(tokens[at - 2])) return true;
    if (!known.has(text.toLowerCase(), 'NOUN')) return false;
    return !known.has(lemma, 'VERB') || isGenitive(before) || isApposed(tokens, at);
  };
  if (!tokens.some(isNoun)) return tokens;
  return tokens.map((token, at) => {
    if (!isNoun(token, at)) return token;
    const form = token.text.toLowerCase();
    const lemma = (declension && !known.names(form) && known.nounOf(form, declension)) || form;
    return reread(token, { lemma, upos: 'NOUN', features: SINGULAR });
  });
}

/** "sikkerheds-" */
const isPartOfCompound = (token: TaggedToken | undefined): boolean =>
  token !== undefined && token.text.length > 1 && token.text.endsWith('-');

/** "Julian Assange, grundlægger af WikiLeaks": behind a name and its comma, before an adposition and not another comma or the end. */
const isApposed = (tokens: readonly TaggedToken[], at: number): boolean =>
  tokens[at - 1]?.text === ',' &&
  tokens[at - 2]?.upos === 'PROPN' &&
  tokens[at + 1]?.upos === 'ADP' &&
  tokens.slice(at + 2).some(({ text }) => text === ',');

const isGenitive = (token: TaggedToken | undefined): boolean =>
  token?.features.Case === 'Gen' && (token.upos === 'NOUN' || token.upos === 'PROPN');

/** "flyets", "FN's", "sine"; but "i søndags kom", "til søs gik" */
function isOwner(token: TaggedToken | undefined, before: TaggedToken | undefined): boolean {
  if (token?.upos === 'PROPN') return APOSTROPHE.test(token.text);
  if (token?.upos === 'DET') return token.features.Poss === 'Yes' && token.features.Reflex === 'Yes';
  return isGenitive(token) && token!.text.endsWith('s') && before?.upos !== 'ADP';
}

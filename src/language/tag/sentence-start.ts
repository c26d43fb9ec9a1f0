import { reread, type TaggedToken } from '../../core/index.js';
import type { KnownLemmas } from '../lemma/known-lemmas.js';
import { toFeatures } from './features.js';
import { TAG_REACH } from './tag-templates.js';

const NONE = toFeatures({});
const HAS_LETTER = /\p{L}/u;
const CAPITALISED = /^\p{Lu}\p{Ll}/u;

/**
 * The tokens of a sentence whose first word the tagger took for a name, by the capital that every sentence begins with, though it is a
 * noun of the lexicon: "Juntaen". `tag` gives the tokens of other forms.
 */
export function retagStart(
  tokens: readonly TaggedToken[],
  tag: (forms: readonly string[]) => readonly TaggedToken[],
  known: KnownLemmas,
): readonly TaggedToken[] {
  const first = tokens.findIndex(({ text }) => HAS_LETTER.test(text));
  if (isName(tokens, first, known))
    return tokens.map((token, at) =>
      at === first ? reread(token, { lemma: token.text, upos: 'PROPN', features: NONE }) : token,
    );
  if (tokens[first]?.upos !== 'PROPN' || !CAPITALISED.test(tokens[first].text)) return tokens;
  const forms = tokens.map(({ text }, at) => (at === first ? text.toLowerCase() : text));
  // Most sentences that begin with a name go no further than this, so that only what the first word's tag depends on is tagged.
  const { upos, lemma } = tag(forms.slice(0, first + TAG_REACH + 1))[first]!;
  if (upos !== 'NOUN' || !known.has(lemma, 'NOUN')) return tokens;
  return tag(forms).map((token, at) => reread(tokens[at]!, token));
}

/** "Kinshasa condamne": a finite verb that no lexicon knows, and that another verb or what looks like one follows, is a name. */
function isName(tokens: readonly TaggedToken[], first: number, known: KnownLemmas): boolean {
  const { text, lemma, upos, features } = tokens[first] ?? { text: '', lemma: '', upos: '', features: NONE };
  if (upos !== 'VERB' || features.VerbForm !== 'Fin' || !CAPITALISED.test(text) || known.has(lemma, 'VERB'))
    return false;
  return ['VERB', 'AUX', 'NOUN'].includes(tokens[first + 1]?.upos ?? '');
}

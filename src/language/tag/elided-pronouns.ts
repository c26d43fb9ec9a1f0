import { reread, type Features, type TaggedToken } from '../../core/index.js';
import type { Conjugation, KnownLemmas } from '../lemma/known-lemmas.js';
import { PRESENT } from './verbs-for-nouns.js';

/** The elided form that an article and an object pronoun share. */
export interface ElidedPronoun {
  /** Lower case, with either apostrophe. */
  readonly forms: readonly string[];
  readonly lemma: string;
  readonly features: Features;
  /** What may stand between a noun and whose it is, and between a verb and its infinitive. */
  readonly belonging: string;
}

const VERBAL = ['VERB', 'AUX'];
/** What no verb with its object stands right behind, but a noun with its article does. */
const BEFORE_NOUN = ['ADP', 'DET', 'VERB', 'AUX'];
/** "de ne pas céder", "d'y avoir cédé" */
const INFINITIVE_REACH = 4;

/**
 * The tokens with the verb put right that the tagger took for a noun, as it took the pronoun before it for the noun's article: "Paris
 * l'encourage à négocier", "l'adjurant de céder". Only forms of verbs of the lexicon are put right that are no nouns of it.
 */
export function retagElided(
  tokens: readonly TaggedToken[],
  known: KnownLemmas,
  conjugations: readonly Conjugation[],
  { forms, lemma, features, belonging }: ElidedPronoun,
): readonly TaggedToken[] {
  const found = [...tokens];
  const leadsToInfinitive = (from: number): boolean =>
    tokens.slice(from, from + INFINITIVE_REACH).some((token) => token.features.VerbForm === 'Inf');
  for (const [at, article] of tokens.entries()) {
    const before = tokens[at - 1];
    const noun = tokens[at + 1];
    if (!before || !noun || article.upos !== 'DET' || !forms.includes(article.text.toLowerCase())) continue;
    if (VERBAL.includes(noun.upos) || BEFORE_NOUN.includes(before.upos) || known.names(noun.text)) continue;
    if (tokens[at + 2]?.lemma === belonging && !leadsToInfinitive(at + 3)) continue;
    const verb = known.verbOf(noun.text, conjugations);
    if (verb === undefined || noun.features.VerbForm !== undefined) continue;
    found[at] = reread(article, { lemma, upos: 'PRON', features });
    found[at + 1] = reread(noun, { lemma: verb, upos: 'VERB', features: PRESENT });
  }
  return found;
}

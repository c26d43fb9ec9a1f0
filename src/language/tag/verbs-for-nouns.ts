import { reread, type Features, type TaggedToken } from '../../core/index.js';
import type { KnownLemmas } from '../lemma/known-lemmas.js';
import { toFeatures } from './features.js';

/** An ending of a verb's form that nouns have too, what the lemma has in its place, and the features of the verb; the longest first. */
export type VerbEnding = readonly [ending: string, lemmaEnding: string, features?: Features];

export const PRESENT = toFeatures({ Mood: 'Ind', Number: 'Sing', Person: '3', Tense: 'Pres', VerbForm: 'Fin' });
const SUBJECTS = ['PROPN', 'NOUN', 'ADJ'];
/** What else the tagger takes a verb right behind a name for: "Paris ferme son ambassade". */
const MISTAKEN = ['ADJ', 'X'];
/** What stands behind a verb, and rarely behind a plural. */
const COMPLEMENTS = ['DET', 'PROPN', 'ADJ', 'NUM', 'NOUN', 'PRON', 'PART', 'VERB'];

/** An infinitive with its adposition begins at most this many words behind the verb that it belongs to. */
const INFINITIVE_REACH = 5;

/**
 * The tokens with the verb put right that the tagger took for a noun: the present tense of a headline for a plural ("Kenya backs
 * Sudan"), as it knows few headlines. Only verbs of the lexicon are put right; one that is also a noun of it only where no other verb is.
 */
export function retagVerbs(
  tokens: readonly TaggedToken[],
  known: KnownLemmas,
  endings: readonly VerbEnding[],
): readonly TaggedToken[] {
  const firstVerb = tokens.findIndex(({ upos, features }) => isVerb(upos) && features.VerbForm === 'Fin');
  for (let at = 1; at + 1 < tokens.length && (firstVerb < 0 || at < firstVerb); at += 1) {
    const { upos, text } = tokens[at]!;
    const before = tokens[at - 1]!.upos;
    // Behind an adjective with an article stands no verb.
    if (before === 'ADJ' && tokens[at - 2]?.upos === 'DET') continue;
    const canBeVerb = upos === 'NOUN' ? SUBJECTS.includes(before) : before === 'PROPN' && MISTAKEN.includes(upos);
    if (!canBeVerb || text !== text.toLowerCase()) continue;
    const next = tokens[at + 1]!;
    const leadsOn = next.upos === 'ADP' && leadsToInfinitive(tokens, at + 1);
    if (!leadsOn && !COMPLEMENTS.includes(next.upos)) continue;
    if (isVerb(next.upos) && next.features.VerbForm !== 'Ger') continue;
    const verb = readEnding(text, known, endings);
    if (verb === undefined) continue;
    if (known.has(verb.lemma, 'NOUN') && firstVerb >= 0) continue;
    return tokens.map((token, index) => (index === at ? reread(token, { ...verb, upos: 'VERB' }) : token));
  }
  return tokens;
}

/** The known verb that a form belongs to, by its ending, and the features of the form. */
export function readEnding(
  form: string,
  known: KnownLemmas,
  endings: readonly VerbEnding[],
): { readonly lemma: string; readonly features: Features } | undefined {
  for (const [ending, instead, features = PRESENT] of endings) {
    if (!form.endsWith(ending)) continue;
    const lemma = form.slice(0, -ending.length) + instead;
    if (known.has(lemma, 'VERB')) return { lemma, features };
  }
  return undefined;
}

/** "menace de quitter", "reproche à Kigali de soutenir" */
const leadsToInfinitive = (tokens: readonly TaggedToken[], from: number): boolean =>
  tokens
    .slice(from, from + INFINITIVE_REACH)
    .some(({ upos }, at) => upos === 'ADP' && tokens[from + at + 1]?.features.VerbForm === 'Inf');

const isVerb = (upos: string): boolean => upos === 'VERB' || upos === 'AUX';

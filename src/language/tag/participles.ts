import { reread, type Features, type TaggedToken } from '../../core/index.js';
import type { Conjugation, KnownLemmas } from '../lemma/known-lemmas.js';
import { isBehindAuxiliary, type BehindAuxiliary } from './auxiliaries.js';

/** Participles that the tagger may take for nouns, as they end like a noun with its article. */
export interface Participles {
  /** Lemmas of the auxiliaries that they stand behind. */
  readonly auxiliaries: readonly string[];
  readonly ending: string;
  readonly features: Features;
}

/** "har Rusland onsdag igen angrebet" */
const BEHIND: BehindAuxiliary = { verbal: ['AUX'], between: ['ADV', 'PROPN', 'NOUN', 'PRON', 'NUM'], reach: 6 };

/**
 * The tokens with the participle put right that the tagger took for another word: "har angrebet" ("the attack" or "attacked"), "blev
 * erobret". Only verbs of the lexicon are put right, behind an auxiliary, or joined to another participle.
 */
export function retagParticiples(
  tokens: readonly TaggedToken[],
  known: KnownLemmas,
  conjugations: readonly Conjugation[],
  { auxiliaries, ending, features }: Participles,
): readonly TaggedToken[] {
  const found = [...tokens];
  for (const [at, { text, upos }] of tokens.entries()) {
    if (upos === 'VERB' || upos === 'AUX' || !text.endsWith(ending) || text !== text.toLowerCase()) continue;
    const next = tokens[at + 1];
    if (next && isParticiple(next)) continue;
    if (!isBehindAuxiliary(found, at, auxiliaries, BEHIND) && !isJoined(found, at)) continue;
    const lemma = known.verbOf(text, conjugations);
    if (lemma !== undefined) found[at] = reread(tokens[at]!, { lemma, upos: 'VERB', features });
  }
  return found;
}

/** "har advaret Iran og bombet Syrien" */
function isJoined(tokens: readonly TaggedToken[], at: number): boolean {
  return tokens[at - 1]?.upos === 'CCONJ' && tokens.slice(0, at).some(isParticiple);
}

const isParticiple = ({ upos, features }: TaggedToken): boolean =>
  upos === 'VERB' && features.VerbForm === 'Part' && features.Tense !== 'Pres';

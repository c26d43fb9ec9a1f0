import { reread, type Features, type TaggedToken } from '../../core/index.js';
import type { KnownLemmas } from '../lemma/known-lemmas.js';
import { isBehindAuxiliary, type BehindAuxiliary } from './auxiliaries.js';

/** Infinitives that the tagger may take for nouns or adjectives, as it has not seen them. */
export interface Infinitives {
  /** The word before an infinitive, where it is no conjunction. */
  readonly marker: string;
  /** Lemmas of the auxiliaries that infinitives stand behind. */
  readonly auxiliaries: readonly string[];
  /** What makes the passive. */
  readonly passive: string;
  readonly features: Features;
}

/** "vil Rusland nu ikke kidnappe" */
const BEHIND: BehindAuxiliary = { verbal: ['VERB', 'AUX'], between: ['ADV', 'PROPN', 'PRON'], reach: 4 };

/**
 * The tokens with the infinitive put right that the tagger took for another word: "vil kidnappe" ("kidnapper" or "kidnap"), "at storme"
 * ("stormy"). Only verbs of the lexicon are put right.
 */
export function retagInfinitives(
  tokens: readonly TaggedToken[],
  known: KnownLemmas,
  { marker, auxiliaries, passive, features }: Infinitives,
): readonly TaggedToken[] {
  const found = [...tokens];
  for (const [at, { text, upos }] of tokens.entries()) {
    if (BEHIND.verbal.includes(upos) || text !== text.toLowerCase()) continue;
    const isActive = known.has(text, 'VERB') || !text.endsWith(passive);
    const lemma = isActive ? text : text.slice(0, -passive.length);
    if (!known.has(lemma, 'VERB')) continue;
    const isMarked = found[at - 1]?.upos === 'PART' && found[at - 1]!.text.toLowerCase() === marker;
    // "skal vrede borgere betale": before a noun an adjective may be one.
    const canDescribe = upos === 'ADJ' && tokens[at + 1]?.upos === 'NOUN';
    if (!isMarked && (canDescribe || !isBehindAuxiliary(found, at, auxiliaries, BEHIND))) continue;
    found[at] = reread(tokens[at]!, {
      lemma,
      upos: 'VERB',
      features: isActive ? features : { ...features, Voice: 'Pass' },
    });
  }
  return found;
}

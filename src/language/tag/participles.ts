import { reread, type Features, type TaggedToken } from '../../core/index.js';
import type { Conjugation, KnownLemmas } from '../lemma/known-lemmas.js';
import { isBehindAuxiliary, type BehindAuxiliary } from './auxiliaries.js';

/** Participles that the tagger may take for nouns, as they end like a noun with its article. */
export interface Participles {
  /** Lemmas of the auxiliaries that they stand behind. */
  readonly auxiliaries: readonly string[];
  /** Lemmas of the auxiliaries behind which they are such only where the adposition follows that names who did it. */
  readonly states: readonly string[];
  readonly agent: string;
  readonly ending: string;
  /** The ending of a noun with its article. */
  readonly article: string;
  readonly features: Features;
}

/** "har Rusland onsdag igen angrebet" */
const BEHIND: BehindAuxiliary = { verbal: ['AUX'], between: ['ADV', 'PROPN', 'NOUN', 'PRON', 'NUM'], reach: 6 };

/**
 * The tokens with the participle put right that the tagger took for another word: "har angrebet" ("the attack" or "attacked"), "blev
 * erobret". Only verbs of the lexicon are put right, behind an auxiliary, joined to another participle, or before who did it: "er angrebet
 * af X", "Presset af X".
 */
export function retagParticiples(
  tokens: readonly TaggedToken[],
  known: KnownLemmas,
  conjugations: readonly Conjugation[],
  participles: Participles,
): readonly TaggedToken[] {
  const { auxiliaries, ending, article, features } = participles;
  const found = [...tokens];
  for (const [at, { text, upos }] of tokens.entries()) {
    if (upos === 'VERB' || upos === 'AUX' || !text.endsWith(ending)) continue;
    const hasAgent = hasAgentBehind(found, at, participles);
    if (text !== text.toLowerCase() && !(at === 0 && hasAgent)) continue;
    const next = tokens[at + 1];
    if (next && isParticiple(next)) continue;
    const auxiliary = text.endsWith(article) ? auxiliaryTakenForVerb(found, at, auxiliaries) : undefined;
    if (!auxiliary && !hasAgent && !isBehindAuxiliary(found, at, auxiliaries, BEHIND) && !isJoined(found, at)) continue;
    const lemma = known.verbOf(text.toLowerCase(), conjugations);
    if (lemma === undefined) continue;
    found[at] = reread(tokens[at]!, { lemma, upos: 'VERB', features });
    if (auxiliary) found[at - 1] = reread(auxiliary, { ...auxiliary, upos: 'AUX' });
  }
  return found;
}

/** "den har angrebet M23": of two words right behind each other, the tagger may take the one for a verb and the other for a noun with its article. */
function auxiliaryTakenForVerb(
  tokens: readonly TaggedToken[],
  at: number,
  auxiliaries: readonly string[],
): TaggedToken | undefined {
  const before = tokens[at - 1];
  const isTaken = tokens[at]!.upos === 'NOUN' && before?.upos === 'VERB' && auxiliaries.includes(before.lemma);
  return isTaken ? before : undefined;
}

/**
 * "er angrebet af X", "Presset af X har Y …", "Y angrebet af X": whether a word behind a form of being, that opens the sentence, or that
 * stands behind a name where there is no verb, is before who did it.
 */
function hasAgentBehind(tokens: readonly TaggedToken[], at: number, { states, agent }: Participles): boolean {
  if (tokens[at + 1]?.text !== agent) return false;
  if (at === 0 || isBehindAuxiliary(tokens, at, states, BEHIND)) return true;
  const hasVerb = tokens.some(({ upos }) => upos === 'VERB' || upos === 'AUX');
  return tokens[at - 1]!.upos === 'PROPN' && !hasVerb;
}

/** "har advaret Iran og bombet Syrien" */
function isJoined(tokens: readonly TaggedToken[], at: number): boolean {
  return tokens[at - 1]?.upos === 'CCONJ' && tokens.slice(0, at).some(isParticiple);
}

const isParticiple = ({ upos, features }: TaggedToken): boolean =>
  upos === 'VERB' && features.VerbForm === 'Part' && features.Tense !== 'Pres';

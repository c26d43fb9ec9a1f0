import type { EntitySpan, TaggedSentence } from '../../core/index.js';
import type { WordIndex } from '../lexicon/word-index.js';

type Tokens = TaggedSentence['tokens'];

/** Small words within people's names: "Mohamed ould Ghazouani", "Ursula von der Leyen". */
const PARTICLE = /^(?:al|ag|ben|bin|bint|da|de|del|della|den|der|di|do|dos|du|el|ibn|la|le|ould|te|ter|van|von)$/u;
const CAPITALISED = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const ARTICLED = /^(?:al|el|as|ad|an|ar|ash|at|az)-\p{Lu}[\p{L}\p{M}'’]*$/u;
/** What stands before such a word in the names of groups and places: "Ansar al-Sharia", "Tel al-Sultan". */
const NO_GIVEN_NAME =
  /^(?:Ain|Aïn|Aïta|Aita|Ansar|Bab|Beit|Bir|Dar|Deir|Hayat|Jabhat|Jaish|Maroun|Rabaa|Salah|Tel|Umm)$/u;
/** Of one word behind an office the language knows more. */
const SHORTEST = 2;
const SCORE = 0.5;

/** Whether a word is the later part of an Arabic name, with its article: "al-Moualem". */
export const isArticled = (text: string): boolean => ARTICLED.test(text);

/**
 * People whom the language's model has overlooked, and whom what stands before them or the form of the name tells: right behind an
 * office ("udenrigsminister Walid al-Moualem"), and behind a given name an Arabic one with its article ("Nouri al-Maliki").
 */
export function findOverlookedPeople(
  { tokens }: TaggedSentence,
  isTaken: (token: number) => boolean,
  words: WordIndex,
): EntitySpan[] {
  const found: EntitySpan[] = [];
  // Most sentences have no two words that the language has overlooked side by side.
  if (!tokens.some((_, at) => endOfName(tokens, at, isTaken) - at + 1 >= SHORTEST)) return found;
  for (let at = 0; at < tokens.length; at += 1) {
    const first = at + (words.officeAt(tokens, at)?.length ?? 0);
    const last = endOfName(tokens, first, isTaken);
    const isTold = first > at || isArabicName(tokens, first, last);
    if (last - first + 1 < SHORTEST || !isTold) continue;
    found.push({ first, last, type: 'Person', score: SCORE });
    at = last;
  }
  return found;
}

/** The last word of the name that begins at a token, or the token before it. */
function endOfName(tokens: Tokens, first: number, isTaken: (token: number) => boolean): number {
  let last = first - 1;
  for (let at = first; at < tokens.length && !isTaken(at); at += 1) {
    const { upos, text } = tokens[at]!;
    if (upos === 'PROPN' && (CAPITALISED.test(text) || isArticled(text))) last = at;
    else if (at === first || !PARTICLE.test(text)) break;
  }
  return last;
}

const isArabicName = (tokens: Tokens, first: number, last: number): boolean =>
  last > first &&
  isArticled(tokens[last]!.text) &&
  CAPITALISED.test(tokens[first]!.text) &&
  !NO_GIVEN_NAME.test(tokens[first]!.text);

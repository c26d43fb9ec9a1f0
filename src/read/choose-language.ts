import { countLetters, detectLanguage, middleOf, type LanguageScores } from './detect-language.js';

/** A text of so many letters can speak against what its source declares. */
const LONG = 300;
const STRONGLY = 0.15;
/** Below this many letters, names decide more than words: a pack's language wins when it comes near. */
const SHORT = 120;
const NEAR = 0.15;

export type LanguageChoice = { readonly language: string } | { readonly found: string };

const scoreOf = (scores: LanguageScores, language: string): number =>
  scores.find(([code]) => code === language)?.[1] ?? 0;

/**
 * The language of an article. What its source declares wins, unless a long text is strongly of another language; a text without a
 * declaration is in the language that it looks like most, among all that can be told apart, so that a Norwegian one is not read as
 * Danish. `found` names a language that has no pack, or is empty when the text says nothing.
 */
export async function chooseLanguage(
  prose: string,
  declared: string | undefined,
  packs: readonly string[],
): Promise<LanguageChoice> {
  const letters = countLetters(prose.slice(0, LONG * 4));
  if (declared !== undefined && packs.includes(declared)) {
    if (letters < LONG) return { language: declared };
    // Of a text that is so in its middle the rest hardly ever says otherwise, and most texts are what they are declared to be.
    const [[inTheMiddle] = []] = await detectLanguage(middleOf(prose));
    if (inTheMiddle === declared) return { language: declared };
  }
  const scores = await detectLanguage(prose);
  const [best, score] = scores[0] ?? ['', 0];
  if (declared !== undefined) {
    const isContradicted = letters >= LONG && best !== declared && score - scoreOf(scores, declared) >= STRONGLY;
    if (!isContradicted) return packs.includes(declared) ? { language: declared } : { found: declared };
  }
  if (packs.includes(best)) return { language: best };
  const [pack, packScore] = scores.find(([code]) => packs.includes(code)) ?? ['', 0];
  if (letters < SHORT && pack !== '' && score - packScore <= NEAR) return { language: pack };
  return { found: best };
}

const WINDOW = 1000;
const LETTER = /\p{L}/gu;
/** Scores by language, from 0 to 1, the best first. */
export type LanguageScores = readonly (readonly [language: string, score: number])[];

/** Parts of a long text from its beginning, middle and end: the detector reads no more than the first thousand characters. */
function sample(text: string): string[] {
  if (text.length <= WINDOW * 2) return [text.slice(0, WINDOW)];
  return [0, Math.floor((text.length - WINDOW) / 2), text.length - WINDOW].map((start) =>
    text.slice(start, start + WINDOW),
  );
}

/** A part from the middle of a text, where it is surest to be prose. */
export function middleOf(text: string): string {
  const start = Math.max(0, Math.floor((text.length - WINDOW) / 2));
  return text.slice(start, start + WINDOW);
}

/** How much a text looks like each of sixty languages, by ELD's n-grams. The detector is loaded when it is first needed. */
export async function detectLanguage(text: string): Promise<LanguageScores> {
  const { eld } = await import('eld/extrasmall');
  const sums = new Map<string, number>();
  const parts = sample(text);
  for (const part of parts) {
    for (const [language, score] of Object.entries(eld.detect(part).getScores())) {
      sums.set(language, (sums.get(language) ?? 0) + score / parts.length);
    }
  }
  return [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

export const countLetters = (text: string): number => text.match(LETTER)?.length ?? 0;

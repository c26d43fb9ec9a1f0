import { intern } from './intern.js';

/** So many answers are kept at most. */
const MOST_KNOWN = 1 << 14;
/** Longer words are seldom met again. */
const LONGEST = 500;

/**
 * A pure function of a word that keeps its answers, as the same words come again and again. Once there are too many it forgets them all,
 * so that no text can make it grow.
 */
export function remember<Answer>(find: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, Answer>();
  return (word) => {
    let answer = known.get(word);
    if (answer !== undefined) return answer;
    if (word.length > LONGEST) return find(word);
    const own = intern(word);
    answer = find(own);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(own, answer);
    return answer;
  };
}

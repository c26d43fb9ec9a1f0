/** So many answers are kept at most. */
const MOST_KNOWN = 1 << 14;
/** V8 copies a part of a text up to this length; a longer one, kept as a key, would keep its whole text in memory. */
export const LONGEST_COPIED = 12;

/**
 * A pure function of a word that keeps its answers, as the same words come again and again; not those for words longer than `longest`.
 * Once there are too many it forgets them all, so that no text can make it grow.
 */
export function remember<Answer>(find: (word: string) => Answer, longest = Infinity): (word: string) => Answer {
  const known = new Map<string, Answer>();
  return (word) => {
    let answer = known.get(word);
    if (answer !== undefined) return answer;
    answer = find(word);
    if (word.length > longest) return answer;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, answer);
    return answer;
  };
}

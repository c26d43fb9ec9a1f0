import { intern } from './intern.js';

/** So many answers are new at most; as many older ones are kept beside them. */
const MOST_NEW = 1 << 14;
/** Longer words are seldom met again. */
const LONGEST = 500;

/**
 * A pure function of a word that keeps its answers, as the same words come again and again. Once there are too many, those that were not
 * asked for since the last time are forgotten, so that no text can make it grow.
 */
export function remember<Answer>(find: (word: string) => Answer): (word: string) => Answer {
  let known = new Map<string, Answer>();
  let older = new Map<string, Answer>();
  const keep = (word: string, answer: Answer): Answer => {
    if (known.size >= MOST_NEW) {
      older = known;
      known = new Map();
    }
    known.set(word, answer);
    return answer;
  };
  return (word) => {
    const answer = known.get(word);
    if (answer !== undefined) return answer;
    if (word.length > LONGEST) return find(word);
    const own = intern(word);
    return keep(own, older.get(own) ?? find(own));
  };
}

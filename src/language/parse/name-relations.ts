import { relate, type Sentence } from '../../core/index.js';

/**
 * Calls a name behind its noun ("le président russe Vladimir Poutine") an apposition wherever it has no preposition. French treebanks
 * disagree: Sequoia has `nmod` there, GSD and PUD have `appos`, and a parser that learns from all of them says now one, now the other.
 */
export function relateNames(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const hasCase = new Set(tokens.filter(({ relation }) => relation === 'case').map(({ head }) => head));
  const isName = (at: number): boolean => {
    const { upos, relation, head } = tokens[at]!;
    return upos === 'PROPN' && relation === 'nmod' && head < at && tokens[head]?.upos === 'NOUN' && !hasCase.has(at);
  };
  const related = [...tokens];
  for (const [at, token] of tokens.entries()) if (isName(at)) related[at] = relate(token, 'appos');
  return { ...sentence, tokens: related };
}

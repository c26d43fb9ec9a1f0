import type { ReadSentence } from '../read-sentence.js';
import type { Candidate } from '../relations/candidates.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** The classes of nouns that mean nobody who was spoken of, unless a name stands with them: *wife*, *side*. */
const NOBODY = ['kin', 'onlyNamed'];

/** "criticised his wife", "støtter hver sin side": where such a noun stands as the verb's object or subject, nobody of the sentences before is meant. */
export function isOfNobodyNamed(
  { tree, at, arguments: args }: ReadSentence,
  { trigger, source, target }: Candidate,
  words: WordIndex,
): boolean {
  if (tree.token(trigger).upos !== 'VERB') return false;
  const slot = target.kind === 'implied' ? 'object' : source.kind === 'implied' ? 'subject' : undefined;
  if (!slot) return false;
  return args
    .find(trigger, slot)
    .some(
      (head) =>
        at[head]!.length === 0 && NOBODY.some((name) => words.inClass(tree.token(head).lemma.toLowerCase(), name)),
    );
}

import { relationOf } from '../../core/index.js';
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

/** "X is accused of invading Y": by whom is not said, so that it is nobody whom only the clause below names. */
export function isOfUnnamedAccuser(
  { tree, arguments: args }: ReadSentence,
  { type, trigger, source }: Candidate,
): boolean {
  if (relationOf(type).plover !== 'ACCUSE' || source.kind === 'implied' || tree.token(trigger).upos !== 'VERB')
    return false;
  if (!tree.isWithin(source.head, trigger) || !args.isPassive(trigger)) return false;
  const below = tree.path(source.head).find((at) => tree.head(at) === trigger);
  return below !== undefined && tree.is(below, 'xcomp', 'ccomp', 'advcl') && tree.token(below).upos === 'VERB';
}

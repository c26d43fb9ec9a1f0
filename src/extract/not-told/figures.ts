import type { ReadSentence } from '../read-sentence.js';
import { MISHAP } from '../relations/bystanders.js';
import type { Candidate } from '../relations/candidates.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** The class of words that make strife one without weapons, or tell what it is about: "trade", "words". */
const WITHOUT_WEAPONS = 'civilStrife';
/** The class of what weighs on people without a blow: prices, tariffs. */
const BURDEN = 'burden';
/** The classes of verbs for what hurts, and of what is hurt without a blow: exporters, growth. */
const HURTING = 'hurting';
const LIVELIHOOD = 'livelihood';

/** "A trade war with China", "floods hit Togo", "tariffs that hurt American farmers": nobody was attacked. */
export function isFigurative(
  { tree, arguments: args }: ReadSentence,
  { trigger, type }: Candidate,
  words: WordIndex,
): boolean {
  if (type !== 'ATTACKED') return false;
  const isOf = (name: string, at: number): boolean => words.inClass(tree.token(at).lemma.toLowerCase(), name);
  const isVerb = tree.token(trigger).upos === 'VERB';
  const objects = isVerb ? args.find(trigger, 'object') : [];
  if (isVerb && args.find(trigger, 'subject').some((at) => isOf(MISHAP, at) || isOf(BURDEN, at))) return true;
  if (isOf(HURTING, trigger) && objects.some((at) => isOf(LIVELIHOOD, at))) return true;
  return (isVerb ? objects : [trigger])
    .flatMap((deed) => [...args.find(deed, 'adjective'), ...tree.children(deed, 'nmod')])
    .some((word) => isOf(WITHOUT_WEAPONS, word));
}

import type { Mention } from '../extraction.js';
import { factOf, type Fact } from '../facts.js';
import { participleBehind } from '../mend/backed.js';
import type { ReadSentence } from '../read-sentence.js';
import type { TriggerFrame } from '../lexicon/trigger-frame.js';
import type { WordIndex } from '../lexicon/word-index.js';

const BACKED = 0.7;
const NOMINAL: readonly string[] = ['ADJ', 'NOUN', 'PROPN'];

/** "Iran-backed Houthi rebels", "the U.S.-backed Syrian Democratic Forces": what stands before the hyphen backs whom the noun phrase means. */
export function readBacked(sentence: ReadSentence, words: WordIndex): Fact[] {
  const { tree, names } = sentence;
  return names.flatMap((name): Fact[] => {
    const trigger = participleBehind(tree, name.last, words);
    if (trigger === undefined) return [];
    const frame = words.framesOf(tree.token(trigger).lemma.toLowerCase(), 'VERB').find(isPlain);
    const target = describedBy(sentence, trigger);
    if (!frame || !target || target.entity === name.entity) return [];
    const { type } = frame;
    return [
      factOf(sentence, { type, source: name, target, status: 'actual', trigger, confidence: BACKED, rule: 'backed' }),
    ];
  });
}

/** A frame that asks for nothing but who does it and to whom. */
const isPlain = ({ source, target, has, particles, reflexive }: TriggerFrame): boolean =>
  source.includes('subject') && target.includes('object') && has.length + particles.length === 0 && !reflexive;

/** Whom the noun phrase behind a participle means: the last that is named in it. */
function describedBy({ tree, at }: ReadSentence, participle: number): Mention | undefined {
  let found: Mention | undefined;
  for (let token = participle + 1; token < tree.tokens.length; token += 1) {
    const name = at[token]!.find(({ kind }) => kind === 'name');
    if (!name && !NOMINAL.includes(tree.token(token).upos)) break;
    found = name ?? found;
  }
  return found;
}

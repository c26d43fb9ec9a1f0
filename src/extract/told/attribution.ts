import type { Entity } from '../extraction.js';
import type { ReadSentence } from '../read-sentence.js';
import { isSource } from '../mend/headline.js';
import { mentionsOf } from '../mentions/noun-phrase.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** Who is quoted as saying what a trigger tells, outermost speaker first: "the ministry said that the ambassador had promised". */
export function readAttribution(sentence: ReadSentence, trigger: number, words: WordIndex): readonly Entity[] {
  const { tree, arguments: args } = sentence;
  const speakers: Entity[] = [];
  const add = (heads: readonly number[]): void => {
    const entity = heads.flatMap((head) => mentionsOf(sentence, head, words))[0]?.entity;
    if (entity && !speakers.includes(entity)) speakers.unshift(entity);
  };
  for (const at of tree.path(trigger)) {
    add(tree.children(at, 'parataxis').filter((child) => isSource(tree.tokens, child)));
    for (const child of tree.children(at, 'parataxis', 'ccomp'))
      if (isReporting(child) && !tree.isWithin(trigger, child)) add(args.find(child, 'subject'));
    for (const child of tree.children(at, 'obl'))
      if (tree.adpositionsOf(child).some((word) => words.reportingPrepositions.has(word))) add([child]);
    if (at !== trigger && isReporting(at)) add(args.find(at, 'subject'));
  }
  return speakers;

  function isReporting(at: number): boolean {
    return words.isReporting(tree.token(at));
  }
}

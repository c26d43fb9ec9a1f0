import { reattach, type Token } from '../../core/index.js';
import type { NameSpan } from '../names/names.js';
import type { Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

/**
 * "pressed X and Slovenia's prime minister, Y", "met X, Putin's deputy chief of staff": of two objects behind a verb the second is joined to
 * the first, or says who it is, where a conjunction or a comma stands between.
 */
export function mendObjects(tree: Tree, names: readonly NameSpan[], words: WordIndex): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const { first, last, type } of names) {
    const object = tree.headOf(first, last);
    if (type !== 'Person' || !tree.is(object, 'obj') || tree.head(object) > first) continue;
    const second = tree.children(tree.head(object), 'obj').find((other) => other > last);
    if (second === undefined || tree.token(second).upos === 'VERB') continue;
    const start = startOf(tree, second);
    const before = tree.tokens[last + 1];
    if (before?.upos === 'CCONJ' && start === last + 1) {
      tokens ??= [...tree.tokens];
      tokens[second] = reattach(tokens[second]!, object, 'conj');
    } else if (before?.text === ',' && start <= last + 2 && holdsOffice(tree, second, words)) {
      tokens ??= [...tree.tokens];
      tokens[second] = reattach(tokens[second]!, object, 'appos');
    }
  }
  return tokens ?? tree.tokens;
}

/** Whether an office ends, or begins, at a noun. */
const holdsOffice = (tree: Tree, noun: number, words: WordIndex): boolean =>
  [noun - 1, noun].some((at) => at >= 0 && words.officeAt(tree.tokens, at) !== undefined);

/** The first token of what hangs on a noun. */
function startOf(tree: Tree, noun: number): number {
  let start = noun;
  while (start > 0 && tree.isWithin(start - 1, noun)) start -= 1;
  return start;
}

import { reattach, relate, type Token } from '../../core/index.js';
import type { NameSpan } from '../names/names.js';
import type { Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** How a parser hangs a name on a word of time that it takes it for a part of. */
const PART = ['compound', 'nmod', 'flat'] as const;
/** What may stand before a word of time and belong to it: "next", "earlier this". */
const BEFORE_TIME: readonly string[] = ['ADJ', 'DET', 'ADV'];
const OBJECTS = ['obj', 'ccomp', 'xcomp', 'nsubj:pass'] as const;

/** "plans to visit Oslo next month": a name between a verb and a word of time is the object, and no part of the time. */
export function mendTimes(tree: Tree, names: readonly NameSpan[], words: WordIndex): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const { first, last } of names) {
    const name = tree.headOf(first, last);
    const time = tree.head(name);
    if (time <= last || !tree.is(name, ...PART) || tree.child(name, 'case') !== undefined) continue;
    const verb = tree.head(time);
    if (verb < 0 || verb >= first || tree.token(verb).upos !== 'VERB' || !words.isOfTime(tree.token(time).text))
      continue;
    const isBefore = tree.tokens.slice(last + 1, time).every(({ upos }) => BEFORE_TIME.includes(upos));
    const isBehindVerb = tree.tokens.slice(verb + 1, first).every(({ upos }) => upos === 'DET' || upos === 'ADJ');
    if (!isBefore || !isBehindVerb || tree.children(verb, ...OBJECTS).some((child) => child !== time)) continue;
    tokens ??= [...tree.tokens];
    tokens[name] = reattach(tokens[name]!, verb, 'obj');
    tokens[time] = relate(tokens[time]!, 'obl');
  }
  return tokens ?? tree.tokens;
}

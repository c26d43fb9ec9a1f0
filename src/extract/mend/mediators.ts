import { reattach, type Token } from '../../core/index.js';
import { standsBehind } from '../syntax/adpositions.js';
import { rootOfConjuncts } from '../syntax/conjuncts.js';
import type { NameSpan } from '../names/names.js';
import { MEDIATING } from '../references/several.js';
import type { Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

const COMITATIVE = 'comitative';
/** So many words stand at most between "as" and the mediator. */
const REACH = 2;
const LINKS: readonly string[] = ['ADP', 'SCONJ'];

/** The sentence with whoever is said to mediate made the subject of that: "an agreement with Qatar as mediator" is none with Qatar. */
export function mendMediators(tree: Tree, names: readonly NameSpan[], words: WordIndex): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const { first, last } of names) {
    if (!LINKS.includes(tree.tokens[last + 1]?.upos ?? '')) continue;
    const mediator = mediatorBehind(tree, last + 1, words);
    if (mediator === undefined) continue;
    const head = rootOfConjuncts(tree, tree.headOf(first, last));
    const above = tree.head(head);
    const isWith = standsBehind(tree, head, COMITATIVE, words);
    if (!isWith || above < 0 || above === mediator) continue;
    tokens ??= [...tree.tokens];
    if (tree.path(mediator).includes(head)) tokens[mediator] = reattach(tokens[mediator]!, above, 'advcl');
    tokens[head] = reattach(tokens[head]!, mediator, 'nsubj');
  }
  return tokens ?? tree.tokens;
}

function mediatorBehind({ tokens }: Tree, link: number, words: WordIndex): number | undefined {
  for (let at = link + 1; at <= link + 1 + REACH; at += 1) {
    const { upos, lemma } = tokens[at] ?? {};
    if (upos === 'NOUN') return words.inClass(lemma!.toLowerCase(), MEDIATING) ? at : undefined;
    if (upos !== 'DET' && upos !== 'ADJ') return undefined;
  }
  return undefined;
}

import { reattach, type Token } from '../../core/index.js';
import type { NameSpan } from '../names/names.js';
import { NOMINAL, type Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** So many words may stand between a verb and its object at most. */
const REACH = 8;
/** The class of nouns that tell a time with an adposition and nothing else: "i går", "i aftes". */
const TIME = 'adverbialTime';
const BREAKS: readonly string[] = ['VERB', 'AUX', 'SCONJ', 'CCONJ', 'PUNCT', 'PRON'];

/**
 * The sentence with names made objects that stand behind an adjunct of their verb, and that the parser took for a part of it: "advarede
 * i går Niger", "ønsker på Twitter Danmark tillykke", "beskylder i et brev Ukraine".
 */
export function mendAsides(tree: Tree, names: readonly NameSpan[], words: WordIndex): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const [order, name] of names.entries()) {
    const head = tree.headOf(name.first, name.last);
    if (!tree.is(head, 'flat', 'appos', 'obl', 'nmod', 'nmod:poss')) continue;
    const verb = verbBefore(tree, name.first);
    if (verb === undefined || !isOpen(tree, verb, name.first, words)) continue;
    const time = timeBefore(tree, name, words);
    if (time === undefined && !isTornOff(tree, name, head, names[order - 1], words)) continue;
    tokens ??= [...tree.tokens];
    if (time !== undefined) {
      tokens[time] = reattach(tokens[time]!, verb, 'obl');
      tokens[time - 1] = reattach(tokens[time - 1]!, time, 'case');
    }
    tokens[head] = reattach(tokens[head]!, verb, tree.child(verb, 'obj') === undefined ? 'obj' : 'iobj');
  }
  return tokens ?? tree.tokens;
}

/** The verb with an adjunct right behind it that reaches to a name. */
function verbBefore({ tokens }: Tree, first: number): number | undefined {
  for (let at = first - 2; at >= 0 && at >= first - REACH; at -= 1) {
    const { upos } = tokens[at]!;
    if (upos === 'VERB') return tokens[at + 1]!.upos === 'ADP' ? at : undefined;
    if (BREAKS.includes(upos)) return undefined;
  }
  return undefined;
}

/** Whether a verb has its subject before it, may have an object, and has none before a name. */
function isOpen(tree: Tree, verb: number, name: number, words: WordIndex): boolean {
  const subject = tree.child(verb, 'nsubj');
  if (subject === undefined || subject > verb || tree.child(verb, 'aux:pass', 'ccomp', 'iobj') !== undefined)
    return false;
  const object = tree.child(verb, 'obj');
  if (object !== undefined && object < name) return false;
  return words.takesObject(tree.token(verb).lemma.toLowerCase());
}

/** "i går Niger": the noun of time right before a name that its adposition belongs to. */
function timeBefore({ tokens }: Tree, { first }: NameSpan, words: WordIndex): number | undefined {
  const time = tokens[first - 1];
  const isTime =
    time !== undefined && words.inClass(time.text.toLowerCase(), TIME) && tokens[first - 2]?.upos === 'ADP';
  return isTime ? first - 1 : undefined;
}

/** Whether a name with no adposition of its own hangs on another name before it, or on a noun that is called by no country's name. */
function isTornOff(
  tree: Tree,
  { first, type }: NameSpan,
  head: number,
  before: NameSpan | undefined,
  words: WordIndex,
): boolean {
  if (tree.child(head, 'case') !== undefined || tree.token(first - 1).upos === 'ADP') return false;
  const above = tree.head(head);
  if (above >= first) return false;
  if (tree.is(head, 'flat')) return before !== undefined && before.last === first - 1 && before.type !== 'Person';
  if (!tree.is(head, 'appos') || type !== 'Country' || above !== first - 1) return false;
  return NOMINAL.includes(tree.token(above).upos) && words.nounAt(tree.tokens, above) === undefined;
}

import { reattach, relate, type Token } from '../../core/index.js';
import type { NameSpan } from '../names/names.js';
import type { Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** The class of articles that look like adpositions: "de", where the verb is denied or an adjective follows. */
const ARTICLE_OF_SOME = 'someArticle';
/** What stands beside a verb that has its object already, or none. */
const TAKEN = ['obj', 'ccomp', 'xcomp', 'aux:pass', 'nsubj:pass'] as const;

/**
 * "pressed X and Slovenia's prime minister, Y", "met X, Putin's deputy chief of staff": of two objects behind a verb the second is joined to
 * the first, or says who it is, where a conjunction or a comma stands between. "Freed X, a critic of Y": nobody is given anything behind a comma.
 */
export function mendObjects(tree: Tree, names: readonly NameSpan[], words: WordIndex): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const { first, last, type } of names) {
    const object = tree.headOf(first, last);
    const isReceiver = tree.is(object, 'iobj');
    if (type !== 'Person' || !(isReceiver || tree.is(object, 'obj')) || tree.head(object) > first) continue;
    const second = tree.children(tree.head(object), 'obj').find((other) => other > last);
    if (second === undefined || tree.token(second).upos === 'VERB') continue;
    const start = startOf(tree, second);
    const before = tree.tokens[last + 1];
    if (before?.upos === 'CCONJ' && start === last + 1 && !isReceiver) {
      tokens ??= [...tree.tokens];
      tokens[second] = reattach(tokens[second]!, object, 'conj');
    } else if (before?.text === ',' && start <= last + 2 && (isReceiver || holdsOffice(tree, second, words))) {
      tokens ??= [...tree.tokens];
      tokens[object] = relate(tokens[object]!, 'obj');
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

/**
 * "n'entretient plus de relations", "a entamé mercredi de nouveaux pourparlers": what a verb's frames ask for as its object is so, where
 * the article before it looks like an adposition and the verb has no other.
 */
export function mendArticledObjects(tree: Tree, words: WordIndex): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const [noun, { upos, lemma, head: verb }] of tree.tokens.entries()) {
    if (upos !== 'NOUN' || verb < 0 || verb > noun || !tree.is(noun, 'obl')) continue;
    if (tree.token(verb).upos !== 'VERB' || tree.child(noun, 'det') !== undefined) continue;
    const [article, ...others] = tree.children(noun, 'case');
    if (article === undefined || others.length > 0) continue;
    if (!words.inClass(tree.token(article).text.toLowerCase(), ARTICLE_OF_SOME)) continue;
    if (tree.children(verb, ...TAKEN).length > 0 || !asksFor(tree.token(verb), lemma, words)) continue;
    tokens ??= [...tree.tokens];
    tokens[noun] = relate(tokens[noun]!, 'obj');
    tokens[article] = relate(tokens[article]!, 'det');
  }
  return tokens ?? tree.tokens;
}

/** Whether a frame of a verb asks for a noun as its object. */
const asksFor = (verb: Token, noun: string, words: WordIndex): boolean =>
  words
    .framesOf(verb.lemma.toLowerCase(), 'VERB')
    .some(({ has }) => has.some(({ slot, words: asked }) => slot === 'object' && asked.has(noun.toLowerCase())));

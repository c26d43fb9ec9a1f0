import { reattach, type Token } from '../../core/index.js';
import { isHyphen } from '../syntax/hyphen.js';
import type { NameSpan } from '../names/names.js';
import type { Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** The class of participles behind a name and a hyphen that tell what its bearer does for whom they describe. */
const CLASS = 'backed';
const NOMINAL: readonly string[] = ['ADJ', 'NOUN', 'PROPN'];

/** "Iran-backed": the participle behind a name that ends at a token, and a hyphen. */
export function participleBehind(tree: Tree, last: number, words: WordIndex): number | undefined {
  const [hyphen, participle, next] = tree.tokens.slice(last + 1, last + 4);
  if (!next || !isHyphen(hyphen!.text)) return undefined;
  return words.inClass(participle!.text.toLowerCase(), CLASS) ? last + 2 : undefined;
}

/**
 * "Israel bombed Iran-backed Hezbollah", "Iran-backed Houthis attacked Israel": a parser takes the name for the argument, or the participle
 * for the verb. The noun phrase behind them is the argument, which the participle describes.
 */
export function mendBacked(tree: Tree, names: readonly NameSpan[], words: WordIndex): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const { first, last } of names) {
    const participle = participleBehind(tree, last, words);
    const noun = participle === undefined ? undefined : nounBehind(tree, participle);
    if (participle === undefined || noun === undefined) continue;
    const name = tree.headOf(first, last);
    if (tree.head(participle) === noun && (tree.head(name) === participle || tree.head(name) === noun)) continue;
    tokens ??= [...tree.tokens];
    describe(tree, tokens, { name, participle, noun });
  }
  return tokens ?? tree.tokens;
}

function describe(
  tree: Tree,
  tokens: Token[],
  { name, participle, noun }: Readonly<Record<'name' | 'participle' | 'noun', number>>,
): void {
  const place = (at: number, head: number, relation: string): void => {
    tokens[at] = reattach(tokens[at]!, head, relation);
  };
  const isOfParticiple = tree.head(name) === participle;
  const verb = tree.children(participle).find((child) => child > noun && tree.token(child).upos === 'VERB');
  const isRight = !tree.isWithin(noun, participle) && tree.head(noun) !== name;
  const above = isOfParticiple ? tree.head(participle) : tree.head(name);
  const relation = isOfParticiple ? tree.relation(participle) : tree.relation(name);
  if (isOfParticiple && verb !== undefined && !isRight) {
    place(verb, above, relation);
    place(noun, verb, 'nsubj');
  } else if (!isRight || isUnmarked(tree, noun, above)) place(noun, above, relation);
  const others = isOfParticiple && verb !== undefined && !isRight ? verb : above >= 0 ? above : noun;
  for (const child of tree.children(participle))
    if (child > noun && child !== verb) place(child, others, tree.relation(child));
  place(participle, noun, 'amod');
  place(name, participle, 'compound');
}

/** "sign U.S.-brokered peace deal": whether a noun hangs on the same word as the name, as a phrase whose adposition is missing. */
const isUnmarked = (tree: Tree, noun: number, above: number): boolean =>
  tree.head(noun) === above && tree.is(noun, 'obl') && tree.child(noun, 'case') === undefined;

/** The last noun of the phrase behind a participle. */
function nounBehind(tree: Tree, participle: number): number | undefined {
  let end = participle + 1;
  while (end < tree.tokens.length && NOMINAL.includes(tree.token(end).upos)) end += 1;
  return end > participle + 1 ? tree.headOf(participle + 1, end - 1) : undefined;
}

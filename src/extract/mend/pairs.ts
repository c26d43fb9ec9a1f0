import { reattach, type Token } from '../../core/index.js';
import { isHyphen } from '../syntax/hyphen.js';
import type { NameSpan } from '../names/names.js';
import type { Tree } from '../syntax/tree.js';

/** "Russia-Ukraine talks", "the Franco-German treaty": two names that a hyphen joins before a noun are coordinated, as if a conjunction stood there. */
export function mendPairs(tree: Tree, names: readonly NameSpan[]): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const [index, { first, last }] of names.entries()) {
    const other = names[index + 1];
    if (!other || other.first !== last + 2 || !isJoining(tree, last + 1)) continue;
    const one = tree.headOf(first, last);
    const two = tree.headOf(other.first, other.last);
    const noun = tree.head(two) === one ? tree.head(one) : tree.head(two);
    if (noun <= other.last || tree.token(noun).upos !== 'NOUN') continue;
    tokens ??= [...tree.tokens];
    tokens[one] = reattach(tokens[one]!, noun, 'compound');
    tokens[two] = reattach(tokens[two]!, one, 'conj');
  }
  return tokens ?? tree.tokens;
}

/** "de to undertegnede": the number that the parser hung on the verb is the subject, of which it took the article for one. */
export function mendCounted(tree: Tree): readonly Token[] {
  const isCounted = (article: number): boolean => {
    const { upos, head } = tree.token(article);
    const number = tree.tokens[article + 1];
    return (
      upos === 'DET' &&
      tree.is(article, 'nsubj') &&
      number?.upos === 'NUM' &&
      number.head === head &&
      tree.is(article + 1, 'nummod')
    );
  };
  if (!tree.tokens.some((_, at) => isCounted(at))) return tree.tokens;
  return tree.tokens.map((token, at): Token => {
    if (isCounted(at)) return reattach(token, at + 1, 'det');
    return at > 0 && isCounted(at - 1) ? reattach(token, token.head, tree.relation(at - 1)) : token;
  });
}

/** Whether a token is a hyphen with no space on either side. */
function isJoining({ tokens }: Tree, at: number): boolean {
  const [before, hyphen, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return isHyphen(hyphen?.text) && before!.end === hyphen!.start && hyphen!.end === after?.start;
}

import { reattach, type Token } from '../../core/index.js';
import type { Tree } from '../syntax/tree.js';

/**
 * "fordømmer på det skarpeste Togos angreb": behind an adposition and its article, a superlative before a genitive or an article is an adverbial
 * of the verb before it, not of the noun that follows.
 */
export function mendSuperlatives(tree: Tree): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const [at, { features }] of tree.tokens.entries()) {
    if (features.Degree !== 'Sup' || !tree.is(at, 'amod')) continue;
    const [adposition, article, next] = [at - 2, at - 1, at + 1];
    if (tree.tokens[adposition]?.upos !== 'ADP' || tree.token(article).upos !== 'DET') continue;
    if (tree.tokens[next]?.features.Case !== 'Gen' && tree.tokens[next]?.upos !== 'DET') continue;
    const verb = adposition - 1;
    if (tree.tokens[verb]?.upos !== 'VERB') continue;
    tokens ??= [...tree.tokens];
    tokens[at] = reattach(tokens[at]!, verb, 'obl');
    tokens[adposition] = reattach(tokens[adposition]!, at, 'case');
    tokens[article] = reattach(tokens[article]!, at, 'det');
  }
  return tokens ?? tree.tokens;
}

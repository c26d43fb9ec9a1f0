import { reattach, type Token } from '../../core/index.js';
import type { NameSpan } from '../names/names.js';
import type { Tree } from '../syntax/tree.js';

/** What may stand between a genitive and its noun. */
const BETWEEN: readonly string[] = ['ADV', 'ADJ', 'NUM', 'CCONJ'];

/**
 * "Nigers demokratisk valgte præsident", taken for a clause with a verb: between a genitive and a noun, a participle modifies the noun, and the
 * genitive belongs to it.
 */
export function mendAttributes(tree: Tree, names: readonly NameSpan[]): readonly Token[] {
  const owners = new Set(names.flatMap(({ isGenitive, last }) => (isGenitive ? [last] : [])));
  const isOwner = (at: number): boolean => tree.tokens[at]?.features.Case === 'Gen' || owners.has(at);
  const mended = mendVerbs(tree, isOwner) ?? tree.tokens;
  let tokens: Token[] | undefined;
  for (const owner of mended.keys()) {
    if (!isOwner(owner) || (mended[owner]!.relation === 'nmod:poss' && !isOfAdjective(mended, owner))) continue;
    let noun = owner + 1;
    while (BETWEEN.includes(mended[noun]?.upos ?? '') || mended[noun]?.relation === 'amod') noun += 1;
    const owned = mended[noun];
    // Right behind the genitive the noun is mended with all else that it may be taken for (roles.ts).
    if (noun === owner + 1 || owned?.upos !== 'NOUN' || owned.head === owner || mended[owner]!.head === noun) continue;
    if (mended.slice(owner + 1, noun).some(({ head }) => head === owner)) continue;
    tokens ??= [...mended];
    tokens[owner] = reattach(tokens[owner]!, noun, 'nmod:poss');
  }
  return tokens ?? mended;
}

/** "Ruslands hensynsløse og grove angreb": a genitive is of the noun, not of an adjective before it. */
const isOfAdjective = (tokens: readonly Token[], owner: number): boolean => {
  const { head } = tokens[owner]!;
  return tokens[head]?.upos === 'ADJ' && tokens[head].relation === 'amod';
};

function mendVerbs(tree: Tree, isOwner: (at: number) => boolean): readonly Token[] | undefined {
  let tokens: Token[] | undefined;
  for (const [verb, { upos, features }] of tree.tokens.entries()) {
    if (upos !== 'VERB' || (features.VerbForm !== 'Part' && features.Tense !== 'Past')) continue;
    const noun = verb + 1;
    if (tree.tokens[noun]?.upos !== 'NOUN' || tree.head(noun) !== verb) continue;
    let owner = verb - 1;
    while (tree.tokens[owner]?.upos === 'ADV') owner -= 1;
    if (!isOwner(owner)) continue;
    tokens ??= [...tree.tokens];
    const { head, relation } = tokens[verb]!;
    tokens[noun] = reattach(tokens[noun]!, head, relation);
    for (const child of tree.children(verb))
      if (child > noun) tokens[child] = reattach(tokens[child]!, noun, tree.relation(child));
    tokens[verb] = reattach(tokens[verb]!, noun, 'amod');
    tokens[owner] = reattach(tokens[owner]!, noun, 'nmod:poss');
  }
  return tokens;
}

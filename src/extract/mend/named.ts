import { reattach, relate, type Token } from '../../core/index.js';
import type { NameSpan } from '../names/names.js';
import { standsBehind } from '../syntax/adpositions.js';
import type { Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

/**
 * The sentence with names hung where they belong that a parser tears from the noun before them ("le président déchu X", "le chef du
 * Hezbollah X"), takes for a complement ("controls Gaza"), or to which it joins what is joined to the whole phrase ("le président X et Y").
 */
export function mendNamed(tree: Tree, names: readonly NameSpan[], words: WordIndex): readonly Token[] {
  let tokens: Token[] | undefined;
  const change = (at: number, token: Token): void => {
    (tokens ??= [...tree.tokens])[at] = token;
  };
  for (const { first, last, type } of names) {
    const head = tree.headOf(first, last);
    const above = tree.head(head);
    // "Modi's Bharatiya Janata Party": whose a part of a name is, is the whole.
    for (let part = first; part <= last; part += 1)
      if (part !== head)
        for (const owner of tree.children(part, 'nmod:poss'))
          if (owner < first) change(owner, reattach(tree.token(owner), head, 'nmod:poss'));
    if (above < 0) continue;
    if (type === 'Person') {
      const noun = nounBeforeParticiple(tree, head, first) ?? officeBeforeBody(tree, names, first, words);
      if (noun !== undefined) change(head, reattach(tree.token(head), noun, 'appos'));
    }
    if (isObject(tree, head, first, words)) change(head, relate(tree.token(head), 'obj'));
    const noun = nounOfApposition(tree, head, first);
    // "its allies Niger and Chad": both are what the noun says.
    const areBoth = noun !== undefined && type !== 'Person' && tree.token(noun).features.Number === 'Plur';
    if (noun !== undefined && !areBoth)
      for (const joined of tree.children(head, 'conj')) change(joined, reattach(tree.token(joined), noun, 'conj'));
  }
  return tokens ?? tree.tokens;
}

/** How a parser hangs a name on the participle before it. */
const BESIDE_PARTICIPLE = ['obj', 'nsubj', 'xcomp', 'obl', 'appos', 'flat', 'nmod'] as const;

/** "le président renversé Alpha Condé": the noun of which a participle between it and a person's name says something. */
function nounBeforeParticiple(tree: Tree, head: number, first: number): number | undefined {
  const participle = tree.head(head);
  if (participle !== first - 1 || !tree.is(head, ...BESIDE_PARTICIPLE)) return undefined;
  const { upos, features } = tree.token(participle);
  if (upos !== 'VERB' || features.VerbForm !== 'Part' || !tree.is(participle, 'acl', 'amod')) return undefined;
  const noun = tree.head(participle);
  const isBare = tree.child(participle, 'aux', 'mark', 'case') === undefined && tree.child(head, 'case') === undefined;
  return isBare && noun < participle && tree.token(noun).upos === 'NOUN' ? noun : undefined;
}

/** "le chef du Hezbollah Hassan Nasrallah": the office before a body, of which a parser took the person's name for a part. */
function officeBeforeBody(tree: Tree, names: readonly NameSpan[], first: number, words: WordIndex): number | undefined {
  const body = names.find(({ last, type }) => last === first - 1 && type !== 'Person');
  if (!body || !tree.is(first, 'flat', 'appos')) return undefined;
  const owner = tree.headOf(body.first, body.last);
  const office = tree.head(owner);
  if (tree.head(first) !== owner || !tree.is(owner, 'nmod') || office < 0) return undefined;
  const isOf = standsBehind(tree, owner, 'belonging', words);
  return isOf && words.officeAt(tree.tokens, office) ? office : undefined;
}

/** "qui contrôle Gaza": a name right behind a finite verb that has no object, and that may do something to somebody. */
function isObject(tree: Tree, head: number, first: number, words: WordIndex): boolean {
  const verb = tree.head(head);
  if (!tree.is(head, 'xcomp') || verb !== first - 1 || tree.token(verb).upos !== 'VERB') return false;
  if (tree.child(verb, 'obj', 'expl') !== undefined || tree.child(head, 'case') !== undefined) return false;
  const { features, lemma } = tree.token(verb);
  if (features.VerbForm !== 'Fin' || words.isReporting(tree.token(verb))) return false;
  return words.framesOf(lemma.toLowerCase(), 'VERB').some(({ target }) => target.includes('object'));
}

/** The noun right before a name that stands in apposition to it, with nothing but adjectives between. */
function nounOfApposition(tree: Tree, head: number, first: number): number | undefined {
  const noun = tree.head(head);
  if (!tree.is(head, 'appos', 'flat') || noun >= first || tree.token(noun).upos !== 'NOUN') return undefined;
  const between = tree.tokens.slice(noun + 1, first);
  return between.every(({ upos }) => upos === 'ADJ') ? noun : undefined;
}

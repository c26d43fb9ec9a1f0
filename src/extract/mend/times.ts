import { reattach, relate, type Token } from '../../core/index.js';
import type { NameSpan } from '../names/names.js';
import { NOMINAL, type Tree } from '../syntax/tree.js';
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

/**
 * "launched an attack on Rafah late Friday evening", "met with Xi Jinping Monday": a name between an adposition and a word of time, which
 * needs none, stands behind the adposition.
 */
export function mendTimesBehind(tree: Tree, names: readonly NameSpan[], words: WordIndex): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const { first, last } of names) {
    const name = tree.headOf(first, last);
    if (!tree.is(name, ...PART)) continue;
    const time = tree.path(name).findLast((at) => at > last && isTime(tree.token(at), words));
    if (time === undefined) continue;
    const ownAdposition = tree.children(name, 'case').find((child) => child < first);
    const adposition = ownAdposition ?? tree.children(time, 'case').find((child) => child < first);
    const isBefore = tree.tokens
      .slice(last + 1, time)
      .every((token) => BEFORE_TIME.includes(token.upos) || isTime(token, words));
    if (adposition === undefined || !isBefore) continue;
    const { head, relation } = tree.token(time);
    const before = adposition - 1;
    const isOfNoun = ownAdposition !== undefined && NOMINAL.includes(tree.tokens[before]?.upos ?? 'X');
    tokens ??= [...tree.tokens];
    tokens[name] = isOfNoun ? reattach(tokens[name]!, before, 'nmod') : reattach(tokens[name]!, head, relation);
    for (const child of tree.children(time))
      if (child < first && child !== name) tokens[child] = reattach(tokens[child]!, name, tree.relation(child));
    const verb = tree.path(head).find((at) => tree.token(at).upos === 'VERB') ?? head;
    tokens[time] = reattach(tokens[time]!, verb, 'obl');
    // "Thursday" hung on the name before it in "France Thursday afternoon".
    for (const child of tree.children(name, 'flat', 'compound'))
      if (child > last) tokens[child] = reattach(tokens[child]!, time, 'compound');
  }
  return tokens ?? tree.tokens;
}

const isTime = ({ text, lemma }: Token, words: WordIndex): boolean =>
  words.isOfTime(text) || words.inClass(lemma.toLowerCase(), 'dayPart');

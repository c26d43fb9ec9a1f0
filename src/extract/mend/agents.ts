import { reattach, type Token } from '../../core/index.js';
import type { NameSpan } from '../names/names.js';
import { standsBehind } from '../syntax/adpositions.js';
import type { Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';
import { UNDERGOING } from './undergone.js';

/**
 * "PM urged to raise spending by Estonia", "was told to resign by X": an infinitive that is active has no agent, so that who is named behind
 * "by" is that of the passive above it. "X, accused by Y, left": who is named right behind a participle and "by" is that of the participle.
 */
export function mendAgents(tree: Tree, names: readonly NameSpan[], words: WordIndex): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const { first, last, type } of names) {
    const name = tree.headOf(first, last);
    if (type === 'Place' || !standsBehind(tree, name, 'agent', words)) continue;
    const verb = participleBefore(tree, name) ?? passiveAbove(tree, name, words);
    if (verb === undefined) continue;
    tokens ??= [...tree.tokens];
    tokens[name] = reattach(tokens[name]!, verb, 'obl:agent');
  }
  return tokens ?? tree.tokens;
}

/** The participle, or what the tagger took for a past, right before the adposition of a name that the parser hung elsewhere, or took for the object. */
function participleBefore(tree: Tree, name: number): number | undefined {
  const verb = Math.min(...tree.children(name, 'case')) - 1;
  if (tree.tokens[verb]?.upos !== 'VERB' || tree.token(verb).features.Tense !== 'Past') return undefined;
  const isHung = tree.head(name) === verb && !tree.is(name, 'obj');
  return isHung || tree.isWithin(verb, name) || !tree.is(name, 'obl', 'obl:agent', 'nmod', 'obj') ? undefined : verb;
}

/** The verb that tells its subject to do what the infinitive above a name tells, where it has neither an object nor an agent. */
function passiveAbove(tree: Tree, name: number, words: WordIndex): number | undefined {
  const path = tree.path(name).slice(1);
  const infinitive = path.findIndex((at) => tree.is(at, 'xcomp'));
  const verb = path[infinitive + 1];
  if (infinitive < 0 || verb === undefined || tree.token(verb).upos !== 'VERB') return undefined;
  const isBetween = path
    .slice(0, infinitive + 1)
    .every((at) => at > verb && at < name && canHaveNoAgent(tree, at, words));
  const lemma = tree.token(verb).lemma.toLowerCase();
  // "s'est vu refuser un visa par X": whose agent it is there is told by `mendUndergone`.
  if (words.inClass(lemma, UNDERGOING)) return undefined;
  if (!isBetween || !words.controlsObject(lemma) || tree.child(verb, 'nsubj') === undefined) return undefined;
  return tree.child(verb, 'obj', 'iobj', 'obl:agent') === undefined && isPast(tree.token(verb)) ? verb : undefined;
}

/** Whether a word is an active verb, or a noun for no deed. */
function canHaveNoAgent(tree: Tree, at: number, words: WordIndex): boolean {
  const { upos, features, lemma } = tree.token(at);
  if (upos === 'NOUN') return words.framesOf(lemma.toLowerCase(), 'NOUN').length === 0;
  return (
    upos === 'VERB' && ['Inf', 'Ger'].includes(features.VerbForm ?? '') && tree.child(at, 'aux:pass') === undefined
  );
}

const isPast = ({ features }: Token): boolean => features.VerbForm === 'Part' || features.Tense === 'Past';

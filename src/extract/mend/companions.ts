import { reattach, type Token } from '../../core/index.js';
import type { WordIndex } from '../lexicon/word-index.js';
import type { NameSpan } from '../names/names.js';
import { NOMINAL, type Tree } from '../syntax/tree.js';

/** So many words the adposition before a companion has at most: "à l'instar de". */
const LONGEST_ADPOSITION = 4;
/** What may stand between the adposition and a name: "like its neighbour Norway". */
const BEFORE_NAME: readonly string[] = ['DET', 'ADJ', 'PRON', 'NOUN'];
/** "as did Norway": what stands for the verb. */
const VERBAL: readonly string[] = ['AUX', 'VERB'];
/** What the verb of a clause is that is within no other. */
const MAIN = ['root', 'conj', 'parataxis'] as const;
/** What may stand between a verb or its subject and a companion: "har, ligesom X, indstillet". */
const BETWEEN: readonly string[] = ['PUNCT', 'AUX', 'ADV'];

/**
 * The sentence with who does what the subject does joined to it, whatever the parser hung them on: "Canada, like Norway, suspended its aid",
 * "À l'instar de la Norvège, le Canada a expulsé", "Canada har ligesom Norge fordømt", "Canada suspended its aid, as did Norway".
 */
export function mendCompanions(tree: Tree, names: readonly NameSpan[], words: WordIndex): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const { first, last } of names) {
    const start = startOfPhrase(tree, first);
    const adposition = adpositionBefore(tree, start, words);
    const head = tree.headOf(start, last);
    // "as did Chad's Ali Sow": the one whose the country is.
    const companion = tree.is(head, 'nmod:poss') && tree.head(head) > last ? tree.head(head) : head;
    // "like his Colombian counterpart": the noun's turn comes with the name behind it.
    if (adposition === undefined || tree.is(companion, 'amod', 'compound')) continue;
    const isEcho = tree.tokens.slice(adposition, start).some(({ upos }) => VERBAL.includes(upos));
    const verb = isEcho
      ? mainVerbBefore(tree, adposition)
      : tree.path(companion).find((at) => tree.token(at).upos === 'VERB');
    if (verb === undefined) continue;
    const subject = subjectOf(tree, verb, companion);
    if (subject === undefined) continue;
    // "Rwanda, which Congo accuses, left, as did Angola": what is said of the one alone would be said of both.
    const isFit = isEcho
      ? subject < adposition && tree.child(subject, 'acl', 'appos') === undefined
      : isBeside(tree, { subject, verb, adposition, last });
    if (!isFit) continue;
    tokens ??= [...tree.tokens];
    if (tree.head(subject) !== verb || !tree.is(subject, 'nsubj'))
      tokens[subject] = reattach(tokens[subject]!, verb, 'nsubj');
    const object = objectBehind(tree, verb, adposition, last);
    if (object !== undefined) tokens[object] = reattach(tokens[object]!, verb, 'obj');
    tokens[companion] = reattach(tokens[companion]!, subject, 'conj');
    for (let at = adposition; at < start; at += 1) tokens[at] = reattach(tokens[at]!, companion, 'cc');
  }
  return tokens ?? tree.tokens;
}

function startOfPhrase({ tokens }: Tree, name: number): number {
  let start = name;
  while (BEFORE_NAME.includes(tokens[start - 1]?.upos ?? '')) start -= 1;
  return start;
}

/** Where the adposition begins that joins a phrase to another one. */
function adpositionBefore({ tokens }: Tree, start: number, words: WordIndex): number | undefined {
  // "comme ministre, X": what somebody is as.
  if (tokens[start]!.upos === 'NOUN') return undefined;
  for (let first = start - 1; first >= 0 && first >= start - LONGEST_ADPOSITION; first -= 1) {
    const lemmas = tokens.slice(first, start).map(({ lemma }) => lemma.toLowerCase());
    if (tokens[first]!.upos !== 'VERB' && words.inClass(lemmas.join(' '), 'comparison')) return first;
  }
  return undefined;
}

/** The nearest verb before a token that has a subject and is of no clause within another. */
function mainVerbBefore(tree: Tree, token: number): number | undefined {
  for (let at = token - 1; at >= 0; at -= 1)
    if (tree.token(at).upos === 'VERB' && tree.is(at, ...MAIN) && tree.child(at, 'nsubj') !== undefined) return at;
  return undefined;
}

/** The subject of a verb; "Ligesom X udviste Y": where the companion opens the sentence, it may stand right behind the verb. */
function subjectOf(tree: Tree, verb: number, companion: number): number | undefined {
  const subject = tree.children(verb, 'nsubj').find((child) => child !== companion && !tree.isWithin(child, companion));
  if (subject !== undefined) return subject;
  const isTakenForSubject = tree.is(companion, 'nsubj') && tree.head(companion) === verb && companion === verb - 1;
  return isTakenForSubject
    ? tree.children(verb, 'obj', 'iobj').find((child) => child === verb + 1 && NOMINAL.includes(tree.token(child).upos))
    : undefined;
}

interface Companion {
  readonly subject: number;
  readonly verb: number;
  /** The first and last token of the phrase, with its adposition. */
  readonly adposition: number;
  readonly last: number;
}

/** Whether a companion opens the sentence, or stands beside the subject or, behind a comma or dash, the verb: "condemned X, like Y" may mean either. */
function isBeside(tree: Tree, { subject, verb, adposition, last }: Companion): boolean {
  let before = adposition - 1;
  while (BETWEEN.includes(tree.tokens[before]?.upos ?? '')) before -= 1;
  if (before < 0) return subject > last;
  if (subject > adposition) return false;
  if (before === verb) return tree.token(adposition - 1).upos === 'PUNCT';
  return tree.isWithin(before, subject);
}

/** "fordømte - på linje med X og Y - Rusland": the object that a verb lacks, behind what closes the aside, where the parser took it for a part of that. */
function objectBehind(tree: Tree, verb: number, adposition: number, last: number): number | undefined {
  const opening = tree.tokens[adposition - 1];
  if (opening?.upos !== 'PUNCT' || tree.child(verb, 'obj') !== undefined) return undefined;
  const closing = tree.tokens.findIndex(({ text }, at) => at > last && text === opening.text);
  const object = closing + 1;
  if (closing < 0 || !NOMINAL.includes(tree.tokens[object]?.upos ?? '')) return undefined;
  return tree.path(object).some((at) => adposition <= at && at <= last) ? object : undefined;
}

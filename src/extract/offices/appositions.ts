import type { NounSpan } from '../syntax/determiners.js';
import type { Mention } from '../extraction.js';
import type { ReadSentence } from '../read-sentence.js';
import { NOMINAL, type Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** An office in apposition begins at most this many tokens after the comma behind the name. */
const APPOSITION_REACH = 3;
/** A name follows what its office is for at most this many tokens behind it: "spokesman for the ministry NAME". */
const COMPLEMENT_REACH = 4;

/** "Molly Phee, who is US assistant secretary of state", "its leader is Molly Phee" */
export function subjectOf(sentence: ReadSentence, term: NounSpan): Mention | undefined {
  const { tree } = sentence;
  const name = tree.head(term.head);
  if (name >= 0 && tree.is(term.head, 'nsubj') && tree.child(name, 'cop') !== undefined)
    return sentence.at[name]!.find(({ kind, entity }) => kind === 'name' && entity.type === 'Person');
  if (tree.child(term.head, 'cop') === undefined) return undefined;
  const subjects = sentence.arguments.find(term.head, 'subject');
  const heads = tree.relation(term.head) === 'acl:relcl' ? [tree.head(term.head), ...subjects] : subjects;
  return heads.flatMap((head) => sentence.at[head]!).find(({ entity }) => entity.type === 'Person');
}

/** Whether a name and an office or occupation beside it are of the same person. */
export function isApposed(sentence: ReadSentence, term: NounSpan, name: Mention, words: WordIndex): boolean {
  const { tree } = sentence;
  if (tree.is(name.head, 'appos', 'flat') && tree.head(name.head) === term.head) return true;
  // "its president, the head of state X": the name is part of what stands in apposition.
  if (
    tree
      .phrasesOf(name.head)
      .some((at) => tree.is(at, 'appos') && tree.head(at) === term.head && isTitleOf(sentence, at, name))
  )
    return true;
  const isJoinedTo = term.first > name.last && tree.tokens[name.last + 2]?.upos === 'CCONJ';
  if (tree.is(term.head, 'appos') && tree.head(term.head) === name.head && !isJoinedTo) return true;
  // "X, the prime minister's wife": the name is that of who is the holder's, not of the holder.
  if (tree.is(term.head, 'nmod:poss') && tree.head(term.head) > term.last) return false;
  const between = (from: number, to: number): readonly string[] => tree.tokens.slice(from, to).map(({ text }) => text);
  // "Niger's president, Mohamed Bazoum": the comma stands right before the name, and only modifiers of the office before it.
  const first = firstOfTitles(sentence, name);
  if (first > term.last && tree.token(first - 1).text === ',') {
    const inside = between(term.last + 1, first - 1);
    return (
      !inside.includes(',') &&
      !namesOther(tree, term, first) &&
      !hasVerb(sentence, term.last + 1, first) &&
      !isBehindAdjunct(sentence, term, name, words) &&
      !isSpeakerOf(sentence, term, name, words)
    );
  }
  // "spokesman for the ministry Teresita Daza"
  if (first > term.last && tree.tokens[term.last + 1]?.upos === 'ADP' && tree.is(name.head, 'appos', 'flat', 'nmod')) {
    // "l'attachée de presse de Trump" is not Trump.
    const complement = tree.tokens.slice(term.last + 2, first);
    const isSaid = complement.length < COMPLEMENT_REACH && complement.some(({ upos }) => NOMINAL.includes(upos));
    return isSaid && complement.every(({ text }) => text !== ',') && !hasVerb(sentence, term.last + 1, first);
  }
  // "Molly Phee, US assistant secretary of state", but not "Molly Phee, and the president of Niger".
  if (term.first > name.last && tree.tokens[name.last + 1]?.text === ',' && !beginsClause(tree, term, name)) {
    const inside = between(name.last + 2, term.first);
    const isJoined = tree.tokens
      .slice(name.last + 2, term.first)
      .some(({ upos }) => upos === 'CCONJ' || upos === 'ADP');
    return (
      inside.length <= APPOSITION_REACH &&
      !isJoined &&
      !inside.includes(',') &&
      !hasVerb(sentence, name.last + 1, term.first)
    );
  }
  return false;
}

/** "le chef de l'État rwandais et son homologue sud-africain, X": behind a conjunction, a determiner opens the phrase of another, whose name it is. */
function namesOther(tree: Tree, { last }: NounSpan, first: number): boolean {
  const joined = tree.tokens.findIndex(({ upos }, at) => last < at && at < first && upos === 'CCONJ');
  return joined >= 0 && tree.tokens[joined + 1]?.upos === 'DET';
}

/** "X expelled four diplomats on Friday, Foreign Minister A said": who says so behind the clause is not among those whom it is about. */
function isSpeakerOf({ tree }: ReadSentence, term: NounSpan, name: Mention, words: WordIndex): boolean {
  const subject = tree.phrasesOf(name.head).at(-1)!;
  const verb = tree.head(subject);
  if (verb <= name.last || !tree.is(subject, 'nsubj') || !words.isReporting(tree.token(verb))) return false;
  // "President of the bloc, Prime Minister A said": both are said of the subject.
  const isInClause = tree.path(term.head).some((at) => at !== verb && tree.token(at).upos === 'VERB');
  return isInClause && !tree.isWithin(term.head, subject);
}

/** "After talks with X, the president of Y said": an office that is a subject right before its verb, behind an adjunct with the name. */
function beginsClause(tree: Tree, term: NounSpan, name: Mention): boolean {
  const verb = tree.head(term.head);
  if (verb <= term.last || !tree.is(term.head, 'nsubj')) return false;
  if (tree.tokens.slice(term.last + 1, verb).some(({ text }) => text === ',')) return false;
  return tree.path(name.head).some((at) => tree.head(at) === verb && tree.is(at, 'obl', 'advcl'));
}

/** "During talks with the minister of Y, X said": a subject right before its verb, behind an adjunct with the office, is another. */
export function isBehindAdjunct({ tree, at }: ReadSentence, term: NounSpan, name: Mention, words: WordIndex): boolean {
  const subject = tree.phrasesOf(name.head).at(-1)!;
  const verb = tree.head(subject);
  if (verb <= name.last || !tree.is(subject, 'nsubj') || subject <= term.last) return false;
  // "In another talk, his former minister, X, said": the office opens the clause, unless it is that of who stands before it.
  const isOwn = tree.is(term.head, 'appos') && at[tree.head(term.head)]!.some(({ entity }) => entity.type === 'Person');
  if (!isOwn && opensClause(tree, term, words)) return false;
  return tree
    .path(term.head)
    .some((above) => tree.head(above) === verb && tree.is(above, 'obl', 'advcl') && isMarked(tree, above));
}

const isMarked = (tree: Tree, token: number): boolean => tree.child(token, 'case', 'mark') !== undefined;

/** What may stand in a noun phrase before its noun. */
const BEFORE_NOUN: readonly string[] = ['DET', 'ADJ', 'NOUN', 'PROPN'];

/** Whether a comma stands before a noun phrase. */
function opensClause(tree: Tree, { first }: NounSpan, words: WordIndex): boolean {
  let before = first - 1;
  const isWithin = (token: number): boolean => {
    const { upos, lemma } = tree.token(token);
    return BEFORE_NOUN.includes(upos) || (upos === 'ADP' && words.inClass(lemma.toLowerCase(), 'belonging'));
  };
  while (before >= 0 && isWithin(before)) before -= 1;
  return tree.tokens[before]?.text === ',';
}

/** Whether a word is an office that the mention of a name has taken up. */
const isTitleOf = ({ at }: ReadSentence, token: number, { entity }: Mention): boolean =>
  at[token]!.some((mention) => mention.entity === entity);

/** Where a name begins, with the titles and the article before it: ", le général Assimi Goïta", ", l'ancien président nigérian X". */
function firstOfTitles(sentence: ReadSentence, name: Mention): number {
  const { tree } = sentence;
  let { first } = name;
  for (let at = first - 1; at >= 0; at -= 1) {
    const { upos } = tree.token(at);
    if (isTitleOf(sentence, at, name) || (upos === 'DET' && first === at + 1)) first = at;
    else if (upos !== 'ADJ') break;
  }
  // "l'ancien président": an adjective before the title.
  while (tree.tokens[first - 1]?.upos === 'ADJ' && tree.tokens[first - 2]?.upos === 'DET') first -= 2;
  return first;
}

const hasVerb = ({ tree }: ReadSentence, from: number, to: number): boolean =>
  tree.tokens.slice(from, to).some(({ upos }) => upos === 'VERB' || upos === 'AUX' || upos === 'SCONJ');

import { reattach, type Token } from '../../core/index.js';
import type { NameSpan } from '../names/names.js';
import { NOMINAL, type Tree } from '../syntax/tree.js';
import { isPresentParticiple } from '../syntax/verb-forms.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** What may stand between a comma and the verb of the clause that goes on behind it. */
const BEFORE_VERB: readonly string[] = ['AUX', 'ADV', 'PART'];

/** "Egypt, which fears that the dam will choke its supply, signed a pact": the verb behind the comma is the antecedent's. */
export function mendRelative(tree: Tree): readonly Token[] {
  const { tokens } = tree;
  for (let relative = 2; relative < tokens.length - 2; relative += 1) {
    if (tokens[relative]!.features.PronType !== 'Rel' || tokens[relative - 1]!.text !== ',') continue;
    const mended = goOnBehind(tree, relative);
    if (mended) return mended;
  }
  return tokens;
}

/** The tokens with the clause of the antecedent going on behind the relative clause that a pronoun opens; undefined where it does not. */
function goOnBehind(tree: Tree, relative: number): readonly Token[] | undefined {
  const { tokens } = tree;
  const antecedent = headUpTo(tree, relative - 2);
  // "ce dernier": an adjective with an article is as good as a noun.
  if (!NOMINAL.includes(tokens[antecedent]!.upos) && tree.child(antecedent, 'det') === undefined) return undefined;
  const { head, relation } = tokens[antecedent]!;
  const verb = verbBehind(tokens, relative);
  if (verb === undefined || head === verb) return undefined;
  const isInside = (at: number): boolean => relative <= at && at < verb;
  const isMistaken = relation === 'obl' && tree.child(antecedent, 'case') === undefined;
  const isSubject = (relation === 'nsubj' || isMistaken) && isInside(head);
  if (!isSubject && head >= 0) return undefined;
  const clause = isSubject ? head : tree.child(antecedent, 'acl', 'advcl', 'parataxis');
  const upper = isSubject ? tokens[head]! : tokens[antecedent]!;
  const above = upper.head >= 0 && tree.isWithin(upper.head, verb) ? tokens[verb]! : upper;
  if (clause === undefined || !isInside(clause) || isInside(above.head)) return undefined;
  return tokens.map((token, at): Token => {
    if (at === verb) return reattach(token, above.head, above.relation);
    if (at === antecedent) return reattach(token, verb, 'nsubj');
    if (at === clause) return reattach(token, antecedent, 'acl:relcl');
    if (at < verb || !isInside(token.head)) {
      // "bought missiles", taken for "missiles that were bought": the noun that the verb hung on is its object.
      return at === tokens[verb]!.head && at > verb ? reattach(token, verb, 'obj') : token;
    }
    return reattach(token, verb, at === tokens[verb]!.head ? 'obj' : token.relation);
  });
}

/** The head of the noun phrase that ends at a token. */
function headUpTo(tree: Tree, last: number): number {
  let at = last;
  while (tree.head(at) >= 0 && tree.head(at) <= last) at = tree.head(at);
  return at;
}

/** The finite verb right behind the first comma that one follows. */
export function verbBehind(tokens: readonly Token[], relative: number): number | undefined {
  for (let at = relative + 2; at < tokens.length - 1; at += 1) {
    if (tokens[at]!.text !== ',') continue;
    let verb = at + 1;
    while (BEFORE_VERB.includes(tokens[verb]?.upos ?? '')) verb += 1;
    const { upos, features } = tokens[verb] ?? {};
    if (upos !== 'VERB' || features!.VerbForm === 'Inf') continue;
    const isBare = verb === at + 1 && features!.VerbForm === 'Part';
    if (isPresentParticiple(features!) || (isBare && tokens[verb + 1]?.upos === 'ADP')) continue;
    return verb;
  }
  return undefined;
}

/** "said that X would stand by Y and called on Z to …": who speaks also calls. */
export function mendSpeaking(tree: Tree, words: WordIndex): readonly Token[] {
  const speaks = (at: number): boolean => tree.token(at).upos === 'VERB' && words.isSpeaking(tree.token(at));
  const speakerOf = (verb: number): number | undefined => {
    if (!tree.is(verb, 'conj') || tree.child(verb, 'nsubj', 'aux') !== undefined || !speaks(verb)) return undefined;
    if (tree.tokens[verb - 1]?.upos !== 'CCONJ' || tree.token(verb).features.Tense !== 'Past') return undefined;
    const path = tree.path(verb).slice(1);
    const clause = path.find((at) => tree.is(at, 'ccomp'));
    if (clause === undefined || speaks(clause) || tree.child(clause, 'nsubj') === undefined) return undefined;
    const speaker = tree.head(clause);
    const isBefore = speaker < clause && tree.child(speaker, 'nsubj') !== undefined;
    return isBefore && words.isReporting(tree.token(speaker)) ? speaker : undefined;
  };
  const speakers = tree.tokens.map((_, at) => speakerOf(at));
  if (speakers.every((speaker) => speaker === undefined)) return tree.tokens;
  return tree.tokens.map((token, at): Token => {
    const speaker = speakers[at];
    return speaker === undefined ? token : reattach(token, speaker, 'conj');
  });
}

/** ", with X and Y closing their borders and Z expelling …" */
export function mendAbsolutes(parsed: Tree, names: readonly NameSpan[], words: WordIndex): readonly Token[] {
  const opening = parsed.tokens.findIndex(
    ({ lemma }, at) => parsed.tokens[at - 1]?.text === ',' && words.inClass(lemma.toLowerCase(), 'comitative'),
  );
  if (opening < 0) return parsed.tokens;
  let first: number | undefined;
  let tree = parsed;
  for (const { first: start, last } of names) {
    const verb = last + 1;
    const token = tree.tokens[verb];
    if (start <= opening || token?.upos !== 'VERB' || !isPresentParticiple(token.features)) continue;
    const isJoined = tree.tokens[start - 1]?.upos === 'CCONJ';
    const begins = first === undefined && listFrom(tree, names, start) === opening + 1;
    if (!begins && !(first !== undefined && isJoined)) continue;
    const subject = tree.headOf(begins ? opening + 1 : start, last);
    const above = begins ? mainVerb(tree, opening) : first!;
    if (above === undefined || subject > last || tree.isWithin(above, verb)) continue;
    const mended = [...tree.tokens];
    mended[verb] = reattach(token, above, begins ? 'advcl' : 'conj');
    mended[subject] = reattach(mended[subject]!, verb, 'nsubj');
    if (begins) mended[opening] = reattach(mended[opening]!, verb, 'mark');
    tree = parsed.with(mended);
    first ??= verb;
  }
  return tree.tokens;
}

/** Where the coordination of names begins whose last name begins at `start`. */
function listFrom(tree: Tree, names: readonly NameSpan[], start: number): number {
  let from = start;
  for (;;) {
    const separator = tree.tokens[from - 1];
    const before = names.find(({ last }) => last === from - 2);
    if (!before || (separator?.upos !== 'CCONJ' && separator?.text !== ',')) return from;
    from = before.first;
  }
}

/** The last verb before a token that is above all others. */
function mainVerb(tree: Tree, before: number): number | undefined {
  const root = tree.tokens.findIndex(({ head }) => head < 0);
  return root >= 0 && root < before && tree.token(root).upos === 'VERB' ? root : undefined;
}

import type { NounTerm, OfficeTerm } from '../../core/index.js';
import type { Tree } from '../syntax/tree.js';
import type { TermMatch, WordIndex } from './word-index.js';

/** A term of the lexicon as it stands in a sentence. */
export interface TermSpan {
  readonly kind: 'office' | 'noun';
  readonly office?: OfficeTerm;
  readonly noun?: NounTerm;
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

/** The offices and nouns of the lexicon in a sentence, longest first, left to right, outside names. */
export function findTerms(tree: Tree, words: WordIndex, isName: (token: number) => boolean): TermSpan[] {
  const terms: TermSpan[] = [];
  for (let at = 0; at < tree.tokens.length;) {
    if (isName(at) || !['NOUN', 'PROPN', 'ADJ', 'X'].includes(tree.token(at).upos)) {
      at += 1;
      continue;
    }
    const office = words.officeAt(tree.tokens, at);
    const noun = words.nounAt(tree.tokens, at);
    const best = office && noun ? chooseTerm(tree, at, office, noun) : (office ?? noun);
    if (!best || (best.length === 1 && !isNominal(tree, at))) {
      at += 1;
      continue;
    }
    const last = at + best.length - 1;
    const span = { first: at, last, head: tree.headOf(at, last) };
    terms.push(
      best === office ? { kind: 'office', office: office.term, ...span } : { kind: 'noun', noun: noun!.term, ...span },
    );
    at = last + 1;
  }
  return terms;
}

/** The longer term; of equal ones the office, but "coup leaders" rule together and are no office. */
function chooseTerm(
  tree: Tree,
  at: number,
  office: TermMatch<OfficeTerm>,
  noun: TermMatch<NounTerm>,
): TermMatch<OfficeTerm> | TermMatch<NounTerm> {
  if (office.length !== noun.length) return office.length > noun.length ? office : noun;
  const isPlural = tree.token(tree.headOf(at, at + noun.length - 1)).features.Number === 'Plur';
  return noun.term.role === 'regime' && isPlural ? noun : office;
}

/** "military relations": an adjective that is also a noun for people counts only where it heads a phrase. */
const isNominal = (tree: Tree, at: number): boolean => {
  const { upos } = tree.token(at);
  if (upos === 'ADJ') return tree.children(at).length > 0 || !tree.is(at, 'amod');
  return upos === 'NOUN' || upos === 'PROPN' || upos === 'X';
};

/** "former president", "ex-minister": what the term says is over. */
export function isFormer(tree: Tree, term: Pick<TermSpan, 'first' | 'head'>, words: WordIndex): boolean {
  if (words.formerPrefix(tree.token(term.first).text)) return true;
  const isSaid = (at: number): boolean => {
    const token = tree.tokens[at];
    return token !== undefined && [token.lemma, token.text].some((word) => words.former.has(word.toLowerCase()));
  };
  // "le président renversé": a participle behind the noun.
  const modifiers = tree.children(term.head, 'amod', 'advmod', 'compound', 'acl');
  if (modifiers.some(isSaid)) return true;
  // "the then US president", but not "and then President X said".
  return [term.first - 1, term.first - 2].some(
    (at) => isSaid(at) && (tree.token(at).upos !== 'ADV' ? at === term.first - 1 : tree.tokens[at - 1]?.upos === 'DET'),
  );
}

/** "the incoming president", "the president-elect", "USA's kommende præsident": whether the term says that the office is not held yet. */
export function isToCome(tree: Tree, { first, last, head }: TermSpan, words: WordIndex): boolean {
  const isSaid = (at: number): boolean => words.inClass(tree.tokens[at]?.text.toLowerCase() ?? '', 'toCome');
  for (let at = first - 1; at <= last + 1; at += 1) if (isSaid(at)) return true;
  // "the next US president", but not "the next day President X said".
  if (isSaid(first - 2) && tree.token(first - 1).upos !== 'NOUN') return true;
  return tree.children(head, 'amod').some(isSaid);
}

/** The office that a term names, told apart from the same office held once or held later: "the former president" is not the president. */
export function officeKey(tree: Tree, term: TermSpan, words: WordIndex): string {
  const { office } = term.office!;
  if (isFormer(tree, term, words)) return `former ${office}`;
  return isToCome(tree, term, words) ? `future ${office}` : office;
}

/** The term that a token is part of. */
export const termAt = ({ terms }: { readonly terms: readonly TermSpan[] }, token: number): TermSpan | undefined =>
  terms.find(({ first, last }) => first <= token && token <= last);

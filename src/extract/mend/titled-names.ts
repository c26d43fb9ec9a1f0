import { reattach, type Token } from '../../core/index.js';
import { runsOf, type Separator } from '../names/name-runs.js';
import type { NameSpan } from '../names/names.js';
import { NOMINAL, type Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

/**
 * The sentence with people of one list made conjuncts, each with an office before the name: "met the minister, X, and vice president Y",
 * "President X, Chancellor Y and Prime Minister Z". A parser often hangs the later ones on the verb, or on each other.
 */
export function joinTitledNames(tree: Tree, names: readonly NameSpan[], words: WordIndex): readonly Token[] {
  const people = names.filter(({ type }) => type === 'Person');
  if (people.length < 2) return tree.tokens;
  const tokens: Token[] = [...tree.tokens];
  for (const [first, ...others] of runsOf(people, (name, next) => separatorBetween(tree, name, next, words))) {
    const top = phraseOf(tree, first!, -1);
    let { last } = first!;
    for (const other of others) {
      const joined = phraseOf(tree, other, last);
      if (canJoin(tree, top, joined)) tokens[joined] = reattach(tokens[joined]!, top, 'conj');
      ({ last } = other);
    }
  }
  return tokens;
}

/** "Kyiv Mayor Vitali Klitschko thanked": a parser may take all for one name and hang the person on the place or body before the office. */
export function freeTitledNames(tree: Tree, names: readonly NameSpan[], words: WordIndex): readonly Token[] {
  const tokens: Token[] = [...tree.tokens];
  for (const [index, owner] of names.entries()) {
    const person = names[index + 1];
    if (owner.type === 'Person' || person?.type !== 'Person') continue;
    const office = words.officeAt(tree.tokens, owner.last + 1);
    if (!office || owner.last + office.length + 1 !== person.first) continue;
    const top = tree.headOf(owner.first, owner.last);
    const { first } = person;
    if (!tree.is(first, 'flat', 'appos') || tree.head(first) !== top) continue;
    const isBehind = (child: number): boolean => child > owner.last;
    for (const child of tree.children(top).filter(isBehind))
      tokens[child] = reattach(tokens[child]!, first, child < first ? 'compound' : tree.relation(child));
    tokens[first] = reattach(tokens[first]!, tree.head(top), tree.relation(top));
    tokens[top] = reattach(tokens[top]!, first, 'nmod');
  }
  return tokens;
}

/** "talks with deputy attorney general Eva Lind": the adposition before an office is that of the name behind it, which the office hangs on. */
export function liftAdpositions(tree: Tree, names: readonly NameSpan[]): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const { first, last, type } of names) {
    if (type !== 'Person' || first < 2) continue;
    const name = tree.headOf(first, last);
    if (tree.child(name, 'case') !== undefined) continue;
    for (const office of tree.children(name, 'nmod', 'compound')) {
      const [adposition] = tree.children(office, 'case');
      if (office > first || adposition === undefined || adposition > office) continue;
      // "the attorney for Eva Lind" has its adposition behind it.
      const isBeside = tree.tokens.slice(office + 1, first).every(({ upos }) => upos === 'ADJ' || upos === 'NOUN');
      if (!isBeside || tree.tokens[adposition]!.upos !== 'ADP') continue;
      tokens ??= [...tree.tokens];
      tokens[adposition] = reattach(tokens[adposition]!, name, 'case');
    }
  }
  return tokens ?? tree.tokens;
}

/** What stands between two people, of whom the second has an office before the name, where nothing else does. */
function separatorBetween({ tokens }: Tree, { last }: NameSpan, { first }: NameSpan, words: WordIndex): Separator {
  const gap = tokens.slice(last + 1, first);
  const begins = gap.findIndex(({ upos, text }) => upos !== 'CCONJ' && text !== ',');
  if (begins < 1 || begins > 2) return undefined;
  // "den tyske kansler, X, og den russiske præsident, Y"
  const title = gap.slice(begins, gap.at(-1)?.text === ',' ? -1 : undefined);
  if (!title.every(({ upos }) => ['DET', 'ADJ', 'NOUN', 'PROPN'].includes(upos))) return undefined;
  const endsInOffice = title.some((_, at) => {
    const office = words.officeAt(title, at);
    return office !== undefined && at + office.length === title.length;
  });
  if (!endsInOffice) return undefined;
  return gap.slice(0, begins).some(({ upos }) => upos === 'CCONJ') ? 'conjunction' : 'comma';
}

/** The head of a name with the office before it, behind the name before: "den tyske kansler Merz". */
function phraseOf(tree: Tree, name: NameSpan, after: number): number {
  const head = tree.headOf(name.first, name.last);
  const office = tree.head(head);
  const isNamed =
    office > after &&
    office >= 0 &&
    NOMINAL.includes(tree.token(office).upos) &&
    office < name.first &&
    tree.is(head, 'appos', 'flat', 'nmod');
  return isNamed && tree.adpositionsOf(head).length === 0 ? office : head;
}

/** A name that the parser joined to a verb, or to another name of the list, is no subject of a clause of its own. */
function canJoin(tree: Tree, first: number, other: number): boolean {
  const head = tree.head(other);
  if (head < 0 || tree.isWithin(first, other)) return false;
  // "meetings between X and South Korean leader Y": beside the first, with no adposition of its own.
  const isBeside =
    (head === first || head === tree.head(first)) &&
    tree.is(other, 'nmod', 'obl') &&
    tree.adpositionsOf(other).length === 0;
  const isLoose = isBeside || tree.is(other, 'conj', 'appos', 'dep', 'list', 'parataxis', 'flat');
  return isLoose && tree.child(other, 'nsubj', 'obj', 'cop', 'aux', 'orphan') === undefined;
}

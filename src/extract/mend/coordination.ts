import { reattach, relate, type Token } from '../../core/index.js';
import { rootOfConjuncts } from '../syntax/conjuncts.js';
import { runsOf, type Separator } from '../names/name-runs.js';
import type { NameSpan } from '../names/names.js';
import { NOMINAL, type Tree } from '../syntax/tree.js';

/**
 * The sentence with names of one list made conjuncts: "China and the Philippines traded accusations" where the parser gave the verb
 * two subjects. Only names that hang on the same word, with nothing but commas, articles and conjunctions between, are joined.
 */
export function joinListedNames(tree: Tree, names: readonly NameSpan[]): readonly Token[] {
  const lists = runsOf(names, (name, next) => separatorBetween(tree, name, next));
  if (lists.length === 0) return tree.tokens;
  const tokens: Token[] = [...tree.tokens];
  for (const list of lists) {
    let first: number | undefined;
    let adjective: number | undefined;
    for (const name of list) {
      const own = tree.headOf(name.first, name.last);
      const head = nounOf(tokens, own);
      // "les ministres français, britannique et allemand"
      const isAdjective = own !== head && tokens[own]!.upos === 'ADJ';
      if (isAdjective && head === first && adjective !== undefined)
        tokens[own] = reattach(tokens[own]!, adjective, 'conj');
      else if (isAdjective) adjective = own;
      if (head === first) continue;
      if (first !== undefined) moveVerb(tokens, first, head);
      if (first === undefined || !(isSibling(tokens, first, head) || isHungAbove(tokens, first, head))) first = head;
      else tokens[head] = reattach(tokens[head]!, first, 'conj');
    }
  }
  return tokens;
}

/**
 * "des militants de l'EI au Mali et au Burkina Faso": what has an adposition right behind a noun, with neither a conjunction nor a comma before
 * it, is not joined to the noun, but tells more of it.
 */
export function separateUnjoined(tree: Tree): readonly Token[] {
  const isUnjoined = ({ head, relation, upos }: Token, at: number): boolean => {
    if (relation !== 'conj' || head > at || !NOMINAL.includes(upos) || !NOMINAL.includes(tree.token(head).upos))
      return false;
    const [adposition] = tree.children(at, 'case');
    if (adposition === undefined || adposition > at || tree.child(at, 'cc') !== undefined) return false;
    return tree.tokens.slice(head + 1, adposition).every((token) => token.upos !== 'PUNCT' && token.upos !== 'CCONJ');
  };
  if (!tree.tokens.some(isUnjoined)) return tree.tokens;
  return tree.tokens.map((token, at): Token => (isUnjoined(token, at) ? relate(token, 'nmod') : token));
}

/**
 * The sentence with two names that meet behind a verb made its subject and its object, where the parser took them for one name:
 * "Torsdag angreb Rusland Ukraine".
 */
export function separateNames(tree: Tree, names: readonly NameSpan[]): readonly Token[] {
  const meeting = names.flatMap((name, index) => {
    const next = names[index + 1];
    return next?.first === name.last + 1 ? [[name, next] as const] : [];
  });
  if (meeting.length === 0) return tree.tokens;
  const tokens: Token[] = [...tree.tokens];
  for (const [name, next] of meeting) {
    const subject = tree.headOf(name.first, name.last);
    const object = tree.headOf(next.first, next.last);
    const listed = rootOfConjuncts(tree, subject);
    const verb = tree.head(listed);
    if (tree.head(object) !== subject || !tree.is(object, 'flat', 'appos', 'nmod')) continue;
    const above = verbOfSubjectBefore(tree, name.first);
    if (above !== undefined) {
      tokens[object] = reattach(tokens[object]!, above, 'obj');
      continue;
    }
    if (verb < 0 || verb > listed || tree.token(verb).upos !== 'VERB' || !tree.is(listed, 'nsubj', 'obj')) continue;
    tokens[listed] = relate(tokens[listed]!, 'nsubj');
    // "lovede X Y millioner"
    const isReceiver = tree.children(verb, 'obj').some((other) => other > object);
    tokens[object] = reattach(tokens[object]!, verb, isReceiver ? 'iobj' : 'obj');
  }
  return tokens;
}

/**
 * "signed by Iran, the five permanent members of the council and the EU": the sentence with several who are counted joined to
 * the country before the comma, where the parser took them for what the country is.
 */
export function joinCounted(tree: Tree, names: readonly NameSpan[]): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const { first, last, type } of names) {
    const name = tree.headOf(first, last);
    if (type !== 'Country' || tree.token(name).features.Number === 'Plur') continue;
    for (const noun of tree.children(name, 'appos')) {
      const isSeveral = tree.token(noun).features.Number === 'Plur' && tree.child(noun, 'nummod') !== undefined;
      if (!isSeveral || tree.child(noun, 'det') === undefined || tree.child(name, 'conj') !== undefined) continue;
      tokens ??= [...tree.tokens];
      tokens[noun] = reattach(tokens[noun]!, name, 'conj');
    }
  }
  return tokens ?? tree.tokens;
}

/** "I går beskyldte juntaen i X Y": the verb without an object right before whose subject's phrase a name ends. */
function verbOfSubjectBefore(tree: Tree, name: number): number | undefined {
  const adposition = name - 1;
  const subject = name - 2;
  if (tree.tokens[adposition]?.upos !== 'ADP' || !tree.is(adposition, 'case') || subject < 1) return undefined;
  const verb = tree.head(subject);
  const isBehind = tree.is(subject, 'nsubj') && tree.token(subject).upos === 'NOUN' && verb >= 0 && verb < subject;
  if (!isBehind || tree.token(verb).upos !== 'VERB') return undefined;
  return tree.child(verb, 'obj', 'ccomp', 'xcomp', 'aux') === undefined ? verb : undefined;
}

/**
 * "Russian, Malian and Nigerien officials", "the help of US, British and French forces": the sentence with names of one list that modify the
 * noun behind it made conjuncts. A parser may take the last for a modifier of its own, and the first, an abbreviation, for a noun of its own.
 */
export function joinListedModifiers(parsed: Tree, names: readonly NameSpan[]): readonly Token[] {
  let tree = parsed;
  for (const list of runsOf(names, (name, next) => separatorBetween(tree, name, next))) {
    const [first, ...others] = list.map(({ first: start, last }) => tree.headOf(start, last));
    const noun = list.at(-1)!.last + 1;
    if (tree.tokens[noun]?.upos !== 'NOUN') continue;
    const modifies = (at: number): boolean => tree.head(at) === noun && tree.is(at, 'amod', 'compound', 'nmod');
    const tokens = [...tree.tokens];
    // "Sveriges og Finlands statsministre"
    const isOfName = list[0]!.type !== 'Person' && tree.token(first!).text.endsWith('s');
    const isOwner = isOfName && tree.relation(others[0]!) === 'nmod:poss';
    if (isOwner) tokens[first!] = reattach(tokens[first!]!, noun, 'nmod:poss');
    else if (!modifies(first!)) {
      const isAbbreviated = /^\p{Lu}[\p{Lu}.]+$/u.test(tree.token(first!).text);
      // "its pact with the US, and American troops must leave": the noun is the subject of a clause of its own.
      if (tree.is(noun, 'nsubj') && !tree.is(first!, 'nsubj')) continue;
      if (!isAbbreviated || !modifies(others[0]!) || first! > noun || !tree.is(first!, 'nmod', 'obl', 'obj', 'nsubj'))
        continue;
      tokens[noun] = reattach(tokens[noun]!, tree.head(first!), tree.relation(first!));
      for (const child of tree.children(first!)) tokens[child] = reattach(tokens[child]!, noun, tree.relation(child));
      tokens[first!] = reattach(tokens[first!]!, noun, 'compound');
    }
    for (const other of others) if (modifies(other)) tokens[other] = reattach(tokens[other]!, first!, 'conj');
    tree = parsed.with(tokens);
  }
  return tree.tokens;
}

/** "sikkerheds-": the first part of a compound whose end stands in the next. */
const FIRST_PART = /\p{L}[-‑]$/u;

/**
 * "styrke sikkerheds- og forsvarssamarbejdet med X": the sentence with the whole word for the head of those that share its end, as it tells what
 * they are, and what follows belongs to it.
 */
export function raiseWholeWords(tree: Tree): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const [part, { text, head, relation }] of tree.tokens.entries()) {
    if (!FIRST_PART.test(text)) continue;
    const whole = tree.children(part, 'conj').findLast((other) => tree.token(other).upos === 'NOUN');
    if (whole === undefined || tree.child(whole, 'cc') === undefined) continue;
    tokens ??= [...tree.tokens];
    for (const child of tree.children(part)) tokens[child] = reattach(tokens[child]!, whole, tree.relation(child));
    tokens[whole] = reattach(tokens[whole]!, head, relation);
    tokens[part] = reattach(tokens[part]!, whole, 'conj');
  }
  return tokens ?? tree.tokens;
}

/** The noun that a name modifies: "the Lebanese group", "l'armée malienne". */
function nounOf(tokens: readonly Token[], name: number): number {
  const { head, relation, upos } = tokens[name]!;
  if (isCalledSo(tokens, name)) return head;
  if (relation !== 'amod' && relation !== 'compound') return name;
  return head > name || (head >= 0 && upos === 'ADJ') ? head : name;
}

/** "Oman, Qatar and Iraq praised the deal", where the parser joined the verb of the last one to the first: they are its subject. */
function moveVerb(tokens: Token[], first: number, last: number): void {
  const subject = tokens[last]!;
  const verb = tokens[subject.head];
  if (subject.relation !== 'nsubj' || verb?.relation !== 'conj' || verb.head !== first) return;
  const { head, relation } = tokens[first]!;
  tokens[subject.head] = reattach(verb, head, relation);
  tokens[first] = reattach(tokens[first]!, subject.head, 'nsubj');
}

/** "det latinamerikanske fællesskab Celac": whether a name stands right behind the noun that it is in apposition to. */
const isCalledSo = (tokens: readonly Token[], name: number): boolean =>
  ['appos', 'flat'].includes(tokens[name]!.relation) &&
  tokens[name]!.head === name - 1 &&
  tokens[name - 1]!.upos === 'NOUN';

/** What stands between two names with only commas, articles and conjunctions between, or the adposition that the first one has: "de X, de Y et de Z". */
function separatorBetween(tree: Tree, name: NameSpan, { first }: NameSpan): Separator {
  const { tokens } = tree;
  let end = first;
  if (isCalledSo(tokens, first)) {
    end -= 1;
    while (tokens[end - 1]?.upos === 'ADJ') end -= 1;
  }
  const gap = tokens.slice(name.last + 1, end);
  const isJoining = ({ upos, text }: Token): boolean => text === ',' || upos === 'CCONJ';
  const repeated = gap.some(({ upos }) => upos === 'ADP') ? adpositionBefore(tree, name) : undefined;
  const isListed =
    gap.length > 0 &&
    (repeated === undefined || isJoining(gap[0]!)) &&
    gap.every(
      (token) => isJoining(token) || token.upos === 'DET' || (token.upos === 'ADP' && token.lemma === repeated),
    );
  if (!isListed) return undefined;
  return gap.some(({ upos }) => upos === 'CCONJ') ? 'conjunction' : 'comma';
}

/** The adposition before a name, or before its article. */
function adpositionBefore({ tokens }: Tree, { first }: NameSpan): string | undefined {
  const before = tokens[first - 1]?.upos === 'DET' ? tokens[first - 2] : tokens[first - 1];
  return before?.upos === 'ADP' ? before.lemma : undefined;
}

const SUBJECTS_AND_OBJECTS = ['nsubj', 'nsubj:pass', 'obj', 'obl', 'nmod', 'appos', 'parataxis', 'dep', 'conj'];

function isSibling(tokens: readonly Token[], first: number, other: number): boolean {
  const a = tokens[first]!;
  const b = tokens[other]!;
  return b.head === first
    ? ['appos', 'dep', 'flat', 'conj'].includes(b.relation)
    : a.head === b.head && a.head >= 0 && SUBJECTS_AND_OBJECTS.includes(b.relation);
}

/** "le soutien de X, de Y et de Z": of names that all have an adposition, a parser may hang the later ones higher up, or even make them subjects. */
function isHungAbove(tokens: readonly Token[], first: number, other: number): boolean {
  const isPhrase = (at: number): boolean => ['nmod', 'obl'].includes(tokens[at]!.relation);
  const { head, relation } = tokens[other]!;
  const isMistaken = relation === 'nsubj' || (isPhrase(other) && head >= 0 && head < first);
  return isMistaken && isPhrase(first) && hasCase(tokens, first) && hasCase(tokens, other);
}

const hasCase = (tokens: readonly Token[], noun: number): boolean =>
  tokens.some(({ relation, head }) => head === noun && relation === 'case');

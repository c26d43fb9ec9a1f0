import { reattach, relate, type Token } from '../../core/index.js';
import { isTree, NOMINAL, type Tree } from '../syntax/tree.js';

const CLOSING_QUOTES: readonly string[] = ['»', '”', '"', '’', "''"];
const QUOTES: readonly string[] = [...CLOSING_QUOTES, '«', '“'];
/** What may stand between a subject and its verb: auxiliaries, clitics, negations and adverbs. */
const BEFORE_VERB: readonly string[] = ['AUX', 'ADV', 'PRON', 'PART'];
/** As what a parser hangs a clause's subject on the clause before it. */
const MISTAKEN: readonly string[] = ['appos', 'conj', 'nmod', 'obl', 'obj', 'dep', 'parataxis', 'nsubj'];

/**
 * The sentence with subjects put right that news sets where a parser trained on other text does not look for them: behind a quotation
 * ("« … », a dénoncé X"), behind the comma between two clauses of a headline ("X expels Y, Z protests") or behind a participle that opens
 * the sentence ("Backed by X, Y said").
 */
export function mendSubjects(parsed: Tree): readonly Token[] {
  let tree = parsed;
  for (const verb of parsed.tokens.keys()) {
    if (parsed.token(verb).upos !== 'VERB') continue;
    const tokens = [...tree.tokens];
    const mends = isFinite(tree, verb)
      ? [mendBehindQuote, mendTwo, mendBothSides, mendBehindConjunction, mendBehindComma]
      : [mendBeforeParticiple];
    if (mends.some((mend) => mend(tokens, tree, verb)) && isTree(tokens)) tree = parsed.with(tokens);
  }
  return tree.tokens;
}

const isFinite = (tree: Tree, verb: number): boolean =>
  [verb, ...tree.children(verb, 'aux')].some((at) => tree.token(at).features.VerbForm === 'Fin');

/** The first token of a verb with what stands before it and belongs to it. */
function firstOfVerb(tree: Tree, verb: number): number {
  let first = verb;
  const belongs = (at: number): boolean =>
    at >= 0 &&
    (BEFORE_VERB.includes(tree.token(at).upos)
      ? tree.is(at, 'aux', 'advmod', 'expl', 'obj', 'iobj')
      : tree.is(at, 'aux') && tree.head(at) === verb);
  for (;;) {
    const phrase = startOfAdverbial(tree, first - 1, verb);
    if (belongs(first - 1)) first -= 1;
    else if (phrase !== undefined && phrase > 0 && tree.is(phrase - 1, 'aux') && belongs(phrase - 1)) first = phrase;
    else return first;
  }
}

/** Where a noun phrase begins that stands for an adverb of a verb: "a une nouvelle fois imploré". */
function startOfAdverbial(tree: Tree, noun: number, verb: number): number | undefined {
  if (tree.tokens[noun]?.upos !== 'NOUN' || tree.head(noun) !== verb || !tree.is(noun, 'obl')) return undefined;
  const [first] = tree.children(noun);
  const isBare = tree.child(noun, 'case') === undefined;
  return isBare && first !== undefined && first < noun && tree.is(first, 'det') ? first : undefined;
}

/** "« … », a dénoncé X": who stands behind the verb said so, and whom the quotation speaks of is no subject of the saying. */
function mendBehindQuote(tokens: Token[], tree: Tree, verb: number): boolean {
  const first = firstOfVerb(tree, verb);
  const closing = tree.tokens[first - 1]?.text === ',' ? first - 2 : first - 1;
  const opening = openingOf(tree, closing);
  if (opening === undefined) return false;
  const subjects = tree.children(verb, 'nsubj');
  const quoted = subjects.filter((child) => opening < child && child < closing);
  if (quoted.length < subjects.length) return false;
  const [object] = tree.children(verb, 'obj');
  if (object === undefined || object < verb || !NOMINAL.includes(tree.token(object).upos)) return false;
  if (tree.children(object, 'case').length > 0) return false;
  tokens[object] = relate(tokens[object]!, 'nsubj');
  for (const child of quoted) tokens[child] = relate(tokens[child]!, 'dep');
  return true;
}

/** Where a quotation begins that ends at a token and opens the sentence or holds a clause. */
function openingOf(tree: Tree, closing: number): number | undefined {
  const text = tree.tokens[closing]?.text ?? '';
  if (!CLOSING_QUOTES.includes(text)) return undefined;
  let opening = closing - 1;
  while (opening >= 0 && !QUOTES.includes(tree.token(opening).text)) opening -= 1;
  const holdsClause = tree.tokens.slice(opening + 1, closing).some(({ upos }) => upos === 'VERB' || upos === 'AUX');
  return opening === 0 || holdsClause ? opening : undefined;
}

/** "X and its allies imposed", "its president, the head of state Y, met": of two subjects the second is joined to the first, or says who it is. */
function mendTwo(tokens: Token[], tree: Tree, verb: number): boolean {
  const [first, second, third] = tree.children(verb, 'nsubj').filter((child) => child < verb);
  if (first === undefined || second === undefined || third !== undefined) return false;
  if (!NOMINAL.includes(tree.token(first).upos) || !NOMINAL.includes(tree.token(second).upos)) return false;
  // "Niger : la junte cède, X rompt": with a clause between them they have nothing to do with each other.
  const between = tree.tokens.slice(first, second);
  if (between.some(({ upos, text }) => upos === 'VERB' || upos === 'AUX' || text === ':')) return false;
  const start = Math.min(second, ...tree.children(second, 'det', 'amod', 'case'));
  // "X and its allies Y and Z left": right behind the noun that is joined to X its names.
  const named = tree
    .children(first, 'conj')
    .find((noun) => noun === start - 1 && tree.child(noun, 'nmod:poss') !== undefined);
  if (named !== undefined && tree.token(second).upos === 'PROPN')
    tokens[second] = reattach(tokens[second]!, named, 'appos');
  else if (tree.child(second, 'cc') !== undefined) tokens[second] = reattach(tokens[second]!, first, 'conj');
  else if (tree.tokens[start - 1]?.text === ',') tokens[second] = reattach(tokens[second]!, first, 'appos');
  else return false;
  return true;
}

/** "Hæren påførte Kenya store tab": of two subjects on both sides of a verb the one behind it is its object. */
function mendBothSides(tokens: Token[], tree: Tree, verb: number): boolean {
  const subjects = tree.children(verb, 'nsubj');
  const [before, behind, third] = subjects;
  if (before === undefined || behind === undefined || third !== undefined || before > verb || behind < verb)
    return false;
  if (!NOMINAL.includes(tree.token(before).upos) || !NOMINAL.includes(tree.token(behind).upos)) return false;
  tokens[behind] = relate(tokens[behind]!, tree.child(verb, 'obj') === undefined ? 'obj' : 'iobj');
  return true;
}

/** "China urged restraint, and Iran's top diplomat, X, flew in": a noun that a parser joins to the verb before is the subject of the next. */
function mendBehindConjunction(tokens: Token[], tree: Tree, verb: number): boolean {
  const before = tree.head(verb);
  if (!tree.is(verb, 'conj') || tree.token(before).upos !== 'VERB' || tree.child(verb, 'nsubj') !== undefined)
    return false;
  const subject = tree
    .children(before, 'conj')
    .find((child) => before < child && child < verb && NOMINAL.includes(tree.token(child).upos));
  if (subject === undefined || !isBare(tree, subject) || tree.child(subject, 'cc') === undefined) return false;
  tokens[subject] = reattach(tokens[subject]!, verb, 'nsubj');
  return true;
}

/** "a convoqué l'ambassadeur de X, l'accusant de …": who stands before the comma is the object of the verb above, and no subject of the participle. */
function mendBeforeParticiple(tokens: Token[], tree: Tree, participle: number): boolean {
  const { VerbForm, Tense } = tree.token(participle).features;
  const verb = tree.head(participle);
  const [subject, other] = tree.children(participle, 'nsubj');
  if (VerbForm !== 'Part' || Tense !== 'Pres' || verb < 0 || subject === undefined || other !== undefined) return false;
  if (tree.token(verb).upos !== 'VERB' || tree.child(verb, 'obj', 'aux:pass') !== undefined) return false;
  const first = firstOfVerb(tree, participle);
  if (subject < verb || tree.tokens[first - 1]?.text !== ',' || !isBare(tree, subject)) return false;
  tokens[subject] = reattach(tokens[subject]!, verb, 'obj');
  return true;
}

/** Hangs who stands between a comma and a verb on the verb, where it has no other subject. */
function mendBehindComma(tokens: Token[], tree: Tree, verb: number): boolean {
  const span = spanBefore(tree, firstOfVerb(tree, verb));
  const subject = span && headOfSpan(tree, span);
  if (!span || subject === undefined) return false;
  const opener = openingVerb(tree, span.start);
  // "Soutenue par X, Y a rompu": the verb of the sentence, taken for a relative clause, as the participle was taken for it.
  if (tree.is(verb, 'acl') && (opener === undefined || tree.head(opener) >= 0)) return false;
  for (const child of tree.children(verb, 'nsubj', 'csubj')) {
    if (child === subject) continue;
    // "Pressed by reporters, X would not confirm": the participle itself, taken for the subject.
    if (child === opener) tokens[child] = relate(tokens[child]!, 'advcl');
    // "Niger : la junte cède, X rompt": what the headline is about.
    else if (tree.tokens[child + 1]?.text === ':') tokens[child] = relate(tokens[child]!, 'dep');
    // "Lors d'une rencontre avec X, Y a dénoncé": what stands behind an adposition is an adjunct.
    else if (child < span.start && !isBare(tree, child)) tokens[child] = relate(tokens[child]!, 'obl');
    // "Une semaine après avoir renversé A, B a rencontré": how long after it was.
    else if (opener !== undefined && tree.head(opener) === child) {
      tokens[child] = relate(tokens[child]!, 'obl');
      tokens[opener] = reattach(tokens[opener]!, verb, 'advcl');
    }
    // "après avoir renversé A, B a prêté": the object of the verb that opens the sentence, taken for the subject of the next.
    else if (opener !== undefined && child < span.start && isObjectOf(tree, child, opener))
      tokens[child] = reattach(tokens[child]!, opener, 'obj');
    else return false;
  }
  if (opener !== undefined && tree.head(opener) < 0) {
    tokens[verb] = reattach(tokens[verb]!, -1, 'root');
    tokens[opener] = reattach(tokens[opener]!, verb, 'advcl');
  } else if (tree.isWithin(verb, subject)) tokens[verb] = reattach(tokens[verb]!, tree.head(subject), 'parataxis');
  // "Under pressure from the king of X, Y and Z met": the parser may take all for one list.
  for (const child of tree.children(tree.head(subject), 'conj'))
    if (subject < child && child < span.end && tree.is(subject, 'conj'))
      tokens[child] = reattach(tokens[child]!, subject, 'conj');
  const isPassive = tree.child(verb, 'aux:pass') !== undefined;
  for (const child of tree.children(tree.head(subject), 'nmod'))
    if (subject < child && child < span.end && !isBare(tree, child))
      tokens[child] = reattach(tokens[child]!, subject, 'nmod');
  tokens[subject] = reattach(tokens[subject]!, verb, isPassive ? 'nsubj:pass' : 'nsubj');
  return true;
}

const isObjectOf = (tree: Tree, noun: number, verb: number): boolean =>
  isBare(tree, noun) && tree.child(verb, 'obj') === undefined;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands between a comma and a verb; where a phrase between commas stands before the verb, what opens the clause before it. */
function spanBefore(tree: Tree, end: number): Span | undefined {
  const commaBefore = (token: number): number => {
    let at = token - 1;
    while (at >= 0 && tree.token(at).text !== ',') at -= 1;
    return at;
  };
  const last = commaBefore(end);
  if (last < 0) return undefined;
  if (last < end - 1) return { start: last + 1, end };
  const first = tree.tokens.findIndex(({ text }) => text === ',');
  if (first === last || openingVerb(tree, first) === undefined) return undefined;
  const next = tree.tokens.findIndex(({ text }, at) => at > first && text === ',');
  return next < last ? { start: first + 1, end: next } : undefined;
}

/** The participle or infinitive that opens the sentence and is its only verb before a token: "Soutenu par X, …", "Après avoir vu X, …". */
function openingVerb(tree: Tree, before: number): number | undefined {
  const verbs = tree.tokens.flatMap(({ upos, features }, at) =>
    at < before && (upos === 'VERB' || (upos === 'AUX' && features.VerbForm === 'Fin')) ? [at] : [],
  );
  const [verb, other] = verbs;
  if (verb === undefined || other !== undefined || tree.token(verb).upos !== 'VERB' || isFinite(tree, verb))
    return undefined;
  const opens = verb === 0 || tree.child(verb, 'mark') !== undefined;
  return opens && ['Part', 'Inf'].includes(tree.token(verb).features.VerbForm ?? '') ? verb : undefined;
}

/** The head of the only noun phrase in a span, if it can be the subject of what follows. */
function headOfSpan(tree: Tree, { start, end }: Span): number | undefined {
  const inside = tree.tokens.slice(start, end);
  if (inside.some(({ upos }) => ['VERB', 'AUX', 'SCONJ', 'PRON', 'NUM'].includes(upos))) return undefined;
  const heads = [...inside.keys()]
    .map((at) => start + at)
    .filter(
      (at) => (tree.head(at) < start || tree.head(at) >= end) && tree.relation(at) !== 'punct' && !tree.is(at, 'cc'),
    );
  const [head, ...others] = heads;
  if (head === undefined || !NOMINAL.includes(tree.token(head).upos)) return undefined;
  // "In Niamey, Molly Phee of the State Department met": what hangs on the place too is said of who stands between.
  const isJoined = (other: number): boolean => tree.is(head, 'conj') && tree.is(other, 'conj');
  if (others.some((other) => (isBare(tree, other) && !isJoined(other)) || tree.head(other) !== tree.head(head)))
    return undefined;
  if (!tree.is(head, ...MISTAKEN) || !isBare(tree, head)) return undefined;
  // "Mali, Burkina and Niger left": the last of a list is no subject of its own.
  const listed = tree.is(head, 'conj') ? tree.head(head) : -1;
  return listed >= 0 && (tree.head(listed) < 0 || tree.is(listed, 'nsubj')) ? undefined : head;
}

const isBare = (tree: Tree, noun: number): boolean => tree.child(noun, 'case') === undefined;

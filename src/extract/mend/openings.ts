import { reattach, relate, type Token } from '../../core/index.js';
import type { WordIndex } from '../lexicon/word-index.js';
import { NOMINAL, type Tree } from '../syntax/tree.js';
import { isPastParticiple, isPresentParticiple } from '../syntax/verb-forms.js';
import { verbBehind } from './clauses.js';

/**
 * "Soutenu par X, le M23, qui s'est emparé de Y, dit vouloir …": behind a participle that opens the sentence, who stands between its comma and
 * a relative clause is the subject of the verb that goes on behind it, where the parser took it for an apposition to a noun before the comma.
 */
export function mendOpenings(tree: Tree): readonly Token[] {
  const { tokens } = tree;
  const opener = tokens[0];
  if (opener?.upos !== 'VERB' || opener.features.VerbForm !== 'Part') return tokens;
  const comma = tokens.findIndex(({ text }) => text === ',');
  const relative = tokens.findIndex(
    ({ features }, at) => at > comma + 1 && features.PronType === 'Rel' && tokens[at - 1]!.text === ',',
  );
  if (comma < 0 || relative < 0) return tokens;
  const subject = subjectWithin(tree, comma, relative - 1);
  const clause = tree.path(relative).find((at) => tree.token(at).upos === 'VERB');
  const verb = verbBehind(tokens, relative);
  if (subject === undefined || clause === undefined || verb === undefined || clause >= verb) return tokens;
  if (clause < relative || tree.children(verb, 'nsubj').length > 0) return tokens;
  const top = [0, clause, verb].find((at) => tree.head(at) < 0) ?? verb;
  return tokens.map((token, at): Token => {
    if (at === verb) return reattach(token, tree.head(top), tree.relation(top));
    if (at === 0) return reattach(token, verb, 'advcl');
    if (at === subject) return reattach(token, verb, 'nsubj');
    return at === clause ? reattach(token, subject, 'acl:relcl') : token;
  });
}

/**
 * "Addressing the assembly, Minister X called on Y": behind a participle that opens the sentence and has no object, what stands before the
 * comma is the object, and who is named behind it the subject of the verb, where the parser took the name for an apposition.
 */
export function mendOpeningObjects(tree: Tree): readonly Token[] {
  const { tokens } = tree;
  const verb = tokens[0]?.head ?? -1;
  if (
    verb < 0 ||
    tokens[0]!.upos !== 'VERB' ||
    !isPresentParticiple(tokens[0]!.features) ||
    tree.child(0, 'obj', 'ccomp', 'xcomp') !== undefined
  )
    return tokens;
  const [object, other] = tree.children(verb, 'nsubj');
  if (object === undefined || other !== undefined || object > verb) return tokens;
  const subject = tree.children(object, 'appos').find((at) => at > object && at < verb);
  if (subject === undefined || tree.token(subject).upos !== 'PROPN') return tokens;
  const comma = tokens.findIndex(({ text }) => text === ',');
  if (comma < object || comma > subject) return tokens;
  return tokens.map((token, at): Token => {
    if (at === object) return reattach(token, 0, 'obj');
    return at === subject ? reattach(token, verb, 'nsubj') : token;
  });
}

/** As what a parser hangs a participle on the verb of the clause that it opens. */
const MISTAKEN = ['ccomp', 'xcomp', 'nsubj', 'obj'] as const;

/** "Truet af X har Y skiftet kurs": a participle before who did it opens a clause on the subject of the verb behind. */
export function mendOpeningPassives(tree: Tree, words: WordIndex): readonly Token[] {
  const { tokens } = tree;
  const [first, next] = tokens;
  if (first?.upos !== 'VERB' || !isPastParticiple(first.features)) return tokens;
  if (!next || !words.inClass(next.lemma.toLowerCase(), 'agent') || tree.head(1) < 0) return tokens;
  if (!tree.is(0, ...MISTAKEN) || tree.token(first.head).upos !== 'VERB') return tokens;
  return tokens.map((token, at): Token => {
    if (at === 0) return relate(token, 'advcl');
    return at === tree.head(1) ? reattach(token, 0, 'obl') : token;
  });
}

/** The head of the only noun phrase between two commas, where it hangs on a noun before them. */
function subjectWithin(tree: Tree, start: number, end: number): number | undefined {
  const inside = tree.tokens.slice(start + 1, end);
  if (inside.some(({ upos }) => ['VERB', 'AUX', 'PUNCT', 'SCONJ', 'CCONJ'].includes(upos))) return undefined;
  const heads = [...inside.keys()].map((at) => start + 1 + at).filter((at) => tree.head(at) < start);
  const [head, other] = heads;
  if (head === undefined || other !== undefined || !NOMINAL.includes(tree.token(head).upos)) return undefined;
  return tree.is(head, 'appos', 'nmod', 'conj', 'obj', 'obl', 'flat') && tree.child(head, 'case') === undefined
    ? head
    : undefined;
}

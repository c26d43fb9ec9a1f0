import { type ActorType, reattach, type Token } from '../../core/index.js';
import type { NameSpan } from '../names/names.js';
import { NOMINAL, type Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** The class of relative pronouns that stand for people only. */
export const RELATIVE_OF_PEOPLE = 'relativeOfPeople';

/** As what a parser hangs a relative clause on the verb before it. */
const MISTAKEN = ['ccomp', 'parataxis', 'advcl'] as const;

/**
 * "les accusations du Niger, qui reproche", taken for an adverbial clause: a clause whose subject is a relative pronoun tells more of the only
 * noun of the phrase before it that agrees with its verb.
 */
export function mendSubjectClauses(tree: Tree): readonly Token[] {
  const antecedentOf = (clause: number): number | undefined => {
    if (!tree.is(clause, ...MISTAKEN)) return undefined;
    const pronoun = tree.child(clause, 'nsubj');
    if (pronoun === undefined || tree.token(pronoun).features.PronType !== 'Rel') return undefined;
    if (tree.tokens[pronoun - 1]?.text !== ',') return undefined;
    const noun = nameOf(tree, pronoun - 2);
    const isPlural = (at: number): boolean => tree.token(at).features.Number === 'Plur';
    const verb = [clause, ...tree.children(clause, 'aux')].find((at) => tree.token(at).features.VerbForm === 'Fin');
    if (verb === undefined || noun < 0 || tree.isWithin(noun, clause)) return undefined;
    const phrase = tree.phrasesOf(noun).filter((at) => at < pronoun && NOMINAL.includes(tree.token(at).upos));
    const agreeing = phrase.filter((at) => isPlural(at) === isPlural(verb));
    return phrase.length > 1 && agreeing.length === 1 ? agreeing[0] : undefined;
  };
  const antecedents = tree.tokens.map((_, at) => antecedentOf(at));
  if (antecedents.every((noun) => noun === undefined)) return tree.tokens;
  return tree.tokens.map((token, at): Token =>
    antecedents[at] === undefined ? token : reattach(token, antecedents[at], 'acl:relcl'),
  );
}

/** "wants X, a colonel whom a court sentenced", taken for "wants that a court sentenced": such a pronoun right behind a noun opens a clause on it. */
export function mendRelativeClauses(tree: Tree, words: WordIndex): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const [at, { text }] of tree.tokens.entries()) {
    if (at < 2 || !words.inClass(text.toLowerCase(), RELATIVE_OF_PEOPLE)) continue;
    const clause = tree.head(at);
    if (clause < at || !tree.is(at, 'nsubj', 'obj') || !tree.is(clause, ...MISTAKEN)) continue;
    const noun = tree.tokens[at - 1]!.text === ',' ? at - 2 : at - 1;
    if (!NOMINAL.includes(tree.token(noun).upos) || tree.isWithin(noun, clause)) continue;
    tokens ??= [...tree.tokens];
    tokens[clause] = reattach(tokens[clause]!, peopleAt(tree, nameOf(tree, noun), words), 'acl:relcl');
  }
  return tokens ?? tree.tokens;
}

/** "Mark Brown of the Cook Islands, who", taken for the country: such a clause tells more of the person whose name the country stands behind. */
export function mendOriginClauses(tree: Tree, names: readonly NameSpan[], words: WordIndex): readonly Token[] {
  const nameAt = (token: number, type: ActorType): boolean =>
    names.some((name) => name.type === type && name.first <= token && token <= name.last);
  return tree.tokens.map((token, clause): Token => {
    if (!tree.is(clause, 'acl:relcl')) return token;
    const country = tree.head(clause);
    const person = tree.head(country);
    if (person < 0 || !tree.is(country, 'nmod') || !nameAt(country, 'Country') || !nameAt(person, 'Person'))
      return token;
    const isOfPeople = (at: number): boolean =>
      at > country && words.inClass(tree.token(at).text.toLowerCase(), RELATIVE_OF_PEOPLE);
    return tree.children(clause).some(isOfPeople) ? reattach(token, person, 'acl:relcl') : token;
  });
}

/** "French forces in the region, who": the noun for people above one for a thing, or that itself where there is none. */
function peopleAt(tree: Tree, noun: number, words: WordIndex): number {
  const isOfPeople = (at: number): boolean => {
    if (tree.token(at).upos !== 'NOUN' || words.officeAt(tree.tokens, at)) return true;
    const { role, type } = words.nounAt(tree.tokens, at)?.term ?? {};
    return role === 'state' || role === 'regime' || type === 'Person';
  };
  let at = noun;
  while (!isOfPeople(at) && tree.is(at, 'nmod') && tree.head(at) < at) at = tree.head(at);
  return isOfPeople(at) ? at : noun;
}

/** The head of a name that ends at a token. */
const nameOf = (tree: Tree, end: number): number => (tree.is(end, 'flat') ? tree.head(end) : end);

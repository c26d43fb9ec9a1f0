import { QUAD, relationOf } from '../../core/index.js';
import { conjunctsOf, rootOfConjuncts } from '../syntax/conjuncts.js';
import { standsBehind } from '../syntax/adpositions.js';
import type { Assertion } from '../extraction.js';
import type { WordIndex } from '../lexicon/word-index.js';
import type { ReadSentence } from '../read-sentence.js';
import { OFFICE, type Candidate } from '../relations/candidates.js';

/**
 * "X and Y, the founder of Z, left": what is said of one behind the last of a list is not said of those before, nor what another is beside
 * them ("X and a branch of Z").
 */
export function isOfOtherNamed({ tree }: ReadSentence, { type, trigger, source }: Candidate): boolean {
  if (relationOf(type).quad !== QUAD.standing || source.kind === 'implied') return false;
  if (tree.is(trigger, 'conj') && tree.phrasesOf(source.head).includes(rootOfConjuncts(tree, trigger))) return true;
  if (!tree.is(trigger, 'appos') || tree.token(trigger).features.Number === 'Plur') return false;
  const described = tree.head(trigger);
  if (!tree.is(described, 'conj')) return false;
  const listed = conjunctsOf(tree, rootOfConjuncts(tree, described));
  return source.head !== described && tree.phrasesOf(source.head).some((at) => at !== described && listed.includes(at));
}

/**
 * Where the patterns have found who holds an office, nobody else does ("Chancellor Merkel and President Putin"), nor they elsewhere
 * ("Iran project director at the International Crisis Group"), nor still when the patterns say that it is over.
 */
export function isOfOtherOffice(
  { index, tree }: ReadSentence,
  { type, trigger, source, target }: Candidate,
  facts: readonly Assertion[],
): boolean {
  if (type !== OFFICE) return false;
  const held = facts.filter((fact) => fact.sentence === index && fact.trigger === trigger && fact.type === OFFICE);
  const own = held.filter((fact) => fact.source.entity === source.entity);
  // "two commanders": the patterns may not have found both.
  const isOne = tree.token(trigger).features.Number !== 'Plur';
  return (
    (own.length > 0 || (held.length > 0 && isOne)) &&
    own.every((fact) => fact.target.entity !== target.entity || fact.status === 'ended')
  );
}

/** The classes of nouns for who stands by somebody, or against them: *supporter, lawyer*; *wife*. */
const ATTENDANTS = ['attendant', 'kin'];

/** "Detained dozens of supporters of X", "met Y's lawyers": what is done to them is not done to whose they are. */
export function isOfAttendants(
  { tree }: ReadSentence,
  { type, trigger, target }: Candidate,
  words: WordIndex,
): boolean {
  if (relationOf(type).quad === QUAD.standing || target.kind !== 'name' || target.entity.type !== 'Person')
    return false;
  const noun = tree.head(target.head);
  if (noun < 0 || noun === trigger || tree.token(noun).upos !== 'NOUN') return false;
  const isTheirs =
    tree.relation(target.head) === 'nmod:poss' ||
    (tree.is(target.head, 'nmod') && standsBehind(tree, target.head, 'belonging', words));
  const { lemma } = tree.token(noun);
  return isTheirs && ATTENDANTS.some((name) => words.inClass(lemma.toLowerCase(), name));
}

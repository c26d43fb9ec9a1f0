import type { ActorId, Knowledge } from '../../core/index.js';
import { standsBehind } from '../syntax/adpositions.js';
import { rootOfConjuncts } from '../syntax/conjuncts.js';
import { INTERGOVERNMENTAL, kindOf } from '../references/bodies.js';
import { REBEL } from '../references/descriptions.js';
import type { Entity } from '../extraction.js';
import type { ReadSentence } from '../read-sentence.js';
import type { Candidate } from '../relations/candidates.js';
import type { WordIndex } from '../lexicon/word-index.js';

/**
 * "Was arrested in Chicago": not by another country that the sentences before spoke of. Of those who are arrested abroad it is said by
 * whom.
 */
export function isArrestElsewhere(
  { tree, at }: ReadSentence,
  { trigger, type, source }: Candidate,
  knowledge: Knowledge,
  words: WordIndex,
): boolean {
  if (type !== 'DETAINED' || source.kind !== 'implied' || source.entity.type !== 'Country') return false;
  const isWhere = (head: number): boolean => standsBehind(tree, head, 'locative', words);
  return tree
    .children(trigger, 'obl', 'nmod')
    .filter(isWhere)
    .flatMap((head) => at[head]!)
    .some(({ entity }) => {
      const country = countryOf(entity, knowledge);
      return country !== undefined && country !== source.entity.known;
    });
}

/**
 * "le retrait des troupes de Kigali de l'est de la RDC": those who leave are no country that another leaves, but "retire ses troupes du Niger",
 * "le retrait des troupes françaises du Niger" name it behind them.
 */
export function isLeaver(
  { tree }: ReadSentence,
  { trigger, type, source, target }: Candidate,
  words: WordIndex,
): boolean {
  if (type !== 'WITHDREW_FROM' || target.kind === 'implied' || target.entity.type !== 'Country') return false;
  const isForce = (noun: number): boolean =>
    tree.tokens[noun]?.upos === 'NOUN' && words.inClass(tree.token(noun).lemma.toLowerCase(), 'force');
  if (isForce(target.head)) return true;
  const above = tree.is(target.head, 'amod', 'nmod', 'compound', 'det') ? tree.head(target.head) : -1;
  const isOwned = source.kind !== 'implied' && tree.head(source.head) === above;
  const isWhere = tree.is(target.head, 'nmod') && (isOwned || tree.token(trigger).upos === 'VERB');
  return isForce(above) && !isWhere;
}

/** "Combattent des militants islamistes en Somalie", "raids on the M23 in Congo": where rebels, or an actor, are attacked, the place is not. */
export function isWhereOthersAreHit(
  { tree, at, arguments: args }: ReadSentence,
  { trigger, type, source, target }: Candidate,
  words: WordIndex,
): boolean {
  if (type !== 'ATTACKED' || target.kind !== 'name') return false;
  if (target.entity.type !== 'Country' && target.entity.type !== 'Place') return false;
  if (!standsBehind(tree, rootOfConjuncts(tree, target.head), 'locative', words)) return false;
  const { upos, lemma } = tree.token(trigger);
  const objects = upos === 'VERB' ? args.find(trigger, 'object') : [];
  const slots = new Set(
    words
      .framesOf(lemma.toLowerCase(), upos === 'VERB' ? 'VERB' : 'NOUN')
      .filter((frame) => frame.type === type)
      .flatMap((frame) => frame.target.map((slot) => slot.split('>').at(-1)!))
      .filter((slot) => !words.inClass(slot, 'locative') && !words.inClass(slot, 'belonging')),
  );
  const hit = [trigger, ...objects]
    .flatMap((deed) => tree.children(deed, 'obl', 'nmod'))
    .filter((head) => tree.adpositionsOf(head).some((adposition) => slots.has(adposition)));
  const isHit = (head: number): boolean =>
    [head, ...tree.children(head, 'amod')].some((word) => words.inClass(tree.token(word).lemma.toLowerCase(), REBEL)) ||
    at[head]!.some(({ entity }) => entity !== target.entity && entity !== source.entity);
  // "fired American missiles at X": not all that verbs have for an object is hit.
  return [...(slots.has('object') ? objects : []), ...hit].some(
    (head) => (source.kind === 'implied' || head !== source.head) && isHit(head),
  );
}

/** "A fui le pays": who is said to have left a country has not gone there, nor where the sentence only sets the scene ("en Togo, où …"). */
export function isFled({ tree, terms }: ReadSentence, { trigger, type, target }: Candidate, words: WordIndex): boolean {
  if (type !== 'VISITED' || tree.token(trigger).upos !== 'VERB' || target.kind === 'implied') return false;
  const frames = words.framesOf(tree.token(trigger).lemma.toLowerCase(), 'VERB').filter((frame) => frame.type === type);
  const isAsked = frames.some((frame) => frame.target.some((slot) => slot.startsWith('object')));
  const object = tree.child(trigger, 'obj');
  if (isAsked || object === undefined) return false;
  const isOwnCountry = terms.some(({ head, noun }) => head === object && noun?.type === 'Country');
  return target.head === object || (isOwnCountry && target.head < trigger);
}

/** "a refusé de se rendre à Luanda": who will not go somewhere refuses nothing that those have asked whose town or country it is. */
export function isRefusedVisit(
  { tree }: ReadSentence,
  { trigger, type, target }: Candidate,
  others: readonly Candidate[],
): boolean {
  if (type !== 'REJECTED') return false;
  return others.some(
    (other) =>
      other.type === 'VISITED' &&
      other.target.entity === target.entity &&
      other.isFramed &&
      tree.head(other.trigger) === trigger,
  );
}

/** "Trump's envoy to Yemen flew to Togo": what only says whose, or where to, somebody is who goes somewhere is not where they go. */
export function isOfVisitor({ tree, arguments: args }: ReadSentence, { trigger, type, target }: Candidate): boolean {
  if (type !== 'VISITED' || tree.token(trigger).upos !== 'VERB' || target.kind === 'implied') return false;
  const place = rootOfConjuncts(tree, target.head);
  return tree.is(place, 'nmod') && args.find(trigger, 'subject').includes(tree.head(place));
}

/** "The president sent his minister to Togo": who sends another goes nowhere. */
export function isSender(
  { tree, arguments: args }: ReadSentence,
  { trigger, type, source }: Candidate,
  words: WordIndex,
): boolean {
  if (type !== 'VISITED' || source.kind === 'implied' || source.entity.type !== 'Person') return false;
  if (args.isPassive(trigger)) return false;
  return (
    words.inClass(tree.token(trigger).lemma.toLowerCase(), 'sending') &&
    args.find(trigger, 'subject').includes(source.head)
  );
}

/** "The prime minister was in the capital": who serves a country, or nobody that is known, only visits another by being there. */
export function isAtHome(
  { tree }: ReadSentence,
  { trigger, type, source, target }: Candidate,
  knowledge: Knowledge,
  words: WordIndex,
): boolean {
  if (type !== 'VISITED' || !words.inClass(tree.token(trigger).lemma.toLowerCase(), 'being')) return false;
  const home = source.entity.belongsTo;
  const country = countryOf(target.entity, knowledge);
  if (!home || country === undefined || country === home.known) return true;
  return home.type !== 'Country' && kindOf(home, knowledge) !== INTERGOVERNMENTAL;
}

const countryOf = ({ type, known }: Entity, knowledge: Knowledge): ActorId | undefined =>
  known && (type === 'Country' ? known : type === 'Place' ? knowledge.actor(known)?.country : undefined);

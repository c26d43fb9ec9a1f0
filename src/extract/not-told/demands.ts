import { RELATIONS } from '../../core/index.js';
import type { Candidate } from '../relations/candidates.js';
import { mentionsOf } from '../mentions/noun-phrase.js';
import type { ReadSentence } from '../read-sentence.js';
import type { WordIndex } from '../lexicon/word-index.js';
import { isForce } from './forces.js';

/**
 * "Turkey told Sweden to expel X": who demands a deed does not do it where somebody else is asked to. The same, told by a noun:
 * "L'Union africaine réclame la libération de Mohamed Bazoum": who demands a deed, told by its noun, does not do it. What has no
 * direction, or is a noun for what brings its doer somewhere ("demande l'adhésion à l'Otan"), may be one's own.
 */
export function isOnlyDemanded(
  sentence: ReadSentence,
  { trigger, type, source, target }: Candidate,
  all: readonly Candidate[],
  words: WordIndex,
): boolean {
  const { tree, arguments: args } = sentence;
  if (type === 'URGED' && (isAskedAbout(sentence, trigger, target) || isDemandedFor(sentence, trigger, target, all)))
    return true;
  // "Biden ordered American forces to help": who serves a country commands what is its own.
  if (type === 'URGED' && source.entity.belongsTo === target.entity && isForce(sentence, target, words)) return true;
  const { symmetric, impersonal } = RELATIONS.get(type)!;
  const verb = tree.head(trigger);
  if (symmetric || verb < 0) return false;
  const isNoun = !impersonal && tree.token(trigger).upos === 'NOUN' && tree.is(trigger, 'obj', 'obl');
  const isOfOther =
    tree.token(trigger).upos === 'VERB' && tree.is(trigger, 'xcomp') && hasOtherDoer(sentence, trigger, verb, words);
  if (!isNoun && !isOfOther) return false;
  const { upos, lemma } = tree.token(verb);
  const isDemand = words
    .scopesOf(lemma.toLowerCase())
    .some(({ pos, status, particle }) => pos === upos && status === 'urged' && !particle);
  if (upos !== 'VERB' || !isDemand) return false;
  return args
    .find(verb, 'subject')
    .flatMap((head) => mentionsOf(sentence, head, words))
    .some(({ entity }) => entity === source.entity);
}

/** "asked for X to be expelled", "ordered X to be freed": what is to be done to somebody is asked of another. */
function isAskedAbout({ tree, arguments: args }: ReadSentence, verb: number, target: Candidate['target']): boolean {
  if (target.kind === 'implied' || !tree.children(verb, 'xcomp').some((deed) => args.isPassive(deed))) return false;
  const [phrase, ...others] = tree
    .children(verb, 'obj', 'iobj', 'obl')
    .filter((child) => tree.isWithin(target.head, child) || !tree.is(child, 'obl'));
  return phrase !== undefined && others.length === 0 && tree.isWithin(target.head, phrase);
}

/** "calls for the release of X", "kræver sanktioner mod X": nor is it asked of whom a noun says that it is to be done to. */
function isDemandedFor(
  { tree, arguments: args }: ReadSentence,
  verb: number,
  target: Candidate['target'],
  all: readonly Candidate[],
): boolean {
  return all.some(({ trigger, type, frame, target: other }) => {
    if (target.kind === 'implied' || tree.head(trigger) !== verb || !tree.is(trigger, 'obj', 'obl')) return false;
    const { symmetric, impersonal } = RELATIONS.get(type)!;
    if (symmetric || impersonal || tree.token(trigger).upos !== 'NOUN' || other.entity !== target.entity) return false;
    const stands = (slot: string): boolean =>
      args.find(trigger, slot).some((head) => tree.phrasesOf(target.head).includes(head));
    return frame.target.some(stands) && !frame.source.some(stands);
  });
}

/** Whether somebody other than who asks for it is to do what a verb tells. */
function hasOtherDoer(sentence: ReadSentence, deed: number, demand: number, words: WordIndex): boolean {
  const { arguments: args } = sentence;
  const asking = args.find(demand, 'subject');
  return args
    .find(deed, 'subject')
    .some((head) => !asking.includes(head) && mentionsOf(sentence, head, words).length > 0);
}

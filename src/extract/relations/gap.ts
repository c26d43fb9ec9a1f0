import type { Role } from '../extraction.js';
import { mentionsOf } from '../mentions/noun-phrase.js';
import type { Tree } from '../syntax/tree.js';
import type { TriggerFrame } from '../lexicon/trigger-frame.js';
import { areSomePeople, isPrivate } from './bystanders.js';
import { hashLabel, hashWord, NO_LABEL } from './labels.js';
import type { TriggerView } from './trigger-view.js';

/** What stands where a frame wants an actor, as hashes. Where it is none, the actor may be known from before. */
export interface Gap {
  /** An actor, a noun phrase of which kind, or nothing. */
  readonly state: number;
  /** The head of the noun phrase, unless it means an actor. */
  readonly lemma: number;
  /** The head of the noun phrase, where it is for people or bodies who are no actors: nobody else is meant. */
  readonly others: number | undefined;
}

/** Whether a pronoun that means no actor stands there: whoever is implied is not meant. */
export const isPronoun = ({ state }: Gap): boolean => state === STATES.pronoun;

const ACTOR: Gap = { state: hashLabel('actor'), lemma: NO_LABEL, others: undefined };
const EMPTY: Gap = { state: NO_LABEL, lemma: NO_LABEL, others: undefined };
const STATES = {
  definite: hashLabel('definite'),
  indefinite: hashLabel('indefinite'),
  possessed: hashLabel('possessed'),
  bare: hashLabel('bare'),
  pronoun: hashLabel('pronoun'),
};

/** What stands in the places that a type's frames name for a role: an actor if one has any, or else the first noun phrase. */
export function readGap(view: TriggerView, frames: readonly TriggerFrame[], role: Role): Gap {
  const { sentence, words, language, heads } = view;
  let gap = EMPTY;
  for (const frame of frames)
    for (const slot of role === 'source' ? frame.source : frame.target)
      for (const head of heads.get(slot) ?? []) {
        if (mentionsOf(sentence, head, words).length > 0) return ACTOR;
        if (gap !== EMPTY) continue;
        const { lemma } = sentence.tree.token(head);
        gap = {
          state: STATES[determinationOf(sentence.tree, head)],
          lemma: hashWord(language, lemma.toLowerCase()),
          others: isPrivate(sentence, head, words) || areSomePeople(sentence, head, words) ? head : undefined,
        };
      }
  return gap;
}

function determinationOf(tree: Tree, head: number): keyof typeof STATES {
  const { upos, features } = tree.token(head);
  if (upos === 'PRON') return 'pronoun';
  if (tree.child(head, 'nmod:poss') !== undefined) return 'possessed';
  if (features.Definite === 'Def') return 'definite';
  const determiner = tree.child(head, 'det');
  if (determiner === undefined) return 'bare';
  const { Definite, PronType } = tree.token(determiner).features;
  return Definite === 'Ind' || PronType === 'Ind' || PronType === 'Neg' ? 'indefinite' : 'definite';
}

import { rootOfConjuncts } from '../syntax/conjuncts.js';
import type { ArgumentMention, Entity, ImpliedMention, Mention } from '../extraction.js';
import type { ReadSentence } from '../read-sentence.js';
import { CLAUSES, type Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';
import type { ActorView, ActorViews } from './actor-view.js';
import type { History } from './history.js';
import { hashLabel, IMPLIED_LABEL, NO_LABEL } from './labels.js';

/** The coordination of what stands nowhere in the sentence. */
export const NO_GROUP = -1;

/** Where a mention stands in its sentence, which is the same beside all triggers. */
export interface MentionView<Seen extends ArgumentMention = Mention> {
  readonly mention: Seen;
  readonly actor: ActorView;
  /** Which other actors of its country the sentence names. */
  readonly compatriots: Compatriots;
  /** The token that it hangs on the tree by; none for an implied one. */
  readonly anchor: number | undefined;
  /** The first of the coordination that it belongs to, as a token: mentions of one coordination share it. */
  readonly group: number;
  /** Whether it is who says what the sentence reports. */
  readonly says: boolean;
  /** The head of the clause that it stands in, -1 for the main clause; none for an implied one. */
  readonly clause: number | undefined;
  /** How many sentences before have spoken of its actor, up to `OFTEN`, and the first that did, up to `LATE`. */
  readonly timesSpoken: number;
  readonly since: number;
  /** Hashes of what stands for it in features. */
  readonly keys: {
    readonly kind: number;
    readonly type: number;
    readonly adposition: number;
    readonly relation: number;
  };
}

/** Who of an actor's country is named beside it. */
export interface Compatriots {
  /** How many other actors of it, up to `MOST_COMPATRIOTS`. */
  readonly count: number;
  /** Whether one of them serves it, and whether it serves one of them. */
  readonly isServed: boolean;
  readonly isServing: boolean;
}

const MOST_COMPATRIOTS = 3;
/** Sentences that spoke of an actor are counted up to so many, and the first of them from the start of the document up to so many. */
const OFTEN = 5;
const LATE = 2;

function findCompatriots(entity: Entity, named: ReadonlySet<Entity>, actors: ActorViews): Compatriots {
  const { country } = actors.of(entity);
  let [count, isServed, isServing] = [0, false, false];
  for (const other of named) {
    if (other === entity) continue;
    if (country !== undefined && actors.of(other).country === country) count += 1;
    if (other.belongsTo === entity) isServed = true;
    if (entity.belongsTo === other) isServing = true;
  }
  return { count: Math.min(count, MOST_COMPATRIOTS), isServed, isServing };
}

/** What mentions of one sentence are seen against. */
export interface Setting {
  readonly sentence: ReadSentence;
  readonly words: WordIndex;
  readonly actors: ActorViews;
  readonly history: History;
  /** The actors that have a mention in the sentence. */
  readonly named: ReadonlySet<Entity>;
}

/** How a mention that stands in its sentence is seen: read once, whatever triggers it stands beside. */
export function viewMention(mention: Mention, setting: Setting): MentionView {
  const { sentence, words } = setting;
  const { tree } = sentence;
  const anchor = anchorOf(sentence, mention);
  const [adposition] = tree.adpositionsOf(anchor);
  return {
    mention,
    ...viewActor(mention, setting),
    anchor,
    group: rootOfConjuncts(tree, coordinatedBy(tree, anchor)),
    says: isSpeaker(tree, anchor, words),
    clause: clauseOf(tree, anchor),
    keys: {
      kind: hashLabel(mention.kind),
      type: hashLabel(mention.entity.type),
      adposition: adposition === undefined ? NO_LABEL : hashLabel(adposition),
      relation: hashLabel(tree.relation(anchor)),
    },
  };
}

/** An implied mention stands nowhere. */
export const viewImplied = (mention: ImpliedMention, setting: Setting): MentionView<ImpliedMention> => ({
  mention,
  ...viewActor(mention, setting),
  anchor: undefined,
  group: NO_GROUP,
  says: false,
  clause: undefined,
  keys: {
    kind: hashLabel(mention.kind),
    type: hashLabel(mention.entity.type),
    adposition: NO_LABEL,
    relation: IMPLIED_LABEL,
  },
});

function viewActor(
  { entity }: ArgumentMention,
  { sentence, actors, history, named }: Setting,
): Pick<MentionView, 'actor' | 'compatriots' | 'timesSpoken' | 'since'> {
  const { times, first } = history.trailOf(entity) ?? { times: 0, first: sentence.index };
  return {
    actor: actors.of(entity),
    compatriots: findCompatriots(entity, named, actors),
    timesSpoken: Math.min(times, OFTEN),
    since: Math.min(first, LATE),
  };
}

/** The token of a mention, or of the title before it, that hangs highest in the tree. */
function anchorOf({ tree, at }: ReadSentence, mention: Mention): number {
  let anchor = mention.head;
  while (tree.head(anchor) >= 0 && at[tree.head(anchor)]!.includes(mention)) anchor = tree.head(anchor);
  return anchor;
}

/** "Oman and the Lebanese group Hezbollah": a name right behind a noun that is coordinated, and says what it is, is coordinated too. */
function coordinatedBy(tree: Tree, anchor: number): number {
  const noun = tree.head(anchor);
  return tree.is(anchor, 'appos') && noun === anchor - 1 && tree.is(noun, 'conj') ? noun : anchor;
}

/** Whether a mention is who says what a sentence reports. */
function isSpeaker(tree: Tree, anchor: number, words: WordIndex): boolean {
  const verb = tree.head(anchor);
  return verb >= 0 && tree.is(anchor, 'nsubj') && words.isReporting(tree.token(verb));
}

/** The head of the clause that a token stands in, -1 for the main clause. */
export function clauseOf(tree: Tree, index: number): number {
  for (let at = index; at >= 0; at = tree.head(at)) if (CLAUSES.includes(tree.relation(at))) return at;
  return -1;
}

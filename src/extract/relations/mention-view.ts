import { rootOfConjuncts } from '../syntax/conjuncts.js';
import type { ArgumentMention, ImpliedMention, Mention } from '../extraction.js';
import type { ReadSentence } from '../read-sentence.js';
import { CLAUSES, type Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';
import { hashLabel, IMPLIED_LABEL, NO_LABEL } from './labels.js';

/** The coordination of what stands nowhere in the sentence. */
export const NO_GROUP = -1;

/** Where a mention stands in its sentence, which is the same beside all triggers. */
export interface MentionView<Seen extends ArgumentMention = Mention> {
  readonly mention: Seen;
  /** The token that it hangs on the tree by; none for an implied one. */
  readonly anchor: number | undefined;
  /** The first of the coordination that it belongs to, as a token: mentions of one coordination share it. */
  readonly group: number;
  /** Whether it is who says what the sentence reports. */
  readonly says: boolean;
  /** The head of the clause that it stands in, -1 for the main clause; none for an implied one. */
  readonly clause: number | undefined;
  /** Hashes of what stands for it in features. */
  readonly keys: {
    readonly kind: number;
    /** What kind of actor it is. */
    readonly actor: number;
    readonly adposition: number;
    readonly relation: number;
  };
}

/** How a mention that stands in its sentence is seen: read once, whatever triggers it stands beside. */
export function viewMention(sentence: ReadSentence, mention: Mention, words: WordIndex): MentionView {
  const { tree } = sentence;
  const anchor = anchorOf(sentence, mention);
  const [adposition] = tree.adpositionsOf(anchor);
  return {
    mention,
    anchor,
    group: rootOfConjuncts(tree, anchor),
    says: isSpeaker(tree, anchor, words),
    clause: clauseOf(tree, anchor),
    keys: {
      kind: hashLabel(mention.kind),
      actor: hashLabel(mention.entity.type),
      adposition: adposition === undefined ? NO_LABEL : hashLabel(adposition),
      relation: hashLabel(tree.relation(anchor)),
    },
  };
}

/** An implied mention stands nowhere. */
export const viewImplied = (mention: ImpliedMention): MentionView<ImpliedMention> => ({
  mention,
  anchor: undefined,
  group: NO_GROUP,
  says: false,
  clause: undefined,
  keys: {
    kind: hashLabel(mention.kind),
    actor: hashLabel(mention.entity.type),
    adposition: NO_LABEL,
    relation: IMPLIED_LABEL,
  },
});

/** The token of a mention, or of the title before it, that hangs highest in the tree. */
function anchorOf({ tree, at }: ReadSentence, mention: Mention): number {
  let anchor = mention.head;
  while (tree.head(anchor) >= 0 && at[tree.head(anchor)]!.includes(mention)) anchor = tree.head(anchor);
  return anchor;
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

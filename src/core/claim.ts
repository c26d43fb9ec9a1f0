import type { PartialDate } from './date.js';
import type { ActorId, ArticleId, ClaimId } from './ids.js';
import type { RelationType, Status } from './ontology.js';

/** What found the claim, so that `explain` can show it: a frame of a lexicon, a pattern of the engine, or a model. */
export type Extractor = 'frame' | 'pattern' | 'model';

/** What one sentence of one article asserts. Immutable; the id is a hash of the content. */
export interface Claim {
  readonly id: ClaimId;
  readonly articleId: ArticleId;
  readonly type: RelationType;
  readonly source: ActorId;
  readonly target: ActorId;
  readonly status: Status;
  readonly date?: PartialDate;
  /** Whether the text says that something is taken up again ("resumed aid to"). */
  readonly resumes?: boolean;
  /** The country or organisation that the source, or the target, acts for at the time: by an office, or as those who rule. */
  readonly sourceFor?: ActorId;
  readonly targetFor?: ActorId;
  /** Who is quoted as saying it, outermost speaker first. */
  readonly saidBy: readonly ActorId[];
  /** `text.slice(start, end)`: the words from the first to the last of trigger, source and target. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** The sentence, with its offsets and those of the trigger word. */
  readonly sentence: string;
  readonly sentenceStart: number;
  readonly sentenceEnd: number;
  readonly triggerStart: number;
  readonly triggerEnd: number;
  /** 0 to 1. */
  readonly confidence: number;
  readonly extractor: Extractor;
  /** The frame or pattern: `en:expel/VERB:EXPELLED`. */
  readonly rule: string;
}

/** Where a text names an actor. */
export interface ActorMention {
  readonly actor: ActorId;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A name, a description ("the junta", "French troops") or a pronoun. */
  readonly kind: 'name' | 'description' | 'pronoun';
}

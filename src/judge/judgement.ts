import type { ActorId, ArticleId, ClaimId, RelationType } from '../core/index.js';

/** What somebody decided about who is who, or about a claim. Ids are those that the graph shows where the line is reached. */
export type Judgement =
  /** Both are one actor, which keeps the second id. */
  | { readonly kind: 'merge'; readonly actor: ActorId; readonly into: ActorId; readonly name: string }
  /** Where texts mention the actor so (everywhere, or in one document), they mean another one. */
  | {
      readonly kind: 'split';
      readonly actor: ActorId;
      /** As it stands in a text; without one, all mentions in the document. */
      readonly mention?: string;
      readonly document?: ArticleId;
      readonly as: ActorId;
      readonly name: string;
    }
  | { readonly kind: 'rename'; readonly actor: ActorId; readonly name: string }
  | { readonly kind: 'reject' | 'accept'; readonly claim: ClaimId }
  /** The sentence tells of another relation between the two. */
  | { readonly kind: 'relabel'; readonly claim: ClaimId; readonly type: RelationType };

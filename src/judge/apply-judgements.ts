import type { ActorId, ClaimId, DocumentRecord, Judge } from '../core/index.js';
import type { Judgement } from './judgement.js';
import { mergeActor } from './merge-actor.js';
import { renameActor } from './rename-actor.js';
import { splitActor } from './split-actor.js';

type OnActor = Exclude<Judgement, { readonly claim: ClaimId }>;

/** Judgements on actors follow each other from the first to the last; of those on one claim the last counts. */
export function applyJudgements(judgements: readonly Judgement[]): Judge {
  const onActors = judgements.filter((judgement): judgement is OnActor => 'actor' in judgement);
  const verdicts = new Map(
    judgements.flatMap((judgement) => ('claim' in judgement ? [[judgement.claim, judgement.kind]] : [])),
  );
  return (record) => judgeClaims(onActors.reduce(judgeActor, record), verdicts);
}

function judgeActor(record: DocumentRecord, judgement: OnActor): DocumentRecord {
  if (!hasActor(record, judgement.actor)) return record;
  switch (judgement.kind) {
    case 'merge':
      return judgement.actor === judgement.into ? record : mergeActor(record, judgement);
    case 'split':
      return splitActor(record, judgement);
    case 'rename':
      return renameActor(record, judgement);
  }
}

const hasActor = ({ actors }: DocumentRecord, id: ActorId): boolean => actors.some((actor) => actor.id === id);

/** A rejected claim is not in the graph; one that was accepted is sure. */
function judgeClaims(record: DocumentRecord, verdicts: ReadonlyMap<ClaimId, 'reject' | 'accept'>): DocumentRecord {
  if (!record.claims.some(({ id }) => verdicts.has(id))) return record;
  const claims = record.claims
    .filter(({ id }) => verdicts.get(id) !== 'reject')
    .map((claim) => (verdicts.get(claim.id) === 'accept' ? { ...claim, confidence: 1 } : claim));
  return { ...record, claims };
}

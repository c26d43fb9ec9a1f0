import type { ActorId, Claim, ClaimId, DocumentRecord, Judge, RelationType } from '../core/index.js';
import type { Judgement } from './judgement.js';
import { mergeActor } from './merge-actor.js';
import { renameActor } from './rename-actor.js';
import { splitActor } from './split-actor.js';

type OnClaim = Extract<Judgement, { readonly claim: ClaimId }>;
type OnActor = Exclude<Judgement, OnClaim>;

/** What all judgements on a claim come to. */
interface Verdict {
  readonly isRejected: boolean;
  /** The relation that it was given last; without one, that of the text. */
  readonly type?: RelationType;
}

/** Judgements on actors follow each other from the first to the last; so do those on one claim, whether it stands and as what. */
export function applyJudgements(judgements: readonly Judgement[]): Judge {
  const onActors = judgements.filter((judgement): judgement is OnActor => 'actor' in judgement);
  const verdicts = new Map<ClaimId, Verdict>();
  for (const judgement of judgements)
    if ('claim' in judgement) verdicts.set(judgement.claim, judgeAgain(verdicts.get(judgement.claim), judgement));
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

/** Who accepts a claim that was relabelled accepts it as it is seen then. */
function judgeAgain(before: Verdict | undefined, judgement: OnClaim): Verdict {
  return {
    ...before,
    isRejected: judgement.kind === 'reject',
    ...(judgement.kind === 'relabel' && { type: judgement.type }),
  };
}

/** A rejected claim is not in the graph; one that was accepted or relabelled is sure. */
function judgeClaims(record: DocumentRecord, verdicts: ReadonlyMap<ClaimId, Verdict>): DocumentRecord {
  if (!record.claims.some(({ id }) => verdicts.has(id))) return record;
  const claims = record.claims
    .filter(({ id }) => verdicts.get(id)?.isRejected !== true)
    .map((claim) => applyVerdict(claim, verdicts.get(claim.id)));
  return { ...record, claims };
}

function applyVerdict(claim: Claim, verdict: Verdict | undefined): Claim {
  if (!verdict) return claim;
  const { type } = verdict;
  return { ...claim, confidence: 1, ...(type !== undefined && { type, rule: `${claim.rule}, judged ${type}` }) };
}

import { groupBy } from '../core/index.js';
import { toRates, type Rates } from '../evaluate/index.js';
import type { Candidate } from '../extract/relations/candidates.js';
import { chooseCandidates, scoreCandidates, type ScoredCandidate } from '../extract/relations/choose.js';
import type { RelationModel } from '../extract/relations/relation-model.js';
import type { DocumentExamples } from './relation-examples.js';
import { weighExamples } from './weigh-examples.js';

interface ScoredExample extends ScoredCandidate {
  readonly isTold: boolean;
}

/** Precision and recall of the relations that a model chooses, each counted once a document. */
export function rateRelations(model: RelationModel, documents: readonly DocumentExamples[]): Rates {
  let right = 0;
  let chosen = 0;
  let told = 0;
  for (const document of documents) {
    told += document.told;
    const seen = new Set<string>();
    for (const sentence of scoreSentences(document, model))
      for (const { candidate, isTold } of chooseCandidates(sentence)) {
        const key = `${candidate.type} ${candidate.source.entity.index} ${candidate.target.entity.index}`;
        if (seen.has(key)) continue;
        seen.add(key);
        chosen += 1;
        right += Number(isTold);
      }
  }
  return toRates(right, chosen - right, told - right);
}

function scoreSentences(document: DocumentExamples, model: RelationModel): Iterable<readonly ScoredExample[]> {
  const examples = weighExamples(document, model);
  const candidates = examples.map(({ candidate }) => candidate);
  const told = new Set<Candidate>(candidates.filter((_, at) => examples[at]!.gold !== undefined));
  const scored = scoreCandidates(candidates, model).map((one): ScoredExample => ({
    ...one,
    isTold: told.has(one.candidate),
  }));
  return groupBy(scored, ({ candidate }) => candidate.source.sentence).values();
}

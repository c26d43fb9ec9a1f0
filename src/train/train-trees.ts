import { describeContexts } from '../extract/relations/article-context.js';
import type { BoostedTrees } from '../extract/relations/boosted-trees.js';
import { RelationModel } from '../extract/relations/relation-model.js';
import { boostTrees, type TreeRow } from './boost-trees.js';
import type { DocumentExamples } from './relation-examples.js';
import { trainWeights, withoutDoubtful } from './train-weights.js';
import { weighExamples, type WeighedExample } from './weigh-examples.js';

/** Each part of the documents is weighed by a model that has learned the others only, as articles are that nobody has seen. */
const FOLDS = 3;

/** The trees that correct what candidates weigh by what else the article may tell. */
export function trainTrees(documents: readonly DocumentExamples[]): BoostedTrees {
  const rows = Array.from({ length: FOLDS }, (_, fold) => {
    const model = new RelationModel(trainWeights(documents.filter((_document, at) => at % FOLDS !== fold)));
    return documents
      .filter((_document, at) => at % FOLDS === fold)
      .flatMap((document) => toRows(weighExamples(document, model)));
  });
  return boostTrees(rows.flat());
}

function toRows(examples: readonly WeighedExample[]): TreeRow[] {
  const contexts = describeContexts(examples.map(({ candidate }) => candidate));
  const rows = examples.map(({ gold }, at) => ({ gold, values: contexts[at]! }));
  return withoutDoubtful(rows, ({ values }) => values[0]!).map(({ gold, values }) => ({
    values,
    start: values[0]!,
    isTold: gold !== undefined,
  }));
}

import { join } from 'node:path';
import type { LanguageModel } from '../language-model.js';
import type { Pack } from '../pack.js';
import { openParseContext } from '../parse/parse-templates.js';
import { collectTags, TaggerTraining, toTagExample } from './train-tagger.js';
import { trainLemmas } from './train-lemmas.js';
import { collectActions, toGoldTree, trainParser } from './train-parser.js';
import { loadExamples, type Example } from './treebank.js';

export interface TrainingOptions {
  readonly tagEpochs: number;
  readonly parseEpochs: number;
}

const SEED = 20231126;
const FOLDS = 5;

export function loadTreebanks(pack: Pack, folder: string, files: readonly string[]): Example[] {
  const contractions = new Set(Object.keys(pack.contractions));
  return files.flatMap((file) => loadExamples(join(folder, file), contractions));
}

/** Trains all models of a language from examples; the same examples and options give the same models. */
export function trainLanguage(
  examples: readonly Example[],
  options: TrainingOptions,
  report: (line: string) => void,
): LanguageModel {
  const tagSet = collectTags(examples);
  const tagged = examples.map((example) => toTagExample(example, tagSet));
  const tagging = new TaggerTraining(tagged, tagSet, {
    epochs: options.tagEpochs,
    bits: 18,
    seed: SEED,
    folds: FOLDS,
    least: 0.5,
    scale: 4,
  });
  const tagger = tagging.trainAll();
  report('tagger done');
  const own = tagging.jackknife();
  report('jack-knifed tags done');
  const actions = collectActions(examples);
  const parser = trainParser(
    examples.map((example, index) => ({
      context: openParseContext(tagged[index]!.words, own[index]!.coarse, own[index]!.fine),
      gold: toGoldTree(example, actions),
    })),
    actions,
    { epochs: options.parseEpochs, bits: 20, seed: SEED, exploreFrom: 2, exploreRate: 0.9 },
    report,
  ).finish(1.5, 4);
  const lemmas = trainLemmas(examples, tagged, tagSet);
  return { tagger: tagger.models, lemmas, actions, parser };
}

import { readFileSync } from 'node:fs';
import { resourcePath } from '../../core/index.js';
import { sentenceId } from '../conllu/sentence-table.js';
import { corpusPath } from '../corpus-path.js';
import type { LanguageModel } from '../language-model.js';
import type { Pack } from '../pack.js';
import { articleOf, halfOf, type Half } from '../halves.js';
import { openParseContext } from '../parse/parse-parts.js';
import { collectTags, TaggerTraining, toTagExample } from './train-tagger.js';
import { trainLemmas } from './train-lemmas.js';
import type { TrainedModel } from './trained-model.js';
import { collectActions, toGoldTree, trainParser } from './train-parser.js';
import { loadExamples, type Example } from './treebank.js';

const SEED = 20231126;
const ROUNDS = 3;
/** As often as a model is trained that only reads examples for others to learn from. */
export const FEW_ROUNDS = 1;

export function loadTreebanks(pack: Pack, folder: string, files: readonly string[]): Example[] {
  const contractions = new Set(Object.keys(pack.contractions));
  return files.flatMap((file) => {
    const table = pack.treebanks.corrections?.[file];
    const corrections = table && readFileSync(resourcePath('corpus', 'trees', table), 'utf8');
    return loadExamples(corpusPath(folder, 'trees', file), contractions, corrections);
  });
}

/** The examples but for the sentences of the training articles of one half. */
export const withoutHalf = (examples: readonly Example[], half: Half): Example[] =>
  examples.filter(({ comments }) => {
    const article = articleOf(sentenceId(comments));
    return article === undefined || halfOf(article) !== half;
  });

/** Trains all models of a language from examples, each as the mean of some `rounds`; the same examples give the same models. */
export function trainLanguage(
  examples: readonly Example[],
  report: (line: string) => void,
  rounds = ROUNDS,
): LanguageModel<TrainedModel> {
  const tagSet = collectTags(examples);
  const tagged = examples.map((example) => toTagExample(example, tagSet));
  const tagging = new TaggerTraining(tagged, tagSet, {
    epochs: 5,
    bits: 18,
    seed: SEED,
    folds: 5,
    rounds,
    coarse: { least: 0.25, most: 220_000, scale: 4 },
    fine: { least: 0.25, most: 110_000, scale: 4 },
  });
  const tagger = tagging.trainAll();
  report('tagger done');
  const own = tagging.jackknife();
  report('jack-knifed tags done');
  const actions = collectActions(examples);
  const parseExamples = examples.map((example, index) => ({
    context: openParseContext(tagged[index]!.words, own[index]!.coarse, own[index]!.fine),
    gold: toGoldTree(example, actions),
  }));
  const parser = trainParser(
    parseExamples,
    actions,
    {
      epochs: 7,
      bits: 20,
      seed: SEED,
      rounds,
      pruning: { least: 0.25, most: 750_000, scale: 4 },
      exploreFrom: 2,
      exploreRate: 0.9,
    },
    report,
  );
  const lemmas = trainLemmas(examples, tagged, tagSet);
  return { tagger: tagger.models, lemmas, actions, parser };
}

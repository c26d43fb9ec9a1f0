import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resourcePath } from '../../core/index.js';
import type { Analyser } from '../analyser.js';
import { corpusPath } from '../corpus-path.js';
import type { EntityModelParts } from '../entities/entity-model-file.js';
import { viewTokens } from '../entities/find-entities.js';
import { OUTSIDE } from '../entities/labels.js';
import { readPhraseRules } from '../entities/phrase-rules.js';
import { loadIob, type NamedSentence } from '../entities/read-iob.js';
import { readNameSpans } from '../entities/read-name-spans.js';
import { trainEntities, type EntityExample } from '../entities/train-entities.js';
import { collectCommonWords, collectWordLists } from '../entities/word-list-sources.js';
import { WordIndex } from '../entities/word-lists.js';
import { tagSentence } from '../evaluate/measure-names.js';
import type { NameSource, Pack } from '../pack.js';
import { findPack } from '../packs.js';
import { uposOf } from '../tag/tag-set.js';
import { loadArticleNames } from './article-names.js';
import { loadTreebanks } from './train-language.js';
import { loadExamples } from './treebank.js';
import type { TrainedModel } from './trained-model.js';

/** Weights are kept as bytes: at three times this scale those that speak against names, the largest, would be cut. */
const OPTIONS = { bits: 18, seed: 7, rounds: 4, wordless: 0.3, least: 0.2, scale: 2 };

/** What each word list needs of a language: the words that its treebanks have in lower case. */
function readCommonWords(code: string, folder: string): string[] {
  const pack = findPack(code);
  const sentences = loadTreebanks(pack, folder, pack.treebanks.train);
  return collectCommonWords(
    sentences.map(({ forms, coarse }) => forms.map((text, at) => ({ text, upos: uposOf(coarse[at]!) }))),
  );
}

interface Folders {
  readonly treebanks: string;
  readonly names: string;
}

function loadNames(source: NameSource, folders: Folders, index: WordIndex): NamedSentence[] {
  if ('articles' in source)
    return loadArticleNames(resourcePath('corpus', 'articles', source.articles), source.language, index);
  const { file, treebank } = source;
  const path = corpusPath(folders.names, 'entities', file);
  if (treebank === undefined) return loadIob(path);
  return readNameSpans(readFileSync(path, 'utf8'), loadExamples(join(folders.treebanks, treebank), new Set()));
}

/** Whether there are names, and all their words can be part of one here: "the" in "the Beatles" cannot be their first. */
const isReachable = ({ view, labels }: EntityExample): boolean =>
  labels.some((label) => label !== OUTSIDE) && labels.every((label, at) => label === OUTSIDE || view.isCandidate[at]);

/** Trains the names model of a pack, from texts as the taggers see them, so that their errors are known. `analyserOf` gives those of the languages that the examples are in. */
export function trainNames(
  pack: Pack,
  folders: Folders,
  analyserOf: (code: string) => Analyser,
): EntityModelParts<TrainedModel> {
  const { code, names } = pack;
  const languages = [...new Set([code, ...names.train.map(({ language }) => language)])];
  const lists = new Map(
    languages.map((language) => [language, collectWordLists(language, readCommonWords(language, folders.treebanks))]),
  );
  const examples = names.train.flatMap((source) => {
    const { language } = source;
    const typesOnly = 'typesOnly' in source && source.typesOnly === true;
    const index = new WordIndex(lists.get(language)!);
    const read = loadNames(source, folders, index).map((sentence) => ({
      view: viewTokens(tagSentence(analyserOf(language), sentence), index),
      labels: sentence.labels,
      isForeign: language !== code,
      typesOnly,
    }));
    return typesOnly ? read.filter(isReachable) : read;
  });
  const isLexical = examples.some(({ isForeign }) => !isForeign);
  const weights = trainEntities(examples, { ...OPTIONS, epochs: names.epochs, least: names.least ?? OPTIONS.least });
  return { lists: lists.get(code)!, rules: readPhraseRules(code), isLexical, weights };
}
